// The words of a statement that are kept: as they were typed, less the ref and the bare rating at either end.
import type { Clause } from "./clauses.ts";
import type { Statement } from "./find-statements.ts";
import type { Message } from "./message.ts";
import { isAllPhrases, phraseAt, phrases } from "./phrases.ts";
import type { PlacedRating } from "./place-ratings.ts";
import { BEGINS_CLAUSE } from "./tables/marks.ts";
import { TAILS, THANKS } from "./tables/openers.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import { AT_PRESENT, DECISIONS, GLUE, NEGATIONS, PAST_AFTER } from "./tables/rating-frames.ts";
import { BEFORE_REF } from "./tables/statements.ts";

const command = phrases([
  ...GLUE,
  ...AT_PRESENT,
  ...DECISIONS,
  ...NEGATIONS,
  ...PAST_AFTER,
  ...BEFORE_REF,
  ...NO_CHANGE,
  ...BEGINS_CLAUSE,
  "any more",
  "anymore",
  "was",
  "been",
  "from",
]);
const courtesy = phrases([...THANKS, ...TAILS]);
const beforeRating = phrases([...GLUE, ...DECISIONS, ...BEFORE_REF]);
const afterRating = phrases(AT_PRESENT);
const noChange = phrases(NO_CHANGE);
const separators = new Set([
  ",",
  ";",
  ":",
  "-",
  ".",
  "=",
  "->",
  "=>",
  "(",
  ")",
  "[",
  "]",
  "/",
  "•",
  "·",
  "|",
  "&",
  "!",
  ">",
]);
const joiners = new Set(["and", "but", "so", "then", "plus", "while", "whereas"]);

interface Range {
  readonly from: number;
  readonly to: number;
}

/** `given` are the ratings to be set, and `beside` those it was or is not: only they, never a doubted one, belong to the command. */
export function keepWords(
  message: Message,
  statement: Statement,
  given: readonly PlacedRating[],
  beside: readonly PlacedRating[],
): string | undefined {
  const isCommand = commandTokens(message, statement, given, beside);
  const clauses = clausesWithin(message, statement);
  let first = 0;
  let last = clauses.length - 1;
  while (first <= last && isPure(message, clauses[first], isCommand)) first++;
  while (last >= first && isPure(message, clauses[last], isCommand)) last--;
  const [opening, closing] = [clauses[first], clauses[last]];
  if (!opening || !closing) return undefined;
  // A clause that was stripped leads into this one: without it, "because" and "and" stand alone, and "because" is kept.
  const from = afterCommand(message, statement, given, Math.max(opening.from, statement.from), opening.to);
  const to = beforeCommand(message, closing, from, isCommand);
  return typedBetween(message, from, Math.min(to, statement.to), statement);
}

function commandTokens(
  { tokens }: Message,
  statement: Statement,
  given: readonly PlacedRating[],
  beside: readonly PlacedRating[],
): (at: number) => boolean {
  const marked = new Set<number>();
  const add = ({ from, to }: Range) => {
    for (let at = from; at < to; at++) marked.add(at);
  };
  if (statement.ref) add(statement.ref);
  for (const { mark } of [...given, ...beside]) add(mark);
  return (at) => marked.has(at) || (tokens[at]?.kind === "mark" && separators.has(tokens[at]?.text ?? ""));
}

function clausesWithin({ division }: Message, { from, to }: Range): Clause[] {
  const first = division.clauseAt[from] ?? 0;
  const found: Clause[] = [];
  for (let index = first; index < division.clauses.length; index++) {
    const clause = division.clauses[index];
    if (!clause || clause.from >= to) break;
    if (clause.to > from) found.push({ ...clause, from: Math.max(clause.from, from), to: Math.min(clause.to, to) });
  }
  return found;
}

/** Whether a clause says no more than the ref, the rating or "no change", and what joins them; or no more than thanks. */
function isPure({ tokens }: Message, clause: Clause | undefined, isCommand: (at: number) => boolean): boolean {
  if (!clause) return false;
  if (isAllPhrases(tokens, clause.from, clause.to, courtesy)) return true;
  let saysSomething = false;
  let at = clause.from;
  while (at < clause.to) {
    const unchanged = phraseAt(tokens, at, noChange, clause.to)?.length;
    const length = isCommand(at) ? 1 : (unchanged ?? phraseAt(tokens, at, command, clause.to)?.length);
    if (length === undefined) return false;
    if (unchanged !== undefined || (isCommand(at) && tokens[at]?.kind !== "mark")) saysSomething = true;
    at += length;
  }
  return saysSomething;
}

/** Past the ref, the rating and what joins them, where the words begin with those. */
function afterCommand(
  message: Message,
  statement: Statement,
  given: readonly PlacedRating[],
  from: number,
  to: number,
): number {
  const { tokens } = message;
  const { ref } = statement;
  let at = from;
  const leadEnd =
    ref && ref.from >= from && ref.from < to && isLed(tokens, from, ref.from, statement, given) ? ref.to : from;
  at = leadEnd;
  const rating = given.find(({ mark }) => mark.from >= at && mark.from < to)?.mark;
  if (
    rating &&
    (leadEnd > from || ref === undefined || from >= ref.to) &&
    isJoined(tokens, skip(tokens, at, to), rating.from)
  ) {
    at = rating.to;
    const present = phraseAt(tokens, at, afterRating, to);
    if (present && at + present.length >= to) at += present.length;
  }
  const unchanged = phraseAt(tokens, skip(tokens, at, to), noChange, to);
  if (unchanged) at = skip(tokens, at, to) + unchanged.length;
  return skip(tokens, at, to);
}

function isLed(
  tokens: Message["tokens"],
  from: number,
  to: number,
  statement: Statement,
  given: readonly PlacedRating[],
): boolean {
  let at = from;
  while (at < to) {
    const rating = statement.isRatingFirst ? given.find(({ mark }) => mark.from === at)?.mark : undefined;
    const length = rating
      ? rating.to - rating.from
      : (phraseAt(tokens, at, beforeRating, to)?.length ?? (separators.has(tokens[at]?.text ?? "") ? 1 : 0));
    if (length === 0) return false;
    at += length;
  }
  return true;
}

function isJoined(tokens: Message["tokens"], from: number, to: number): boolean {
  let at = from;
  while (at < to) {
    const found = phraseAt(tokens, at, beforeRating, to);
    if (!found) return false;
    at += found.length;
  }
  return true;
}

function skip(tokens: Message["tokens"], from: number, to: number): number {
  let at = from;
  while (at < to && (tokens[at]?.kind === "break" || separators.has(tokens[at]?.text ?? ""))) at++;
  return at;
}

/** Back from the end of the last clause over a rating that closes it: "interviews held, so amber" ends at "held". */
function beforeCommand({ tokens }: Message, clause: Clause, from: number, isCommand: (at: number) => boolean): number {
  let to = clause.to;
  while (
    to > from &&
    (tokens[to - 1]?.kind === "break" ||
      joiners.has(tokens[to - 1]?.text ?? "") ||
      (isCommand(to - 1) && tokens[to - 1]?.kind === "mark"))
  )
    to--;
  return to;
}

/** With the full stop or the bracket that belongs to them. */
function typedBetween({ tokens, plain }: Message, from: number, to: number, statement: Statement): string | undefined {
  const pieces = tokens.slice(from, to);
  if (!pieces.some((token) => token.kind !== "mark" && token.kind !== "break")) return undefined;
  let end = to;
  const isOpened = pieces.some((token) => token.text === "(");
  while (end < statement.to && closes(tokens[end]?.text, isOpened) && tokens[end]?.isGlued) end++;
  const [first, last] = [tokens[from], tokens[end - 1]];
  return first && last ? plain.typed(first.from, last.to) : undefined;
}

function closes(text: string | undefined, isOpened: boolean): boolean {
  return text === "." || text === "!" || text === "?" || text === "..." || text === '"' || (text === ")" && isOpened);
}
