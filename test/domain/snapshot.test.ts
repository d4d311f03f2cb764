import { describe, expect, it } from "vitest";
import { kpi } from "../../src/domain/kpi.ts";
import { type Change, type ProgressEntry, progressEntry } from "../../src/domain/progress.ts";
import { snapshotLine } from "../../src/domain/review.ts";
import {
  freezeAction,
  freezeKpi,
  isHeldInOurTime,
  newestEntryBefore,
  positionBefore,
  reviewsToFreeze,
} from "../../src/domain/snapshot.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";
import { makeAction, makeFrame, makeReview, updatedAt } from "../jobs/small-plan.ts";

const OPENING = "2018-12-14T00:00:00.000Z";
const ada = { userId: "ada", name: "Ada Sample" };
const green = { name: "Green", scale: 1 };
const red = { name: "Red", scale: 1 };
const review = makeReview("2018-12-14");
const nothingSince = { changes: [], lastEntry: undefined };

function change(at: Instant, fields: Change["fields"], more: Partial<Change> = {}): Change {
  return { id: `${at.replace(/[-:.]/g, "")}-aa`, of: "1.1.1", at, by: ada, door: "card", fields, ...more };
}
const entry = (id: string, more: object = {}): ProgressEntry =>
  progressEntry.parse({ id, of: "1.1.1", text: `Words of ${id}`, door: "card", rating: null, ...more });

describe("the reviews to freeze", () => {
  const plan = makeFrame({ positionAsAt: "2018-11-30" }).plan;
  const idsOn = (today: CalendarDate, reviews = [review], of = plan) =>
    reviewsToFreeze(reviews, of, today).map(({ id }) => id);

  it.each<[string, CalendarDate, readonly string[]]>([
    ["none before the day of the review", "2018-12-13", []],
    ["the review of the day", "2018-12-14", ["2018-12-14"]],
    ["a review that came while the clerk was down, however long that was", "2019-02-28", ["2018-12-14"]],
  ])("are %s", (_rule, today, wanted) => {
    expect(idsOn(today)).toEqual(wanted);
  });

  it("are held on the last day of the month where only the month is known", () => {
    const inJuly = makeReview("2019-07-01", { held: { on: "2019-07-31", precision: "month" } });

    expect(idsOn("2019-07-30", [inJuly])).toEqual([]);
    expect(idsOn("2019-07-31", [inJuly])).toEqual(["2019-07-01"]);
  });

  it("go by the amended date and keep the id of the first", () => {
    const moved = makeReview("2018-12-14", { held: { on: "2019-01-18", precision: "day" } });

    expect(idsOn("2018-12-14", [moved])).toEqual([]);
    expect(idsOn("2019-01-18", [moved])).toEqual(["2018-12-14"]);
  });

  it("are frozen once", () => {
    const frozen = makeReview("2018-12-14", { snapshot: { takenAt: OPENING, rows: 3 } });

    expect(idsOn("2018-12-14", [frozen])).toEqual([]);
  });

  it("are not those held before the position that was imported: nobody here knows what stood then", () => {
    expect(idsOn("2018-12-14", [makeReview("2018-11-30"), makeReview("2017-09-20")])).toEqual([]);
  });

  it("are those of the last month where the plan does not say what date its position describes", () => {
    const silent = makeFrame({}).plan;

    expect(isHeldInOurTime(review, silent, "2019-01-13")).toBe(true);
    expect(isHeldInOurTime(review, silent, "2019-01-14")).toBe(false);
  });
});

describe("the position before a moment", () => {
  it("is the action as it is where nothing changed since", () => {
    const action = makeAction("1.1.1", "2018-11-30", { rating: green });

    expect(positionBefore(action, [])).toEqual(action);
  });

  it("takes back every change since, the newest first", () => {
    const action = makeAction("1.1.1", "2018-11-30", { rating: green });
    const changes = [
      change("2018-12-14T09:00:00.000Z", [{ field: "rating", from: null, to: red }]),
      change("2018-12-14T10:00:00.000Z", [{ field: "rating", from: red, to: green }]),
    ];

    expect(positionBefore(action, changes).rating).toBeNull();
    expect(positionBefore(action, changes.toReversed()).rating).toBeNull();
  });

  it("takes away what was not there, and gives back what was", () => {
    const forecast = { on: "2019-01-31", precision: "day", by: ada, at: "2018-12-14T09:00:00.000Z" };
    const published = { on: "2018-11-30", precision: "day", standing: "published" };
    const action = makeAction("1.1.1", "2018-12-21", {
      forecast,
      completion: { state: "confirmed", by: ada, at: "2018-12-14T09:00:00.000Z" },
      withdrawn: { at: "2018-12-14T09:00:00.000Z", why: "Merged" },
    });

    const before = positionBefore(action, [
      change("2018-12-14T09:00:00.000Z", [
        { field: "forecast", from: null, to: forecast },
        { field: "completion", from: { state: "open" }, to: action.completion },
        { field: "withdrawn", from: null, to: action.withdrawn },
        { field: "dueDates", from: [published], to: action.dueDates },
        { field: "lastUpdate", from: null, to: updatedAt("2018-12-14T09:00:00.000Z") },
      ]),
    ]);

    expect(before).toEqual({ ...makeAction("1.1.1"), dueDates: [published], completion: { state: "open" } });
  });
});

describe("the newest words before a moment", () => {
  it("are those of the last entry that stood", () => {
    const entries = [
      entry("1000a"),
      entry("2000b", { at: "2018-12-13T10:00:00.000Z" }),
      entry("3000c", { at: "2018-12-14T00:00:00.000Z" }),
    ];

    expect(newestEntryBefore(entries, OPENING)?.id).toBe("2000b");
  });

  it("are not those that had been taken back, and are those taken back only since", () => {
    const entries = [
      entry("1000a", { at: "2018-12-10T10:00:00.000Z" }),
      entry("2000b", { at: "2018-12-11T10:00:00.000Z" }),
      entry("2000b-undo", { at: "2018-12-12T10:00:00.000Z", reverses: "2000b" }),
    ];

    expect(newestEntryBefore(entries, OPENING)?.id).toBe("1000a");
    expect(newestEntryBefore(entries, "2018-12-12T00:00:00.000Z")?.id).toBe("2000b");
  });

  it("are none where nothing had been said", () => {
    expect(newestEntryBefore([], OPENING)).toBeUndefined();
  });
});

describe("a frozen line", () => {
  it("of an action holds its rating, completion, dates and last words", () => {
    const forecast = { on: "2019-01-31", precision: "day", by: ada, at: "2018-12-01T09:00:00.000Z" };
    const action = makeAction("1.1.1", "2018-11-30", { rating: green, forecast });

    const line = freezeAction(review, action, { changes: [], lastEntry: { id: "1000a", text: "Two held." } });

    expect(line).toEqual({
      kind: "action",
      review: "2018-12-14",
      ref: "1.1.1",
      rating: green,
      completion: { state: "open" },
      due: { on: "2018-11-30", precision: "day" },
      forecast,
      lastEntry: "1000a",
      lastWords: "Two held.",
    });
    expect(snapshotLine.parse(line)).toEqual(line);
  });

  it("of an action without date, rating or words says nothing of them", () => {
    expect(freezeAction(review, makeAction("1.1.1"), nothingSince)).toEqual({
      kind: "action",
      review: "2018-12-14",
      ref: "1.1.1",
      rating: null,
      completion: { state: "open" },
    });
  });

  it("is not there for an action that had been withdrawn", () => {
    const withdrawn = makeAction("1.1.1", "2018-11-30", {
      withdrawn: { at: "2018-12-01T09:00:00.000Z", why: "Merged" },
    });

    expect(freezeAction(review, withdrawn, nothingSince)).toBeUndefined();
  });

  it("of a KPI holds the reading reported last, under the key of its row", () => {
    const uptake = kpi.parse({
      id: "uptake",
      of: "1.2.10",
      measure: "Annual health checks",
      kind: "numeric",
      readings: [{ value: "52%" }, { value: "95%", period: "2017" }],
    });

    expect(freezeKpi(review, uptake)).toEqual({
      kind: "kpi",
      review: "2018-12-14",
      kpi: "0001.0002.0010!uptake",
      latest: "95%",
    });
  });

  it("of a KPI without readings holds none", () => {
    const uptake = kpi.parse({ id: "uptake", of: "1.2", measure: "Checks", kind: "numeric" });

    expect(freezeKpi(review, uptake)).toEqual({ kind: "kpi", review: "2018-12-14", kpi: "0001.0002!uptake" });
  });
});
