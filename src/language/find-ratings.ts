// Where a message names a rating of the plan's scale, or a colour the scale lacks. Colours that are part of a name or a
// saying are left out: the Green Paper, Amber Valley, Jane Green.
import { isAllPhrases, phraseAt, phrases } from "./phrases.ts";
import type { Form, ScaleForms } from "./scale-forms.ts";
import { AFTER_COLOUR, BEFORE_COLOUR, PEOPLE_DID, PEOPLE_DO, PERHAPS_AFTER_COLOUR } from "./tables/not-ratings.ts";
import { COLOURS, RARE_COLOURS } from "./tables/rating-forms.ts";
import { AT_PRESENT, GLUE, LEADS_TO, MIXES, MOVES } from "./tables/rating-frames.ts";
import { BEFORE_REF } from "./tables/statements.ts";
import type { Token } from "./tokens.ts";

export interface RatingMark {
  readonly from: number;
  readonly to: number;
  /** One rating; several where they are given as one ("amber/green"); none for a colour the scale lacks. */
  readonly ratings: readonly string[];
  /** Whether it is, or holds, something the scale lacks. */
  readonly isOffScale: boolean;
  /** The rating an arrow or "from ... to" leads away from. */
  readonly isOrigin: boolean;
  /** It may be a person's or a thing's name. */
  readonly mayBeName: boolean;
  /** A colour hardly any scale has: "gold standard" is no rating. */
  readonly isRarelyRating: boolean;
  readonly is: Form["is"] | "letter";
}

const afterColour = phrases(AFTER_COLOUR);
const perhapsAfter = phrases(PERHAPS_AFTER_COLOUR);
const beforeColour = new Set(BEFORE_COLOUR);
const peopleDo = phrases(PEOPLE_DO);
const peopleDid = phrases(PEOPLE_DID);
const glue = phrases([...GLUE, ...BEFORE_REF, ...AT_PRESENT]);
const mixes = phrases(MIXES);
const leadsTo = phrases(LEADS_TO);
const moves = new Set(MOVES);

export function findRatings(tokens: readonly Token[], forms: ScaleForms): RatingMark[] {
  const marks: RatingMark[] = [];
  let at = 0;
  while (at < tokens.length) {
    const found = phraseAt(tokens, at, forms.table);
    const mark =
      found && !isPartOfName(tokens, at, at + found.length, found.value)
        ? markOf(tokens, at, found.value, found.length)
        : undefined;
    if (mark) addOrJoin(marks, mark, tokens);
    at += found?.length ?? 1;
  }
  return marks;
}

function markOf(tokens: readonly Token[], from: number, form: Form, length: number): RatingMark {
  const to = from + length;
  return {
    from,
    to,
    ratings: form.rating === undefined ? [] : [form.rating],
    isOffScale: form.rating === undefined,
    isOrigin: false,
    isRarelyRating: form.rating === undefined && rare.has(tokens[from]?.text ?? ""),
    mayBeName: form.is === "name" && mayBeName(tokens, from, to),
    is: form.is,
  };
}

/** Two ratings side by side: the same one said twice, one mixed of both, or the way from one to the other. */
function addOrJoin(marks: RatingMark[], mark: RatingMark, tokens: readonly Token[]): void {
  const last = marks.at(-1);
  const between = last ? mark.from - last.to : Number.POSITIVE_INFINITY;
  if (!last || between > 2) {
    marks.push(mark);
    return;
  }
  const isSame = last.ratings.length === 1 && last.ratings[0] === mark.ratings[0];
  if (isSame && between <= 1 && isAllPhrases(tokens, last.to, mark.from, sameTwice)) {
    marks[marks.length - 1] = { ...last, to: mark.to, mayBeName: false };
  } else if (isWayFromTo(tokens, last, mark)) {
    marks[marks.length - 1] = { ...last, isOrigin: true };
    marks.push(mark);
  } else if (between > 0 && isAllPhrases(tokens, last.to, mark.from, mixes) && isTightOrSpelt(tokens, last.to)) {
    const ratings = [...new Set([...last.ratings, ...mark.ratings])];
    marks[marks.length - 1] = { ...last, to: mark.to, ratings, isOffScale: true, mayBeName: false };
  } else {
    marks.push(mark);
  }
}
const sameTwice = phrases(["(", "-", "=", "/", ":"]);

function isWayFromTo(tokens: readonly Token[], last: RatingMark, mark: RatingMark): boolean {
  if (mark.from === last.to || !isAllPhrases(tokens, last.to, mark.from, leadsTo)) return false;
  if (tokens[last.to]?.text !== "to") return true;
  return moves.has(tokens[last.from - 1]?.text ?? "") || moves.has(tokens[last.from - 2]?.text ?? "");
}

/** A free dash divides two answers; a tight one makes one of both. */
function isTightOrSpelt(tokens: readonly Token[], at: number): boolean {
  return tokens[at]?.text !== "-" || (tokens[at]?.isGlued === true && tokens[at + 1]?.isGlued === true);
}

function isPartOfName(tokens: readonly Token[], from: number, to: number, form: Form): boolean {
  if (form.is === "sign" || form.is === "without colour") return false;
  const [before, after] = [tokens[from - 1], tokens[to]];
  if (phraseAt(tokens, to, afterColour)) return true;
  if (isHyphenated(tokens, to)) return true;
  if (before?.text === "-" && before.isGlued && tokens[from]?.isGlued && tokens[from - 2]?.kind === "word")
    return !joinsToColour.has(tokens[from - 2]?.text ?? "");
  if (before && beforeColour.has(before.text)) return true;
  if (before?.text === "the" && tokens[from - 2]?.text === "in") return true;
  // "Jane Green": two capitals in a row, where the first word is not one that leads to a rating.
  const isSurname = before?.kind === "word" && before.capitals === "first" && tokens[from]?.capitals === "first";
  if (isSurname && !glue.byFirst.has(before.text)) return true;
  return after?.kind === "word" && after.isGlued;
}

/** "red-flagged", but not "amber-rated". */
function isHyphenated(tokens: readonly Token[], to: number): boolean {
  const [dash, word] = [tokens[to], tokens[to + 1]];
  if (dash?.text !== "-" || !dash.isGlued || word?.kind !== "word" || !word.isGlued) return false;
  return !mayFollowHyphen.has(word.text);
}
const rare = new Set(RARE_COLOURS);
const COLOUR_WORDS = Object.keys(COLOURS);
const mayFollowHyphen = new Set([...COLOUR_WORDS, "rated", "ish", "y"]);
const joinsToColour = new Set([...COLOUR_WORDS, "rag"]);

/** "Amber said", "Green Gables", "the red team": the clerk asks. */
function mayBeName(tokens: readonly Token[], from: number, to: number): boolean {
  if (phraseAt(tokens, to, perhapsAfter)) return true;
  if (phraseAt(tokens, to, peopleDo)) return true;
  if (tokens[from]?.capitals !== "first") return false;
  const next = tokens[to];
  return (
    phraseAt(tokens, to, peopleDid) !== undefined ||
    (next?.capitals === "first" && next.text.length > 1 && !/^i'/.test(next.text))
  );
}
