// Everything that is seen in a message before anything is decided about it.
import { type Clause, type Division, divide } from "./clauses.ts";
import { findRatings, type RatingMark } from "./find-ratings.ts";
import { findRefs, type RefMark } from "./find-refs.ts";
import { normalise, type Plain } from "./normalise.ts";
import { findOwnWords } from "./own-words.ts";
import { phraseAt, phrases } from "./phrases.ts";
import type { Situation } from "./reading.ts";
import { type ScaleForms, scaleForms } from "./scale-forms.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import { DONE } from "./tables/statements.ts";
import { type Token, tokenise } from "./tokens.ts";

export interface Message {
  readonly situation: Situation;
  readonly plain: Plain;
  /** Of the writer's own words only. */
  readonly tokens: readonly Token[];
  readonly division: Division;
  readonly forms: ScaleForms;
  readonly refs: readonly RefMark[];
  /** The same by their first token. */
  readonly refAt: ReadonlyMap<number, RefMark>;
  readonly ratings: readonly RatingMark[];
  /** For each token, whether it stands between quotation marks. */
  readonly isQuoted: readonly boolean[];
  /** Why parts of the message were left out. */
  readonly why: readonly string[];
  readonly hadOthersWords: boolean;
}

const noChange = phrases(NO_CHANGE);
const done = phrases(DONE);

export function observe(words: string, situation: Situation): Message {
  const plain = normalise(words);
  const own = findOwnWords(plain);
  const tokens = ownTokens(plain, own.stretches);
  const forms = scaleForms(situation.scale);
  const spelt = findRatings(tokens, forms);
  const startsRating = new Set(spelt.map((mark) => mark.from));
  const goesOn = (at: number) =>
    startsRating.has(at) || phraseAt(tokens, at, noChange) !== undefined || phraseAt(tokens, at, done) !== undefined;
  const refs = findRefs({ tokens, today: situation.today, asked: situation.asked, goesOn });
  const division = divide(tokens);
  const letters = findLetters(tokens, refs, forms, situation);
  return {
    situation,
    plain,
    tokens,
    division,
    forms,
    refs,
    refAt: new Map(refs.map((mark) => [mark.from, mark])),
    ratings: letters.length === 0 ? spelt : [...spelt, ...letters].sort((a, b) => a.from - b.from),
    isQuoted: quotedTokens(tokens),
    why: own.why,
    hadOthersWords: own.why.length > 0,
  };
}

function ownTokens(plain: Plain, stretches: readonly { from: number; to: number }[]): Token[] {
  const tokens: Token[] = [];
  for (const { from, to } of stretches) {
    if (tokens.length > 0) tokens.push({ kind: "break", text: "\n", from, to: from, capitals: "none", isGlued: false });
    tokens.push(...tokenise(plain, from, to));
  }
  return tokens;
}

/** Only marks that come in pairs enclose anything, and only within a paragraph. */
function quotedTokens(tokens: readonly Token[]): boolean[] {
  const quoted = tokens.map(() => false);
  let opened = -1;
  tokens.forEach((token, at) => {
    if (token.kind === "break") opened = -1;
    if (token.text !== '"' && token.text !== "'") return;
    if (opened >= 0 && tokens[opened]?.text === token.text) {
      quoted.fill(true, opened, at + 1);
      opened = -1;
    } else if (opened < 0) opened = at;
  });
  return quoted;
}

/**
 * A letter stands for a rating only where it can be nothing else: straight after a ref, or first of all in an answer,
 * with nothing or a mark behind it. "1.2.3 A" and "1.2.3: G - waiting", never "1.2.3 A meeting".
 */
function findLetters(
  tokens: readonly Token[],
  refs: readonly RefMark[],
  forms: ScaleForms,
  situation: Situation,
): RatingMark[] {
  const places = refs.map((mark) => mark.to);
  if (situation.asked.length === 1 && refs.length === 0) places.unshift(0);
  const marks: RatingMark[] = [];
  for (const place of places) {
    const at = skipToLetter(tokens, place);
    const token = tokens[at];
    const rating = token?.kind === "word" ? forms.letters.get(token.text) : undefined;
    if (!token || rating === undefined || !endsLetter(tokens, at)) continue;
    marks.push({
      from: at,
      to: at + 1,
      ratings: [rating],
      isOffScale: false,
      isOrigin: false,
      mayBeName: isInitial(tokens, at),
      isRarelyRating: false,
      is: "letter",
    });
  }
  return marks;
}
const beforeLetter = new Set([
  ":",
  "-",
  "=",
  "(",
  ",",
  "->",
  "is",
  "now",
  "still",
  "at",
  "rag",
  "rating",
  "status",
  "rated",
  "to",
]);

function skipToLetter(tokens: readonly Token[], from: number): number {
  let at = from;
  while (at < from + 4 && beforeLetter.has(tokens[at]?.text ?? "")) at++;
  return at;
}

function endsLetter(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  if (!next || next.kind === "break" || next.kind === "figure") return true;
  if (tokens[at]?.text === "a" && tokens[at]?.capitals === "none")
    return next.text === "," && tokens[at + 2]?.kind === "figure";
  if (isCapital(tokens[at]) && letterGoesOn.has(next.text)) return true;
  if (next.kind !== "mark" || !letterEnds.has(next.text)) return false;
  if (next.text === "-" && next.isGlued) return false;
  const after = tokens[at + 2];
  return !(after?.kind === "word" && after.text.length === 1);
}
const ratingWords = new Set(["rag", "rating", "rated", "status"]);
const letterGoesOn = new Set(["for", "please", "pls", "thanks", "still"]);
const letterEnds = new Set([",", "-", ":", ";", ")", ".", "(", "!"]);

function isCapital(token: Token | undefined): boolean {
  return token !== undefined && token.capitals !== "none";
}

/** "R. Patel leads" begins with an initial. */
function isInitial(tokens: readonly Token[], at: number): boolean {
  if (ratingWords.has(tokens[at - 1]?.text ?? "") || ratingWords.has(tokens[at - 2]?.text ?? "")) return false;
  const after = tokens[at + 2];
  return tokens[at + 1]?.text === "." && after !== undefined && after.kind !== "break" && after.kind !== "figure";
}

/** The clause a token stands in, and those beside it in the same sentence. */
export function clauseOf({ division }: Message, at: number): { clause: Clause; index: number } | undefined {
  const index = division.clauseAt[at] ?? -1;
  const clause = division.clauses[index];
  return clause && { clause, index };
}
