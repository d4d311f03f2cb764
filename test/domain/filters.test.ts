import { describe, expect, it } from "vitest";
import {
  type About,
  isAbout,
  isCompleted,
  isCounted,
  isDueWithin,
  isNotUpdatedSince,
  isOverdue,
} from "../../src/domain/filters.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";
import { someAction } from "../support/small-frame.ts";

const by = { userId: "user-charlie", name: "Charlie Chair" };
const at: Instant = "2018-10-01T09:00:00.000Z";
const completed = (state: string) => ({ completion: { state, by, at } });
const withdrawn = { withdrawn: { at, why: "merged" } };
const due = (on: CalendarDate, precision = "day") => ({ dueDates: [{ on, precision, standing: "published" }] });
const revised = (first: CalendarDate, last: CalendarDate) => ({
  dueDates: [
    { on: first, precision: "day", standing: "published" },
    { on: last, precision: "day", standing: "revision" },
  ],
});

describe("an action is overdue", () => {
  it.each<[string, object, CalendarDate, boolean]>([
    ["not before its date", due("2018-11-30"), "2018-11-29", false],
    ["not on its date", due("2018-11-30"), "2018-11-30", false],
    ["from the day after", due("2018-11-30"), "2018-12-01", true],
    ["not within the month it is due in", due("2018-11-30", "month"), "2018-11-30", false],
    ["when the month it is due in is over", due("2018-11-30", "month"), "2018-12-01", true],
    ["when the year it is due in is over", due("2018-12-31", "year"), "2019-01-01", true],
    ["not on the leap day it is due on", due("2020-02-29"), "2020-02-29", false],
    ["after the leap day it is due on", due("2020-02-29"), "2020-03-01", true],
    ["by the revised date: not yet", revised("2018-08-31", "2018-12-31"), "2018-11-26", false],
    ["by the revised date: already", revised("2018-12-31", "2018-08-31"), "2018-11-26", true],
    ["never without a date", { dueDates: [] }, "2099-01-01", false],
    ["though it is on-going, where it has a date", { ...due("2018-08-31"), isOngoing: true }, "2018-11-26", true],
    [
      "though its forecast is later",
      { ...due("2018-08-31"), forecast: { on: "2019-01-01", precision: "day", by, at } },
      "2018-11-26",
      true,
    ],
    ["though its completion is proposed", { ...due("2018-08-31"), ...completed("proposed") }, "2018-11-26", true],
    ["never once it is completed", { ...due("2018-08-31"), ...completed("confirmed") }, "2018-11-26", false],
    ["never once it is embedded", { ...due("2018-08-31"), ...completed("embedded") }, "2018-11-26", false],
    ["never once it is withdrawn", { ...due("2018-08-31"), ...withdrawn }, "2018-11-26", false],
  ])("%s", (_rule, more, today, wanted) => {
    expect(isOverdue(someAction(more), today)).toBe(wanted);
  });
});

describe("an action is due between two days", () => {
  const between = (more: object) => isDueWithin(someAction(more), "2018-11-26", "2018-12-26");

  it.each<[string, object, boolean]>([
    ["not the day before the first", due("2018-11-25"), false],
    ["on the first", due("2018-11-26"), true],
    ["on the last", due("2018-12-26"), true],
    ["not the day after the last", due("2018-12-27"), false],
    ["where its month ends between them", due("2018-11-30", "month"), true],
    ["not where its month ends after them", due("2018-12-31", "month"), false],
    ["by its revised date", revised("2018-01-01", "2018-12-01"), true],
    ["not by the date that was revised", revised("2018-12-01", "2019-06-01"), false],
    ["not without a date", { dueDates: [] }, false],
    ["not once it is completed", { ...due("2018-12-01"), ...completed("confirmed") }, false],
    ["not once it is withdrawn", { ...due("2018-12-01"), ...withdrawn }, false],
  ])("%s", (_rule, more, wanted) => {
    expect(between(more)).toBe(wanted);
  });
});

describe("an action is completed", () => {
  it.each([
    ["open", {}, false],
    ["proposed", completed("proposed"), false],
    ["confirmed", completed("confirmed"), true],
    ["embedded", completed("embedded"), true],
    ["rated Green and open", { rating: { name: "Green", scale: 1 } }, false],
  ])("by its completion alone: %s", (_state, more, wanted) => {
    expect(isCompleted(someAction(more))).toBe(wanted);
  });
});

describe("an action has had no update since the last review", () => {
  /** The day of the review began at midnight in London, an hour before that in UTC. */
  const began: Instant = "2019-06-27T23:00:00.000Z";
  const updatedAt = (moment: Instant) => someAction({ lastUpdate: { entry: "entry-1", at: moment, by } });

  it("where nobody ever updated it", () => {
    expect(isNotUpdatedSince(someAction(), began)).toBe(true);
    expect(isNotUpdatedSince(someAction(), undefined)).toBe(true);
  });

  it.each<[Instant, boolean]>([
    ["2019-06-27T22:59:59.999Z", true],
    ["2019-06-27T23:00:00.000Z", false],
    ["2019-06-28T09:00:00.000Z", false],
  ])("where the newest update is older than the day of the review: %s %s", (moment, wanted) => {
    expect(isNotUpdatedSince(updatedAt(moment), began)).toBe(wanted);
  });

  it("not where it was ever updated and no review was held", () => {
    expect(isNotUpdatedSince(updatedAt("2017-01-01T00:00:00.000Z"), undefined)).toBe(false);
  });
});

describe("what a question is limited to", () => {
  const of = someAction({ groups: ["board", "data-group"], officers: ["service-manager", "clinical-officer"] });

  it.each<[About, boolean]>([
    [{ kind: "area", id: "1" }, true],
    [{ kind: "area", id: "1.1" }, false],
    [{ kind: "area", id: "2" }, false],
    [{ kind: "body", id: "data-group" }, true],
    [{ kind: "body", id: "service-manager" }, false],
    [{ kind: "post", id: "clinical-officer" }, true],
    [{ kind: "post", id: "board" }, false],
  ])("%o", (about, wanted) => {
    expect(isAbout(of, about)).toBe(wanted);
  });
});

describe("the actions that count", () => {
  it.each([
    ["an action with a rating of its own", {}, true],
    ["a part with a rating of its own", { partOf: "1.1" }, true],
    ["not a part that shares the rating of its whole", { partOf: "1.1", isRated: false }, false],
    ["not what was withdrawn", withdrawn, false],
    ["what is completed", completed("confirmed"), true],
  ])("%s", (_rule, more, wanted) => {
    expect(isCounted(someAction(more))).toBe(wanted);
  });
});
