// Arithmetic with calendar dates, and the way from a moment to a date in a plan's zone.
// Days are counted as whole numbers: a plan of 10,000 actions asks for thousands of dates a tick, and the calendar of
// the zone matters only where a moment becomes a date.
import { Temporal } from "temporal-polyfill";
import type { CalendarDate, Instant, PlanDate } from "./values.ts";

const DAY_MS = 86_400_000;

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dateOfDay(dayNumber(date) + days);
}

/** How many days `to` lies after `from`; negative where it lies before. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: CalendarDate): number {
  const FIRST_OF_1970 = 4;
  const sinceMonday = (dayNumber(date) + FIRST_OF_1970 - 1) % 7;
  return ((sinceMonday + 7) % 7) + 1;
}

/** What a clock on the wall of the zone shows: the date, and the time as `08:30`. */
export function localDateAndTime(
  at: Instant,
  zone: string,
): { readonly date: CalendarDate; readonly time: `${number}:${number}` } {
  const there = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return {
    date: there.toPlainDate().toString() as CalendarDate,
    time: there.toPlainTime().toString({ smallestUnit: "minute" }) as `${number}:${number}`,
  };
}

/** The moment a date begins in the zone. Not always midnight: some zones change their clocks then. */
export function startOfDay(date: CalendarDate, zone: string): Instant {
  return formatInstant(Temporal.PlainDate.from(date).toZonedDateTime(zone).toInstant());
}

/** The text of a moment as the record keeps it, so that the order of texts is the order of time. */
export function formatInstant(at: Temporal.Instant): Instant {
  return at.toString({ smallestUnit: "millisecond" }) as Instant;
}

/** A date as the plan states it, without who agreed it and why. */
export function asPlanDate({ on, precision, asPrinted }: PlanDate): PlanDate {
  return { on, precision, ...(asPrinted !== undefined && { asPrinted }) };
}

/** The moment so many minutes after another. */
export function addMinutes(at: Instant, minutes: number): Instant {
  return formatInstant(Temporal.Instant.from(at).add({ milliseconds: Math.round(minutes * 60_000) }));
}

function dayNumber(date: CalendarDate): number {
  const ms = Date.parse(date);
  if (Number.isNaN(ms)) throw new Error(`Not a calendar date: ${date}`);
  return ms / DAY_MS;
}

function dateOfDay(day: number): CalendarDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as CalendarDate;
}
