import { describe, expect, it } from "vitest";
import type { Action } from "../../src/domain/action.ts";
import { decideUpdate, MAX_WORDS, type UpdateRefusal, type UpdateRequest } from "../../src/domain/update.ts";
import { circumstances, someAction } from "../support/small-frame.ts";

const ref = "1.1.1";
const by = { userId: "user-otto", name: "Otto Other" };
const at = "2018-11-26T08:00:00.000Z";
const step = { by, at };
const updatedBy = (entry: string, more: object = {}) => ({ lastUpdate: { entry, at, by, ...more } });
const amber = { rating: { name: "Amber", scale: 1 } };

function refusalOf(action: Action, said: UpdateRequest, given = circumstances()): UpdateRefusal | undefined {
  const decided = decideUpdate(action, said, given);
  return decided.ok ? undefined : decided.refusal;
}

describe("an update is refused", () => {
  it.each<[string, object, UpdateRequest, UpdateRefusal]>([
    ["when nothing is said", {}, {}, { code: "nothing-said", ref }],
    ["when the words are blanks", {}, { words: " \n\t\u00a0 " }, { code: "nothing-said", ref }],
    ["when the words show nothing", {}, { words: "\u200f\u200b\u2066\u2069" }, { code: "nothing-said", ref }],
    ["when only the card that was seen is named", {}, { seenEntry: null }, { code: "nothing-said", ref }],
    [
      "when the rating is not on the plan's scale",
      {},
      { rating: "Blue" },
      { code: "rating-not-on-scale", ref, said: "Blue" },
    ],
    ["when the rating is empty", {}, { rating: "" }, { code: "rating-not-on-scale", ref, said: "" }],
    [
      "when the rating is no rating, though there are words",
      {},
      { rating: "blue", words: "late" },
      { code: "rating-not-on-scale", ref, said: "blue" },
    ],
    [
      "when a part that shares its whole's rating is rated",
      { ref: "2.1.2a", partOf: "2.1.2", isRated: false },
      { rating: "Red" },
      { code: "shares-rating-of-whole", ref: "2.1.2a", whole: "2.1.2" },
    ],
    [
      "when a part of no action, which shares its objective's rating, is rated",
      { isRated: false },
      { rating: "Red" },
      { code: "shares-rating-of-whole", ref, whole: "1.1" },
    ],
    [
      "when the forecast has passed",
      {},
      { forecast: "2018-11-25" },
      { code: "forecast-in-past", ref, on: "2018-11-25" },
    ],
    [
      "when the words are longer than can be kept",
      {},
      { words: "x".repeat(MAX_WORDS + 1) },
      { code: "words-too-long", ref, length: 30_001, most: 30_000 },
    ],
    [
      "when no change is said a second time running, without a reason",
      updatedBy("entry-1", { saysNoChange: true }),
      { noChange: true },
      { code: "no-change-needs-reason", ref },
    ],
    [
      "when a second no change names the rating as it is",
      { ...amber, ...updatedBy("entry-1", { saysNoChange: true }) },
      { noChange: true, rating: "a" },
      { code: "no-change-needs-reason", ref },
    ],
    [
      "when a second no change gives blanks for a reason",
      updatedBy("entry-1", { saysNoChange: true }),
      { noChange: true, words: "  " },
      { code: "no-change-needs-reason", ref },
    ],
    [
      "when the action is completed",
      { completion: { state: "confirmed", ...step } },
      { rating: "Red" },
      { code: "action-closed", ref, because: "completed" },
    ],
    [
      "when the action is embedded",
      { completion: { state: "embedded", ...step } },
      { words: "more" },
      { code: "action-closed", ref, because: "completed" },
    ],
    [
      "when the action is withdrawn",
      { withdrawn: { at, why: "merged" } },
      { words: "more" },
      { code: "action-closed", ref, because: "withdrawn" },
    ],
    [
      "when the action is completed and withdrawn",
      { completion: { state: "confirmed", ...step }, withdrawn: { at, why: "merged" } },
      { words: "more" },
      { code: "action-closed", ref, because: "withdrawn" },
    ],
    [
      "when somebody was quicker than a form that showed an earlier update",
      updatedBy("entry-2"),
      { rating: "Red", seenEntry: "entry-1" },
      { code: "already-recorded", ref, by: "Otto Other", at },
    ],
    [
      "when somebody was quicker than a form that showed none",
      updatedBy("entry-1"),
      { rating: "Red", seenEntry: null },
      { code: "already-recorded", ref, by: "Otto Other", at },
    ],
  ])("%s", (_when, more, said, wanted) => {
    expect(refusalOf(someAction(more), said)).toEqual(wanted);
  });

  it("from somebody without standing, whatever they say and whatever the action is", () => {
    const given = circumstances({ standing: undefined });
    const closed = someAction({ withdrawn: { at, why: "merged" }, ...updatedBy("entry-2") });

    expect(refusalOf(closed, { rating: "Blue", seenEntry: "entry-1" }, given)).toEqual({ code: "not-yours", ref });
  });

  it("before all else because of the state of the action, so that a stale card learns that", () => {
    const closed = someAction({ completion: { state: "confirmed", ...step }, ...updatedBy("entry-2") });

    expect(refusalOf(closed, { rating: "Blue", seenEntry: "entry-1" })?.code).toBe("action-closed");
    expect(refusalOf(someAction(updatedBy("entry-2")), { rating: "Blue", seenEntry: "entry-1" })?.code).toBe(
      "already-recorded",
    );
  });
});

describe("an update is not refused", () => {
  it.each<[string, object, UpdateRequest]>([
    ["when its words are as long as can be kept", {}, { words: "x".repeat(MAX_WORDS) }],
    ["when its forecast is today", {}, { forecast: "2018-11-26" }],
    ["when its forecast is before the due date, or after it", {}, { forecast: "2025-01-01" }],
    ["when the form showed the newest entry", updatedBy("entry-1"), { rating: "Red", seenEntry: "entry-1" }],
    ["when the form showed no entry and there is none", {}, { rating: "Red", seenEntry: null }],
    [
      "when the entry the form showed has been taken back, and none is left",
      {},
      { rating: "Red", seenEntry: "entry-1" },
    ],
    ["when words were typed, whoever was quicker", updatedBy("entry-9"), { rating: "Red" }],
    ["when its completion is only proposed", { completion: { state: "proposed", ...step } }, { words: "and more" }],
    ["when a part without a rating of its own gives words", { isRated: false, partOf: "1.1.2" }, { words: "sent" }],
    ["when a part without a rating of its own says no change", { isRated: false, partOf: "1.1.2" }, { noChange: true }],
    ["when no change is said the first time", {}, { noChange: true }],
    ["when no change is said after a change", updatedBy("entry-1"), { noChange: true }],
    [
      "when no change is said a second time, with a reason",
      updatedBy("entry-1", { saysNoChange: true }),
      { noChange: true, words: "panel cancelled" },
    ],
    [
      "when a second no change comes with another rating: that is a change",
      { ...amber, ...updatedBy("entry-1", { saysNoChange: true }) },
      { noChange: true, rating: "Red" },
    ],
    [
      "when a second no change comes with a forecast",
      updatedBy("entry-1", { saysNoChange: true }),
      { noChange: true, forecast: "2018-12-31" },
    ],
    ["when the rating is named by its letter, in any capitals", {}, { rating: " r " }],
    ["when the same rating is given again", amber, { rating: "Amber" }],
  ])("%s", (_when, more, said) => {
    expect(refusalOf(someAction(more), said)).toBeUndefined();
  });
});
