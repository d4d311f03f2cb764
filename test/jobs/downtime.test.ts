import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/calendar.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";
import { isWorkingDay } from "../../src/domain/working-days.ts";
import { BANK_HOLIDAYS, makeAction, makeFrame, makeReview, ownerOf } from "./small-plan.ts";
import { createSmallWorld, reachable, type SentMessage } from "./small-world.ts";

const FIRST: CalendarDate = "2018-12-03";
const DAYS = 50;
const HOURS = ["00", "06", "09", "14", "22"];

/** Over Christmas, two plans and two people, with a review in the middle. */
const plans = ["redcar", "teesside"].map((id, index) => ({
  id,
  positionAsAt: "2018-11-30" as const,
  reviews: [makeReview("2019-01-11")],
  holdings: [ownerOf("ada", "head-of-send"), ...(index === 0 ? [ownerOf("bea", "head-of-send")] : [])],
  actions: ["2018-11-01", "2018-12-14", "2018-12-26", "2019-01-07"].map((due, at) =>
    makeAction(`${index + 1}.1.${at + 1}`, due as CalendarDate),
  ),
}));

/** For each day, at which hours the clerk ticks. */
const uptime = fc.array(fc.subarray(HOURS), { minLength: DAYS, maxLength: DAYS });

describe("seven weeks, whatever hours and days the clerk is down", () => {
  it("bring nobody two digests in a day, none out of hours, everything owed at the first chance, and nothing twice", async () => {
    await fc.assert(
      fc.asyncProperty(uptime, async (days) => {
        const { sent, ledger } = await live(days);

        expectOneADayInWorkingHours(sent);
        expectNothingTwice(ledger);
        for (const day of firstChances(days)) {
          const ada = sent.find(({ to, at }) => to === "ada" && at.startsWith(day));
          expect(ada, `ada was owed a digest on ${day}`).toBeDefined();
        }
      }),
      { seed: 20181126, numRuns: 15 },
    );
  });

  function expectOneADayInWorkingHours(sent: readonly SentMessage[]): void {
    const perDay = sent.map(({ to, at }) => to + at.slice(0, 10));
    const week = makeFrame({}).plan.workingWeek;
    expect(new Set(perDay).size).toBe(perDay.length);
    for (const { at } of sent) {
      expect(isWorkingDay(at.slice(0, 10) as CalendarDate, week, BANK_HOLIDAYS)).toBe(true);
      expect(at.slice(11) >= "08:30").toBe(true);
    }
  }

  function expectNothingTwice(ledger: Awaited<ReturnType<typeof live>>["ledger"]): void {
    const told = new Map<string, CalendarDate>();
    for (const row of ledger) {
      for (const { planRef, on } of row.occurrences) {
        const key = `${row.userId} ${planRef}`;
        expect(on > (told.get(key) ?? ""), `${key} was asked of ${on} again`).toBe(true);
        told.set(key, row.on);
      }
    }
  }

  /** Ada is owed for an action that is overdue since 1 November every Thursday; the day after a holiday where that is one. */
  function firstChances(days: readonly (readonly string[])[]): CalendarDate[] {
    const week = makeFrame({}).plan.workingWeek;
    const owedOn: CalendarDate[] = ["2018-12-06", "2018-12-13", "2018-12-20", "2018-12-27", "2019-01-03", "2019-01-10"];
    return owedOn.flatMap((thursday) => {
      for (let date = thursday; date < addDays(thursday, 7); date = addDays(date, 1)) {
        const hours = days[dayIndex(date)] ?? [];
        if (isWorkingDay(date, week, BANK_HOLIDAYS) && hours.some((hour) => hour >= "09")) return [date];
      }
      return [];
    });
  }

  const dayIndex = (date: CalendarDate) => Array.from({ length: DAYS }, (_, at) => addDays(FIRST, at)).indexOf(date);

  async function live(days: readonly (readonly string[])[]) {
    const world = await createSmallWorld(plans, [reachable("ada", ["redcar", "teesside"]), reachable("bea")]);
    for (const [index, hours] of days.entries()) {
      for (const hour of hours) {
        const { failures } = await world.tickAt(`${addDays(FIRST, index)}T${hour}:30:00.000Z` as Instant);
        expect(failures).toEqual([]);
      }
    }
    const rows = await Promise.all(
      plans.map(async ({ id }) =>
        (await world.ledger(id))
          .filter((row) => row.kind === "digest")
          .map((row) => ({
            ...row,
            occurrences: row.occurrences.map(({ ref, on }) => ({ planRef: `${id} ${ref}`, on })),
          })),
      ),
    );
    const sent = world.sent.filter(({ lines }) => !lines.some((line) => line.endsWith("not-answered")));
    return { sent, ledger: rows.flat().sort((a, b) => (a.on < b.on ? -1 : 1)) };
  }
});
