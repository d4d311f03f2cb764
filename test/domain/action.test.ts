import { describe, expect, it } from "vitest";
import { action, dueInForce, isOpen } from "../../src/domain/action.ts";
import { someAction } from "../support/small-frame.ts";

const by = { userId: "user-charlie", name: "Charlie Chair" };
const at = "2018-10-01T09:00:00.000Z";

describe("an action as printed", () => {
  it("is open, rated, not yet rated and without dates unless the plan says otherwise", () => {
    expect(action.parse({ ref: "1.2a", area: "1", objective: "1.2", text: "Share data" })).toEqual({
      ref: "1.2a",
      area: "1",
      objective: "1.2",
      text: "Share data",
      isRated: true,
      groups: [],
      officers: [],
      dueDates: [],
      isOngoing: false,
      rating: null,
      completion: { state: "open" },
      priorities: [],
      dependsOn: [],
      outcomes: [],
      measures: [],
      extra: {},
      doubts: [],
    });
  });

  it("keeps every date of its chain with who agreed it and why", () => {
    const chain = [
      { on: "2018-01-01", precision: "day", standing: "published", asPrinted: "01.01.18" },
      { on: "2018-12-01", precision: "day", standing: "revision", agreedBy: by, agreedAt: at, why: "the law changed" },
      { on: "2019-02-28", precision: "month", standing: "revision", asPrinted: "Feb 2019" },
    ];

    expect(someAction({ dueDates: chain }).dueDates).toEqual(chain);
  });

  it("may be on-going beside a date, or without one", () => {
    expect(someAction({ isOngoing: true })).toMatchObject({ isOngoing: true, dueDates: [{ on: "2018-11-30" }] });
    expect(someAction({ isOngoing: true, dueDates: [] }).isOngoing).toBe(true);
  });

  it("keeps columns of the source that have no field of their own, whatever their names", () => {
    const extra = { "RAG (Nov)": "see note", constructor: "a column", "": "no heading" };

    expect(someAction({ extra }).extra).toEqual(extra);
  });

  it.each([
    ["a field nobody knows", { assignee: "Olive" }],
    ["a rating without its scale", { rating: { name: "Green" } }],
    ["a rating in a word", { rating: "Green" }],
    ["a completion that says not by whom", { completion: { state: "confirmed" } }],
    ["a completion that is none", { completion: { state: "done" } }],
    ["a date whose standing is not said", { dueDates: [{ on: "2018-11-30", precision: "day" }] }],
    ["a person where a post belongs", { officers: ["Olive Owner"] }],
    ["no date where one is begun", { dueDates: [{ on: "", precision: "day", standing: "published" }] }],
  ])("is refused with %s", (_what, more) => {
    expect(() => someAction(more)).toThrow();
  });
});

describe("the date that counts", () => {
  it("is the last agreed one of the chain", () => {
    const dueDates = [
      { on: "2018-12-01", precision: "day", standing: "published" },
      { on: "2018-06-30", precision: "day", standing: "revision" },
    ];

    expect(dueInForce(someAction({ dueDates }))?.on).toBe("2018-06-30");
  });

  it("is never the owner's forecast", () => {
    const forecast = { on: "2019-05-01", precision: "day", by, at };

    expect(dueInForce(someAction({ forecast }))?.on).toBe("2018-11-30");
    expect(dueInForce(someAction({ forecast, dueDates: [] }))).toBeUndefined();
  });
});

describe("an action is still to be done", () => {
  const withdrawn = { at, why: "merged with 1.1.2" };
  const step = { by, at };

  it.each([
    ["while it is open", {}, true],
    ["while its completion is only proposed", { completion: { state: "proposed", ...step } }, true],
    ["not once it is confirmed", { completion: { state: "confirmed", ...step } }, false],
    ["not once it is embedded", { completion: { state: "embedded", ...step } }, false],
    ["not once it is withdrawn", { withdrawn }, false],
    [
      "not once it is withdrawn with its completion proposed",
      { withdrawn, completion: { state: "proposed", ...step } },
      false,
    ],
    ["whatever its rating", { rating: { name: "Green", scale: 1 } }, true],
  ])("%s", (_rule, more, wanted) => {
    expect(isOpen(someAction(more))).toBe(wanted);
  });
});
