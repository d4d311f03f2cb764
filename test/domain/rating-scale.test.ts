import { describe, expect, it } from "vitest";
import { ratingNamed, ratingScale } from "../../src/domain/rating-scale.ts";

const rating = (name: string, letter: string) => ({ name, letter, shape: "circle", tone: "good", descriptor: "" });
const BRAG = ratingScale.parse({
  version: 1,
  ratings: [rating("Blue", "B"), rating("Red", "R"), rating("Amber", "A"), rating("On track", "G")],
});

describe("a rating named in words", () => {
  it.each([
    ["Blue", "Blue"],
    ["blue", "Blue"],
    ["RED", "Red"],
    [" amber ", "Amber"],
    ["a", "Amber"],
    ["G", "On track"],
    ["on track", "On track"],
  ])("%j is %s on its scale", (text, wanted) => {
    expect(ratingNamed(BRAG, text)?.name).toBe(wanted);
  });

  it.each(["", "green", "blu", "blueish", "ra", "toString", "__proto__"])("%j is none of this scale", (text) => {
    expect(ratingNamed(BRAG, text)).toBeUndefined();
  });
});

describe("a rating scale", () => {
  it.each([
    ["one rating alone", { version: 1, ratings: [rating("Green", "G")] }],
    ["nine ratings", { version: 1, ratings: Array.from({ length: 9 }, (_, at) => rating(`Rating ${at}`, `${at}`)) }],
    ["a version nought", { version: 0, ratings: [rating("Green", "G"), rating("Red", "R")] }],
    ["a colour where a tone belongs", { version: 1, ratings: [{ ...rating("Green", "G"), tone: "#00ff00" }] }],
    ["a rating without a letter", { version: 1, ratings: [rating("Green", ""), rating("Red", "R")] }],
    ["a rating without a shape", { version: 1, ratings: [{ ...rating("Green", "G"), shape: undefined }] }],
  ])("has not %s", (_what, scale) => {
    expect(ratingScale.safeParse(scale).success).toBe(false);
  });
});
