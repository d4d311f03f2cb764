import { describe, expect, it } from "vitest";
import { KINDS, type Kind, keyOf, type Row } from "../../src/domain/record.ts";

const row = (kind: Kind, value: object): Row => ({ kind, value: KINDS[kind].schema.parse(value) }) as Row;
const rating = null;
const held = { userId: "user-olive", name: "Olive Owner" };

describe("the key of a row", () => {
  it.each<[string, Row, string]>([
    ["a body's id", row("body", { id: "data-group", name: "Data Group" }), "data-group"],
    [
      "a person, their role and their post",
      row("holding", { ...held, role: "owner", post: "dco" }),
      "user-olive!owner!dco!",
    ],
    [
      "a person, their role and their body",
      row("holding", { ...held, role: "lead", body: "board" }),
      "user-olive!lead!!board",
    ],
    ["a person and their role alone", row("holding", { ...held, role: "admin" }), "user-olive!admin!!"],
    [
      "a review's first date, however often it is moved",
      row("review", { id: "2018-04-16", held: { on: "2018-07-31", precision: "month" } }),
      "2018-04-16",
    ],
    ["a ref that sorts", row("area", { ref: "10", title: "" }), "0010"],
    [
      "a measure with what it measures",
      row("kpi", { id: "share", of: "1.10", measure: "m", kind: "numeric" }),
      "0001.0010!share",
    ],
    [
      "an entry with its action",
      row("entry", { id: "entry-1", of: "1.2b(iv)", text: "", door: "card", rating }),
      "0001.0002b-04!entry-1",
    ],
    [
      "a change of the plan itself",
      row("change", { id: "change-1", at: "2018-11-26T09:00:00.000Z", by: held, door: "import", fields: [] }),
      "plan!change-1",
    ],
    [
      "a review and the action it froze",
      row("snapshot", { kind: "action", review: "2018-12-14", ref: "1.1.1", rating, completion: { state: "open" } }),
      "2018-12-14!action!0001.0001.0001",
    ],
    [
      "a review and the measure it froze",
      row("snapshot", { kind: "kpi", review: "2018-12-14", kpi: "0001!a" }),
      "2018-12-14!kpi!0001!a",
    ],
  ])("is %s", (_what, of, wanted) => {
    expect(keyOf(of)).toBe(wanted);
  });
});

describe("the kinds of row", () => {
  it("are stored in the order of their table, each under a letter of its own", () => {
    const ranks = Object.values(KINDS).map((kind) => kind.rank);

    expect([...ranks].sort()).toEqual(ranks);
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it("begin with what a summary needs, in one range: the frame, the areas, the actions", () => {
    expect(Object.keys(KINDS).slice(0, 8)).toEqual([
      "plan",
      "body",
      "post",
      "holding",
      "review",
      "area",
      "action",
      "objective",
    ]);
  });
});
