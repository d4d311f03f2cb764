// A message divided into sentences and clauses: what is doubted in one clause is not doubted in the next.
import { ABBREVIATIONS, BEGINS_CLAUSE, DIVIDES, ENDS_SENTENCE } from "./tables/marks.ts";
import type { Token } from "./tokens.ts";

export interface Clause {
  /** Tokens from and to, the last not counted; without the mark that divides it from the next. */
  readonly from: number;
  readonly to: number;
  readonly sentence: number;
  /** The small word it begins with, where that is what divides it from the one before: because, if, but. */
  readonly opener: string | undefined;
}
interface Sentence {
  readonly from: number;
  readonly to: number;
  readonly hasQuestionMark: boolean;
}
export interface Division {
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  /** Which clause each token stands in; a dividing mark belongs to the clause before it. */
  readonly clauseAt: readonly number[];
}

const ends = new Set(ENDS_SENTENCE);
const divides = new Set(DIVIDES);
const begins = new Set(BEGINS_CLAUSE);
const abbreviations = new Set(ABBREVIATIONS);

export function divide(tokens: readonly Token[]): Division {
  const clauses: Clause[] = [];
  const sentences: Sentence[] = [];
  const clauseAt: number[] = [];
  let clauseFrom = 0;
  let sentenceFrom = 0;
  let opener: string | undefined;
  const closeClause = (to: number) => {
    if (to > clauseFrom) clauses.push({ from: clauseFrom, to, sentence: sentences.length, opener });
    opener = undefined;
  };
  tokens.forEach((token, at) => {
    const endsHere = endsSentence(tokens, at);
    if (endsHere || dividesHere(tokens, at)) {
      closeClause(at);
      clauseFrom = at + 1;
    } else if (begins.has(token.text) && at > clauseFrom) {
      closeClause(at);
      clauseFrom = at;
    }
    if (at === clauseFrom && begins.has(token.text)) opener = token.text;
    clauseAt.push(Math.max(0, clauseFrom > at ? clauses.length - 1 : clauses.length));
    if (endsHere) {
      if (at > sentenceFrom) sentences.push({ from: sentenceFrom, to: at, hasQuestionMark: token.text === "?" });
      sentenceFrom = at + 1;
    }
  });
  closeClause(tokens.length);
  if (tokens.length > sentenceFrom) sentences.push({ from: sentenceFrom, to: tokens.length, hasQuestionMark: false });
  return { clauses, sentences, clauseAt };
}

function endsSentence(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (token.kind === "break") return true;
  if (token.kind !== "mark" || !ends.has(token.text)) return false;
  if (token.text !== ".") return true;
  const next = tokens[at + 1];
  if (next?.isGlued && next.kind !== "mark") return false;
  return !(
    token.isGlued &&
    abbreviations.has(tokens[at - 1]?.text ?? "") &&
    next !== undefined &&
    next.kind !== "break"
  );
}

/** A dash divides where it stands free; inside a word or a range it joins. */
function dividesHere(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (token?.kind !== "mark") return false;
  if (token.text === "-") return !token.isGlued || tokens[at + 1]?.isGlued !== true;
  return divides.has(token.text);
}
