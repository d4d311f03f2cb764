import { describe, expect, it } from "vitest";
import { kpi } from "../../src/domain/kpi.ts";

const held = (more: object) =>
  kpi.parse({ id: "in-area", of: "1.1", measure: "children who stay in their area", ...more });

describe("a measure as plans state measures", () => {
  it.each<[string, object]>([
    [
      "a number with its baseline and target, to go up",
      {
        kind: "numeric",
        direction: "increase",
        baseline: { value: "89.4%", number: 89.4 },
        target: { value: "91.5%", number: 91.5 },
      },
    ],
    [
      "a number with its baseline and target, to go down",
      {
        kind: "numeric",
        direction: "decrease",
        baseline: { value: "10.6%", number: 10.6, on: "2018-09-01" },
        target: { value: "8.5%", number: 8.5, by: { on: "2019-07-31", precision: "month" } },
      },
    ],
    ["a threshold without a baseline", { kind: "threshold", target: { value: "85% or more", number: 85 } }],
    ["a direction without a number", { kind: "directional", direction: "increase" }],
    ["a milestone", { kind: "milestone", target: { value: "strategy agreed" } }],
    ["words alone", { kind: "descriptive", notes: "as parents tell it" }],
    [
      "a figure that is no number anybody could calculate with",
      { kind: "numeric", baseline: { value: "just over 4,500" } },
    ],
    ["one that measures several things", { kind: "threshold", alsoOf: ["2.1", "1.2.3"] }],
  ])("may be %s", (_what, more) => {
    expect(held(more)).toMatchObject(more);
  });

  it("keeps its readings in the order they were reported, and conflicting ones side by side with their sources", () => {
    const readings = [
      { value: "52%", number: 52, period: "2016" },
      { value: "95%", number: 95, period: "2017", source: "annual report" },
      { value: "91%", number: 91, period: "2017", source: "board paper" },
      { value: "97%", number: 97, period: "2018" },
    ];

    expect(held({ kind: "numeric", readings }).readings).toEqual(readings);
  });

  it.each([
    ["a number in words", { kind: "numeric", target: { value: "91.5%", number: "91.5" } }],
    ["a number that is none", { kind: "numeric", target: { value: "?", number: Number.NaN } }],
    ["a number without its words", { kind: "numeric", target: { number: 91.5 } }],
    ["a direction nobody can go", { kind: "directional", direction: "sideways" }],
    ["no kind", {}],
  ])("cannot be stated by %s", (_what, more) => {
    expect(() => held(more)).toThrow();
  });
});
