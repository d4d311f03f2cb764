import { RECORD_KINDS } from "../domain/plan-record.ts";
import { MAX_WRITES, type PlanStore, type Write } from "../ports/plan-store.ts";
import { createMemoryPlanStore } from "./memory-plan-store.ts";

/** A copy of one plan in memory, for asking it a great many things at one moment. */
export async function keptInMemory(store: PlanStore, planId: string): Promise<PlanStore> {
  const copy = createMemoryPlanStore();
  let writes: Write[] = [];
  for await (const { version: _version, ...row } of store.list(planId, RECORD_KINDS)) {
    writes.push({ op: "put", row });
    if (writes.length < MAX_WRITES) continue;
    await copy.commit(planId, writes);
    writes = [];
  }
  if (writes.length > 0) await copy.commit(planId, writes);
  return copy;
}
