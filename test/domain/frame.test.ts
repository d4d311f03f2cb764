import { describe, expect, it } from "vitest";
import { holding } from "../../src/domain/bodies.ts";
import { frameOf, holdingsOf, isHeldOn, postTitle, ratingOf } from "../../src/domain/frame.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { frameWith, rowIn } from "../support/small-frame.ts";
import { OWNER, STRANGER } from "../support/small-plan.ts";

const rating = (name: string) => ({ name, letter: name.slice(0, 1), shape: "star", tone: "accent", descriptor: "" });

describe("the frame of a plan", () => {
  it("is not there without the plan's own row", () => {
    expect(frameOf([])).toBeUndefined();
  });

  it("has its reviews in the order of their first dates, however they were read", () => {
    const { reviews } = frameWith((document) => {
      document.reviews = ["2019-03-29", "2018-04-16", "2018-12-14"].map((id) => ({
        id,
        held: { on: id, precision: "day" },
      }));
    });

    expect(reviews.map((one) => one.id)).toEqual(["2018-04-16", "2018-12-14", "2019-03-29"]);
  });

  it("has the scale in force, and finds bodies and posts by their ids", () => {
    const { scale, bodies, posts } = frameWith();

    expect(scale.version).toBe(1);
    expect(bodies.get("data-group")?.name).toBe("SEND Data Group");
    expect(posts.get("vacant-post")?.title).toBe("Local Offer Officer");
  });
});

describe("a holding", () => {
  const held = (more: object) => holding.parse({ userId: OWNER, name: "Olive", role: "owner", post: "dco", ...more });

  it.each<[string, object, CalendarDate, boolean]>([
    ["without dates counts on any day", {}, "1999-01-01", true],
    ["begins on its first day", { from: "2018-11-26" }, "2018-11-26", true],
    ["has not begun the day before", { from: "2018-11-26" }, "2018-11-25", false],
    ["lasts through its last day", { until: "2018-11-26" }, "2018-11-26", true],
    ["is over the day after", { until: "2018-11-26" }, "2018-11-27", false],
    ["may be of one day", { from: "2018-11-26", until: "2018-11-26" }, "2018-11-26", true],
  ])("%s", (_rule, more, on, wanted) => {
    expect(isHeldOn(held(more), on)).toBe(wanted);
  });

  it("is found for its person alone, and only while it is held", () => {
    const frame = frameWith((document) => {
      Object.assign(rowIn(document, "holdings", 0), { until: "2018-11-26" });
    });

    expect(holdingsOf(frame, OWNER, "2018-11-26").map((one) => one.post)).toEqual(["service-manager"]);
    expect(holdingsOf(frame, OWNER, "2018-11-27")).toEqual([]);
    expect(holdingsOf(frame, STRANGER, "2018-11-26")).toEqual([]);
  });
});

describe("a rating given on an earlier version of the scale", () => {
  const frame = frameWith(({ plan }) => {
    const [first] = plan.scales as object[];
    plan.scales = [first, { version: 2, ratings: [rating("Blue"), rating("Green"), rating("Red")] }];
  });

  it("keeps the shape and the meaning it had then", () => {
    expect(ratingOf(frame, { rating: { name: "Green", scale: 1 } })).toMatchObject({ shape: "circle", tone: "good" });
    expect(ratingOf(frame, { rating: { name: "Green", scale: 2 } })).toMatchObject({ shape: "star", tone: "accent" });
  });

  it("is none where nothing was rated, or the scale has no such word", () => {
    expect(ratingOf(frame, { rating: null })).toBeUndefined();
    expect(ratingOf(frame, { rating: { name: "Amber", scale: 2 } })).toBeUndefined();
    expect(ratingOf(frame, { rating: { name: "Green", scale: 3 } })).toBeUndefined();
  });
});

describe("a post's title", () => {
  it("goes with its organisation, where the plan prints one", () => {
    const post = { id: "dco", alsoCalled: [], doubts: [], title: "Clinical Officer" };

    expect(postTitle({ ...post, organisation: "CCG" })).toBe("Clinical Officer, CCG");
    expect(postTitle(post)).toBe("Clinical Officer");
  });
});
