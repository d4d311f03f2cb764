import { describe, expect, it } from "vitest";
import { checkRecord, type Fault } from "../../src/domain/check-record.ts";
import { type PlanDocument, planDocument, rowIn } from "../support/small-frame.ts";

type Change = (document: PlanDocument) => void;

const faultsAfter = (change: Change): readonly Fault[] => {
  const checked = checkRecord(planDocument(change));
  return checked.ok ? [] : checked.faults;
};
const set =
  (section: string, index: number, more: object): Change =>
  (document) => {
    Object.assign(rowIn(document, section, index), more);
  };
const setPlan =
  (more: object): Change =>
  ({ plan }) => {
    Object.assign(plan, more);
  };

const rating = (name: string, letter: string) => ({ name, letter, shape: "circle", tone: "good", descriptor: "" });
const scale = (version: number, ...ratings: object[]) => ({ version, ratings });
const day = (on: string, standing: string) => ({ on, precision: "day", standing });

describe("every rating is on the version of the scale it was given on", () => {
  it.each<[string, string, Change]>([
    [
      "actions[1].rating",
      "Blue is not on version 1 of the plan's scale",
      set("actions", 1, { rating: { name: "Blue", scale: 1 } }),
    ],
    [
      "actions[1].rating",
      "Green is not on version 2 of the plan's scale",
      set("actions", 1, { rating: { name: "Green", scale: 2 } }),
    ],
    [
      "actions[1].rating",
      "green is not on version 1 of the plan's scale",
      set("actions", 1, { rating: { name: "green", scale: 1 } }),
    ],
    [
      "entries[0].rating",
      "Blue is not on version 1 of the plan's scale",
      set("entries", 0, { rating: { name: "Blue", scale: 1 } }),
    ],
    [
      "snapshots[0].rating",
      "Blue is not on version 1 of the plan's scale",
      (document) => {
        const completion = { state: "open" };
        document.snapshots = [
          { kind: "action", review: "2018-12-14", ref: "1.1.1", rating: { name: "Blue", scale: 1 }, completion },
        ];
      },
    ],
  ])("%s: %s", (place, fault, change) => {
    expect(faultsAfter(change)).toEqual([{ place, fault }]);
  });

  it("which need not be the version in force", () => {
    const scales = [
      scale(1, rating("Green", "G"), rating("Amber", "A"), rating("Red", "R")),
      scale(2, rating("Blue", "B"), rating("Grey", "Y")),
    ];

    expect(faultsAfter(setPlan({ scales }))).toEqual([]);
  });

  it("and a part that shares the rating of its whole has none of its own", () => {
    expect(faultsAfter(set("actions", 7, { rating: { name: "Red", scale: 1 } }))).toEqual([
      { place: "actions[7].rating", fault: "shares the rating of the whole and has none of its own" },
    ]);
  });
});

describe("the versions of a rating scale", () => {
  const [green, red] = [rating("Green", "G"), rating("Red", "R")];
  const amber = rating("Amber", "A");
  const first = scale(1, green, amber, red);

  it.each<[string, readonly object[], readonly Fault[]]>([
    ["count from one", [scale(2, green, amber, red)], [{ place: "plan.scales[0].version", fault: "is to be 1" }]],
    ["leave no number out", [first, scale(3, green, red)], [{ place: "plan.scales[1].version", fault: "is to be 2" }]],
    [
      "give one word to one rating, whatever its capitals",
      [first, scale(2, green, rating("GREEN", "N"))],
      [{ place: "plan.scales[1]", fault: "names one word or letter twice" }],
    ],
    [
      "give one letter to one rating",
      [first, scale(2, green, rating("Grey", "g"))],
      [{ place: "plan.scales[1]", fault: "names one word or letter twice" }],
    ],
    ["may call a rating by its letter alone", [first, scale(2, rating("A", "A"), rating("B", "b"))], []],
  ])("%s", (_rule, scales, wanted) => {
    const faults = faultsAfter(setPlan({ scales }));

    expect(faults.filter((one) => one.place.startsWith("plan.scales"))).toEqual(wanted);
  });
});

describe("a chain of due dates", () => {
  it.each<[string, readonly object[], readonly Fault[]]>([
    ["may be empty", [], []],
    [
      "begins with the published date",
      [day("2018-01-01", "revision")],
      [{ place: "actions[0].dueDates[0]", fault: "is to be published" }],
    ],
    [
      "goes on with revisions alone",
      [day("2018-01-01", "published"), day("2018-06-01", "published"), day("2018-12-01", "revision")],
      [{ place: "actions[0].dueDates[1]", fault: "is to be revision" }],
    ],
    ["may be revised to an earlier date", [day("2018-06-01", "published"), day("2018-01-01", "revision")], []],
  ])("%s", (_rule, dueDates, wanted) => {
    expect(faultsAfter(set("actions", 0, { dueDates }))).toEqual(wanted);
  });
});

describe("a tree of areas, objectives, actions and parts", () => {
  it("has an action in the area of its objective", () => {
    expect(faultsAfter(set("actions", 0, { area: "2" }))).toEqual([
      { place: "actions[0].area", fault: "is 2, and its objective 1.1 is in area 1" },
    ]);
  });

  it("has no action that is a part of itself", () => {
    expect(faultsAfter(set("actions", 0, { partOf: "1.1.1" }))).toEqual([
      { place: "actions[0].partOf", fault: "makes 1.1.1 a part of itself" },
    ]);
  });

  it("has no action that is a part of its own part, however far down", () => {
    const faults = faultsAfter((document) => {
      Object.assign(rowIn(document, "actions", 0), { partOf: "1.1.2" });
      Object.assign(rowIn(document, "actions", 1), { partOf: "1.1.10" });
      Object.assign(rowIn(document, "actions", 2), { partOf: "1.1.1" });
      Object.assign(rowIn(document, "actions", 3), { partOf: "1.1.1" });
    });

    expect(faults.map((one) => one.place)).toEqual(["actions[0].partOf", "actions[1].partOf", "actions[2].partOf"]);
  });
});

describe("other values that must agree", () => {
  it("somebody holds a post for a day at least", () => {
    const held = (from: string, until: string) => faultsAfter(set("holdings", 0, { from, until }));

    expect(held("2018-11-26", "2018-11-26")).toEqual([]);
    expect(held("2018-11-26", "2018-11-25")).toEqual([
      { place: "holdings[0].until", fault: "is before it begins, on 2018-11-26" },
    ]);
  });

  it("a working week has a working day", () => {
    expect(faultsAfter(setPlan({ workingWeek: { days: [] } }))).toEqual([
      { place: "plan.workingWeek.days", fault: "names no working day" },
    ]);
  });

  it("a row is no longer than can be kept", () => {
    const outcomes = (count: number) => Array.from({ length: count }, () => "x".repeat(30_000));

    expect(faultsAfter(set("actions", 0, { outcomes: outcomes(13) }))).toEqual([]);
    expect(faultsAfter(set("actions", 0, { outcomes: outcomes(14) }))).toEqual([
      { place: "actions[0]", fault: expect.stringMatching(/^has 420,\d\d\d characters; a row holds 400,000$/) },
    ]);
  });

  it("the plan's own row is no longer either", () => {
    const notes = Array.from({ length: 101 }, () => "x".repeat(4_000));

    expect(faultsAfter(setPlan({ notes })).map((one) => one.place)).toEqual(["plan"]);
  });
});
