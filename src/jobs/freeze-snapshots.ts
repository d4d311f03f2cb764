// Freezes the position for each review whose day has come, once. Lines are inserted in batches and only then does the
// review say that it is frozen: whoever is cut short in between leaves lines that the next tick finds and completes.
import type { Change, ProgressEntry } from "../domain/progress.ts";
import { keyOf, type Row } from "../domain/record.ts";
import type { Ref } from "../domain/ref.ts";
import type { Review, SnapshotLine } from "../domain/review.ts";
import { freezeAction, freezeKpi, newestEntryBefore, reviewsToFreeze } from "../domain/snapshot.ts";
import type { Instant } from "../domain/values.ts";
import { Conflict, collect, MAX_WRITES, type PlanStore } from "../ports/plan-store.ts";
import type { Job, JobTools, PlanState } from "./job.ts";

export const freezeSnapshots: Job = {
  name: "freeze-snapshots",
  start: (tools, tick) => ({
    async visit(plan) {
      for (const review of reviewsToFreeze(plan.frame.reviews, plan.frame.plan, plan.day.today)) {
        if (await freeze(tools, plan, review, tick.now)) tick.count("snapshotsFrozen");
      }
    },
  }),
};

/** False where another instance is at it: what it leaves undone, a later tick does. */
async function freeze(tools: JobTools, plan: PlanState, review: Review, now: Instant): Promise<boolean> {
  const { store, log } = tools;
  try {
    const lines = await linesOf(store, plan, review);
    await insertMissing(store, plan.planId, review, lines);
    const read = await store.get(plan.planId, "review", review.id);
    if (!read || read.value.snapshot || read.value.held.on !== review.held.on) return false;
    const frozen: Row<"review"> = {
      kind: "review",
      value: { ...read.value, snapshot: { takenAt: now, rows: lines.length } },
    };
    await store.commit(plan.planId, [{ op: "replace", row: frozen, version: read.version }]);
    log.info({ planId: plan.planId, review: review.id, rows: lines.length }, "The position for a review is frozen");
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}

async function linesOf(store: PlanStore, plan: PlanState, review: Review): Promise<SnapshotLine[]> {
  const opening = plan.day.startOf(review.held.on);
  const changes = await changesSince(store, plan.planId, opening);
  const newest = await newestEntries(store, plan.planId, opening);
  const actions = plan.actions.flatMap((action) => {
    const lastEntry = newest.get(action.ref) ?? newest.get(action.objective);
    return freezeAction(review, action, { changes: changes.get(action.ref) ?? [], lastEntry }) ?? [];
  });
  const kpis = (await collect(store.list(plan.planId, ["kpi"]))).map((kpi) => freezeKpi(review, kpi));
  return [...actions, ...kpis];
}

async function changesSince(store: PlanStore, planId: string, opening: Instant): Promise<Map<Ref, Change[]>> {
  const changes = new Map<Ref, Change[]>();
  for await (const { value } of store.list(planId, ["change"])) {
    if (value.of === undefined || value.at < opening) continue;
    changes.set(value.of, [...(changes.get(value.of) ?? []), value]);
  }
  return changes;
}

/** The newest entry of each action and objective before the opening. Entries come sorted by what they are of, so only one's are held. */
async function newestEntries(store: PlanStore, planId: string, opening: Instant) {
  const newest = new Map<Ref, Pick<ProgressEntry, "id" | "text">>();
  let entries: ProgressEntry[] = [];
  const settle = () => {
    const entry = newestEntryBefore(entries, opening);
    if (entry) newest.set(entry.of, { id: entry.id, text: entry.text });
  };
  for await (const { value } of store.list(planId, ["entry"])) {
    if (entries[0] && entries[0].of !== value.of) {
      settle();
      entries = [];
    }
    entries.push(value);
  }
  settle();
  return newest;
}

async function insertMissing(
  store: PlanStore,
  planId: string,
  review: Review,
  lines: readonly SnapshotLine[],
): Promise<void> {
  const there = new Set<string>();
  for await (const row of store.list(planId, ["snapshot"], `${review.id}!`)) there.add(keyOf(row));
  const rows = lines.map((value): Row<"snapshot"> => ({ kind: "snapshot", value }));
  const missing = rows.filter((row) => !there.has(keyOf(row)));
  for (const batch of batchesOf(missing)) {
    await store.commit(
      planId,
      batch.map((row) => ({ op: "insert", row })),
    );
  }
}

/** A transaction is less than 4 MiB, and a character may take six bytes in it. */
const MOST_CHARACTERS = 500_000;

function* batchesOf(rows: readonly Row<"snapshot">[]): Iterable<Row<"snapshot">[]> {
  let batch: Row<"snapshot">[] = [];
  let characters = 0;
  for (const row of rows) {
    const length = JSON.stringify(row.value).length;
    if (batch.length === MAX_WRITES || (batch.length > 0 && characters + length > MOST_CHARACTERS)) {
      yield batch;
      batch = [];
      characters = 0;
    }
    batch.push(row);
    characters += length;
  }
  if (batch.length > 0) yield batch;
}
