// Where a message says something about an action: which actions, and from where to where it speaks of them.
import type { Ref } from "../domain/ref.ts";
import type { RefMark } from "./find-refs.ts";
import type { Message } from "./message.ts";
import { clauseOf } from "./message.ts";
import { isAllPhrases, phraseAt, phraseIn, phrases } from "./phrases.ts";
import { REASONS } from "./tables/marks.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import { AT_PRESENT, DECISIONS, GLUE } from "./tables/rating-frames.ts";
import { EXCEPT, LINKS_TO_REF } from "./tables/ref-words.ts";
import { BEFORE_REF, DONE, REQUESTS_TO_SET } from "./tables/statements.ts";

export interface Statement {
  readonly refs: readonly Ref[];
  readonly by: RefMark["by"] | "asked";
  /** Tokens from and to, the last not counted. */
  readonly from: number;
  readonly to: number;
  /** Where the refs stand; nowhere for an answer without one. */
  readonly ref: { readonly from: number; readonly to: number } | undefined;
  /** "Amber for 1.2.3", where the rating comes first. */
  readonly isRatingFirst: boolean;
  /** False where the ref may only be mentioned. */
  readonly isPlain: boolean;
  /** It is not said which of the refs is meant: "1.2.3 or 1.2.4", "all except 1.2.3". */
  readonly isOpen: boolean;
  /** Refs that "all" or "both" left out; what is said of them is not said of the rest. */
  readonly hasExceptions: boolean;
}

interface Head {
  readonly mark: RefMark;
  readonly from: number;
  readonly isRatingFirst: boolean;
  readonly isPlain: boolean;
}

const beforeRef = phrases([...BEFORE_REF, ...REQUESTS_TO_SET]);
const beforeRating = phrases([...BEFORE_REF, ...REQUESTS_TO_SET, ...GLUE, ...DECISIONS]);
const betweenRatingAndRef = phrases([
  "for",
  "on",
  "to",
  ":",
  "-",
  "=",
  "(",
  "the",
  "action",
  "actions",
  "ref",
  "item",
  "items",
  "objective",
  "->",
  "goes for",
  "is for",
  "are",
  "is",
  "both",
  "now",
  "still",
]);
const beforeAnswer = phrases([...GLUE, ...AT_PRESENT, ...DECISIONS, ",", "are", "."]);
const answers = phrases([...NO_CHANGE, ...DONE]);
const noChange = phrases(NO_CHANGE);
const reasons = new Set(REASONS);

export function findStatements(message: Message, from: number): Statement[] {
  const heads: Head[] = [];
  for (const mark of message.refs) {
    const head = headOf(message, mark, from, heads.at(-1));
    if (head) heads.push(head);
  }
  return heads.map((head, index) => {
    const to = heads[index + 1]?.from ?? message.tokens.length;
    const excepted = head.mark.by === "ref" ? [] : exceptedIn(message, head.mark, to);
    return {
      refs: head.mark.refs.filter((ref) => !excepted.includes(ref)),
      by: head.mark.by,
      // Words before the only ref are about it; before the first of several they belong to none.
      from: heads.length === 1 ? Math.min(from, head.from) : head.from,
      to,
      ref: { from: head.mark.from, to: head.mark.to },
      isRatingFirst: head.isRatingFirst,
      isPlain: head.isPlain,
      isOpen: head.mark.isEither === true || (excepted.length > 0 && message.situation.asked.length === 0),
      hasExceptions: excepted.length > 0,
    };
  });
}

function exceptedIn({ tokens, refAt }: Message, mark: RefMark, to: number): readonly Ref[] {
  const found = phraseIn(tokens, mark.from, to, except);
  return (found && refAt.get(found.at + found.length)?.refs) ?? [];
}
const except = phrases(EXCEPT);

function headOf(message: Message, mark: RefMark, from: number, previous: Head | undefined): Head | undefined {
  const place = clauseOf(message, mark.from);
  if (!place) return undefined;
  const { clause } = place;
  const hasAnswer = isAnswered(message, mark, clause.to);
  if (previous && isSame(previous.mark, mark)) return undefined;
  const next = followsAnswer(message, mark, previous, hasAnswer);
  if (next) return next;
  if (clause.opener !== undefined && reasons.has(clause.opener)) {
    return previous ? undefined : { mark, from: mark.from, isRatingFirst: false, isPlain: false };
  }
  const start = Math.max(clause.from, from);
  const isLed = start >= mark.from || isAllPhrases(message.tokens, start, mark.from, beforeRef);
  const ratingStart = ratingBefore(message, mark, from);
  if (ratingStart !== undefined) return { mark, from: ratingStart, isRatingFirst: true, isPlain: true };
  if (mark.by !== "ref" && !(isLed && isAnswered(message, mark, mark.to))) return undefined;
  const head = { mark, from: Math.min(start, mark.from), isRatingFirst: false };
  if (!isLed) return previous && !isFreshRef(message, mark) ? undefined : { ...head, from: mark.from, isPlain: false };
  if (hasAnswer) return { ...head, isPlain: true };
  if (!previous) return { ...head, isPlain: isAtStart(message, start, from) };
  const before = message.tokens[start - 1];
  if (before?.kind !== "break" && before?.text !== ".") return undefined;
  return { ...head, isPlain: before.kind === "break" || [":", "-"].includes(message.tokens[mark.to]?.text ?? "") };
}

/** "1.1.1 green 1.1.2 amber", or the other way about, without a mark between. */
function followsAnswer(
  message: Message,
  mark: RefMark,
  previous: Head | undefined,
  hasAnswer: boolean,
): Head | undefined {
  const { ratings } = message;
  const rating = ratings[lastBefore(ratings, mark.from)];
  if (!previous || !rating || rating.to !== mark.from || rating.from < previous.mark.to) return undefined;
  if (previous.isRatingFirst) return { mark, from: rating.from, isRatingFirst: true, isPlain: true };
  return hasAnswer ? { mark, from: mark.from, isRatingFirst: false, isPlain: true } : undefined;
}

/** The same action named again goes on about it. */
function isSame(previous: RefMark, mark: RefMark): boolean {
  return mark.by === "ref" && mark.refs.every((ref) => previous.refs.includes(ref));
}

/** In "waiting on legal 1.2.1 red" a new action begins without a mark; in "depends on 1.2.4 green" none does. */
function isFreshRef({ tokens, ratings }: Message, mark: RefMark): boolean {
  const rating = ratings[lastBefore(ratings, mark.to) + 1];
  return rating?.from === mark.to && !linksToRef.has(tokens[mark.from - 1]?.text ?? "");
}
const linksToRef = new Set(LINKS_TO_REF);

function isAtStart({ tokens }: Message, start: number, from: number): boolean {
  return start <= from || tokens[start - 1]?.kind === "break";
}

/**
 * Whether an answer follows: a rating in the same clause before its end, or past no more than joining words a rating,
 * "no change" or "done".
 */
function isAnswered({ tokens, ratings }: Message, mark: RefMark, clauseEnd: number): boolean {
  const rating = ratings[lastBefore(ratings, mark.to) + 1];
  if (rating && rating.from < clauseEnd) return true;
  let at = mark.to;
  for (let steps = 0; steps < 8 && at < tokens.length; steps++) {
    if (rating?.from === at) return true;
    const answer = phraseAt(tokens, at, answers);
    if (answer) return mark.by !== "everything" || phraseAt(tokens, at, noChange) !== undefined;
    const found = phraseAt(tokens, at, beforeAnswer);
    if (!found) return false;
    at += found.length;
  }
  return false;
}

/** Where "amber for" begins before a ref: the first word of its clause. */
function ratingBefore(message: Message, mark: RefMark, from: number): number | undefined {
  const { ratings, tokens } = message;
  const index = lastBefore(ratings, mark.from);
  const rating = ratings[index];
  if (!rating || mark.from - rating.to > 3 || rating.to < from) return undefined;
  if (rating.to < mark.from && !isAllPhrases(tokens, rating.to, mark.from, betweenRatingAndRef)) return undefined;
  const place = clauseOf(message, rating.from);
  if (!place) return undefined;
  const start = Math.max(place.clause.from, from);
  const isLed = start >= rating.from || isAllPhrases(tokens, start, rating.from, beforeRating);
  return isLed ? start : undefined;
}

function lastBefore(marks: readonly { readonly from: number }[], at: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marks[middle]?.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
