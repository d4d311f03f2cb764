// The actions a message speaks of, in every dress a ref is written in.
import { compareRefs, parseRef, type Ref } from "../domain/ref.ts";
import { figureAt, isAnnounced } from "./figures.ts";
import { phraseAt, phrases } from "./phrases.ts";
import type { Situation } from "./reading.ts";
import { COMMANDS_BEFORE_REF } from "./tables/commands.ts";
import { DIVIDES } from "./tables/marks.ts";
import {
  ALL_OF_THEM,
  EVERYTHING,
  EXCEPT,
  PLACE_WORDS,
  PLACES,
  REF_JOINS,
  REF_RANGES,
  THE_OTHERS,
} from "./tables/ref-words.ts";
import { BEFORE_REF } from "./tables/statements.ts";
import type { Token } from "./tokens.ts";

/** One mention of an action, or of several joined by "and" or "to". */
export interface RefMark {
  /** Tokens from and to, the last not counted. */
  readonly from: number;
  readonly to: number;
  readonly refs: readonly Ref[];
  /** Named by its place in the clerk's list, or as "both": these count only as the start of an answer. */
  readonly by: "ref" | "place" | "everything";
  /** One of them, and it is not said which: "1.2.3 or 1.2.4". */
  readonly isEither?: true;
}

const joins = phrases([...REF_JOINS, "or", "nor"]);
const alternatives = new Set(["or", "nor"]);
const ranges = phrases(REF_RANGES);
const before = phrases([...BEFORE_REF, ...COMMANDS_BEFORE_REF]);
const places = phrases(PLACES);
const allOfThem = phrases(ALL_OF_THEM);
const everything = phrases(EVERYTHING);
const except = phrases(EXCEPT);
const theOthers = phrases(THE_OTHERS);
const placeWords = new Set(PLACE_WORDS);
const divides = new Set([...DIVIDES, ".", "!", "?", "-", "->", "=>", "=", "/", "&"]);
const LONGEST_RANGE = 30;

/** `goesOn` says whether a rating, or "no change", begins at a token: "1.2.1 and 3 green" is two actions. */
export function findRefs(
  tokens: readonly Token[],
  situation: Pick<Situation, "today" | "asked">,
  goesOn: (at: number) => boolean,
): RefMark[] {
  const marks: RefMark[] = [];
  const named: Ref[] = [];
  let at = 0;
  let isLeading = true;
  while (at < tokens.length) {
    const mark =
      listAt(tokens, at, isLeading, situation, goesOn) ??
      (isLeading ? placeAt(tokens, at, situation, named, goesOn) : undefined);
    if (mark) {
      marks.push(mark);
      named.push(...mark.refs);
      at = mark.to;
      isLeading = false;
      continue;
    }
    const lead: number = isLeading ? (phraseAt(tokens, at, before)?.length ?? 0) : 0;
    isLeading = lead > 0 || beginsAnew(tokens, at);
    at += Math.max(1, lead);
  }
  return marks;
}

/** After these a clause begins, where a ref may stand. */
function beginsAnew(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  return token !== undefined && (token.kind === "break" || (token.kind === "mark" && divides.has(token.text)));
}

function listAt(
  tokens: readonly Token[],
  at: number,
  isLeading: boolean,
  situation: Pick<Situation, "today" | "asked">,
  goesOn: (at: number) => boolean,
): RefMark | undefined {
  const spaced = isLeading ? spacedRefAt(tokens, at, goesOn) : undefined;
  if (spaced) return spaced;
  const place = numberedPlaceAt(tokens, at, situation.asked);
  if (place) return place;
  const first = refAt(tokens, at, isLeading || goesOn(at + 1), situation, goesOn(at + 1));
  if (first === undefined) return undefined;
  const refs = [first];
  const known = new Set(refs);
  let to = at + 1;
  let isEither = false;
  while (true) {
    const more = rangeAt(tokens, to, refs, situation) ?? joinedAt(tokens, to, refs, situation, goesOn);
    if (!more) break;
    for (const ref of more.refs) {
      if (!known.has(ref)) refs.push(ref);
      known.add(ref);
    }
    if (alternatives.has(tokens[to]?.text ?? "")) isEither = true;
    to = more.to;
  }
  return { from: at, to, refs, by: "ref", ...(isEither && { isEither }) };
}

function refAt(
  tokens: readonly Token[],
  at: number,
  mayBeLikely: boolean,
  { today }: Pick<Situation, "today">,
  isAnswered = false,
): Ref | undefined {
  const figure = figureAt(tokens, at, today);
  if (!figure) return undefined;
  if (figure.is === "sure") return figure.ref;
  if (figure.is === "likely") return mayBeLikely ? figure.ref : undefined;
  if (isAnswered && /[a-z]$/.test(figure.ref)) return figure.ref;
  return isCommanded(tokens, at) ? figure.ref : undefined;
}

/** "show 4", "update 4a": a single number after a command that takes an action. */
function isCommanded(tokens: readonly Token[], at: number): boolean {
  const word = tokens[at - 1]?.text ?? "";
  return SINGLES_AFTER.has(word) && at <= 3;
}
const SINGLES_AFTER = new Set(["show", "update", "history", "open", "view"]);

interface More {
  readonly refs: readonly Ref[];
  readonly to: number;
}

function joinedAt(
  tokens: readonly Token[],
  at: number,
  refs: readonly Ref[],
  situation: Pick<Situation, "today">,
  goesOn: (at: number) => boolean,
): More | undefined {
  const join = phraseAt(tokens, at, joins);
  if (!join) return undefined;
  let next = at + join.length;
  if (tokens[next]?.text === "and" || tokens[next]?.text === "also") next++;
  if (tokens[next]?.text === "action") next++;
  const last = refs.at(-1) ?? "";
  const isEnd = endsAfter(tokens, next, goesOn);
  const full = refAt(tokens, next, isEnd && last.split(".").length === 2, situation);
  if (full !== undefined) return { refs: [full], to: next + 1 };
  const roman = romanAt(tokens, next, last);
  if (roman) return roman;
  const sibling = isEnd ? siblingOf(last, tokens[next]) : undefined;
  return sibling === undefined ? undefined : { refs: [sibling], to: next + 1 };
}

/** "4.1b(i) and (ii)" */
function romanAt(tokens: readonly Token[], at: number, last: Ref): More | undefined {
  const [open, word, close] = tokens.slice(at, at + 3);
  if (open?.text !== "(" || close?.text !== ")" || !/^[ivx]+$/.test(word?.text ?? "") || !last.endsWith(")"))
    return undefined;
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

function endsAfter(tokens: readonly Token[], at: number, goesOn: (at: number) => boolean): boolean {
  const next = tokens[at + 1];
  if (!next || next.kind === "break" || goesOn(at + 1)) return true;
  if (next.kind === "mark") return divides.has(next.text) || next.text === ",";
  return next.text === "and" || JOINS_TO_RATING.has(next.text);
}
const JOINS_TO_RATING = new Set(["are", "both", "all", "still", "now", "is", "remain", "stay"]);

/** 1.2.3-1.2.5, 1.2.3 to 1.2.5, 1.2.3-5, 1.2a-c: every action from the first to the last. */
function rangeAt(
  tokens: readonly Token[],
  at: number,
  refs: readonly Ref[],
  situation: Pick<Situation, "today">,
): More | undefined {
  const range = phraseAt(tokens, at, ranges);
  if (!range) return undefined;
  const next = at + range.length;
  const isTight = tokens[at]?.text === "-" && tokens[at]?.isGlued === true && tokens[next]?.isGlued === true;
  const first = refs.at(-1) ?? "";
  const last =
    refAt(tokens, next, first.split(".").length === 2, situation) ??
    (isTight ? siblingOf(first, tokens[next]) : undefined);
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
function spacedRefAt(tokens: readonly Token[], at: number, goesOn: (at: number) => boolean): RefMark | undefined {
  const three = tokens.slice(at, at + 3);
  if (three.length < 3 || !three.every((token) => token.kind === "figure" && /^[1-9]\d?$/.test(token.text)))
    return undefined;
  const next = tokens[at + 3];
  if (next !== undefined && next.kind !== "break" && !goesOn(at + 3)) return undefined;
  if (next === undefined && at > 0 && !isAnnounced(tokens, at) && !before.byFirst.has(tokens[at - 1]?.text ?? ""))
    return undefined;
  return { from: at, to: at + 3, refs: [three.map((token) => token.text).join(".")], by: "ref" };
}

/** "number 2" of the list just sent. */
function numberedPlaceAt(tokens: readonly Token[], at: number, asked: readonly Ref[]): RefMark | undefined {
  const token = tokens[at];
  if (asked.length < 2 || token?.kind !== "figure" || !/^\d$/.test(token.text)) return undefined;
  if (!placeWords.has(tokens[at - 1]?.text ?? "")) return undefined;
  const ref = asked[Number(token.text) - 1];
  return ref === undefined ? undefined : { from: at - 1, to: at + 1, refs: [ref], by: "place" };
}

type GoesOn = (at: number) => boolean;

function placeAt(
  tokens: readonly Token[],
  at: number,
  situation: Pick<Situation, "today" | "asked">,
  named: readonly Ref[],
  goesOn: GoesOn,
): RefMark | undefined {
  const { asked } = situation;
  const all = phraseAt(tokens, at, everything);
  const counted = phraseAt(tokens, at, allOfThem);
  const whole = Math.max(all?.length ?? 0, counted?.length ?? 0);
  const excepted = whole > 0 ? exceptedAt(tokens, at + whole, situation, goesOn) : undefined;
  if (excepted) {
    const refs = asked.filter((ref) => !excepted.refs.includes(ref));
    return { from: at, to: excepted.to, refs, by: "everything", ...(refs.length === 0 && { isEither: true }) };
  }
  const others = phraseAt(tokens, at, theOthers);
  if (counted && counted.value === asked.length) return { from: at, to: at + counted.length, refs: asked, by: "place" };
  if (others && named.length > 0) {
    const rest = asked.filter((ref) => !named.includes(ref));
    if (rest.length > 0) return { from: at, to: at + others.length, refs: rest, by: "place" };
  }
  if (all && all.length === whole) return { from: at, to: at + all.length, refs: asked, by: "everything" };
  const place = asked.length > 1 ? phraseAt(tokens, at, places) : undefined;
  const ref = place && asked.at(place.value > 0 ? place.value - 1 : place.value);
  return place && ref !== undefined ? { from: at, to: at + place.length, refs: [ref], by: "place" } : undefined;
}

/** "All except 1.2.3 and 1.2.4". */
function exceptedAt(
  tokens: readonly Token[],
  at: number,
  situation: Pick<Situation, "today" | "asked">,
  goesOn: GoesOn,
): RefMark | undefined {
  const found = phraseAt(tokens, at, except);
  return found && listAt(tokens, at + found.length, true, situation, goesOn);
}
