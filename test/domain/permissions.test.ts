import { describe, expect, it } from "vitest";
import type { Role } from "../../src/domain/bodies.ts";
import { hasRole, mayRead, type Standing, standingToUpdate } from "../../src/domain/permissions.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { frameWith, someAction, TODAY } from "../support/small-frame.ts";

const PERSON = "user-pat";

interface Held {
  readonly role: Role;
  readonly post?: string;
  readonly body?: string;
  readonly from?: CalendarDate;
  readonly until?: CalendarDate;
}

/** The small plan with nobody in it but one person, who holds this. */
const frameOfOne = (...held: readonly Held[]) =>
  frameWith((document) => {
    document.holdings = held.map((one) => ({ userId: PERSON, name: "Pat Person", ...one }));
  });

const standing = (held: readonly Held[], of: object, on: CalendarDate = TODAY) =>
  standingToUpdate(frameOfOne(...held), PERSON, someAction({ officers: [], groups: [], ...of }), on);

const officer = { officers: ["service-manager"] };
const group = { groups: ["data-group"] };
/** A body that the director for children chairs. */
const chaired = { groups: ["board"] };

describe("who may update an action, and from what standing", () => {
  it.each<[string, Held, object, Standing | undefined]>([
    [
      "an owner, through the post that is its officer",
      { role: "owner", post: "service-manager" },
      officer,
      { as: "owner", post: "SEND Service Manager, HTC" },
    ],
    [
      "an owner, through one of several officers",
      { role: "owner", post: "clinical-officer" },
      { officers: ["service-manager", "clinical-officer"] },
      { as: "owner", post: "Designated Clinical Officer, HT CCG" },
    ],
    [
      "an owner, who acts for its group",
      { role: "owner", body: "data-group" },
      group,
      { as: "owner", post: "SEND Data Group" },
    ],
    ["no owner of another post", { role: "owner", post: "clinical-officer" }, officer, undefined],
    ["no owner for another group", { role: "owner", body: "board" }, group, undefined],
    [
      "no owner through a post that only chairs its group",
      { role: "owner", post: "chair-of-the-board" },
      chaired,
      undefined,
    ],
    ["a lead of its group", { role: "lead", body: "data-group" }, group, { as: "lead", post: "SEND Data Group" }],
    [
      "a lead of one of several groups",
      { role: "lead", body: "board" },
      { groups: ["data-group", "board"] },
      { as: "lead", post: "Partnership Board" },
    ],
    [
      "a lead, through a post that chairs its group",
      { role: "lead", post: "chair-of-the-board" },
      chaired,
      { as: "lead", post: "Director for Children, HTC" },
    ],
    ["no lead of another group", { role: "lead", body: "board" }, group, undefined],
    [
      "no lead through a post that does not chair its group",
      { role: "lead", post: "chair-of-the-board" },
      group,
      undefined,
    ],
    ["no lead through the post that is its officer", { role: "lead", post: "service-manager" }, officer, undefined],
    ["an administrator, whatever the action", { role: "admin" }, {}, { as: "admin", post: "Plan administrator" }],
    [
      "an administrator, with the post they hold",
      { role: "admin", post: "clinical-officer" },
      officer,
      { as: "admin", post: "Designated Clinical Officer, HT CCG" },
    ],
    [
      "an administrator, with the group they stand in",
      { role: "admin", body: "board" },
      officer,
      { as: "admin", post: "Partnership Board" },
    ],
    ["no chair, though the post is its officer", { role: "chair", post: "service-manager" }, officer, undefined],
    ["no chair of its group", { role: "chair", post: "chair-of-the-board" }, chaired, undefined],
    ["no chair of the plan", { role: "chair" }, officer, undefined],
    ["no reader, though the post is its officer", { role: "reader", post: "service-manager" }, officer, undefined],
    ["no reader of its group", { role: "reader", body: "data-group" }, group, undefined],
    ["no owner of an action that names nobody", { role: "owner", post: "service-manager" }, {}, undefined],
  ])("%s", (_who, held, of, wanted) => {
    expect(standing([held], of)).toEqual(wanted);
  });

  it("is nobody outside the plan", () => {
    const frame = frameOfOne({ role: "admin" });

    expect(standingToUpdate(frame, "user-stan", someAction(officer), TODAY)).toBeUndefined();
    expect(standingToUpdate(frame, "", someAction(officer), TODAY)).toBeUndefined();
  });
});

describe("somebody with several holdings", () => {
  const owner: Held = { role: "owner", post: "service-manager" };
  const lead: Held = { role: "lead", body: "data-group" };
  const admin: Held = { role: "admin" };
  const both = { ...officer, ...group };

  it.each<[string, readonly Held[], object, Standing["as"] | undefined]>([
    ["speaks as owner before lead and administrator", [admin, lead, owner], both, "owner"],
    ["speaks as lead before administrator", [admin, lead, owner], group, "lead"],
    ["speaks as administrator where nothing else fits", [owner, lead, admin], {}, "admin"],
    ["owns what they own, though they chair too", [{ role: "chair" }, owner], officer, "owner"],
    [
      "is not lent one holding's reach by another's role",
      [{ role: "reader", post: "service-manager" }, lead],
      officer,
      undefined,
    ],
    ["has every post they hold", [{ role: "owner", post: "clinical-officer" }, owner], officer, "owner"],
  ])("%s", (_rule, held, of, wanted) => {
    expect(standing(held, of)?.as).toBe(wanted);
  });
});

describe("a holding that begins or ends", () => {
  const term: Held = { role: "owner", post: "service-manager", from: "2018-11-01", until: "2018-11-30" };

  it.each<[CalendarDate, boolean]>([
    ["2018-10-31", false],
    ["2018-11-01", true],
    ["2018-11-30", true],
    ["2018-12-01", false],
  ])("gives its standing from its first day to its last: on %s %s", (on, wanted) => {
    expect(standing([term], officer, on) !== undefined).toBe(wanted);
  });

  it("leaves a person with what else they hold", () => {
    const held: readonly Held[] = [{ ...term, until: "2018-11-20" }, { role: "admin" }];

    expect(standing(held, officer)?.as).toBe("admin");
  });

  it("gives a past role to nobody: an administrator who left may do nothing", () => {
    expect(standing([{ role: "admin", until: "2018-11-25" }], officer)).toBeUndefined();
  });
});

describe("who may read a plan", () => {
  it.each<Role>(["owner", "lead", "chair", "admin", "reader"])("everybody it names: %s", (role) => {
    expect(mayRead(frameOfOne({ role }), PERSON, TODAY)).toBe(true);
  });

  it("nobody else, and nobody whose time is over or has not come", () => {
    expect(mayRead(frameOfOne(), PERSON, TODAY)).toBe(false);
    expect(mayRead(frameOfOne({ role: "admin", until: "2018-11-25" }), PERSON, TODAY)).toBe(false);
    expect(mayRead(frameOfOne({ role: "admin", from: "2018-11-27" }), PERSON, TODAY)).toBe(false);
    expect(mayRead(frameOfOne({ role: "admin" }), "user-stan", TODAY)).toBe(false);
  });
});

describe("whether somebody has a role", () => {
  it("goes by what they hold that day, and by no other role", () => {
    const frame = frameOfOne({ role: "chair", until: TODAY });

    expect(hasRole(frame, PERSON, "chair", TODAY)).toBe(true);
    expect(hasRole(frame, PERSON, "admin", TODAY)).toBe(false);
    expect(hasRole(frame, PERSON, "chair", "2018-11-27")).toBe(false);
  });
});
