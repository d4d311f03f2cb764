// For each rating a message names, how it stands there.
import type { Clause } from "./clauses.ts";
import type { RatingMark } from "./find-ratings.ts";
import { clauseOf, type Message } from "./message.ts";
import { isAllPhrases, phraseAt, phrases } from "./phrases.ts";
import { isRequestToSet } from "./read-question.ts";
import { type Standing, standingOf } from "./standing.ts";
import { CLERK_NAMES, GREETINGS, POLITE, THANKS } from "./tables/openers.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import { AT_PRESENT, GLUE } from "./tables/rating-frames.ts";
import { BEFORE_REF, REQUESTS_TO_SET } from "./tables/statements.ts";

export interface PlacedRating {
  readonly mark: RatingMark;
  readonly standing: Standing;
  /** Said to be so at present, which settles doubt beside it: "amber for now". */
  readonly isNow: boolean;
  /** The ref beside it in its clause, by its first token, where there is one. */
  readonly besideRef: number | undefined;
}

const atPresent = phrases(AT_PRESENT);
const leads = phrases([...BEFORE_REF, ...REQUESTS_TO_SET, ...POLITE]);
const labels = phrases([...GLUE, ...BEFORE_REF, ...GREETINGS, ...CLERK_NAMES, ...THANKS, ...POLITE, ...NO_CHANGE]);

/** `start` is where an answer without a ref begins. */
export function placeRatings(message: Message, start: number): PlacedRating[] {
  const { ratings, refs, division } = message;
  const seen: Seen = {
    start,
    refEnds: new Set(refs.map((mark) => mark.to)),
    rated: new Set(ratings.map((mark) => division.clauseAt[mark.from])),
  };
  let next = 0;
  return ratings.map((mark, index) => {
    while (next < refs.length && (refs[next]?.from ?? 0) < mark.from) next++;
    return placeOne(message, index, next, seen) ?? { mark, standing: "loose", isNow: false, besideRef: undefined };
  });
}

interface Seen {
  readonly start: number;
  readonly refEnds: ReadonlySet<number>;
  /** The clauses that name a rating. */
  readonly rated: ReadonlySet<number | undefined>;
}

/** `nextRef` is the index of the first ref behind the rating. */
function placeOne(message: Message, index: number, nextRef: number, seen: Seen): PlacedRating | undefined {
  const { tokens, ratings, refs } = message;
  const mark = ratings[index];
  const found = mark && clauseOf(message, mark.from);
  if (!found) return undefined;
  const { clause } = found;
  const [refBefore, refAfter] = [refs[nextRef - 1], refs[nextRef]];
  const within = (at: number | undefined) =>
    at !== undefined && at >= clause.from && at <= clause.to ? at : undefined;
  const [ratingEnd, refEnd] = [within(ratings[index - 1]?.to), within(refBefore?.to)];
  const from = Math.max(ratingEnd ?? clause.from, refEnd ?? clause.from);
  // "Could you set 1.2.3 to" is a courtesy and no doubt.
  const isLed = refEnd !== undefined && isAllPhrases(tokens, clause.from, refBefore?.from ?? clause.from, leads);
  const standing = standingOf({
    tokens,
    mark,
    clause,
    ...clausesBeside(message, found, seen),
    hasQuestionMark: isQuestion(message, clause.sentence, seen.start),
    doubtFrom: isLed ? from : (ratingEnd ?? clause.from),
    from,
    to: within(ratings[index + 1]?.from) ?? clause.to,
    isHead: isHead(message, mark, seen) || leadsToRef(message, mark),
    isAfterAnother: index > 0 && mark.from - (ratings[index - 1]?.to ?? 0) <= 8,
    isLabelled: isLabelled(message, clause.from, found.index),
    isQuoted: message.isQuoted[mark.from] ?? false,
  });
  const isNow = phraseAt(tokens, mark.to, atPresent, clause.to) !== undefined;
  const isBefore = refBefore !== undefined && refBefore.from >= clause.from;
  const isAfter = refAfter !== undefined && refAfter.from < clause.to;
  return { mark, standing, isNow, besideRef: isBefore ? refBefore.from : isAfter ? refAfter.from : undefined };
}

/** The clauses beside one in its sentence, where they name no rating of their own. */
function clausesBeside({ division }: Message, { clause, index }: { clause: Clause; index: number }, { rated }: Seen) {
  const beside = (at: number) => {
    const other = division.clauses[at];
    return other?.sentence === clause.sentence && !rated.has(at) ? other : undefined;
  };
  return { before: beside(index - 1), after: beside(index + 1) };
}

/** "Could you set 1.2.3 to red?" asks for something to be done, and for no answer. */
function isQuestion(message: Message, index: number, start: number): boolean {
  const sentence = message.division.sentences[index];
  return (
    sentence?.hasQuestionMark === true && !isRequestToSet(message.tokens, Math.max(sentence.from, start), sentence.to)
  );
}

/** Behind "Dave:" or "health:", but not behind "1.2.3:" or "RAG:". */
function isLabelled({ tokens, division, refAt }: Message, from: number, index: number): boolean {
  const label = division.clauses[index - 1];
  if (tokens[from - 1]?.text !== ":" || !label || label.to !== from - 1) return false;
  let at = label.from;
  while (at < label.to) {
    const length = (refAt.get(at)?.to ?? at) - at || (phraseAt(tokens, at, labels, label.to)?.length ?? 0);
    if (length === 0) return true;
    at += length;
  }
  return false;
}

/** First of all, or straight after the refs, with no more than marks between. */
function isHead({ tokens }: Message, mark: RatingMark, { start, refEnds }: Seen): boolean {
  let at = mark.from;
  while (at > start && !refEnds.has(at) && separators.has(tokens[at - 1]?.text ?? "")) at--;
  return at <= start || refEnds.has(at);
}
const separators = new Set([":", "-", ",", "=", "(", "->", "=>", "[", "\n", ";", "."]);

function leadsToRef({ tokens, refAt }: Message, mark: RatingMark): boolean {
  return refAt.has(mark.to) || (betweenThem.has(tokens[mark.to]?.text ?? "") && refAt.has(mark.to + 1));
}
const betweenThem = new Set(["for", "on", ":", "-", "to", "="]);
