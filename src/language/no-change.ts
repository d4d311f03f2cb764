// "No change" is an answer where it is the whole of what a clause says. "No change to the policy" is not one.
import type { Statement } from "./find-statements.ts";
import type { Message } from "./message.ts";
import { isAllPhrases, phraseAt, phrases } from "./phrases.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import { GLUE } from "./tables/rating-frames.ts";
import { BEFORE_REF } from "./tables/statements.ts";

const noChange = phrases(NO_CHANGE);
const beforeRef = phrases(BEFORE_REF);
const joining = phrases([
  ...GLUE,
  "there is",
  "there's",
  "there has been",
  "there's been",
  "theres been",
  "there are",
  "i have",
  "we have",
  "but",
  "but there is",
  "but there has been",
]);
const mayFollow = new Set([
  "but",
  "since",
  "yet",
  "as",
  "because",
  "still",
  "from",
  "this",
  "at",
  "and",
  "so",
  "until",
  "pending",
  "while",
  "waiting",
  "awaiting",
  "overall",
  "here",
  "till",
  "due",
  "cos",
  "really",
  "i'm",
  "i",
  "thanks",
  "please",
]);

/** "The same as 1.2.4" is not "the same". */
const aloneOnly = new Set(["same", "ditto", "is", "was"]);

/** Beside a rating only a clause that says nothing else counts: otherwise its words are kept. */
export function saysNoChange(
  { tokens, division, isQuoted }: Message,
  { from, to, ref }: Statement,
  isBesideRating: boolean,
): boolean {
  for (let index = division.clauseAt[from] ?? 0; index < division.clauses.length; index++) {
    const clause = division.clauses[index];
    if (!clause || clause.from >= to) return false;
    const isAsked = division.sentences[clause.sentence]?.hasQuestionMark ?? false;
    const begins = Math.max(clause.from, from);
    const isSaid = !isAsked && !isQuoted[begins];
    if (ref && isSaid && standsBeforeRef(tokens, begins, ref, Math.min(clause.to, to))) return true;
    let at = Math.max(clause.from, from, ref && ref.to > clause.from && ref.from < clause.to ? ref.to : 0);
    const end = Math.min(clause.to, to);
    while (at < end) {
      const found = phraseAt(tokens, at, noChange, end);
      if (found) {
        const next = at + found.length;
        const isWhole =
          next >= end ||
          (!isBesideRating && !aloneOnly.has(tokens[next - 1]?.text ?? "") && mayFollow.has(tokens[next]?.text ?? ""));
        if (isWhole && !isQuoted[at] && !isAsked) return true;
      }
      const lead = phraseAt(tokens, at, joining, end)?.length ?? (tokens[at]?.kind === "mark" ? 1 : 0);
      if (lead === 0) break;
      at += lead;
    }
  }
  return false;
}

/** "No change on 1.2.3", and perhaps a reason. */
function standsBeforeRef(
  tokens: Message["tokens"],
  from: number,
  ref: NonNullable<Statement["ref"]>,
  to: number,
): boolean {
  if (ref.from < from || ref.to > to) return false;
  const found = phraseAt(tokens, from, noChange, ref.from);
  if (!found || !isAllPhrases(tokens, from + found.length, ref.from, beforeRef)) return false;
  return ref.to >= to || tokens[ref.to]?.kind === "mark" || mayFollow.has(tokens[ref.to]?.text ?? "");
}
