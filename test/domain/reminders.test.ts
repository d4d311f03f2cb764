import { describe, expect, it } from "vitest";
import type { Action } from "../../src/domain/action.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { coverageOf, planRow, rowFailed, rowSent } from "../../src/domain/ledger.ts";
import { peopleOn } from "../../src/domain/owners.ts";
import { owedReminders, remindersOn } from "../../src/domain/reminders.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";
import { makeAction, ownerOf, updatedAt } from "../jobs/small-plan.ts";
import { askedOn, dayOf, morning } from "./asked-on.ts";

describe("an action that is not to be asked about", () => {
  const due = "2018-11-30";
  it.each<[string, Action]>([
    ["that has no date", makeAction("1.1.1")],
    ["that is on-going only", makeAction("1.1.1", undefined, { isOngoing: true })],
    [
      "that is completed",
      makeAction("1.1.1", due, {
        completion: { state: "confirmed", by: { userId: "a", name: "A" }, at: morning("2018-11-01") },
      }),
    ],
    ["that is withdrawn", makeAction("1.1.1", due, { withdrawn: { at: morning("2018-11-01"), why: "Merged" } })],
  ])("is one %s", (_rule, action) => {
    expect(askedOn("2018-11-30", action)).toBeUndefined();
  });
});

describe("an action that is to be asked about all the same", () => {
  it("is one that is on-going beside a date", () => {
    const action = makeAction("1.1.1", "2018-11-30", { isOngoing: true });

    expect(askedOn("2018-11-30", action)).toBe("due-today 2018-11-30");
  });

  it("is one whose completion is only proposed", () => {
    const completion = { state: "proposed", by: { userId: "a", name: "A" }, at: morning("2018-11-01") };

    expect(askedOn("2018-11-30", makeAction("1.1.1", "2018-11-30", { completion }))).toBe("due-today 2018-11-30");
  });

  it("is one due by the end of a month, on the last day it can mean", () => {
    const dueDates = [{ on: "2018-08-31", precision: "month", standing: "published", asPrinted: "Aug-18" }];

    expect(askedOn("2018-08-31", makeAction("1.1.1", undefined, { dueDates }))).toBe("due-today 2018-08-31");
  });

  it("goes by the last agreed date of the chain, and never by the owner's forecast", () => {
    const by = { userId: "ada", name: "Ada Sample" };
    const action = makeAction("1.1.1", undefined, {
      dueDates: [
        { on: "2018-01-01", precision: "day", standing: "published" },
        { on: "2018-11-30", precision: "day", standing: "revision" },
      ],
      forecast: { on: "2018-12-21", precision: "day", by, at: morning("2018-10-01") },
    });

    expect(askedOn("2018-11-30", action)).toBe("due-today 2018-11-30");
  });
});

describe("an action that was updated", () => {
  const updated = (at: Instant) => makeAction("1.1.1", "2018-11-30", { lastUpdate: updatedAt(at) });

  it.each<[string, Instant, CalendarDate, string | undefined]>([
    ["is left in peace on the day of the update", "2018-11-23T10:00:00.000Z", "2018-11-23", undefined],
    ["is left in peace on the fifth day after", "2018-11-25T10:00:00.000Z", "2018-11-30", undefined],
    ["is asked for on the sixth", "2018-11-24T10:00:00.000Z", "2018-11-30", "due-today 2018-11-30"],
    ["is asked once the quiet days are over", "2018-11-26T10:00:00.000Z", "2018-12-03", "due-today 2018-11-30"],
    ["is asked what has become owed since", "2018-11-23T10:00:00.000Z", "2018-11-29", "due-soon 2018-11-29"],
    ["has answered when updated on the day it was asked", "2018-11-16T07:00:00.000Z", "2018-11-22", undefined],
    ["has answered when updated some days after it was asked", "2018-11-06T10:00:00.000Z", "2018-11-15", undefined],
    ["has not answered with an update from before", "2018-11-14T10:00:00.000Z", "2018-11-21", "due-soon 2018-11-16"],
  ])("%s", (_rule, at, today, wanted) => {
    expect(askedOn(today, updated(at))).toBe(wanted);
  });

  it("is asked at once where the plan keeps no quiet days, except on the day itself", () => {
    const plan = { reminders: { quietDays: 0 } };

    expect(askedOn("2018-11-30", updated("2018-11-29T10:00:00.000Z"), plan)).toBe("due-today 2018-11-30");
    expect(askedOn("2018-11-30", updated("2018-11-30T00:30:00.000Z"), plan)).toBeUndefined();
  });

  it("counts the days by the plan's own clock", () => {
    const lateOnTheEve = makeAction("1.1.1", "2019-07-01", { lastUpdate: updatedAt("2019-06-25T23:30:00.000Z") });

    expect(askedOn("2019-07-01", lateOnTheEve)).toBeUndefined();
    expect(askedOn("2019-07-01", lateOnTheEve, { zone: "Etc/UTC" })).toBe("due-today 2019-07-01");
  });
});

describe("a snoozed action", () => {
  const snoozed = makeAction("1.1.1", "2018-11-30", { remindersPausedUntil: "2018-12-01" });

  it("is left in peace until that day", () => {
    expect(askedOn("2018-11-30", snoozed)).toBeUndefined();
  });

  it("is asked for on that day, or on the working day after", () => {
    expect(askedOn("2018-12-03", snoozed)).toBe("due-today 2018-12-03");
  });

  it("goes on as the plan has it after that", () => {
    expect(askedOn("2018-12-07", snoozed)).toBe("overdue 2018-12-07");
  });

  it("is asked for no sooner than without the snooze", () => {
    const early = makeAction("1.1.1", "2018-11-30", { remindersPausedUntil: "2018-10-15" });

    expect(askedOn("2018-10-16", early)).toBeUndefined();
  });

  it("is not asked for where it was answered before the snooze ended", () => {
    const answered = makeAction("1.1.1", "2018-11-30", {
      remindersPausedUntil: "2018-12-05",
      lastUpdate: updatedAt("2018-11-30T12:00:00.000Z"),
    });

    expect(askedOn("2018-12-06", answered)).toBeUndefined();
  });
});

describe("what is owed to whom", () => {
  const plan = { holdings: [ownerOf("ada", "head-of-send"), ownerOf("bea", "head-of-send")] };
  const action = makeAction("1.1.1", "2018-11-30");
  const row = (userId: string, on: CalendarDate): Delivery =>
    planRow(
      { kind: "digest", on, userId, name: userId, occurrences: [{ ref: "1.1.1", reason: "due-soon", on }] },
      morning(on),
    );
  const sent = (userId: string, on: CalendarDate) =>
    rowSent(row(userId, on), morning(on), { conversation: "c", id: "1" });

  function owedOn(today: CalendarDate, ledger: readonly Delivery[], holdings = plan.holdings) {
    const day = dayOf(today, { holdings });
    const reminders = [remindersOn(day)(action)].filter((one) => one !== undefined);
    return owedReminders(reminders, peopleOn(day.frame, today), coverageOf(ledger)).map(
      ({ owner, isKnownToFail }) => owner.userId + (isKnownToFail ? " (known to fail)" : ""),
    );
  }

  it("is owed to every owner", () => {
    expect(owedOn("2018-11-23", [])).toEqual(["ada", "bea"]);
  });

  it("is owed no more to who was told on that day or since", () => {
    expect(owedOn("2018-11-23", [sent("ada", "2018-11-23")])).toEqual(["bea"]);
    expect(owedOn("2018-11-26", [sent("ada", "2018-11-26")])).toEqual(["bea"]);
  });

  it("is owed again to who was told of an earlier day", () => {
    expect(owedOn("2018-11-23", [sent("ada", "2018-11-22")])).toEqual(["ada", "bea"]);
  });

  it("is still owed where the message was planned and never sent", () => {
    expect(owedOn("2018-11-26", [row("ada", "2018-11-23")])).toEqual(["ada", "bea"]);
  });

  it("is still owed where the message failed, and says that this is known", () => {
    const failed = rowFailed(row("ada", "2018-11-23"), morning("2018-11-23"), "blocked");

    expect(owedOn("2018-11-26", [failed])).toEqual(["ada (known to fail)", "bea"]);
  });

  it("is owed to who holds the post now, whoever was told before", () => {
    expect(owedOn("2018-11-26", [sent("ada", "2018-11-23")], [ownerOf("cem", "head-of-send")])).toEqual(["cem"]);
  });

  it("is owed to nobody where nobody holds the post", () => {
    expect(owedOn("2018-11-26", [], [])).toEqual([]);
  });

  it("is not covered by what a lead was told", () => {
    expect(owedOn("2018-11-23", [{ ...sent("ada", "2018-11-23"), kind: "review-not-answered" }])).toEqual([
      "ada",
      "bea",
    ]);
  });
});
