// How a named rating stands: as the rating now, as doubted, as past, or as something else's colour.
import type { Clause } from "./clauses.ts";
import { isAllPhrases, phraseAt, phraseIn, phrases } from "./phrases.ts";
import { isEnd, leadTo, type Place, reachBack, reachOn, settledAt } from "./rating-place.ts";
import type { Doubted } from "./reading.ts";
import {
  AFTER_EVENTS,
  AT_PRESENT,
  BEFORE_DECISION,
  BY_WHEN,
  CONDITIONS,
  CORRECTIONS,
  DECISIONS,
  DEPENDENCIES,
  GLUE,
  HEDGES,
  JOKES,
  LATER_AFTER,
  LATER_BEFORE,
  NEGATIONS,
  PAST_AFTER,
  PAST_BEFORE,
  REPORTED,
} from "./tables/rating-frames.ts";

export type Standing = "given" | "negated" | "past" | "aside" | Doubted;

const tables = {
  afterEvents: phrases(AFTER_EVENTS),
  atPresent: phrases(AT_PRESENT),
  beforeDecision: phrases([...GLUE, ...BEFORE_DECISION]),
  byWhen: phrases(BY_WHEN),
  conditions: phrases(CONDITIONS),
  conditionsBefore: phrases([...CONDITIONS, ...DEPENDENCIES]),
  corrections: phrases(CORRECTIONS),
  decisions: phrases(DECISIONS),
  hedges: phrases(HEDGES),
  jokes: phrases(JOKES),
  laterAfter: phrases(LATER_AFTER),
  laterBefore: phrases(LATER_BEFORE),
  negations: phrases(NEGATIONS),
  neither: phrases(["neither", "neither of", "none of", "none", "not all of", "not all"]),
  pastAfter: phrases(PAST_AFTER),
  pastBefore: phrases(PAST_BEFORE),
  reported: phrases(REPORTED),
};

/** The rules, in the order in which they apply: the first that knows is right. */
const RULES: readonly ((place: Place) => Standing | undefined)[] = [
  ({ mark }) => (mark.isOrigin ? "past" : undefined),
  ({ isQuoted }) => (isQuoted ? "quoted" : undefined),
  ({ isLabelled }) => (isLabelled ? "loose" : undefined),
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
  settledAt,
];

export function standingOf(place: Place): Standing {
  for (const rule of RULES) {
    const standing = rule(place);
    if (standing) return standing;
  }
  return "loose";
}

function jokeRule(place: Place): Standing | undefined {
  const { tokens, clause, before, after } = place;
  const from = reachBack(place, before?.from ?? clause.from);
  const to = reachOn(place, (after?.to ?? clause.to) + 1);
  return phraseIn(tokens, from, to, tables.jokes) ? "joke" : undefined;
}

/** "Not sure but I'd say amber" is amber; "Ofsted would call it red" is not red. */
function decisionRule(place: Place): Standing | undefined {
  const decision = leadTo(place, tables.decisions);
  if (decision === undefined || !isAllPhrases(place.tokens, place.from, decision, tables.beforeDecision))
    return undefined;
  const doubt = conditionRule(place) ?? negatedRule(place) ?? reportedRule(place) ?? laterAfterRule(place);
  return doubt || isHedgedAfter(place) ? undefined : "given";
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
  return place.isAfterAnother && leadTo(place, tables.corrections) !== undefined ? "hedge" : undefined;
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
  const past = leadTo(place, tables.pastBefore);
  // In "amber last month, green this month" the month belongs to the rating before it.
  const isOfAnother = place.isAfterAnother && past === place.from && phraseAt(place.tokens, past, tables.pastAfter);
  if (past !== undefined && !isOfAnother) return "past";
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
  if (tokens[mark.to]?.text === "by" && mark.to + 1 < to) {
    const isTime = tokens[mark.to + 1]?.kind === "figure" || phraseAt(tokens, mark.to + 1, tables.byWhen, to);
    return isTime ? "later" : "reported";
  }
  return mark.from === from && phraseAt(tokens, mark.to, tables.afterEvents, to) ? "later" : undefined;
}

function nameRule(place: Place): Standing | undefined {
  if (place.mark.isRarelyRating && !isEnd(place)) return "aside";
  if (!place.mark.mayBeName) return undefined;
  return settledAt(place) === "given" ? "name" : "aside";
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
