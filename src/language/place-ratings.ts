// For each rating a message names, how it stands there.
import type { RatingMark } from "./find-ratings.ts";
import { clauseOf, type Message } from "./message.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { type Standing, standingOf } from "./standing.ts";
import { CLERK_NAMES, GREETINGS, POLITE, THANKS } from "./tables/openers.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import { AT_PRESENT, GLUE } from "./tables/rating-frames.ts";
import { BEFORE_REF } from "./tables/statements.ts";

export interface PlacedRating {
  readonly mark: RatingMark;
  readonly standing: Standing;
  /** Said to be so at present, which settles doubt beside it: "amber for now". */
  readonly isNow: boolean;
  /** The ref beside it in its clause, by its first token, where there is one. */
  readonly besideRef: number | undefined;
}

const atPresent = phrases(AT_PRESENT);
const labels = phrases([...GLUE, ...BEFORE_REF, ...GREETINGS, ...CLERK_NAMES, ...THANKS, ...POLITE, ...NO_CHANGE]);

/** `start` is where an answer without a ref begins. */
export function placeRatings(message: Message, start: number): PlacedRating[] {
  const { tokens, ratings, refs, division } = message;
  const rated = new Set(ratings.map((mark) => division.clauseAt[mark.from]));
  const refEnds = new Set(refs.map((mark) => mark.to));
  const refStarts = new Set(refs.map((mark) => mark.from));
  let refIndex = 0;
  return ratings.map((mark, index) => {
    const found = clauseOf(message, mark.from);
    if (!found) return { mark, standing: "loose" as const, isNow: false, besideRef: undefined };
    const { clause, index: clauseIndex } = found;
    while (refIndex < refs.length && (refs[refIndex]?.from ?? 0) < mark.from) refIndex++;
    const refBefore = refs[refIndex - 1];
    const refAfter = refs[refIndex];
    const ratingBefore = ratings[index - 1];
    const ratingAfter = ratings[index + 1];
    const beside = (at: number) => {
      const clauseBeside = division.clauses[at];
      return clauseBeside?.sentence === clause.sentence && !rated.has(at) ? clauseBeside : undefined;
    };
    const within = (at: number | undefined) =>
      at !== undefined && at >= clause.from && at <= clause.to ? at : undefined;
    const ratingEnd = within(ratingBefore?.to);
    const doubtFrom = ratingEnd ?? clause.from;
    const from = Math.max(doubtFrom, within(refBefore?.to) ?? clause.from);
    const standing = standingOf({
      tokens,
      mark,
      clause,
      before: beside(clauseIndex - 1),
      after: beside(clauseIndex + 1),
      hasQuestionMark: division.sentences[clause.sentence]?.hasQuestionMark ?? false,
      doubtFrom,
      from,
      to: within(ratingAfter?.from) ?? clause.to,
      isHead: isHead(message, mark, start, refEnds) || leadsToRef(message, mark, refStarts),
      isAfterAnother: ratingBefore !== undefined && mark.from - ratingBefore.to <= 8,
      isLabelled: isLabelled(message, clause.from, clauseIndex),
      isQuoted: message.isQuoted[mark.from] ?? false,
    });
    const isBefore = refBefore !== undefined && refBefore.from >= clause.from;
    const isAfter = refAfter !== undefined && refAfter.from < clause.to;
    const isNow = phraseAt(tokens, mark.to, atPresent, clause.to) !== undefined;
    return { mark, standing, isNow, besideRef: isBefore ? refBefore.from : isAfter ? refAfter.from : undefined };
  });
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
function isHead({ tokens }: Message, mark: RatingMark, start: number, refEnds: ReadonlySet<number>): boolean {
  let at = mark.from;
  while (at > start && !refEnds.has(at) && separators.has(tokens[at - 1]?.text ?? "")) at--;
  return at <= start || refEnds.has(at);
}
const separators = new Set([":", "-", ",", "=", "(", "->", "=>", "[", "\n", ";", "."]);

function leadsToRef({ tokens }: Message, mark: RatingMark, refStarts: ReadonlySet<number>): boolean {
  const small = new Set(["for", "on", ":", "-", "to", "="]);
  return refStarts.has(mark.to) || (small.has(tokens[mark.to]?.text ?? "") && refStarts.has(mark.to + 1));
}
