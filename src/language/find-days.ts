// A single day in words or figures, in British order: 31/3, 3rd of June, Friday, the 15th.
import type { CalendarDate } from "../domain/values.ts";
import {
  day,
  dayInWords,
  easter,
  monthOf,
  plusDays,
  type Span,
  weekdayInWords,
  weekdayOf,
  weekOf,
  yearOf,
} from "./calendar.ts";
import { phraseAt, phraseNear, phrases } from "./phrases.ts";
import { FEASTS, MONTHS, ORDINALS, WEEKDAYS } from "./tables/dates.ts";
import type { Token } from "./tokens.ts";

export interface Reader {
  readonly tokens: readonly Token[];
  readonly end: number;
  readonly today: CalendarDate;
}
/** A stretch of days with its name, or why there is none. */
export type Period =
  | (Span & { readonly length: number; readonly name: string; readonly isDay: boolean })
  | {
      readonly length: number;
      readonly problem: "impossible" | "several" | "not_known";
      readonly choices: readonly CalendarDate[];
    };

const months = phrases(MONTHS);
const weekdays = phrases(WEEKDAYS);
const ordinals = phrases(ORDINALS);
const feasts = phrases(FEASTS);

export function dayAt(reader: Reader, at: number): Period | undefined {
  return (
    figureDateAt(reader, at) ??
    dayAndMonthAt(reader, at) ??
    weekdayAt(reader, at) ??
    feastAt(reader, at) ??
    ordinalAt(reader, at)
  );
}

export function monthAt(
  { tokens, end }: Reader,
  at: number,
): { readonly month: number; readonly length: number } | undefined {
  const found = phraseAt(tokens, at, months, end) ?? longWordNear(tokens, at, end);
  return found && { month: found.value, length: found.length };
}

/** A month with a slip in it: Febuary. The short names must be right. */
function longWordNear(tokens: readonly Token[], at: number, end: number) {
  const token = tokens[at];
  return token?.kind === "word" && token.text.length >= 6 && at < end
    ? phraseNear(tokens, at, months, at + 1)
    : undefined;
}

/** A year in full, or one of two figures after a month. */
export function yearAt({ tokens, end }: Reader, at: number): number | undefined {
  const token = tokens[at];
  if (token?.kind !== "figure" || at >= end) return undefined;
  if (/^(?:19|20|21)\d\d$/.test(token.text)) return Number(token.text);
  return undefined;
}

function dayOfMonthAt(
  { tokens, end }: Reader,
  at: number,
): { readonly value: number; readonly length: number } | undefined {
  const token = tokens[at];
  if (!token || at >= end) return undefined;
  const figure = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(token.text);
  if (figure) return { value: Number(figure[1]), length: 1 };
  const word = phraseAt(tokens, at, ordinals, end);
  return word && { value: word.value, length: 1 };
}

function named(on: CalendarDate, length: number, name = dayInWords(on)): Period {
  return { from: on, to: on, length, name, isDay: true };
}

function impossible(length: number, ...choices: (CalendarDate | undefined)[]): Period {
  return { length, problem: "impossible", choices: choices.filter((choice) => choice !== undefined) };
}

/** 31/3, 31.3.19, 31-03-2019, 2019-03-31. Where the month cannot be, the other way round is offered. */
function figureDateAt({ tokens, end, today }: Reader, at: number): Period | undefined {
  const token = tokens[at];
  if (token?.kind !== "figure" || at >= end) return undefined;
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(token.text);
  if (iso) {
    const on = day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    return on ? named(on, 1) : impossible(1);
  }
  const figures = /^(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2}))?$/.exec(token.text);
  if (!figures) return undefined;
  const [, first = "", mark, second = "", written] = figures;
  if (written === undefined && mark !== "/") return undefined;
  const year = written === undefined ? undefined : fullYear(written);
  const on = dayIn(today, Number(second), Number(first), year);
  if (on) return named(on, 1);
  return impossible(1, Number(second) > 12 ? dayIn(today, Number(first), Number(second), year) : undefined);
}

function fullYear(written: string): number {
  return written.length === 2 ? 2000 + Number(written) : Number(written);
}

/** The day in the year given; without one, the next such day, today counted. */
function dayIn(
  today: CalendarDate,
  month: number,
  dayOfMonth: number,
  year: number | undefined,
): CalendarDate | undefined {
  if (year !== undefined) return day(year, month, dayOfMonth);
  const years = Array.from({ length: 9 }, (_, index) => yearOf(today) + index);
  return years.map((one) => day(one, month, dayOfMonth)).find((on) => on !== undefined && on >= today);
}

/** 3 June, 3rd of June 2019, June 3rd, Friday 7 December. */
function dayAndMonthAt(reader: Reader, at: number): Period | undefined {
  const weekday = phraseAt(reader.tokens, at, weekdays, reader.end);
  const start = at + (weekday ? 1 : 0);
  const bare = start + (["the", "on"].includes(reader.tokens[start]?.text ?? "") ? 1 : 0);
  const found = dayThenMonth(reader, bare) ?? monthThenDay(reader, bare);
  if (!found) return undefined;
  const year = yearAt(reader, found.to);
  const length = found.to + (year === undefined ? 0 : 1) - at;
  const on = dayIn(reader.today, found.month, found.dayOfMonth, year);
  if (!on) return impossible(length);
  if (weekday && weekdayOf(on) !== weekday.value) return impossible(length, on);
  return named(on, length);
}

function dayThenMonth(reader: Reader, at: number) {
  const found = dayOfMonthAt(reader, at);
  if (!found) return undefined;
  const next = at + found.length + (reader.tokens[at + found.length]?.text === "of" ? 1 : 0);
  const month = monthAt(reader, next);
  return month && { month: month.month, dayOfMonth: found.value, to: next + month.length };
}

function monthThenDay(reader: Reader, at: number) {
  const month = monthAt(reader, at);
  if (!month) return undefined;
  const next = at + month.length + (reader.tokens[at + month.length]?.text === "the" ? 1 : 0);
  const found = dayOfMonthAt(reader, next);
  return found && { month: month.month, dayOfMonth: found.value, to: next + found.length };
}

/** Friday, this Friday, Friday week, a week on Friday. "Next Friday" means two days to two people, until the week has passed it. */
function weekdayAt({ tokens, end, today }: Reader, at: number): Period | undefined {
  const before = ["this", "next", "coming", "last", "the"].includes(tokens[at]?.text ?? "")
    ? tokens[at]?.text
    : undefined;
  const isWeekOn = ["a week on", "week on", "a week"].find(
    (words) => words === textOf(tokens, at, words.split(" ").length),
  );
  const start = at + (isWeekOn ? isWeekOn.split(" ").length : before ? 1 : 0);
  const found = phraseAt(tokens, start, weekdays, end);
  if (!found) return undefined;
  const coming = plusDays(today, (found.value - weekdayOf(today) + 7) % 7);
  const isWeekAfter = tokens[start + 1]?.text === "week" && start + 1 < end;
  const length = start + 1 + (isWeekAfter ? 1 : 0) - at;
  if (isWeekOn || isWeekAfter) return named(plusDays(coming, 7), length, weekdayInWords(plusDays(coming, 7)));
  if (before === "last") return named(plusDays(coming, -7), length, weekdayInWords(plusDays(coming, -7)));
  if (before !== "next") return named(coming, length, weekdayInWords(coming));
  const isThisWeek = coming <= weekOf(today).to && coming !== today;
  if (isThisWeek) return { length, problem: "several", choices: [coming, plusDays(coming, 7)] };
  const on = coming === today ? plusDays(coming, 7) : coming;
  return named(on, length, weekdayInWords(on));
}

function textOf(tokens: readonly Token[], at: number, count: number): string {
  return tokens
    .slice(at, at + count)
    .map((token) => token.text)
    .join(" ");
}

function feastAt(reader: Reader, at: number): Period | undefined {
  const { tokens, end, today } = reader;
  const found = phraseAt(tokens, at, feasts, end);
  if (!found) return undefined;
  const year = yearAt(reader, at + found.length);
  const feastIn = (one: number) =>
    found.value === "easter" ? easter(one) : found.value === "christmas" ? day(one, 12, 25) : day(one, 1, 1);
  const years = year === undefined ? [yearOf(today), yearOf(today) + 1] : [year];
  const on = years.map(feastIn).find((one) => one !== undefined && (year !== undefined || one >= today));
  const name = found.value === "easter" ? "Easter" : found.value === "christmas" ? "Christmas" : "New Year";
  return on && named(on, found.length + (year === undefined ? 0 : 1), `${name} (${dayInWords(on)})`);
}

/** The 15th: the next one. */
function ordinalAt({ tokens, end, today }: Reader, at: number): Period | undefined {
  const start = at + (tokens[at]?.text === "the" ? 1 : 0);
  const figure = start < end ? /^(\d{1,2})(?:st|nd|rd|th)$/.exec(tokens[start]?.text ?? "") : null;
  if (!figure) return undefined;
  const wanted = Number(figure[1]);
  const first = { year: yearOf(today), month: monthOf(today) };
  for (let ahead = 0; ahead < 12; ahead++) {
    const month = ((first.month - 1 + ahead) % 12) + 1;
    const on = day(first.year + Math.floor((first.month - 1 + ahead) / 12), month, wanted);
    if (on !== undefined && on >= today) return named(on, start + 1 - at);
  }
  return impossible(start + 1 - at);
}
