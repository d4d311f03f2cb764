import { describe, expect, it } from "vitest";
import { review, snapshotLine } from "../../src/domain/review.ts";

describe("a review", () => {
  it("keeps its first date, the date in force, and every amendment with its reason", () => {
    const stated = {
      id: "2018-04-16",
      held: { on: "2018-07-31", precision: "month" },
      amendments: [
        {
          from: { on: "2018-04-16", precision: "day" },
          to: { on: "2018-07-31", precision: "month" },
          why: "the inspectors' diary",
        },
      ],
      furtherUpdates: ["2018-09-14"],
    };

    expect(review.parse(stated)).toEqual(stated);
  });

  it("may be set before it was ever amended or frozen", () => {
    expect(review.parse({ id: "2018-12-14", held: { on: "2018-12-14", precision: "day" } })).toEqual({
      id: "2018-12-14",
      held: { on: "2018-12-14", precision: "day" },
      amendments: [],
      furtherUpdates: [],
    });
  });
});

describe("a frozen line", () => {
  it.each([
    [
      "an action as it stood",
      {
        kind: "action",
        review: "2018-12-14",
        ref: "1.1.1",
        rating: null,
        completion: { state: "open" },
        lastWords: "begun",
      },
    ],
    ["a measure as it stood", { kind: "kpi", review: "2018-12-14", kpi: "0001.0001!in-area", latest: "97%" }],
  ])("is %s", (_what, line) => {
    expect(snapshotLine.parse(line)).toEqual(line);
  });

  it("is nothing else", () => {
    expect(snapshotLine.safeParse({ kind: "body", review: "2018-12-14" }).success).toBe(false);
  });
});
