// The rules a plan's document must keep that no shape can say: everything named is there, once, and fits its scale.
import { z } from "zod";
import { type PlanRecord, planRecord, SECTIONS } from "./plan-record.ts";
import type { GivenRating } from "./rating-scale.ts";
import { keyOf } from "./record.ts";

/** One thing wrong with a document, and where: `actions[3].objective`. */
export interface Fault {
  readonly place: string;
  readonly fault: string;
}

export type CheckedRecord =
  | { readonly ok: true; readonly record: PlanRecord }
  | { readonly ok: false; readonly faults: readonly Fault[] };

/** Takes an unknown document for a plan's record, or names every fault with its place. */
export function checkRecord(document: unknown): CheckedRecord {
  const shaped = planRecord.safeParse(document);
  if (!shaped.success) {
    return {
      ok: false,
      faults: shaped.error.issues.map((issue) => ({ place: placeOf(issue.path), fault: issue.message })),
    };
  }
  const record = shaped.data;
  const faults = RULES.flatMap((rule) => [...rule(record)]);
  return faults.length === 0 ? { ok: true, record } : { ok: false, faults };
}

type Rule = (record: PlanRecord) => Iterable<Fault>;

const RULES: readonly Rule[] = [
  everyKeyIsThereOnce,
  everyBodyNamedExists,
  everyPostNamedExists,
  everyRefNamedExists,
  everyRatingIsOnTheScale,
  everyChainBeginsWithThePublishedDate,
  scalesAreVersionedInOrder,
  prioritiesExist,
];

function* everyKeyIsThereOnce(record: PlanRecord): Iterable<Fault> {
  const seen = new Map<string, string>();
  for (const [section, kind] of Object.entries(SECTIONS)) {
    const values = record[section as keyof typeof SECTIONS];
    for (const [index, value] of values.entries()) {
      const key = `${kind} ${keyOf({ kind, value } as Parameters<typeof keyOf>[0])}`;
      const place = `${section}[${index}]`;
      const first = seen.get(key);
      if (first) yield { place, fault: `is there already as ${first} (${key})` };
      else seen.set(key, place);
    }
  }
}

function* everyBodyNamedExists(record: PlanRecord): Iterable<Fault> {
  const ids = new Set(record.bodies.map((body) => body.id));
  const missing = missingFrom(ids, "body");
  for (const [index, body] of record.bodies.entries()) {
    const place = `bodies[${index}]`;
    for (const [at, line] of body.reportsTo.entries()) yield* missing(line.body, `${place}.reportsTo[${at}].body`);
    for (const [at, id] of body.sharesWith.entries()) yield* missing(id, `${place}.sharesWith[${at}]`);
    yield* missing(body.escalatesTo, `${place}.escalatesTo`);
  }
  for (const [index, action] of record.actions.entries()) {
    for (const [at, id] of action.groups.entries()) yield* missing(id, `actions[${index}].groups[${at}]`);
  }
  for (const [index, holding] of record.holdings.entries()) yield* missing(holding.body, `holdings[${index}].body`);
}

function* everyPostNamedExists(record: PlanRecord): Iterable<Fault> {
  const missing = missingFrom(new Set(record.posts.map((post) => post.id)), "post");
  for (const [index, action] of record.actions.entries()) {
    for (const [at, id] of action.officers.entries()) yield* missing(id, `actions[${index}].officers[${at}]`);
  }
  for (const [index, body] of record.bodies.entries()) {
    for (const [at, id] of body.chairs.entries()) yield* missing(id, `bodies[${index}].chairs[${at}]`);
  }
  for (const [index, holding] of record.holdings.entries()) yield* missing(holding.post, `holdings[${index}].post`);
}

function* everyRefNamedExists(record: PlanRecord): Iterable<Fault> {
  const area = missingFrom(new Set(record.areas.map((one) => one.ref)), "area");
  const objective = missingFrom(new Set(record.objectives.map((one) => one.ref)), "objective");
  const actionRefs = new Set(record.actions.map((one) => one.ref));
  const action = missingFrom(actionRefs, "action");
  const anywhere = missingFrom(
    new Set([...actionRefs, ...record.objectives.map((one) => one.ref), ...record.areas.map((one) => one.ref)]),
    "area, objective or action",
  );
  for (const [index, one] of record.objectives.entries()) yield* area(one.area, `objectives[${index}].area`);
  for (const [index, one] of record.actions.entries()) {
    const place = `actions[${index}]`;
    yield* area(one.area, `${place}.area`);
    yield* objective(one.objective, `${place}.objective`);
    yield* action(one.partOf, `${place}.partOf`);
    for (const [at, ref] of one.dependsOn.entries()) yield* action(ref, `${place}.dependsOn[${at}]`);
  }
  for (const [index, one] of record.entries.entries()) yield* anywhere(one.of, `entries[${index}].of`);
  for (const [index, one] of record.changes.entries()) yield* anywhere(one.of, `changes[${index}].of`);
  for (const [index, one] of record.kpis.entries()) yield* anywhere(one.of, `kpis[${index}].of`);
}

function* everyRatingIsOnTheScale(record: PlanRecord): Iterable<Fault> {
  const names = new Map(
    record.plan.scales.map((scale) => [scale.version, new Set(scale.ratings.map((one) => one.name))]),
  );
  const check = function* (rating: GivenRating | null, place: string): Iterable<Fault> {
    if (rating && !names.get(rating.scale)?.has(rating.name)) {
      yield { place, fault: `${rating.name} is not on version ${rating.scale} of the plan's scale` };
    }
  };
  for (const [index, one] of record.actions.entries()) {
    yield* check(one.rating, `actions[${index}].rating`);
    if (one.rating && !one.isRated)
      yield { place: `actions[${index}].rating`, fault: "shares the rating of the whole and has none of its own" };
  }
  for (const [index, one] of record.entries.entries()) yield* check(one.rating, `entries[${index}].rating`);
}

function* everyChainBeginsWithThePublishedDate(record: PlanRecord): Iterable<Fault> {
  for (const [index, action] of record.actions.entries()) {
    for (const [at, due] of action.dueDates.entries()) {
      const wanted = at === 0 ? "published" : "revision";
      if (due.standing !== wanted) yield { place: `actions[${index}].dueDates[${at}]`, fault: `is to be ${wanted}` };
    }
  }
}

function* scalesAreVersionedInOrder(record: PlanRecord): Iterable<Fault> {
  for (const [index, scale] of record.plan.scales.entries()) {
    if (scale.version !== index + 1) yield { place: `plan.scales[${index}].version`, fault: `is to be ${index + 1}` };
    const words = scale.ratings.flatMap((one) => [one.name.toLowerCase(), one.letter.toLowerCase()]);
    if (new Set(words).size < words.length)
      yield { place: `plan.scales[${index}]`, fault: "names one word or letter twice" };
  }
}

function* prioritiesExist(record: PlanRecord): Iterable<Fault> {
  const numbers = new Set(record.plan.priorities.map((one) => one.number));
  for (const [index, action] of record.actions.entries()) {
    for (const [at, number] of action.priorities.entries()) {
      if (!numbers.has(number))
        yield { place: `actions[${index}].priorities[${at}]`, fault: `there is no priority ${number}` };
    }
  }
}

function missingFrom(ids: ReadonlySet<string>, what: string) {
  return function* (id: string | undefined, place: string): Iterable<Fault> {
    if (id !== undefined && !ids.has(id)) yield { place, fault: `there is no ${what} ${id}` };
  };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) =>
      typeof step === "number" ? `${place}[${step}]` : place ? `${place}.${String(step)}` : String(step),
    "",
  );
}

/** The document's shape as a JSON Schema, for those who write one with other tools. */
export function recordJsonSchema(): unknown {
  return z.toJSONSchema(planRecord, { io: "input", unrepresentable: "any" });
}
