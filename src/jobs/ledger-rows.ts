// The rows of one letter in the ledgers of its plans: read before the decision, written before and after the sending.
import type { Delivery } from "../domain/delivery.ts";
import type { LedgerRow, LedgerWrite, Letter } from "../domain/letter.ts";
import { KINDS } from "../domain/record.ts";
import type { CalendarDate } from "../domain/values.ts";
import { Conflict, type PlanStore, type Write } from "../ports/plan-store.ts";

/** The person's rows of the day in the letter's plans and in some others, in the order of the plans' ids. */
export async function rowsOfTheDay(
  store: PlanStore,
  letter: Letter,
  day: CalendarDate,
  otherPlans: readonly string[],
): Promise<LedgerRow[]> {
  const days = new Map(otherPlans.map((planId) => [planId, day]));
  for (const { planId, on } of letter.parts) days.set(planId, on);
  const rows: LedgerRow[] = [];
  for (const [planId, on] of [...days].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const read = await store.get(planId, "delivery", rowKey({ kind: letter.kind, userId: letter.userId, on }));
    if (read) rows.push({ planId, row: read.value, version: read.version });
  }
  return rows;
}

/** Writes each row to its plan. Gives them with their new versions, or undefined as soon as somebody else was quicker with one. */
export async function writeRows(store: PlanStore, writes: readonly LedgerWrite[]): Promise<LedgerRow[] | undefined> {
  const written: LedgerRow[] = [];
  for (const { planId, row, version } of writes) {
    const newVersion = await commitRow(store, planId, row, version);
    if (newVersion === undefined) return undefined;
    written.push({ planId, row, version: newVersion });
  }
  return written;
}

/** An owner who answers while the row is being settled writes to it too; nobody does so more often than this. */
const SETTLING_ATTEMPTS = 3;

/** Writes what became of a row. A row that another instance has taken over meanwhile is left to it. */
export async function settleRow(
  store: PlanStore,
  { planId, row, version }: LedgerRow,
  settle: (row: Delivery) => Delivery,
): Promise<void> {
  let [known, knownVersion] = [row, version];
  for (let attempt = 1; attempt <= SETTLING_ATTEMPTS; attempt += 1) {
    if (await commitRow(store, planId, settle(known), knownVersion)) return;
    const read = await store.get(planId, "delivery", rowKey(row));
    if (!read || read.value.attempts !== row.attempts) return;
    [known, knownVersion] = [read.value, read.version];
  }
  throw new Conflict(`delivery ${rowKey(row)}`);
}

/** The new version; undefined where somebody else was quicker. */
async function commitRow(
  store: PlanStore,
  planId: string,
  value: Delivery,
  version: string | undefined,
): Promise<string | undefined> {
  const row = { kind: "delivery", value } as const;
  const write: Write = version === undefined ? { op: "insert", row } : { op: "replace", row, version };
  try {
    const [newVersion] = await store.commit(planId, [write]);
    return newVersion;
  } catch (error) {
    if (error instanceof Conflict) return undefined;
    throw error;
  }
}

const rowKey = (row: Pick<Delivery, "kind" | "userId" | "on">) => KINDS.delivery.keyOf(row as Delivery);
