// What a document names is there, and there once: bodies, posts, refs, reviews, entries, priorities.
import type { Action } from "./action.ts";
import type { Fault, RecordRule } from "./check-record.ts";
import { type PlanRecord, SECTIONS } from "./plan-record.ts";
import { KINDS, keyOf } from "./record.ts";
import type { Ref } from "./ref.ts";

export const NAMING_RULES: readonly RecordRule[] = [
  everyKeyIsThereOnce,
  everyBodyNamedExists,
  everyPostNamedExists,
  everyRefNamedExists,
  everyReviewNamedExists,
  everyEntryNamedExists,
  everyPriorityNamedExists,
  nothingIsListedTwice,
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

function* everyBodyNamedExists({ bodies, actions, holdings }: PlanRecord): Iterable<Fault> {
  const missing = missingFrom(new Set(bodies.map((body) => body.id)), "body");
  for (const [index, body] of bodies.entries()) {
    const place = `bodies[${index}]`;
    for (const [at, line] of body.reportsTo.entries()) yield* missing(line.body, `${place}.reportsTo[${at}].body`);
    for (const [at, id] of body.sharesWith.entries()) yield* missing(id, `${place}.sharesWith[${at}]`);
    yield* missing(body.escalatesTo, `${place}.escalatesTo`);
  }
  for (const [index, action] of actions.entries()) {
    for (const [at, id] of action.groups.entries()) yield* missing(id, `actions[${index}].groups[${at}]`);
  }
  for (const [index, holding] of holdings.entries()) yield* missing(holding.body, `holdings[${index}].body`);
}

function* everyPostNamedExists({ posts, actions, bodies, holdings }: PlanRecord): Iterable<Fault> {
  const missing = missingFrom(new Set(posts.map((post) => post.id)), "post");
  for (const [index, action] of actions.entries()) {
    for (const [at, id] of action.officers.entries()) yield* missing(id, `actions[${index}].officers[${at}]`);
  }
  for (const [index, body] of bodies.entries()) {
    for (const [at, id] of body.chairs.entries()) yield* missing(id, `bodies[${index}].chairs[${at}]`);
  }
  for (const [index, holding] of holdings.entries()) yield* missing(holding.post, `holdings[${index}].post`);
}

function* everyRefNamedExists(record: PlanRecord): Iterable<Fault> {
  const refs = (values: readonly { readonly ref: Ref }[]) => values.map((one) => one.ref);
  const [areas, objectives, actions] = [refs(record.areas), refs(record.objectives), refs(record.actions)];
  const area = missingFrom(new Set(areas), "area");
  const objective = missingFrom(new Set(objectives), "objective");
  const action = missingFrom(new Set(actions), "action");
  const any = missingFrom(new Set([...areas, ...objectives, ...actions]), "area, objective or action");
  for (const [index, one] of record.objectives.entries()) yield* area(one.area, `objectives[${index}].area`);
  for (const [index, one] of record.actions.entries()) {
    const place = `actions[${index}]`;
    yield* area(one.area, `${place}.area`);
    yield* objective(one.objective, `${place}.objective`);
    yield* action(one.partOf, `${place}.partOf`);
    for (const [at, ref] of one.dependsOn.entries()) yield* action(ref, `${place}.dependsOn[${at}]`);
  }
  for (const [index, one] of record.entries.entries()) yield* any(one.of, `entries[${index}].of`);
  for (const [index, one] of record.changes.entries()) yield* any(one.of, `changes[${index}].of`);
  for (const [index, one] of record.kpis.entries()) {
    yield* any(one.of, `kpis[${index}].of`);
    for (const [at, ref] of one.alsoOf.entries()) yield* any(ref, `kpis[${index}].alsoOf[${at}]`);
  }
  for (const [index, one] of record.snapshots.entries()) {
    if (one.kind === "action") yield* action(one.ref, `snapshots[${index}].ref`);
  }
  for (const [index, one] of record.deliveries.entries()) {
    for (const [at, { ref }] of one.occurrences.entries()) {
      yield* action(ref, `deliveries[${index}].occurrences[${at}].ref`);
    }
  }
}

function* everyReviewNamedExists({ reviews, entries, snapshots, kpis }: PlanRecord): Iterable<Fault> {
  const review = missingFrom(new Set(reviews.map((one) => one.id)), "review");
  const kpi = missingFrom(new Set(kpis.map(KINDS.kpi.keyOf)), "KPI");
  for (const [index, one] of entries.entries()) yield* review(one.review, `entries[${index}].review`);
  for (const [index, one] of snapshots.entries()) {
    yield* review(one.review, `snapshots[${index}].review`);
    if (one.kind === "kpi") yield* kpi(one.kpi, `snapshots[${index}].kpi`);
  }
}

function* everyEntryNamedExists({ actions, entries, changes }: PlanRecord): Iterable<Fault> {
  const entryIds = idsByRef(entries);
  const changeIds = idsByRef(changes);
  const entry = (of: Ref = "") => missingFrom(entryIds.get(of) ?? NONE, `entry of ${of || "the plan"} called`);
  const change = (of: Ref = "") => missingFrom(changeIds.get(of) ?? NONE, `change of ${of || "the plan"} called`);
  for (const [index, one] of actions.entries()) {
    yield* entry(one.ref)(one.lastUpdate?.entry, `actions[${index}].lastUpdate.entry`);
  }
  for (const [index, one] of entries.entries()) yield* entry(one.of)(one.reverses, `entries[${index}].reverses`);
  for (const [index, one] of changes.entries()) {
    yield* entry(one.of)(one.entry, `changes[${index}].entry`);
    yield* change(one.of)(one.reverses, `changes[${index}].reverses`);
  }
}

const NONE: ReadonlySet<string> = new Set();

function idsByRef(rows: readonly { readonly of?: Ref | undefined; readonly id: string }[]): Map<Ref, Set<string>> {
  const ids = new Map<Ref, Set<string>>();
  for (const { of = "", id } of rows) ids.set(of, (ids.get(of) ?? new Set()).add(id));
  return ids;
}

function* everyPriorityNamedExists({ plan, actions }: PlanRecord): Iterable<Fault> {
  const missing = missingFrom(new Set(plan.priorities.map((one) => String(one.number))), "priority");
  for (const [index, action] of actions.entries()) {
    for (const [at, number] of action.priorities.entries()) {
      yield* missing(String(number), `actions[${index}].priorities[${at}]`);
    }
  }
}

const LISTS = ["groups", "officers", "priorities", "dependsOn"] as const satisfies readonly (keyof Action)[];

/** Whoever is listed twice would be counted twice. */
function* nothingIsListedTwice({ actions }: PlanRecord): Iterable<Fault> {
  for (const [index, action] of actions.entries()) {
    for (const list of LISTS) {
      const listed: readonly (string | number)[] = action[list];
      for (const [at, one] of listed.entries()) {
        if (listed.indexOf(one) < at) yield { place: `actions[${index}].${list}[${at}]`, fault: `lists ${one} twice` };
      }
    }
  }
}

function missingFrom(ids: ReadonlySet<string>, what: string) {
  return function* (id: string | undefined, place: string): Iterable<Fault> {
    if (id !== undefined && !ids.has(id)) yield { place, fault: `there is no ${what} ${id}` };
  };
}
