// Where a rating stands in its clause, and what can be seen from there.
import type { Clause } from "./clauses.ts";
import type { RatingMark } from "./find-ratings.ts";
import { isAllPhrases, type PhraseTable, phraseAt, phraseIn, phrases } from "./phrases.ts";
import {
  AT_PRESENT,
  COLOURING,
  CONTINUES,
  DECISIONS,
  DETERMINERS,
  DONE_WORDS,
  GLUE,
  OF_ITSELF,
} from "./tables/rating-frames.ts";
import type { Token } from "./tokens.ts";

/** Where a mark stands: its clause and neighbours, and what it may be measured from. */
export interface Place {
  readonly tokens: readonly Token[];
  readonly mark: RatingMark;
  readonly clause: Clause;
  /** The clauses beside it in the same sentence, where they name no rating of their own. */
  readonly before: Clause | undefined;
  readonly after: Clause | undefined;
  readonly hasQuestionMark: boolean;
  /** Where its own words begin: after the ref or the rating before it in the clause, or with the clause. */
  readonly from: number;
  /** Where doubt about it can begin: the same, but before the ref ("I think 1.2.3 is green"). */
  readonly doubtFrom: number;
  /** The beginning of the next rating in the clause; else the clause's end. */
  readonly to: number;
  /** Whether it stands where an answer begins: straight after the refs, or first of all. */
  readonly isHead: boolean;
  readonly isQuoted: boolean;
  /** It is the rating of something else that is named before a colon: "health: green". */
  readonly isLabelled: boolean;
  /** Another rating was named shortly before. */
  readonly isAfterAnother: boolean;
}

/** Further off than this, a word says nothing about the rating. It also keeps the reading of long clauses linear. */
const REACH = 12;
const glue = phrases([...GLUE, ...DECISIONS, ...AT_PRESENT]);
const continues = phrases(CONTINUES);
const ofItself = phrases(OF_ITSELF);
const determiners = new Set(DETERMINERS);
const colouring = new Set(COLOURING);
const doneWords = new Set(DONE_WORDS);

/** Whether nothing but joining words leads to it, or words that name what is rated. */
export function settledAt(place: Place): "given" | "loose" | "aside" | undefined {
  const { tokens, mark, clause } = place;
  const start = Math.max(place.from, mark.from - REACH);
  const last = tokens[mark.from - 1];
  const leading = start === mark.from ? 0 : leadingGlue(tokens, start, mark.from);
  if (start === mark.from || leading === start) {
    if (start < mark.from && last && determiners.has(last.text) && !isEnd(place)) return "aside";
    if (tokens[mark.from - 1]?.text === "were") return "loose";
    if (start < mark.from || place.isHead || isEnd(place)) return "given";
    return phraseAt(tokens, mark.to, continues, clause.to) ? "given" : undefined;
  }
  if (last && determiners.has(last.text)) return isEnd(place) ? undefined : "aside";
  if (phraseIn(tokens, leading, mark.from, ofItself)) return "given";
  const beforeGlue = tokens[leading - 1];
  const isDone =
    beforeGlue !== undefined &&
    (/[a-z]ed$/.test(beforeGlue.text) || doneWords.has(beforeGlue.text)) &&
    !colouring.has(beforeGlue.text);
  return isDone && isEnd(place) ? "given" : undefined;
}

/** Whether no more than joining words follow it in its clause. */
export function isEnd({ tokens, mark, clause }: Place): boolean {
  return mark.to >= clause.to || isAllPhrases(tokens, mark.to, Math.min(clause.to, mark.to + 5), glue);
}

/** Where the run of joining words that ends at a token begins. */
function leadingGlue(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (isAllPhrases(tokens, at, to, glue)) return at;
  return to;
}

/** Where a phrase of the table stands that leads straight to it. */
export function leadTo({ tokens, mark, from }: Place, table: PhraseTable): number | undefined {
  for (let at = Math.max(from, mark.from - 5); at < mark.from; at++) {
    const found = phraseAt(tokens, at, table, mark.from);
    if (found && isAllPhrases(tokens, at + found.length, mark.from, glue)) return at;
  }
  return undefined;
}

/** The first token before it that still counts. */
export function reachBack({ mark }: Place, from: number): number {
  return Math.max(from, mark.from - 2 * REACH);
}

/** The first token after it that no longer counts. */
export function reachOn({ tokens, mark }: Place, to: number): number {
  return Math.min(to, mark.to + REACH, tokens.length);
}
