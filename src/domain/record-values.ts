// Values that must agree with one another: ratings with their scale, dates with their chain, parts with their whole.
import type { Fault, RecordRule } from "./check-record.ts";
import { type PlanRecord, SECTIONS, type Section } from "./plan-record.ts";
import type { GivenRating } from "./rating-scale.ts";
import type { Ref } from "./ref.ts";

export const VALUE_RULES: readonly RecordRule[] = [
  everyRatingIsOnTheScale,
  noPartIsRatedByItself,
  everyChainBeginsWithThePublishedDate,
  scalesAreVersionedInOrder,
  everyAreaIsThatOfTheObjective,
  nothingIsPartOfItself,
  holdingsEndAfterTheyBegin,
  theWeekHasAWorkingDay,
  noRowIsTooLong,
];

function* everyRatingIsOnTheScale(record: PlanRecord): Iterable<Fault> {
  const names = new Map(
    record.plan.scales.map((scale) => [scale.version, new Set(scale.ratings.map((one) => one.name))]),
  );
  const check = function* (rating: GivenRating | null, place: string): Iterable<Fault> {
    if (rating && !names.get(rating.scale)?.has(rating.name)) {
      yield { place, fault: `${rating.name} is not on version ${rating.scale} of the plan's scale` };
    }
  };
  for (const [index, one] of record.actions.entries()) yield* check(one.rating, `actions[${index}].rating`);
  for (const [index, one] of record.entries.entries()) yield* check(one.rating, `entries[${index}].rating`);
  for (const [index, one] of record.snapshots.entries()) {
    if (one.kind === "action") yield* check(one.rating, `snapshots[${index}].rating`);
  }
}

function* noPartIsRatedByItself({ actions }: PlanRecord): Iterable<Fault> {
  for (const [index, one] of actions.entries()) {
    if (one.rating && !one.isRated)
      yield { place: `actions[${index}].rating`, fault: "shares the rating of the whole and has none of its own" };
  }
}

function* everyChainBeginsWithThePublishedDate({ actions }: PlanRecord): Iterable<Fault> {
  for (const [index, action] of actions.entries()) {
    for (const [at, due] of action.dueDates.entries()) {
      const wanted = at === 0 ? "published" : "revision";
      if (due.standing !== wanted) yield { place: `actions[${index}].dueDates[${at}]`, fault: `is to be ${wanted}` };
    }
  }
}

function* scalesAreVersionedInOrder({ plan }: PlanRecord): Iterable<Fault> {
  for (const [index, scale] of plan.scales.entries()) {
    if (scale.version !== index + 1) yield { place: `plan.scales[${index}].version`, fault: `is to be ${index + 1}` };
    // A rating may be called by its letter alone; two ratings may share neither word nor letter.
    const words = scale.ratings.flatMap((one) => [...new Set([one.name.toLowerCase(), one.letter.toLowerCase()])]);
    if (new Set(words).size < words.length)
      yield { place: `plan.scales[${index}]`, fault: "names one word or letter twice" };
  }
}

function* everyAreaIsThatOfTheObjective({ objectives, actions }: PlanRecord): Iterable<Fault> {
  const areas = new Map(objectives.map((one) => [one.ref, one.area]));
  for (const [index, { area, objective }] of actions.entries()) {
    const wanted = areas.get(objective) ?? area;
    if (area !== wanted)
      yield {
        place: `actions[${index}].area`,
        fault: `is ${area}, and its objective ${objective} is in area ${wanted}`,
      };
  }
}

function* nothingIsPartOfItself({ actions }: PlanRecord): Iterable<Fault> {
  const wholes = new Map(actions.map((one) => [one.ref, one.partOf]));
  for (const [index, { ref }] of actions.entries()) {
    if (isPartOf(ref, ref, wholes)) yield { place: `actions[${index}].partOf`, fault: `makes ${ref} a part of itself` };
  }
}

function isPartOf(part: Ref, whole: Ref, wholes: ReadonlyMap<Ref, Ref | undefined>): boolean {
  let next = wholes.get(part);
  for (let steps = 0; next !== undefined && steps < wholes.size; steps += 1) {
    if (next === whole) return true;
    next = wholes.get(next);
  }
  return false;
}

function* holdingsEndAfterTheyBegin({ holdings }: PlanRecord): Iterable<Fault> {
  for (const [index, { from, until }] of holdings.entries()) {
    if (from !== undefined && until !== undefined && until < from)
      yield { place: `holdings[${index}].until`, fault: `is before it begins, on ${from}` };
  }
}

/** Without one there is no day to send anything on. */
function* theWeekHasAWorkingDay({ plan }: PlanRecord): Iterable<Fault> {
  if (plan.workingWeek.days.length === 0) yield { place: "plan.workingWeek.days", fault: "names no working day" };
}

/** A row of a table holds half a million characters, and some take more than one. */
const LONGEST_ROW = 400_000;

function* noRowIsTooLong(record: PlanRecord): Iterable<Fault> {
  yield* tooLong(record.plan, "plan");
  for (const section of Object.keys(SECTIONS) as Section[]) {
    for (const [index, value] of record[section].entries()) yield* tooLong(value, `${section}[${index}]`);
  }
}

function* tooLong(value: unknown, place: string): Iterable<Fault> {
  const length = lengthAsJson(value);
  if (length === undefined) yield { place, fault: "is nested too deeply" };
  else if (length > LONGEST_ROW)
    yield { place, fault: `has ${inFigures(length)} characters; a row holds ${inFigures(LONGEST_ROW)}` };
}

const inFigures = (number: number) => number.toLocaleString("en-GB");

/** Undefined where values stand in one another more deeply than can be written down. */
function lengthAsJson(value: unknown): number | undefined {
  try {
    return JSON.stringify(value).length;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
