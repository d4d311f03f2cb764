// A stretch of time in words: March, next week, the next 30 days, the end of the month, Q2.
import type { CalendarDate } from "../domain/values.ts";
import {
  day,
  dayInWords,
  financialYear,
  financialYearOf,
  monthInWords,
  monthOf,
  monthSpan,
  plusDays,
  plusMonths,
  quarterOf,
  type Span,
  weekOf,
  yearOf,
} from "./calendar.ts";
import { dayAt, monthAt, type Period, type Reader, yearAt } from "./find-days.ts";
import { spanNamed } from "./named-periods.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { NAMED_PERIODS, NOT_KNOWN, NUMBERS, UNITS_OF_TIME } from "./tables/dates.ts";

const namedPeriods = phrases(NAMED_PERIODS);
const numbers = phrases(NUMBERS);
const units = phrases(UNITS_OF_TIME);
const notKnown = phrases(NOT_KNOWN);

/** The longest reading of the tokens as a time. */
export function periodAt(reader: Reader, at: number): Period | undefined {
  const readings = [
    dayAt,
    partOfAt,
    countedAt,
    weekAroundAt,
    monthPeriodAt,
    namedAt,
    quarterAt,
    yearPeriodAt,
    unknownAt,
  ].map((read) => read(reader, at));
  let best: Period | undefined;
  for (const reading of readings) if (reading && reading.length > (best?.length ?? 0)) best = reading;
  return best;
}

function period(span: Span, length: number, name: string): Period {
  return { from: span.from, to: span.to, length, name, isDay: span.from === span.to };
}

function monthPeriodAt(reader: Reader, at: number): Period | undefined {
  const { tokens, today } = reader;
  const lead = ["next", "this", "coming", "last"].includes(tokens[at]?.text ?? "") ? 1 : 0;
  const found = monthAt(reader, at + lead);
  if (!found) return undefined;
  const to = at + lead + found.length;
  const written = yearAt(reader, to);
  const isPast = tokens[at]?.text === "last";
  const ahead = found.month >= monthOf(today) ? yearOf(today) : yearOf(today) + 1;
  const span = monthSpan(written ?? (isPast ? ahead - 1 : ahead), found.month);
  return period(span, to + (written === undefined ? 0 : 1) - at, monthInWords(span.from));
}

function namedAt({ tokens, end, today }: Reader, at: number): Period | undefined {
  const found = phraseAt(tokens, at, namedPeriods, end);
  if (!found) return undefined;
  const span = spanNamed(found.value, today);
  const name =
    span.from === span.to && found.value.startsWith("end")
      ? dayInWords(span.from)
      : found.value.replace(/^next (\d)/, "the next $1");
  return period(span, found.length, name);
}

/** The next 30 days, the coming fortnight, two weeks, the last six months. */
function countedAt({ tokens, end, today }: Reader, at: number): Period | undefined {
  let next = at;
  if (tokens[next]?.text === "the") next++;
  const direction = tokens[next]?.text ?? "";
  const isPast = direction === "last" || direction === "past";
  if (isPast || direction === "next" || direction === "coming" || direction === "following") next++;
  const figure = next < end ? /^\d{1,3}$/.exec(tokens[next]?.text ?? "") : null;
  const word = figure ? undefined : phraseAt(tokens, next, numbers, end);
  const count = figure ? Number(figure[0]) : (word?.value ?? 1);
  const hasCount = figure !== null || word !== undefined;
  next += figure ? 1 : (word?.length ?? 0);
  const unit = phraseAt(tokens, next, units, end);
  if (!unit || (!hasCount && unit.value !== "fortnights") || count > 400) return undefined;
  const ahead = isPast ? -count : count;
  const to = stepped(today, ahead, unit.value);
  const shown = `${count} ${count === 1 ? unit.value.slice(0, -1) : unit.value}`;
  const span = isPast ? { from: to, to: today } : { from: today, to };
  return period(
    span,
    next + unit.length - at,
    `the ${isPast ? "last" : "next"} ${count === 1 ? unit.value.slice(0, -1) : shown}`,
  );
}

function stepped(
  from: CalendarDate,
  count: number,
  unit: "days" | "weeks" | "fortnights" | "months" | "quarters" | "years",
): CalendarDate {
  if (unit === "days") return plusDays(from, count);
  if (unit === "weeks") return plusDays(from, 7 * count);
  if (unit === "fortnights") return plusDays(from, 14 * count);
  return plusMonths(from, count * { months: 1, quarters: 3, years: 12 }[unit]);
}

/** The end of March, the beginning of next month, mid June. */
function partOfAt(reader: Reader, at: number): Period | undefined {
  const { tokens } = reader;
  let next = at;
  if (tokens[next]?.text === "the") next++;
  const word = tokens[next]?.text ?? "";
  const part = PARTS.get(word);
  if (!part) return undefined;
  next++;
  const isEdge = part === "end" || part === "beginning";
  if (tokens[next]?.text === "of") next++;
  else if (isEdge && word !== "end" && word !== "start") return undefined;
  if (tokens[next]?.text === "-") next++;
  const whole =
    monthPeriodAt(reader, next) ??
    namedAt(reader, next) ??
    unitAt(reader, next) ??
    (isEdge ? (quarterAt(reader, next) ?? yearPeriodAt(reader, next)) : undefined);
  if (!whole || "problem" in whole) return undefined;
  const length = next + whole.length - at;
  if (part === "end") return period({ from: whole.to, to: whole.to }, length, dayInWords(whole.to));
  if (part === "beginning") return period({ from: whole.from, to: whole.from }, length, dayInWords(whole.from));
  const third = { early: [1, 10], mid: [11, 20], late: [21, 31] }[part];
  const from = `${whole.from.slice(0, 8)}${String(third[0]).padStart(2, "0")}` as CalendarDate;
  const to = day(yearOf(whole.from), monthOf(whole.from), third[1] ?? 31) ?? whole.to;
  return period({ from, to }, length, `${part} ${whole.name}`);
}
/** "End of month" is the end of this one. */
function unitAt({ tokens, end, today }: Reader, at: number): Period | undefined {
  const unit = tokens[at]?.text ?? "";
  if (at >= end || !["week", "month", "quarter", "year"].includes(unit)) return undefined;
  return period(spanNamed(`this ${unit}`, today), 1, `this ${unit}`);
}
const PARTS = new Map<string, "end" | "beginning" | "early" | "mid" | "late">([
  ["end", "end"],
  ["beginning", "beginning"],
  ["start", "beginning"],
  ["early", "early"],
  ["mid", "mid"],
  ["middle", "mid"],
  ["late", "late"],
]);

/** Week commencing 3 December, the week of 3/12, w/e 7 December. */
function weekAroundAt(reader: Reader, at: number): Period | undefined {
  const text = (index: number) => reader.tokens[index]?.text ?? "";
  let next = at + (text(at) === "the" ? 1 : 0);
  const isShort = text(next) === "w" && text(next + 1) === "/" && ["c", "e", "b"].includes(text(next + 2));
  const isLong =
    (text(next) === "week" || text(next) === "wk") &&
    ["commencing", "beginning", "starting", "ending", "of", "com"].includes(text(next + 1));
  if (!isShort && !isLong) return undefined;
  next += isShort ? 3 : 2;
  const found = dayAt(reader, next);
  if (!found) return undefined;
  const length = next + found.length - at;
  if ("problem" in found) return { ...found, length };
  const week = weekOf(found.from);
  return period(week, length, `the week of ${dayInWords(week.from)}`);
}

/** Quarters are those of the financial year: Q1 is April to June. */
function quarterAt(reader: Reader, at: number): Period | undefined {
  const { tokens, today } = reader;
  const letter = tokens[at]?.text;
  const figure = tokens[at + 1];
  const number = figure?.kind === "figure" && /^[1-4]$/.test(figure.text) ? Number(figure.text) : undefined;
  const isQuarter = letter === "quarter" || letter === "qtr" || (letter === "q" && figure?.isGlued === true);
  if (!isQuarter || number === undefined || at + 1 >= reader.end) return undefined;
  const begins = financialYearOf(today);
  const startOf = (year: number) => quarterOf(plusMonths(financialYear(year).from, 3 * (number - 1)));
  const span = startOf(begins).to >= today ? startOf(begins) : startOf(begins + 1);
  return period(span, 2, `Q${number} (${monthInWords(span.from)} to ${monthInWords(span.to)})`);
}

/** 2019, and 2018/19, which is a financial year. */
function yearPeriodAt(reader: Reader, at: number): Period | undefined {
  const year = yearAt(reader, at);
  if (year === undefined) return undefined;
  const [slash, second] = [reader.tokens[at + 1], reader.tokens[at + 2]];
  const isPair =
    (slash?.text === "/" || slash?.text === "-") &&
    slash.isGlued &&
    second?.text === String((year + 1) % 100).padStart(2, "0");
  if (isPair) return period(financialYear(year), 3, `${year}/${second.text}`);
  return period({ from: monthSpan(year, 1).from, to: monthSpan(year, 12).to }, 1, String(year));
}

function unknownAt({ tokens, end }: Reader, at: number): Period | undefined {
  const lead = ["end", "start", "beginning"].includes(tokens[at]?.text ?? "") ? 1 : 0;
  const small = lead + (tokens[at + lead]?.text === "of" ? 1 : 0);
  const the = small + (tokens[at + small]?.text === "the" ? 1 : 0);
  const found = phraseAt(tokens, at + small, notKnown, end) ?? phraseAt(tokens, at + the, notKnown, end);
  if (!found) return undefined;
  const start = phraseAt(tokens, at + small, notKnown, end) ? small : the;
  return { length: start + found.length, problem: "not_known", choices: [] };
}
