// The words of a statement that are kept: as they were typed, less the ref and the bare rating at either end.
import type { Clause } from "./clauses.ts";
import type { Statement } from "./find-statements.ts";
import type { Message } from "./message.ts";
import { isAllPhrases, phraseAt, phrases } from "./phrases.ts";
import type { PlacedRating } from "./place-ratings.ts";
import { BEGINS_CLAUSE } from "./tables/marks.ts";
import { TAILS, THANKS } from "./tables/openers.ts";
import { SIGN_OFFS } from "./tables/quoted.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import { AT_PRESENT, DECISIONS, GLUE, NEGATIONS, PAST_AFTER } from "./tables/rating-frames.ts";
import { BEFORE_REF, REQUESTS_TO_SET } from "./tables/statements.ts";

const command = phrases([
  ...GLUE,
  ...AT_PRESENT,
  ...DECISIONS,
  ...NEGATIONS,
  ...PAST_AFTER,
  ...BEFORE_REF,
  ...REQUESTS_TO_SET,
  ...NO_CHANGE,
  ...BEGINS_CLAUSE,
  "any more",
  "anymore",
  "was",
  "been",
  "from",
  "no",
  "yes",
  "there has been",
  "there's been",
  "there is",
  ...TAILS,
]);
const courtesy = phrases([...THANKS, ...TAILS, ...SIGN_OFFS, "no", "yes", "yep", "yeah"]);
const beforeRating = phrases([...GLUE, ...DECISIONS, ...BEFORE_REF, ...REQUESTS_TO_SET]);
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

/** What a statement was heard to say, which need not be kept beside it. */
export interface Command {
  /** The ratings to be set. */
  readonly given: readonly PlacedRating[];
  /** Those it was, or is not. A doubted rating is never among them: it is kept. */
  readonly beside: readonly PlacedRating[];
  readonly noChange: boolean;
}

export function keepWords(message: Message, statement: Statement, heard: Command): string | undefined {
  const isCommand = commandTokens(message, statement, heard);
  const clauses = clausesWithin(message, statement);
  let first = 0;
  let last = clauses.length - 1;
  if (last > 0 && isNameUnder(message, clauses[last - 1], clauses[last])) last -= 2;
  while (first <= last && isPure(message, clauses[first], isCommand, heard, statement.ref)) first++;
  while (last >= first && isPure(message, clauses[last], isCommand, heard, statement.ref)) last--;
  const [opening, closing] = [clauses[first], clauses[last]];
  if (!opening || !closing) return undefined;
  const from = afterCommand(message, statement, heard, isCommand, {
    from: Math.max(opening.from, statement.from),
    to: opening.to,
  });
  const to = beforeCommand(message, closing, from, isCommand);
  return typedBetween(message, from, Math.min(to, statement.to), statement);
}

function commandTokens({ tokens }: Message, { ref }: Statement, { given, beside }: Command): (at: number) => boolean {
  const marked = new Set<number>();
  const add = ({ from, to }: Range) => {
    for (let at = from; at < to; at++) marked.add(at);
  };
  if (ref) add(ref);
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
function isPure(
  { tokens }: Message,
  clause: Clause | undefined,
  isCommand: (at: number) => boolean,
  heard: Command,
  ref: Statement["ref"],
): boolean {
  if (!clause) return false;
  if (isAllPhrases(tokens, clause.from, clause.to, courtesy)) return true;
  if (
    clause.to <= (ref?.from ?? heard.given[0]?.mark.from ?? 0) &&
    isAllPhrases(tokens, clause.from, clause.to, beforeRating)
  )
    return true;
  let saysSomething = false;
  let at = clause.from;
  while (at < clause.to) {
    const unchanged = heard.noChange ? phraseAt(tokens, at, noChange, clause.to)?.length : undefined;
    const length = isCommand(at) ? 1 : (unchanged ?? phraseAt(tokens, at, command, clause.to)?.length);
    if (length === undefined) return false;
    if (unchanged !== undefined || (isCommand(at) && tokens[at]?.kind !== "mark")) saysSomething = true;
    at += length;
  }
  return saysSomething;
}

/** "Thanks, Jane" at the end is a signature. */
function isNameUnder({ tokens }: Message, above: Clause | undefined, name: Clause | undefined): boolean {
  if (!above || !name || name.to - name.from > 2 || !isAllPhrases(tokens, above.from, above.to, courtesy)) return false;
  return tokens.slice(name.from, name.to).every((token) => token.capitals === "first");
}

/** Past the ref, the rating and what joins them, where the words begin with those. */
function afterCommand(
  message: Message,
  statement: Statement,
  heard: Command,
  isCommand: (at: number) => boolean,
  { from, to }: Range,
): number {
  const { tokens } = message;
  const { ref } = statement;
  const holdsRef =
    ref !== undefined && ref.from >= from && ref.from < to && isJoined(tokens, from, ref.from, isCommand);
  let at = holdsRef ? ref.to : from;
  const rating = heard.given.find(({ mark }) => mark.from >= at && mark.from < to)?.mark;
  const isAfterRef = holdsRef || ref === undefined || from >= ref.to;
  if (rating && isAfterRef && isJoined(tokens, skip(tokens, at, to), rating.from, isCommand)) {
    at = rating.to;
    const present = phraseAt(tokens, at, afterRating, to);
    if (present && at + present.length >= to) at += present.length;
  }
  const unchanged = heard.noChange ? phraseAt(tokens, skip(tokens, at, to), noChange, to) : undefined;
  if (unchanged) at = skip(tokens, at, to) + unchanged.length;
  return skip(tokens, at, to);
}

/** Whether nothing stands between but joining words, and ratings that were heard. */
function isJoined(tokens: Message["tokens"], from: number, to: number, isCommand: (at: number) => boolean): boolean {
  let at = from;
  while (at < to) {
    const length = isCommand(at) ? 1 : phraseAt(tokens, at, beforeRating, to)?.length;
    if (length === undefined) return false;
    at += length;
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
