import { describe, expect, it } from "vitest";
import { peopleOn } from "../../src/domain/owners.ts";
import { chairOf, leadOf, makeAction, makeBody, makeFrame, ownerFor, ownerOf } from "../jobs/small-plan.ts";

const TODAY = "2018-11-26";
const idsOf = (people: readonly { readonly userId: string }[]) => people.map((one) => one.userId);

function ownersWith(holdings: Parameters<typeof makeFrame>[0]["holdings"], action = makeAction("1.1.1")) {
  return peopleOn(makeFrame({ holdings: holdings ?? [] }), TODAY).ownersOf(action);
}

describe("the owners of an action with officers", () => {
  it("are those who hold the posts today", () => {
    const owners = ownersWith([
      ownerOf("ada", "head-of-send", { until: "2018-11-25" }),
      ownerOf("bea", "head-of-send", { from: "2018-11-26" }),
      ownerOf("cem", "head-of-send", { from: "2018-11-27" }),
      ownerOf("dot", "head-of-transport"),
    ]);

    expect(owners).toEqual({
      kind: "people",
      people: [{ userId: "bea", name: "Bea Sample", post: "head-of-send" }],
      vacantPosts: [],
    });
  });

  it("are asked on the last day they hold the post", () => {
    const owners = ownersWith([ownerOf("ada", "head-of-send", { until: TODAY })]);

    expect(owners.kind).toBe("people");
  });

  it("name a person with several of the posts once", () => {
    const action = makeAction("1.1.1", undefined, { officers: ["head-of-send", "head-of-health", "clerk"] });

    const owners = ownersWith(
      [ownerOf("ada", "head-of-health"), ownerOf("ada", "head-of-send"), ownerOf("bea", "clerk")],
      action,
    );

    expect(owners.kind === "people" && idsOf(owners.people)).toEqual(["ada", "bea"]);
  });

  it("name the posts that nobody holds beside those who can be asked", () => {
    const action = makeAction("1.1.1", undefined, { officers: ["head-of-send", "clerk"] });

    const owners = ownersWith([ownerOf("ada", "clerk")], action);

    expect(owners).toMatchObject({ kind: "people", vacantPosts: ["head-of-send"] });
  });

  it("are not the group's as long as one post is held", () => {
    const action = makeAction("1.1.1", undefined, { groups: ["data-group"] });

    const owners = ownersWith([ownerOf("ada", "head-of-send"), ownerFor("bea", "data-group")], action);

    expect(owners.kind === "people" && idsOf(owners.people)).toEqual(["ada"]);
  });

  it("are nobody where the post is held by nobody and no group acts", () => {
    expect(ownersWith([])).toEqual({ kind: "nobody", vacantPosts: ["head-of-send"] });
  });

  it("are not those who hold the post in another role", () => {
    expect(ownersWith([ownerOf("ada", "head-of-send", { role: "reader" })]).kind).toBe("nobody");
  });
});

describe("the owners of an action of a group", () => {
  it.each([
    ["there is no officer", []],
    ["nobody holds the officer's post", ["head-of-send"]],
  ])("are those who act for the group where %s", (_when, officers) => {
    const action = makeAction("1.1.1", undefined, { officers, groups: ["data-group", "local-offer"] });

    const owners = ownersWith([ownerFor("ada", "data-group"), ownerFor("bea", "local-offer")], action);

    expect(owners.kind === "people" && idsOf(owners.people)).toEqual(["ada", "bea"]);
    expect(owners.vacantPosts).toEqual(officers);
  });
});

describe("the people who are told", () => {
  const frame = makeFrame({
    bodies: [makeBody("data-group", { chairs: ["data-lead"] }), makeBody("local-offer")],
    holdings: [
      leadOf("ada", "data-group"),
      leadOf("ada", "local-offer", { until: "2018-10-01" }),
      ownerOf("bea", "data-lead", { role: "lead" }),
      chairOf("cem"),
      chairOf("cem", { post: "independent-chair" }),
      chairOf("dot", { until: "2018-11-01" }),
    ],
  });
  const people = peopleOn(frame, TODAY);

  it("are, for a group, its named leads and those who lead it through the post that chairs it", () => {
    expect(idsOf(people.leadsOf("data-group"))).toEqual(["ada", "bea"]);
  });

  it("are nobody for a group without a lead, or one that is not known", () => {
    expect(people.leadsOf("local-offer")).toEqual([]);
    expect(people.leadsOf("nowhere")).toEqual([]);
  });

  it("are, for the plan, its chairs of today, each once", () => {
    expect(idsOf(people.chairsOfPlan())).toEqual(["cem"]);
  });
});
