// What a figure is: a ref surely, a ref perhaps, or some other number.
import { parseRef, type Ref } from "../domain/ref.ts";
import type { CalendarDate } from "../domain/values.ts";
import { phraseAt, phrases } from "./phrases.ts";
import {
  ABOUT_BEFORE_ON,
  DATE_BEFORE,
  NUMBERED_THINGS,
  OTHER_NUMBERS,
  REF_WORDS,
  SHORT_REF_WORDS,
  UNIT_LETTERS,
  UNITS,
} from "./tables/ref-words.ts";
import type { Token } from "./tokens.ts";

export interface Figure {
  readonly ref: Ref;
  /** `sure` can be nothing else; `likely` needs a place where refs stand; `single` needs a word that announces it. */
  readonly is: "sure" | "likely" | "single";
}

const units = phrases(UNITS);
const unitLetters = new Set(UNIT_LETTERS);
const refWords = new Set(REF_WORDS);
const shortRefWords = new Set(SHORT_REF_WORDS);
const timeBefore = new Set(["at", "@", "from", "until", "till"]);
const numberedThings = new Set(NUMBERED_THINGS);
const otherNumbers = new Set(OTHER_NUMBERS);
const dateBefore = new Set(DATE_BEFORE);
const aboutBeforeOn = new Set(ABOUT_BEFORE_ON);
const MAY_BE_GLUED_TO = new Set([
  "(",
  "[",
  ",",
  ";",
  ":",
  "/",
  "#",
  '"',
  "'",
  "-",
  ">",
  "=",
  "•",
  "·",
  "&",
  "+",
  "|",
  "->",
  "=>",
  "!",
  "?",
]);

export function isAnnounced(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  if (!before) return false;
  if (refWords.has(before.text)) return true;
  const word = tokens[at - 2]?.text ?? "";
  return before.text === ":" ? refWords.has(word) : before.text === "." && before.isGlued && shortRefWords.has(word);
}

export function figureAt(tokens: readonly Token[], at: number, today: CalendarDate): Figure | undefined {
  const token = tokens[at];
  if (token?.kind !== "figure") return undefined;
  if (isPartOfSomethingElse(tokens, at)) return undefined;
  const isDashed = /^\d{1,2}(?:-\d{1,2}){2,3}$/.test(token.text);
  // "1.2.3s amber" is 1.2.3's rating: no plan has so many actions under one number.
  const bare = token.text.replace(/^(\d+\.\d+\.\d+)s$/, "$1");
  const written = isDashed ? bare.replaceAll("-", ".") : bare;
  const parts = written.match(/\d+/g) ?? [];
  const ref = parseRef(written);
  if (ref === undefined || parts.some((part) => Number(part) === 0)) return undefined;
  const letters = /\d([a-z]{1,2})(?:\(|$)/.exec(written)?.[1];
  if (parts.length >= 3) {
    if (numberedThings.has(tokens[at - 1]?.text ?? "")) return undefined;
    if (letters === undefined && isDate(tokens, at, parts, today)) return undefined;
    return { ref, is: isDashed ? "likely" : "sure" };
  }
  const isMeasure = letters !== undefined && unitLetters.has(letters) && !written.includes("(");
  if (isAnnounced(tokens, at)) return isMeasure && letters.length > 1 ? undefined : { ref, is: "sure" };
  if (isMeasure || isAmount(tokens, at)) return undefined;
  if (parts.length === 1) return { ref, is: letters !== undefined && written.includes("(") ? "sure" : "single" };
  if (letters !== undefined) return { ref, is: "sure" };
  const [first = "", second = ""] = parts;
  if (second.length === 2 && timeBefore.has(tokens[at - 1]?.text ?? "")) return undefined;
  return first.length > 2 || second.length > 2 || second.startsWith("0") ? undefined : { ref, is: "likely" };
}

function isPartOfSomethingElse(tokens: readonly Token[], at: number): boolean {
  const [token, before, after] = [tokens[at], tokens[at - 1], tokens[at + 1]];
  if (after?.isGlued && (after.text === "%" || after.text === "@" || after.text === "°")) return true;
  if (before?.text === "£" || before?.text === "$" || before?.text === "€") return true;
  if (!token?.isGlued || !before) return false;
  if (before.text === "-" && before.isGlued && tokens[at - 2]?.kind === "word") return true;
  return !MAY_BE_GLUED_TO.has(before.text) && !refWords.has(before.text);
}

function isAmount(tokens: readonly Token[], at: number): boolean {
  return otherNumbers.has(tokens[at - 1]?.text ?? "") || phraseAt(tokens, at + 1, units) !== undefined;
}

/**
 * 17.7.12 is a day and 1.2.10 an action. A year in full or a leading nought makes it a day; so does a first part no
 * plan has areas for. After "on" or "by" it is a day where the year is near today's.
 */
function isDate(tokens: readonly Token[], at: number, parts: readonly string[], today: CalendarDate): boolean {
  if (parts.length !== 3) return false;
  const [day = "", month = "", year = ""] = parts;
  if (Number(day) > 31 || Number(month) > 12 || (year.length !== 2 && year.length !== 4)) return false;
  if (year.length === 4) return Number(year) > 1900 && Number(year) < 2200;
  if (day.startsWith("0") || month.startsWith("0")) return true;
  if (isAnnounced(tokens, at)) return false;
  if (Number(day) > 9) return true;
  const before = tokens[at - 1]?.text ?? "";
  if (!dateBefore.has(before) || aboutBeforeOn.has(tokens[at - 2]?.text ?? "")) return false;
  return Math.abs(Number(year) - (Number(today.slice(2, 4)) || 0)) <= 2;
}
