// Reading a plan's ledger back to a day, and settling what somebody who was cut short left in it.
import { rowFailed, stageOf } from "../domain/ledger.ts";
import type { LedgerRow } from "../domain/letter.ts";
import type { CalendarDate, Instant } from "../domain/values.ts";
import type { PlanStore } from "../ports/plan-store.ts";
import { writeRows } from "./ledger-rows.ts";

/** The digests of a plan from one day to another, month by month: the ledger's keys begin with the day. */
export async function ledgerSince(
  store: PlanStore,
  planId: string,
  from: CalendarDate,
  to: CalendarDate,
): Promise<LedgerRow[]> {
  const rows: LedgerRow[] = [];
  for (const month of monthsBetween(from, to)) {
    for await (const { value, version } of store.list(planId, ["delivery"], month)) {
      if (value.kind === "digest" && value.on >= from) rows.push({ planId, row: value, version });
    }
  }
  return rows;
}

/**
 * Says of rows of days gone by that never came to an end that they did not. What they were for is owed again today, in
 * today's digest: two digests in one day would be worse than one that is late.
 */
export async function closeLeftovers(
  store: PlanStore,
  planId: string,
  ledger: readonly LedgerRow[],
  today: CalendarDate,
  now: Instant,
): Promise<void> {
  const leftovers = ledger.filter(({ row }) => row.on < today && stageOf(row, now) === "abandoned");
  for (const { row, version } of leftovers) {
    await writeRows(store, [{ planId, row: rowFailed(row, now, "day-passed"), version }]);
  }
}

function* monthsBetween(from: CalendarDate, to: CalendarDate): Iterable<string> {
  const last = to.slice(0, 7);
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const text = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
    if (text > last) return;
    yield text;
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}
