// Refs joined into one mention: "1.2.1, 1.2.2 and 4", "1.2.3-1.2.5", "4.1b(i) and (ii)".
import { compareRefs, parseRef, type Ref } from "../domain/ref.ts";
import type { CalendarDate } from "../domain/values.ts";
import { figureAt, isAnnounced } from "./figures.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { COMMANDS_BEFORE_REF } from "./tables/commands.ts";
import { DIVIDES } from "./tables/marks.ts";
import { REF_JOINS, REF_RANGES } from "./tables/ref-words.ts";
import { BEFORE_REF } from "./tables/statements.ts";
import type { Token } from "./tokens.ts";

export interface RefReader {
  readonly tokens: readonly Token[];
  readonly today: CalendarDate;
  readonly asked: readonly Ref[];
  /** Whether a rating, or "no change", begins at a token: "1.2.1 and 3 green" is two actions. */
  readonly goesOn: (at: number) => boolean;
}
export interface RefList {
  readonly refs: readonly Ref[];
  readonly to: number;
  /** One of them, and it is not said which: "1.2.3 or 1.2.4". */
  readonly isEither?: true;
}

/** Words after which a clause may begin with a ref. */
export const beforeRef = phrases([...BEFORE_REF, ...COMMANDS_BEFORE_REF]);
const joins = phrases([...REF_JOINS, "or", "nor"]);
const ranges = phrases(REF_RANGES);
const divides = new Set([...DIVIDES, ".", "!", "?", "-", "->", "=>", "=", "/", "&"]);
const joinsToRating = new Set(["and", "are", "both", "all", "still", "now", "is", "remain", "stay"]);
const singlesAfter = new Set(["show", "update", "history", "open", "view"]);
const LONGEST_RANGE = 30;

/** After these a clause begins, where a ref may stand. */
export function beginsAnew(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.kind === "break" || (token.kind === "mark" && divides.has(token.text)));
}

export function refListAt(reader: RefReader, at: number, isLeading: boolean): RefList | undefined {
  const { tokens, goesOn } = reader;
  const spaced = isLeading ? spacedRefAt(reader, at) : undefined;
  if (spaced) return spaced;
  const isAnswered = goesOn(at + 1);
  const first = refAt(reader, at, isLeading || isAnswered, isAnswered);
  if (first === undefined) return undefined;
  const refs = new Set([first]);
  let last = first;
  let to = at + 1;
  let isEither = false;
  for (let more = moreAt(reader, to, last); more; more = moreAt(reader, to, last)) {
    if (tokens[to]?.text === "or") isEither = true;
    for (const ref of more.refs) refs.add(ref);
    last = more.refs.at(-1) ?? last;
    to = more.to;
  }
  return { refs: [...refs], to: pastPossessive(tokens, to), ...(isEither && { isEither }) };
}

/** The 's of "1.2.3's rating". */
function pastPossessive(tokens: readonly Token[], at: number): number {
  const [mark, letter] = [tokens[at], tokens[at + 1]];
  return mark?.text === "'" && mark.isGlued && letter?.text === "s" && letter.isGlued ? at + 2 : at;
}

/** `isLikelyPlace` is where a ref may stand; `isAnswered` where a rating follows it. */
function refAt({ tokens, today }: RefReader, at: number, isLikelyPlace: boolean, isAnswered = false): Ref | undefined {
  const figure = figureAt(tokens, at, today);
  if (!figure) return undefined;
  if (figure.is === "sure") return figure.ref;
  if (figure.is === "likely") return isLikelyPlace ? figure.ref : undefined;
  if (isAnswered && /[a-z]$/.test(figure.ref)) return figure.ref;
  // "show 4", "update 4a": a single number after a command that takes an action.
  return at <= 3 && singlesAfter.has(tokens[at - 1]?.text ?? "") ? figure.ref : undefined;
}

function moreAt(reader: RefReader, at: number, last: Ref): RefList | undefined {
  return rangeAt(reader, at, last) ?? joinedAt(reader, at, last);
}

function joinedAt(reader: RefReader, at: number, last: Ref): RefList | undefined {
  const { tokens } = reader;
  const join = phraseAt(tokens, at, joins);
  if (!join) return undefined;
  let next = at + join.length;
  if (tokens[next]?.text === "and" || tokens[next]?.text === "also") next++;
  if (tokens[next]?.text === "action") next++;
  const isEnd = endsAfter(reader, next);
  const full = refAt(reader, next, isEnd && last.split(".").length === 2);
  if (full !== undefined) return { refs: [full], to: next + 1 };
  const roman = romanAt(tokens, next, last);
  if (roman) return roman;
  const sibling = isEnd ? siblingOf(last, tokens[next]) : undefined;
  return sibling === undefined ? undefined : { refs: [sibling], to: next + 1 };
}

/** "4.1b(i) and (ii)" */
function romanAt(tokens: readonly Token[], at: number, last: Ref): RefList | undefined {
  const [open, word, close] = tokens.slice(at, at + 3);
  const isRoman = open?.text === "(" && close?.text === ")" && /^[ivx]+$/.test(word?.text ?? "");
  if (!isRoman || !last.endsWith(")")) return undefined;
  const ref = parseRef(last.replace(/\([ivx]+\)$/, `(${word?.text})`));
  return ref === undefined ? undefined : { refs: [ref], to: at + 3 };
}

/** "1.2.1 and 3" is 1.2.3; "1.2a and b" is 1.2b. */
function siblingOf(last: Ref, token: Token | undefined): Ref | undefined {
  if (token?.kind === "figure" && /^\d{1,2}$/.test(token.text) && /^\d+\.\d+\.\d+$/.test(last)) {
    return parseRef(last.replace(/\d+$/, token.text));
  }
  const isLetter = token?.kind === "word" && /^[a-z]$/.test(token.text);
  return isLetter && /\d[a-z]$/.test(last) ? parseRef(last.replace(/[a-z]$/, token.text)) : undefined;
}

function endsAfter({ tokens, goesOn }: RefReader, at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.kind === "break" || goesOn(at + 1)) return true;
  return next.kind === "mark" ? divides.has(next.text) : joinsToRating.has(next.text);
}

/** 1.2.3-1.2.5, 1.2.3 to 1.2.5, 1.2.3-5, 1.2a-c: every action from the first to the last. */
function rangeAt(reader: RefReader, at: number, first: Ref): RefList | undefined {
  const { tokens } = reader;
  const range = phraseAt(tokens, at, ranges);
  if (!range) return undefined;
  const next = at + range.length;
  const isTight = tokens[at]?.text === "-" && tokens[at]?.isGlued === true && tokens[next]?.isGlued === true;
  const full = refAt(reader, next, first.split(".").length === 2);
  const last = full ?? (isTight ? siblingOf(first, tokens[next]) : undefined);
  const between = last === undefined ? undefined : refsBetween(first, last);
  return between && { refs: between, to: next + 1 };
}

export function refsBetween(first: Ref, last: Ref): Ref[] | undefined {
  const [, stem = "", start = ""] = /^(.*?)(\d+|[a-z])$/.exec(first) ?? [];
  const [, lastStem, end = ""] = /^(.*?)(\d+|[a-z])$/.exec(last) ?? [];
  if (stem === "" || stem !== lastStem || compareRefs(first, last) >= 0) return undefined;
  const isNumber = /\d/.test(start);
  if (isNumber !== /\d/.test(end)) return undefined;
  const [low, high] = isNumber ? [Number(start), Number(end)] : [start.charCodeAt(0), end.charCodeAt(0)];
  if (high - low > LONGEST_RANGE) return undefined;
  return Array.from({ length: high - low }, (_, index) => {
    const next = low + index + 1;
    return stem + (isNumber ? String(next) : String.fromCharCode(next));
  });
}

/** "1 2 3" at the beginning, before a rating or by itself. */
function spacedRefAt({ tokens, goesOn }: RefReader, at: number): RefList | undefined {
  const three = tokens.slice(at, at + 3);
  const isThree = three.length === 3 && three.every(({ kind, text }) => kind === "figure" && /^[1-9]\d?$/.test(text));
  if (!isThree) return undefined;
  const next = tokens[at + 3];
  if (next !== undefined && next.kind !== "break" && !goesOn(at + 3)) return undefined;
  const isMeant = next !== undefined || at === 0 || isAnnounced(tokens, at);
  if (!isMeant && !beforeRef.byFirst.has(tokens[at - 1]?.text ?? "")) return undefined;
  return { refs: [three.map(({ text }) => text).join(".")], to: at + 3 };
}
