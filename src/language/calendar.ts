// Arithmetic with calendar dates, for dates in words.
import { Temporal } from "temporal-polyfill";
import type { CalendarDate } from "../domain/values.ts";
import { MONTH_NAMES, WEEKDAY_NAMES } from "./tables/dates.ts";

/** From one day to another, both counted. */
export interface Span {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

/** The day, or undefined where the calendar has none: 31 February. */
export function day(year: number, month: number, dayOfMonth: number): CalendarDate | undefined {
  if (month < 1 || month > 12 || dayOfMonth < 1 || year < 1000 || year > 9999) return undefined;
  const last = Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
  return dayOfMonth > last ? undefined : text(Temporal.PlainDate.from({ year, month, day: dayOfMonth }));
}

export function plusDays(date: CalendarDate, days: number): CalendarDate {
  return text(Temporal.PlainDate.from(date).add({ days }));
}

export function plusMonths(date: CalendarDate, months: number): CalendarDate {
  return text(Temporal.PlainDate.from(date).add({ months }));
}

/** 1 is Monday. */
export function weekdayOf(date: CalendarDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

export function yearOf(date: CalendarDate): number {
  return Number(date.slice(0, 4));
}

export function monthOf(date: CalendarDate): number {
  return Number(date.slice(5, 7));
}

/** A week runs from Monday to Sunday. */
export function weekOf(date: CalendarDate): Span {
  const from = plusDays(date, 1 - weekdayOf(date));
  return { from, to: plusDays(from, 6) };
}

export function monthSpan(year: number, month: number): Span {
  const first = Temporal.PlainDate.from({ year, month, day: 1 });
  return { from: text(first), to: text(first.with({ day: first.daysInMonth })) };
}

/** The quarter of the financial year a day lies in: April to June is the first. */
export function quarterOf(date: CalendarDate): Span {
  const first = Math.floor((monthOf(date) - 1) / 3) * 3 + 1;
  return { from: monthSpan(yearOf(date), first).from, to: monthSpan(yearOf(date), first + 2).to };
}

/** The financial year a day lies in, by the year it begins in. */
export function financialYearOf(date: CalendarDate): number {
  return monthOf(date) >= 4 ? yearOf(date) : yearOf(date) - 1;
}

export function financialYear(begins: number): Span {
  return { from: monthSpan(begins, 4).from, to: monthSpan(begins + 1, 3).to };
}

/** Easter Sunday, by the Gregorian reckoning of Meeus, Jones and Butcher. */
export function easter(year: number): CalendarDate {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - epact - (ofCentury % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const sum = epact + weekday - 7 * late + 114;
  return text(Temporal.PlainDate.from({ year, month: Math.floor(sum / 31), day: (sum % 31) + 1 }));
}

/** 30 November 2018 */
export function dayInWords(date: CalendarDate): string {
  return `${Number(date.slice(8))} ${monthInWords(date)}`;
}

export function weekdayInWords(date: CalendarDate): string {
  return `${WEEKDAY_NAMES[weekdayOf(date) - 1]} ${dayInWords(date)}`;
}

/** November 2018 */
export function monthInWords(date: CalendarDate): string {
  return `${MONTH_NAMES[monthOf(date) - 1]} ${yearOf(date)}`;
}

function text(date: Temporal.PlainDate): CalendarDate {
  return date.toString() as CalendarDate;
}
