import { describe, expect, it } from "vitest";
import { lastReview, opensOn, reviewBeingCollected } from "../../src/domain/collecting.ts";
import { type Review, review } from "../../src/domain/review.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { frameWith } from "../support/small-frame.ts";

const reviewOn = (id: CalendarDate, more: object = {}): Review =>
  review.parse({ id, held: { on: id, precision: "day" }, ...more });
const movedTo = (on: CalendarDate) => ({ held: { on, precision: "month" } });
const frameWithReviews = (...reviews: readonly Review[]) =>
  frameWith((document) => {
    document.reviews = [...reviews];
  });
const rules = frameWith().plan.reminders;

describe("collecting for a review", () => {
  it("opens 21 days before it by the plan's rules, or on a day of its own", () => {
    expect(opensOn(reviewOn("2018-12-14"), rules)).toBe("2018-11-23");
    expect(opensOn(reviewOn("2018-12-14", { opensOn: "2018-11-01" }), rules)).toBe("2018-11-01");
  });

  it("goes by the date in force and not by the first one", () => {
    expect(opensOn(reviewOn("2018-04-16", movedTo("2018-07-31")), rules)).toBe("2018-07-10");
  });

  it.each<[string, CalendarDate, string | undefined]>([
    ["has not begun the day before it opens", "2018-11-22", undefined],
    ["begins on the day it opens", "2018-11-23", "2018-12-14"],
    ["goes on through the day of the review", "2018-12-14", "2018-12-14"],
    ["is over the day after", "2018-12-15", undefined],
  ])("%s", (_rule, on, wanted) => {
    expect(reviewBeingCollected(frameWithReviews(reviewOn("2018-12-14")), on)?.id).toBe(wanted);
  });

  it("is over once the position is frozen", () => {
    const frozen = reviewOn("2018-12-14", { snapshot: { takenAt: "2018-12-14T00:00:00.000Z", rows: 8 } });

    expect(reviewBeingCollected(frameWithReviews(frozen), "2018-12-14")).toBeUndefined();
  });

  it("is for the next of two that are both open", () => {
    const frame = frameWithReviews(reviewOn("2018-12-14"), reviewOn("2018-12-21"));

    expect(reviewBeingCollected(frame, "2018-12-05")?.id).toBe("2018-12-14");
    expect(reviewBeingCollected(frame, "2018-12-15")?.id).toBe("2018-12-21");
  });

  it("is for the one held next, where an amended date changed which that is", () => {
    const frame = frameWithReviews(reviewOn("2018-04-16", movedTo("2018-07-31")), reviewOn("2018-07-20"));

    expect(reviewBeingCollected(frame, "2018-07-15")?.id).toBe("2018-07-20");
  });
});

describe("the last review", () => {
  const frame = frameWithReviews(reviewOn("2018-04-16"), reviewOn("2018-12-14"));

  it.each<[CalendarDate, string | undefined]>([
    ["2018-04-15", undefined],
    ["2018-04-16", "2018-04-16"],
    ["2018-12-13", "2018-04-16"],
    ["2018-12-14", "2018-12-14"],
    ["2030-01-01", "2018-12-14"],
  ])("on %s is %s", (on, wanted) => {
    expect(lastReview(frame, on)?.id).toBe(wanted);
  });

  it("is the one held last, where an amended date changed which that is", () => {
    const moved = frameWithReviews(reviewOn("2018-04-16", movedTo("2018-07-31")), reviewOn("2018-06-14"));

    expect(lastReview(moved, "2018-08-01")?.id).toBe("2018-04-16");
    expect(lastReview(moved, "2018-07-30")?.id).toBe("2018-06-14");
  });
});
