// Which part of a statement is command: the ref, the rating, and what joins them. The rest are words to keep.
import type { Clause } from "./clauses.ts";
import type { Statement } from "./find-statements.ts";
import type { Message } from "./message.ts";
import { isAllPhrases, type PhraseTable, phraseAt, phrases } from "./phrases.ts";
import type { PlacedRating } from "./place-ratings.ts";
import { BEGINS_CLAUSE } from "./tables/marks.ts";
import { TAILS, THANKS } from "./tables/openers.ts";
import { SIGN_OFFS } from "./tables/quoted.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import { AFTER_RATING, AT_PRESENT, DECISIONS, GLUE, NEGATIONS, PAST_AFTER } from "./tables/rating-frames.ts";
import { BEFORE_REF, REQUESTS_TO_SET } from "./tables/statements.ts";

/** What a statement was heard to say, which need not be kept beside it. */
export interface Heard {
  /** The ratings to be set. */
  readonly given: readonly PlacedRating[];
  /** Those it was, or is not. A doubted rating is never among them: it is kept. */
  readonly beside: readonly PlacedRating[];
  readonly noChange: boolean;
}
interface Range {
  readonly from: number;
  readonly to: number;
}
export interface CommandPart {
  /** Whether a clause says no more than the command; or no more than thanks. */
  readonly isWhole: (clause: Clause) => boolean;
  /** Where the words begin in a clause that may begin with the command. */
  readonly endIn: (clause: Clause) => number;
}

const JOINING = [...GLUE, ...DECISIONS, ...BEFORE_REF, ...REQUESTS_TO_SET];
const LEADING = [
  ...[...JOINING, ...AT_PRESENT, ...NEGATIONS, ...BEGINS_CLAUSE],
  ...["was", "been", "from", "no", "yes", "there has been", "there's been", "there is"],
];
const joining = phrases(JOINING);
const leading = phrases(LEADING);
/** "Nothing to report on 1.2.3": the answer itself stands before the ref. */
const joiningUnchanged = phrases([...JOINING, ...NO_CHANGE]);
const leadingUnchanged = phrases([...LEADING, ...NO_CHANGE]);
const trailing = phrases([...AFTER_RATING, ...AT_PRESENT, ...PAST_AFTER, ...TAILS, ...THANKS]);
const courtesy = phrases([...THANKS, ...TAILS, ...SIGN_OFFS, "no", "yes", "yep", "yeah"]);
const atPresent = phrases(AT_PRESENT);
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

export function isSeparator(text: string | undefined): boolean {
  return text !== undefined && separators.has(text);
}

export function isCourtesy({ tokens }: Message, { from, to }: Clause): boolean {
  return isAllPhrases(tokens, from, to, courtesy);
}

export function commandPart(message: Message, statement: Statement, heard: Heard): CommandPart {
  const { tokens } = message;
  const { ref } = statement;
  const marks = [...(ref ? [ref] : []), ...[...heard.given, ...heard.beside].map(({ mark }) => mark)];
  const marked = new Set(
    marks.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  const lengthAt = (at: number, end: number, table: PhraseTable) =>
    marked.has(at) || isMarkToPass(message, at) ? 1 : (phraseAt(tokens, at, table, end)?.length ?? 0);
  const isAll = (from: number, to: number, table: PhraseTable) => {
    let at = from;
    while (at < to) {
      const length = lengthAt(at, to, table);
      if (length === 0) return false;
      at += length;
    }
    return true;
  };
  const firstMeant = ref?.from ?? heard.given[0]?.mark.from ?? 0;
  return {
    isWhole: (clause) => {
      if (isCourtesy(message, clause)) return true;
      if (clause.to <= firstMeant && isAllPhrases(tokens, clause.from, clause.to, joining)) return true;
      const rating = heard.given[0]?.mark.from ?? 0;
      if (clause.to <= rating && lastIn(marked, clause) !== undefined && isAll(clause.from, clause.to, leading))
        return true;
      const meant = lastIn(marked, clause);
      const unchanged = endOfNoChange(message, heard, { from: meant ?? clause.from, to: clause.to });
      const last = unchanged ?? meant;
      if (last === undefined || !isAll(last, clause.to, trailing)) return false;
      return meant === undefined || isAll(clause.from, meant, heard.noChange ? leadingUnchanged : leading);
    },
    endIn: (clause) => endOfCommand(message, statement, heard, clause, isAll),
  };
}

function isMarkToPass({ tokens }: Message, at: number): boolean {
  return tokens[at]?.kind === "mark" && isSeparator(tokens[at]?.text);
}

function lastIn(marked: ReadonlySet<number>, { from, to }: Clause): number | undefined {
  for (let at = to - 1; at >= from; at--) if (marked.has(at)) return at + 1;
  return undefined;
}

function endOfNoChange({ tokens }: Message, { noChange: isUnchanged }: Heard, { from, to }: Range): number | undefined {
  if (!isUnchanged) return undefined;
  for (let at = from; at < to; at++) {
    const found = phraseAt(tokens, at, noChange, to);
    if (found) return at + found.length;
    const lead = phraseAt(tokens, at, leading, to);
    if (!lead) return undefined;
    at += lead.length - 1;
  }
  return undefined;
}

type IsAll = (from: number, to: number, table: PhraseTable) => boolean;

function endOfCommand(
  { tokens }: Message,
  statement: Statement,
  heard: Heard,
  { from, to }: Clause,
  isAll: IsAll,
): number {
  const { ref } = statement;
  const holdsRef =
    ref !== undefined &&
    ref.from >= from &&
    ref.from < to &&
    isAll(from, ref.from, heard.noChange ? joiningUnchanged : joining);
  let at = holdsRef ? ref.to : from;
  const rating = heard.given.find(({ mark }) => mark.from >= at && mark.from < to)?.mark;
  const isAfterRef = holdsRef || ref === undefined || from >= ref.to;
  if (rating && isAfterRef && isAll(at, rating.from, joining)) {
    at = rating.to;
    const present = phraseAt(tokens, at, atPresent, to);
    if (present && at + present.length >= to) at += present.length;
  }
  const unchanged = heard.noChange ? phraseAt(tokens, skipMarks(tokens, at, to), noChange, to) : undefined;
  return unchanged ? skipMarks(tokens, at, to) + unchanged.length : at;
}

/** Past the marks that divide the command from the words. */
export function skipMarks(tokens: Message["tokens"], from: number, to: number): number {
  let at = from;
  while (at < to && (tokens[at]?.kind === "break" || isSeparator(tokens[at]?.text))) at++;
  return at;
}
