import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "../../src/domain/action.ts";
import { addDays, startOfDay } from "../../src/domain/calendar.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { coverageOf, planRow, rowFailed, rowSent } from "../../src/domain/ledger.ts";
import { peopleOn } from "../../src/domain/owners.ts";
import { type PlanDay, planDay } from "../../src/domain/plan-day.ts";
import { owedReminders, remindersOn } from "../../src/domain/reminders.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from "../../src/domain/working-days.ts";
import {
  BANK_HOLIDAYS,
  makeAction,
  makeFrame,
  makeReview,
  ownerOf,
  type SmallPlan,
  updatedAt,
} from "../jobs/small-plan.ts";

const morning = (date: CalendarDate, time = "08:30") => `${date}T${time}:00.000Z` as Instant;
const dayOf = (date: CalendarDate, plan: SmallPlan = {}, time = "08:30"): PlanDay =>
  planDay(makeFrame(plan), morning(date, time), BANK_HOLIDAYS);

/** What one action asks for on a day, as `reason on`. */
function askedOn(date: CalendarDate, action: Action, plan: SmallPlan = {}): string | undefined {
  const reminder = remindersOn(dayOf(date, plan))(action);
  return reminder && `${reminder.occurrence.reason} ${reminder.occurrence.on}`;
}

describe("an action due on Friday 30 November 2018", () => {
  const action = makeAction("1.1.1", "2018-11-30");

  it.each<[string, CalendarDate, string | undefined]>([
    ["nothing is asked 29 days before", "2018-11-01", undefined],
    ["it is asked for 28 days before", "2018-11-02", "due-soon 2018-11-02"],
    ["until the next notice that day counts", "2018-11-15", "due-soon 2018-11-02"],
    ["it is asked for 14 days before", "2018-11-16", "due-soon 2018-11-16"],
    ["it is asked for 7 days before", "2018-11-23", "due-soon 2018-11-23"],
    ["it is asked for the day before", "2018-11-29", "due-soon 2018-11-29"],
    ["it is asked for on the day", "2018-11-30", "due-today 2018-11-30"],
    ["in the week after, the day itself counts", "2018-12-06", "due-today 2018-11-30"],
    ["it is asked for after a week", "2018-12-07", "overdue 2018-12-07"],
    ["it is asked for every week", "2018-12-14", "overdue 2018-12-14"],
    ["it is asked for every week for years", "2020-11-27", "overdue 2020-11-27"],
  ])("%s", (_rule, date, wanted) => {
    expect(askedOn(date, action)).toBe(wanted);
  });
});

describe("a reminder that falls on a day off", () => {
  it.each<[string, CalendarDate, CalendarDate, string]>([
    ["7 days before Christmas Day's Tuesday is a working day", "2018-12-25", "2018-12-18", "due-soon 2018-12-18"],
    ["the day before Christmas Day is Christmas Eve", "2018-12-25", "2018-12-24", "due-soon 2018-12-24"],
    ["a date on Boxing Day is asked for on Christmas Eve", "2018-12-26", "2018-12-24", "due-soon 2018-12-24"],
    ["a notice on Sunday moves back to Friday", "2018-12-03", "2018-11-30", "due-soon 2018-11-30"],
    ["a date on Saturday is asked for on Friday", "2018-12-01", "2018-11-30", "due-soon 2018-11-30"],
    [
      "a week after Christmas Day is New Year's Day, and moves forward",
      "2018-12-25",
      "2019-01-02",
      "overdue 2019-01-02",
    ],
    ["a week after Good Friday moves to no other day", "2019-04-19", "2019-04-26", "overdue 2019-04-26"],
    ["a week's delay on Easter Monday is told on Tuesday", "2019-04-15", "2019-04-23", "overdue 2019-04-23"],
    ["a notice on Easter Monday moves back before Good Friday", "2019-04-29", "2019-04-23", "due-soon 2019-04-18"],
  ])("%s", (_rule, due, today, wanted) => {
    expect(askedOn(today, makeAction("1.1.1", due))).toBe(wanted);
  });

  it("never moves past the due date", () => {
    const due = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2018-06-01", days));

    fc.assert(
      fc.property(due, fc.integer({ min: 0, max: 40 }), (on, before) => {
        const asked = remindersOn(dayOf(addDays(on, -before)))(makeAction("1.1.1", on));
        expect(!asked || asked.occurrence.on <= on).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

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

describe("a review on Friday 29 March 2019", () => {
  const plan = { reviews: [makeReview("2019-03-29")] };
  const action = makeAction("1.1.1");

  it.each<[string, CalendarDate, string | undefined]>([
    ["nobody is asked before collecting opens", "2019-03-07", undefined],
    ["every owner is asked when collecting opens, 21 days before", "2019-03-08", "review 2019-03-08"],
    ["the chase of 10 days before comes on the working day before", "2019-03-19", "review 2019-03-19"],
    ["the chase of 5 days before, a Sunday, comes on Friday", "2019-03-22", "review 2019-03-22"],
    ["the chase of 2 days before comes", "2019-03-27", "review 2019-03-27"],
    ["the eve goes by the last chase", "2019-03-28", "review 2019-03-27"],
    ["nobody is asked on the day, when the position is frozen", "2019-03-29", undefined],
    ["nobody is asked after it", "2019-04-01", undefined],
  ])("%s", (_rule, date, wanted) => {
    expect(askedOn(date, action, plan)).toBe(wanted);
  });

  it("asks no more of an action updated since collecting opened", () => {
    const answered = makeAction("1.1.1", undefined, { lastUpdate: updatedAt("2019-03-08T00:00:00.000Z") });

    expect(askedOn("2019-03-27", answered, plan)).toBeUndefined();
  });

  it("asks of an action updated before collecting opened", () => {
    const before = makeAction("1.1.1", undefined, { lastUpdate: updatedAt("2019-03-07T23:59:00.000Z") });

    expect(askedOn("2019-03-13", before, plan)).toBe("review 2019-03-08");
  });

  it("says which review it is, whatever else the action is asked for", () => {
    const reminder = remindersOn(dayOf("2019-03-20", plan))(makeAction("1.1.1", "2019-03-20"));

    expect(reminder).toMatchObject({ occurrence: { reason: "due-today" }, reviewOn: "2019-03-29" });
  });

  it("does not let an answered review hide a date that was not answered", () => {
    const action = makeAction("1.1.1", "2019-03-18", { lastUpdate: updatedAt("2019-03-11T10:00:00.000Z") });

    expect(askedOn("2019-03-19", action, plan)).toBe("due-today 2019-03-18");
  });

  it("opens on the working day after, where its opening falls on a day off", () => {
    const opening = { reviews: [makeReview("2019-03-29", { opensOn: "2019-03-09" })] };

    expect(askedOn("2019-03-08", action, opening)).toBeUndefined();
    expect(askedOn("2019-03-11", action, opening)).toBe("review 2019-03-11");
  });

  it("goes by the amended date", () => {
    const moved = makeReview("2019-03-29", {
      held: { on: "2019-06-28", precision: "day" },
      amendments: [
        {
          from: { on: "2019-03-29", precision: "day" },
          to: { on: "2019-06-28", precision: "day" },
          why: "The adviser could not come",
        },
      ],
    });

    expect(askedOn("2019-03-27", action, { reviews: [moved] })).toBeUndefined();
    expect(askedOn("2019-06-07", action, { reviews: [moved] })).toBe("review 2019-06-07");
  });

  it("is held on the last day of its month where only the month is known", () => {
    const inJuly = makeReview("2018-04-16", { held: { on: "2018-07-31", precision: "month", asPrinted: "July 2018" } });

    expect(askedOn("2018-07-30", action, { reviews: [inJuly] })).toBe("review 2018-07-27");
  });
});

describe("when a plan's messages go out", () => {
  it.each<[string, CalendarDate, string, boolean]>([
    ["not before the time the plan sends at", "2018-11-26", "08:29", false],
    ["from that time", "2018-11-26", "08:30", true],
    ["for the rest of the day", "2018-11-26", "23:59", true],
    ["not on a Saturday", "2018-12-01", "08:30", false],
    ["not on a bank holiday", "2018-12-25", "08:30", false],
    ["in summer by summer time", "2019-07-01", "07:30", true],
    ["in summer not by winter time", "2019-07-01", "07:29", false],
  ])("%s", (_rule, date, time, wanted) => {
    expect(dayOf(date, {}, time).isTimeToSend).toBe(wanted);
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

/** Every day an action is to be asked for, counted out one by one from the rules and not computed backwards from a day. */
function allOccurrences(due: CalendarDate, until: CalendarDate): CalendarDate[] {
  const week = makeFrame({}).plan.workingWeek;
  const notices = [28, 14, 7, 1, 0].map((days) => previousWorkingDay(addDays(due, -days), week, BANK_HOLIDAYS));
  const late: CalendarDate[] = [];
  for (let date = addDays(due, 7); date <= until; date = addDays(date, 7)) {
    late.push(nextWorkingDay(date, week, BANK_HOLIDAYS));
  }
  return [...notices, ...late].filter((date) => date <= until);
}

describe("day after day, whatever nights and weeks the clerk is down", () => {
  const FIRST = "2018-11-01";
  const DAYS = 120;
  const walk = fc.record({
    due: fc.integer({ min: -40, max: DAYS }).map((days) => addDays(FIRST, days)),
    up: fc.array(fc.boolean(), { minLength: DAYS, maxLength: DAYS }),
    longDowntimeFrom: fc.integer({ min: 0, max: DAYS }),
    longDowntime: fc.integer({ min: 0, max: 30 }),
    updates: fc.array(fc.integer({ min: 0, max: DAYS - 1 }), { maxLength: 4 }),
  });
  const frame = makeFrame({ holdings: [ownerOf("ada", "head-of-send")] });

  it("no occurrence is lost and none is asked for twice", () => {
    fc.assert(
      fc.property(walk, ({ due, up, longDowntimeFrom, longDowntime, updates }) => {
        const ledger: Delivery[] = [];
        let action = makeAction("1.1.1", due);
        for (let index = 0; index < DAYS; index += 1) {
          const today = addDays(FIRST, index);
          const isUp = up[index] === true && (index < longDowntimeFrom || index >= longDowntimeFrom + longDowntime);
          const before = action;
          if (isUp && isWorkingDay(today, frame.plan.workingWeek, BANK_HOLIDAYS)) {
            const digest = stepOneDay(today, action, ledger);
            expectOwedExactly(today, before, due, ledger, digest !== undefined);
            if (digest) ledger.push(digest);
          }
          if (updates.includes(index)) {
            action = makeAction("1.1.1", due, { lastUpdate: updatedAt(morning(today, "12:00")) });
          }
        }
      }),
      { seed: 20181126, numRuns: 120 },
    );
  });

  function stepOneDay(today: CalendarDate, action: Action, ledger: readonly Delivery[]): Delivery | undefined {
    const day = planDay(frame, morning(today), BANK_HOLIDAYS);
    const reminders = [remindersOn(day)(action)].filter((one) => one !== undefined);
    const [owed] = owedReminders(reminders, peopleOn(frame, today), coverageOf(ledger));
    if (!owed) return undefined;
    const row = planRow(
      { kind: "digest", on: today, userId: "ada", name: "Ada", occurrences: [owed.occurrence] },
      morning(today),
    );
    return rowSent(row, morning(today), { conversation: "c", id: "1" });
  }

  function expectOwedExactly(
    today: CalendarDate,
    action: Action,
    due: CalendarDate,
    ledger: readonly Delivery[],
    isAsked: boolean,
  ): void {
    const last = allOccurrences(due, today).sort().at(-1);
    const updated = action.lastUpdate?.at ?? "";
    const isAnswered = last !== undefined && updated >= startOfDay(last, "Europe/London");
    const isQuiet = updated >= startOfDay(addDays(today, -5), "Europe/London");
    const isTold = last !== undefined && ledger.some((row) => row.on >= last);
    expect(isAsked, `${today}, due ${due}, last occurrence ${last}`).toBe(
      last !== undefined && !isAnswered && !isQuiet && !isTold,
    );
  }
});
