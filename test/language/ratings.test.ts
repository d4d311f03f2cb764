import { describe, expect, it } from "vitest";
import type { RatingScale } from "../../src/domain/rating-scale.ts";
import { observe } from "../../src/language/message.ts";
import { placeRatings } from "../../src/language/place-ratings.ts";
import { BRAG, SCALE, SITUATION } from "./situation.ts";

function ratingsIn(words: string, scale: RatingScale = SCALE): string[] {
  const message = observe(words, { ...SITUATION, scale, asked: ["1.2.3"] });
  return placeRatings(message, 0).map(({ mark, standing }) => `${mark.ratings.join("/") || "none"} ${standing}`);
}

describe("a rating", () => {
  it.each([
    ["1.2.3 amber", "Amber given"],
    ["1.2.3: Amber", "Amber given"],
    ["1.2.3 A", "Amber given"],
    ["1.2.3: G - done", "Green given"],
    ["1.2.3 🟢", "Green given"],
    ["1.2.3 🟥", "Red given"],
    ["1.2.3 yellow", "Amber given"],
    ["1.2.3 orange", "Amber given"],
    ["1.2.3 ambr", "Amber given"],
    ["1.2.3 on track", "Green given"],
    ["1.2.3 back to green", "Green given"],
    ["1.2.3 still amber", "Amber given"],
    ["1.2.3 🟢 green", "Green given"],
    ["it's amber now", "Amber given"],
    ["I'd say amber", "Amber given"],
    ["the board agreed it's green", "Green given"],
    ["1.2.3 probably amber", "Amber hedge"],
    ["1.2.3 amber I think", "Amber hedge"],
    ["1.2.3 green if IG agree", "Green condition"],
    ["1.2.3 green, subject to sign-off", "Green condition"],
    ["1.2.3 hope to be green", "Green later"],
    ["1.2.3 green by March", "Green later"],
    ["1.2.3 was amber", "Amber past"],
    ["1.2.3 not green", "Green negated"],
    ["1.2.3 amber?", "Amber question"],
    ["1.2.3 Dave says amber", "Amber reported"],
    ['1.2.3 "amber"', "Amber quoted"],
    ["1.2.3 amber lol", "Amber joke"],
    ["1.2.3 Amber said so", "Amber name"],
    ["1.2.3 attendance is red", "Red loose"],
    ["1.2.3 the dashboard has a red column", "Red aside"],
    ["1.2.3 amber/green", "Amber/Green given"],
    ["1.2.3 blue", "none given"],
  ])("is read from %j as %s", (words, wants) => {
    expect(ratingsIn(words)).toEqual([wants]);
  });

  it.each([
    "1.2.3 the Green Paper is out",
    "1.2.3 Amber Valley visit",
    "1.2.3 Red Cross agreed",
    "1.2.3 Green Lane school",
    "1.2.3 Jane Green leads",
    "1.2.3 Cllr Green chairs",
    "1.2.3 greenlit by the board",
    "1.2.3 got the green light",
    "1.2.3 red tape",
    "1.2.3 Redcar and Cleveland",
    "1.2.3 evergreen content",
    "1.2.3 red-flagged by IG",
    "1.2.3 A meeting was held",
    "1.2.3 a new lead",
    "1.2.3 A, B and C are done",
  ])("is not read from %j", (words) => {
    expect(ratingsIn(words)).toEqual([]);
  });

  it.each([
    ["moved from red to amber", ["Red past", "Amber given"]],
    ["1.2.3 red -> amber", ["Red past", "Amber given"]],
    ["1.2.3 not red any more, amber", ["Red negated", "Amber given"]],
    ["1.2.3 hope to be green by March, amber for now", ["Green later", "Amber given"]],
    ["1.2.3 amber not green", ["Amber given", "Green negated"]],
    ["1.2.3 green, no wait, amber", ["Green given", "Amber given"]],
  ])("is told from the ones beside it in %j", (words, wants) => {
    expect(ratingsIn(words)).toEqual(wants);
  });
});

describe("a rating on another scale", () => {
  it("is read by that scale's own names and letters", () => {
    expect(ratingsIn("1.2.3 blue", BRAG)).toEqual(["Blue given"]);
    expect(ratingsIn("1.2.3: B - embedded", BRAG)).toEqual(["Blue given"]);
    expect(ratingsIn("1.2.3 🔵", BRAG)).toEqual(["Blue given"]);
  });

  it("is never another colour's where the scale has that colour", () => {
    const yellowToo: RatingScale = {
      version: 1,
      ratings: [...SCALE.ratings, { name: "Yellow", letter: "Y", shape: "diamond", tone: "default", descriptor: "" }],
    };

    expect(ratingsIn("1.2.3 yellow", yellowToo)).toEqual(["Yellow given"]);
    expect(ratingsIn("1.2.3 🟡", yellowToo)).toEqual(["Yellow given"]);
  });

  it("may have a name of two words", () => {
    const stages: RatingScale = {
      version: 1,
      ratings: ["Complete", "Under way", "Not started"].map((name) => ({
        name,
        letter: name.slice(0, 1),
        shape: "circle",
        tone: "default",
        descriptor: "",
      })),
    };

    expect(ratingsIn("1.2.3 not started", stages)).toEqual(["Not started given"]);
    expect(ratingsIn("1.2.3 under way", stages)).toEqual(["Under way given"]);
  });

  it("leaves on track alone where another rating's descriptor says so", () => {
    const sheffield: RatingScale = {
      version: 1,
      ratings: SCALE.ratings.map((one) => ({
        ...one,
        descriptor: one.name === "Amber" ? "On track" : one.name === "Green" ? "Complete" : "Off track",
      })),
    };

    expect(ratingsIn("1.2.3 on track", sheffield)).toEqual([]);
  });
});
