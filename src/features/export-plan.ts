import { type PlanRecord, RECORD_KINDS, recordOf } from "../domain/plan-record.ts";
import type { Row } from "../domain/record.ts";
import type { PlanStore } from "../ports/plan-store.ts";

/** The whole record of a plan as one document; undefined where there is no such plan. */
export async function exportPlan(store: PlanStore, planId: string): Promise<PlanRecord | undefined> {
  const rows: Row[] = [];
  for await (const { version: _version, ...row } of store.list(planId, RECORD_KINDS)) rows.push(row as Row);
  return rows.some((row) => row.kind === "plan") ? recordOf(rows) : undefined;
}
