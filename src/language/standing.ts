// How a named rating stands: as the rating now, as doubted, as past, or as something else's colour.
import type { Clause } from "./clauses.ts";
import type { RatingMark } from "./find-ratings.ts";
import { isAllPhrases, phraseAt, phraseIn, phrases } from "./phrases.ts";
import type { Doubted } from "./reading.ts";
import {
  AFTER_EVENTS,
  AT_PRESENT,
  CONDITIONS,
  CONTINUES,
  CORRECTIONS,
  DECISIONS,
  DEPENDENCIES,
  DETERMINERS,
  DONE_WORDS,
  GLUE,
  HEDGES,
  JOKES,
  LATER_AFTER,
  LATER_BEFORE,
  NEGATIONS,
  OF_ITSELF,
  PAST_AFTER,
  PAST_BEFORE,
  REPORTED,
} from "./tables/rating-frames.ts";
import type { Token } from "./tokens.ts";

export type Standing = "given" | "negated" | "past" | "aside" | Doubted;

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
  /** Another rating was named shortly before. */
  readonly isAfterAnother: boolean;
}

const tables = {
  afterEvents: phrases(AFTER_EVENTS),
  atPresent: phrases(AT_PRESENT),
  conditions: phrases(CONDITIONS),
  conditionsBefore: phrases([...CONDITIONS, ...DEPENDENCIES]),
  corrections: phrases(CORRECTIONS),
  continues: phrases(CONTINUES),
  decisions: phrases(DECISIONS),
  glue: phrases([...GLUE, ...DECISIONS, ...AT_PRESENT]),
  hedges: phrases(HEDGES),
  jokes: phrases(JOKES),
  laterAfter: phrases(LATER_AFTER),
  laterBefore: phrases(LATER_BEFORE),
  negations: phrases(NEGATIONS),
  neither: phrases(["neither", "neither of", "none of", "none", "not all of", "not all"]),
  ofItself: phrases(OF_ITSELF),
  pastAfter: phrases(PAST_AFTER),
  pastBefore: phrases(PAST_BEFORE),
  reported: phrases(REPORTED),
};
const determiners = new Set(DETERMINERS);
const doneWords = new Set(DONE_WORDS);
/** Further off than this, a word says nothing about the rating. It also keeps the reading of long clauses linear. */
const REACH = 12;

/** The rules, in the order in which they apply: the first that knows is right. */
const RULES: readonly ((place: Place) => Standing | undefined)[] = [
  ({ mark }) => (mark.isOrigin ? "past" : undefined),
  ({ isQuoted }) => (isQuoted ? "quoted" : undefined),
  jokeRule,
  ({ hasQuestionMark }) => (hasQuestionMark ? "question" : undefined),
  decisionRule,
  conditionRule,
  negatedRule,
  correctionRule,
  laterAfterRule,
  hedgeRule,
  pastRule,
  reportedRule,
  laterRule,
  nameRule,
  besideRule,
  settledRule,
];

export function standingOf(place: Place): Standing {
  for (const rule of RULES) {
    const standing = rule(place);
    if (standing) return standing;
  }
  return "loose";
}

function jokeRule({ tokens, clause, before, after, mark }: Place): Standing | undefined {
  const from = Math.max(before?.from ?? clause.from, mark.from - REACH);
  const to = Math.min((after?.to ?? clause.to) + 1, mark.to + REACH, tokens.length);
  return phraseIn(tokens, from, to, tables.jokes) ? "joke" : undefined;
}

/** "Not sure but I'd say amber" is amber. */
function decisionRule(place: Place): Standing | undefined {
  if (!endsWith(place, tables.decisions)) return undefined;
  if (conditionRule(place) || negatedRule(place) || reportedRule(place) || isHedgedAfter(place)) return undefined;
  return "given";
}

/** "Green if", "green, subject to": straight after the rating. Further on, "if" belongs to the words. */
function conditionRule(place: Place): Standing | undefined {
  const { tokens, mark, clause, after, doubtFrom } = place;
  if (clause.opener !== undefined && conditionalOpeners.has(clause.opener)) return "condition";
  if (phraseIn(tokens, reachBack(place, doubtFrom), mark.from, tables.conditionsBefore)) return "condition";
  if (phraseAt(tokens, mark.to, tables.conditions, clause.to)) return "condition";
  if (!isEnd(place) || !after) return undefined;
  return phraseAt(tokens, after.from, tables.conditions, after.to) ? "condition" : undefined;
}
const conditionalOpeners = new Set(["if", "unless", "once", "when", "whenever", "provided", "providing", "assuming"]);

function negatedRule(place: Place): Standing | undefined {
  const { tokens, mark, from, doubtFrom } = place;
  if (phraseIn(tokens, reachBack(place, doubtFrom), from, tables.neither)) return "negated";
  const start = Math.max(from, mark.from - 5);
  const found = phraseIn(tokens, start, mark.from, tables.negations);
  if (!found) return undefined;
  const doubt = phraseAt(tokens, found.at, tables.hedges, mark.from);
  return doubt && doubt.length > found.length ? undefined : "negated";
}

/** "Green, no wait, amber": neither is taken. */
function correctionRule(place: Place): Standing | undefined {
  return place.isAfterAnother && endsWith(place, tables.corrections) ? "hedge" : undefined;
}

function hedgeRule(place: Place): Standing | undefined {
  const isBefore = phraseIn(place.tokens, reachBack(place, place.doubtFrom), place.mark.from, tables.hedges);
  return isBefore || isHedgedAfter(place) ? "hedge" : undefined;
}

/** "Amber-ish", "amber maybe", "amber for now I think". */
function isHedgedAfter({ tokens, mark, clause }: Place): boolean {
  if (tokens[mark.to]?.text === "-" && phraseAt(tokens, mark.to + 1, tables.hedges)) return true;
  const present = phraseAt(tokens, mark.to, tables.atPresent, clause.to)?.length ?? 0;
  return phraseAt(tokens, mark.to + present, tables.hedges, clause.to) !== undefined;
}

function pastRule(place: Place): Standing | undefined {
  if (endsWith(place, tables.pastBefore)) return "past";
  return phraseAt(place.tokens, place.mark.to, tables.pastAfter, place.to) ? "past" : undefined;
}

function reportedRule(place: Place): Standing | undefined {
  const { tokens, mark, doubtFrom } = place;
  return phraseIn(tokens, reachBack(place, doubtFrom), mark.from, tables.reported) ? "reported" : undefined;
}

function laterRule({ tokens, mark, from, to }: Place): Standing | undefined {
  if (phraseAt(tokens, mark.to, tables.atPresent, to)) return undefined;
  return phraseIn(tokens, Math.max(from, mark.from - 6), mark.from, tables.laterBefore) ? "later" : undefined;
}

/** "Should be green by Easter" is no doubt about today. */
function laterAfterRule({ tokens, mark, from, to }: Place): Standing | undefined {
  if (phraseAt(tokens, mark.to, tables.atPresent, to)) return undefined;
  if (phraseAt(tokens, mark.to, tables.laterAfter, to)) return "later";
  return mark.from === from && phraseAt(tokens, mark.to, tables.afterEvents, to) ? "later" : undefined;
}

function nameRule(place: Place): Standing | undefined {
  if (place.mark.isRarelyRating && !isEnd(place)) return "aside";
  if (!place.mark.mayBeName) return undefined;
  return settledRule(place) === "given" ? "name" : "aside";
}

/** "Amber, I think": a clause of nothing but doubt beside it, unless it is said to be so at present. */
function besideRule({ tokens, mark, clause, before, after }: Place): Standing | undefined {
  if (phraseAt(tokens, mark.to, tables.atPresent, clause.to)) return undefined;
  const isDoubt = (beside: Clause | undefined) => {
    if (!beside || beside.to - beside.from > 4) return false;
    const from = beside.opener !== undefined && beside.to - beside.from > 1 ? beside.from + 1 : beside.from;
    return phraseAt(tokens, from, tables.hedges, beside.to) !== undefined;
  };
  return isDoubt(before) || isDoubt(after) ? "hedge" : undefined;
}

/** Whether nothing but joining words leads to it, or words that name what is rated. */
function settledRule(place: Place): Standing | undefined {
  const { tokens, mark, clause } = place;
  const start = Math.max(place.from, mark.from - REACH);
  const last = tokens[mark.from - 1];
  const leading = start === mark.from ? 0 : leadingGlue(tokens, start, mark.from);
  if (start === mark.from || leading === start) {
    if (start < mark.from && last && determiners.has(last.text) && !isEnd(place)) return "aside";
    if (tokens[mark.from - 1]?.text === "were") return "loose";
    if (start < mark.from || place.isHead || isEnd(place)) return "given";
    return phraseAt(tokens, mark.to, tables.continues, clause.to) ? "given" : undefined;
  }
  if (last && determiners.has(last.text)) return isEnd(place) ? undefined : "aside";
  if (leading === mark.from) return undefined;
  if (phraseIn(tokens, leading, mark.from, tables.ofItself)) return "given";
  const beforeGlue = tokens[leading - 1];
  const isDone = beforeGlue !== undefined && (/[a-z]ed$/.test(beforeGlue.text) || doneWords.has(beforeGlue.text));
  return isDone && isEnd(place) ? "given" : undefined;
}

function isEnd({ tokens, mark, clause }: Place): boolean {
  return mark.to >= clause.to || isAllPhrases(tokens, mark.to, Math.min(clause.to, mark.to + 5), tables.glue);
}

/** Where the run of joining words that ends at a token begins. */
function leadingGlue(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (isAllPhrases(tokens, at, to, tables.glue)) return at;
  return to;
}

function endsWith({ tokens, mark, from }: Place, table: typeof tables.decisions): boolean {
  for (let at = Math.max(from, mark.from - 5); at < mark.from; at++) {
    const found = phraseAt(tokens, at, table, mark.from);
    if (found && isAllPhrases(tokens, at + found.length, mark.from, tables.glue)) return true;
  }
  return false;
}

function reachBack({ mark }: Place, from: number): number {
  return Math.max(from, mark.from - 2 * REACH);
}
