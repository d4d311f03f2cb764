// How dates, ratings and people stand in a sentence.
import type { Action } from "../domain/action.ts";
import { type Frame, ratingOf } from "../domain/frame.ts";
import type { Rating } from "../domain/rating-scale.ts";
import type { CalendarDate, Instant, PlanDate } from "../domain/values.ts";

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** 30 November 2018 */
export function dateInWords(date: CalendarDate): string {
  const [year, month, day] = date.split("-");
  return `${Number(day)} ${monthName(month)} ${year}`;
}

/** As exactly as the plan states it: 30 November 2018, August 2018, 2019; terms and quarters in the plan's own words. */
export function planDateInWords(date: PlanDate): string {
  const [year = "", month] = date.on.split("-");
  switch (date.precision) {
    case "day":
      return dateInWords(date.on);
    case "month":
      return `${monthName(month)} ${year}`;
    case "year":
      return year;
    case "quarter":
    case "term":
      return date.asPrinted ?? dateInWords(date.on);
    default:
      return date.precision satisfies never;
  }
}

function monthName(month = "01"): string {
  return MONTHS[Number(month) - 1] ?? month;
}

/** 26 November 2018 at 09:03, in the plan's zone. */
export function instantInWords(at: Instant, zone: string): string {
  const parts = formatter(zone).formatToParts(new Date(at));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${part("day")} ${part("month")} ${part("year")} at ${part("hour")}:${part("minute")}`;
}

const formatters = new Map<string, Intl.DateTimeFormat>();
function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat("en-GB", {
    timeZone,
    day: "numeric",
    month: "long",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  formatters.set(timeZone, made);
  return made;
}

const SHAPES = { circle: "●", triangle: "▲", square: "■", diamond: "◆", star: "★" } as const;
export const NOT_RATED = "○ Not yet rated";

/** ● Green: a shape and a word, never a colour alone. */
export function ratingInWords(rating: Rating | undefined): string {
  return rating ? `${SHAPES[rating.shape]} ${rating.name}` : NOT_RATED;
}

/** The rating of an action; for a part that shares its whole's, that it does. */
export function actionRating(frame: Frame, of: Pick<Action, "rating" | "isRated" | "partOf">): string {
  return of.isRated ? ratingInWords(ratingOf(frame, of)) : `rated with ${of.partOf ?? "its whole"}`;
}

/** 30,000 */
export function inFigures(number: number): string {
  return number.toLocaleString("en-GB");
}

/** 1 action, 2 actions. */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${inFigures(number)} ${number === 1 ? one : many}`;
}

/** a, b and c */
export function listed(items: readonly string[], word = "and"): string {
  if (items.length < 2) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${word} ${items.at(-1)}`;
}

/** How far back from the end a blank is looked for, so that a text is cut between words. */
const LONGEST_WORD = 40;

/** The beginning of a long text, cut between words, so that a card stays small. */
export function beginning(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most).replace(/[\uD800-\uDBFF]$/, "");
  const blank = /\s\S*$/.exec(cut.slice(-LONGEST_WORD));
  const words = blank ? cut.slice(0, cut.length - blank[0].length).trimEnd() : "";
  return `${words || cut.trimEnd()} …`;
}

/** Text that somebody wrote, for a place that reads Markdown: shown as it was typed, with no more escapes than it needs. */
export function plain(text: string): string {
  return plainWithin(text)
    .replace(/^([ \t]*)([#+=-])/gm, "$1\\$2")
    .replace(/^([ \t]*\d{1,9})([.)])(?=\s|$)/gm, "$1\\$2");
}

/** The same for text that does not begin its line: there no heading and no list can begin. */
export function plainWithin(text: string): string {
  return text.replace(/[\\`*_[\]~<>|]/g, "\\$&").replace(/&(?=#?\w{1,32};)/g, "\\&");
}
