import { describe, expect, it } from "vitest";
import { isSlipOf, slipsBetween } from "../../src/language/spelling.ts";

describe("slips between two words", () => {
  it.each([
    ["summary", "summary", 0],
    ["sumary", "summary", 1],
    ["hlep", "help", 1],
    ["overdeu", "overdue", 1],
    ["", "abc", 3],
    ["kitten", "sitting", 3],
  ])("%s and %s are %i", (left, right, slips) => {
    expect(slipsBetween(left, right)).toBe(slips);
  });
});

describe("a typed word", () => {
  it.each([
    ["sumary", "summary"],
    ["sumarry", "summary"],
    ["overdu", "overdue"],
    ["glosary", "glossary"],
    ["hlep", "help"],
    ["udno", "undo"],
    ["acitons", "actions"],
  ])("%s is taken for %s", (typed, known) => {
    expect(isSlipOf(typed, known)).toBe(true);
  });

  it.each([
    ["read", "red"],
    ["fine", "mine"],
    ["held", "help"],
    ["plane", "plan"],
    ["summit", "summary"],
    ["later", "late"],
  ])("%s is not taken for %s", (typed, known) => {
    expect(isSlipOf(typed, known)).toBe(false);
  });
});
