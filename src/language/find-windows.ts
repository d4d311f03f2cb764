// "In March", "by 31/3", "before Easter", "between 1 and 15 March": the days a question about due dates means.
import type { CalendarDate } from "../domain/values.ts";
import { monthInWords, monthSpan, plusDays, type Span, weekdayInWords, yearOf } from "./calendar.ts";
import type { Period, Reader } from "./find-days.ts";
import { periodAt } from "./find-periods.ts";
import { phraseAt, phrases } from "./phrases.ts";
import type { DateWindow } from "./reading.ts";
import { AFTER, BEFORE, BY, IN, SINCE } from "./tables/dates.ts";

export type WindowFound =
  | { readonly from: number; readonly to: number; readonly window: DateWindow }
  | {
      readonly from: number;
      readonly to: number;
      readonly problem: "impossible" | "several" | "not_known";
      readonly choices: readonly DateWindow[];
    };

type Way = "by" | "before" | "after" | "since" | "in";
const ways = phrases<Way>([
  ...BY.map((words) => [words, "by"] as const),
  ...BEFORE.map((words) => [words, "before"] as const),
  ...AFTER.map((words) => [words, "after"] as const),
  ...SINCE.map((words) => [words, "since"] as const),
  ...IN.map((words) => [words, "in"] as const),
]);
const THE_FIRST_DAY = "1900-01-01" satisfies CalendarDate;
const THE_LAST_DAY = "2999-12-31" satisfies CalendarDate;

/** The first stretch of the tokens that says when. */
export function findWindow(reader: Reader, from: number): WindowFound | undefined {
  for (let at = from; at < reader.end; at++) {
    const found = betweenAt(reader, at) ?? windowAt(reader, at);
    if (found) return found;
  }
  return undefined;
}

/** The longest reading; of two as long, the one with the shorter lead: "in / the next month" is 30 days. */
function windowAt(reader: Reader, at: number): WindowFound | undefined {
  const lead = phraseAt(reader.tokens, at, ways, reader.end);
  const short = lead && phraseAt(reader.tokens, at, ways, at + 1);
  let best: WindowFound | undefined;
  for (const way of [undefined, short, lead]) {
    const found = windowAfter(reader, at, way?.length ?? 0, way?.value ?? "in");
    if (found && found.to > (best?.to ?? 0)) best = found;
  }
  return best;
}

function windowAfter(reader: Reader, at: number, lead: number, way: Way): WindowFound | undefined {
  const period = periodAt(reader, at + lead);
  if (!period) return undefined;
  const to = at + lead + period.length;
  if (!("problem" in period)) return { from: at, to, window: windowOf(way, period, reader.today) };
  const choices = period.choices.map((on) =>
    windowOf(way, { from: on, to: on, length: 0, name: weekdayInWords(on), isDay: true }, reader.today),
  );
  return { from: at, to, problem: period.problem, choices };
}

type Dated = Exclude<Period, { readonly problem: string }>;

function windowOf(way: Way, period: Dated, today: CalendarDate): DateWindow {
  const { from, to, name, isDay } = period;
  if (way === "by")
    return { from: to < today ? THE_FIRST_DAY : today, to, label: `by ${isDay ? name : `the end of ${name}`}` };
  if (way === "before") {
    const last = plusDays(from, -1);
    return { from: last < today ? THE_FIRST_DAY : today, to: last, label: `before ${name}` };
  }
  if (way === "after") return { from: plusDays(to, 1), to: THE_LAST_DAY, label: `after ${name}` };
  if (way === "since") return { from, to: today, label: `since ${name}` };
  // "In the new year" is not its first day.
  if (way === "in" && name.startsWith("New Year")) {
    const january = monthSpan(yearOf(from), 1);
    return { ...january, label: `in ${monthInWords(january.from)}` };
  }
  return { from, to, label: labelOf(name, isDay) };
}

function labelOf(name: string, isDay: boolean): string {
  if (/^(?:today|tomorrow|yesterday|this|next|last) ?/.test(name)) return name;
  return `${isDay ? "on" : "in"} ${name}`;
}

/** Between 1 March and 15 April, from January to March, 1 to 15 March. */
function betweenAt(reader: Reader, at: number): WindowFound | undefined {
  const opening = reader.tokens[at]?.text;
  if (opening !== "between" && opening !== "from") return undefined;
  const first = periodAt(reader, at + 1);
  if (!first || "problem" in first) return undefined;
  const joint = at + 1 + first.length;
  const joinText = reader.tokens[joint]?.text;
  if (joinText !== "and" && joinText !== "to" && joinText !== "until" && joinText !== "-") return undefined;
  const second = periodAt(reader, joint + 1);
  if (!second || "problem" in second) return undefined;
  const to = joint + 1 + second.length;
  const span: Span = { from: first.from, to: second.to };
  if (span.from > span.to) return { from: at, to, problem: "impossible", choices: [] };
  return { from: at, to, window: { ...span, label: `from ${first.name} to ${second.name}` } };
}
