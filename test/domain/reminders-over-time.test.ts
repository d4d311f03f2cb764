import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Action } from "../../src/domain/action.ts";
import { addDays, startOfDay } from "../../src/domain/calendar.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import { coverageOf, planRow, rowSent } from "../../src/domain/ledger.ts";
import { peopleOn } from "../../src/domain/owners.ts";
import { planDay } from "../../src/domain/plan-day.ts";
import { owedReminders, remindersOn } from "../../src/domain/reminders.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from "../../src/domain/working-days.ts";
import { BANK_HOLIDAYS, makeAction, makeFrame, ownerOf, updatedAt } from "../jobs/small-plan.ts";

import { morning } from "./asked-on.ts";

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
