import type { Kind } from "../domain/record.ts";
import { Conflict, type PlanStore, type Stored, type Write } from "../ports/plan-store.ts";
import { kindOfRowKey, rangesOf, rowKeyOf } from "./row-key.ts";
import { readRow, soundWrites } from "./sound-rows.ts";

interface Kept {
  readonly text: string;
  readonly version: string;
}

/** Plans in memory, for tests. Rows are kept as text, so that nobody shares an object with the store. */
export function createMemoryPlanStore(): PlanStore {
  const plans = new Map<string, Map<string, Kept>>();
  let commits = 0;

  function read<K extends Kind>(planId: string, rowKey: string): Stored<K> | undefined {
    const kept = plans.get(planId)?.get(rowKey);
    const kind = kindOfRowKey(rowKey);
    return kept && kind && (readRow(planId, kind, rowKey, kept.text, kept.version) as Stored<K>);
  }

  return {
    async get<K extends Kind>(planId: string, kind: K, key: string) {
      return read<K>(planId, rowKeyOf(kind, key));
    },

    async *list<K extends Kind>(planId: string, kinds: readonly K[], keyPrefix?: string) {
      for (const { from, before } of rangesOf(kinds, keyPrefix)) {
        const rowKeys = [...(plans.get(planId)?.keys() ?? [])].filter((rowKey) => rowKey >= from && rowKey < before);
        for (const rowKey of rowKeys.sort()) {
          const row = read<K>(planId, rowKey);
          if (row) yield row;
        }
      }
    },

    async commit(planId: string, writes: readonly Write[]) {
      const rows = plans.get(planId) ?? new Map<string, Kept>();
      const sound = soundWrites(planId, writes);
      for (const { op, rowKey, at, version } of sound) {
        const isAsRead = op === "put" || rows.get(rowKey)?.version === version;
        if (!isAsRead) throw new Conflict(at);
      }
      commits += 1;
      const version = String(commits);
      for (const { rowKey, text } of sound) rows.set(rowKey, { text, version });
      plans.set(planId, rows);
      return sound.map(() => version);
    },

    async planIds() {
      return [...plans.keys()].filter((planId) => read(planId, rowKeyOf("plan", "plan")) !== undefined).sort();
    },

    ping: () => Promise.resolve(),
  };
}
