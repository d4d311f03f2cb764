import type { TableClient } from "@azure/data-tables";
import type { Kind } from "../domain/record.ts";
import { BrokenRow, type PlanStore, type Stored, type Write } from "../ports/plan-store.ts";
import { type Entity, fromColumns, toColumns } from "./columns.ts";
import type { Tables } from "./connect-tables.ts";
import { createPlanIndex } from "./plan-index.ts";
import { kindOfRowKey, nameOfRowKey, partitionKeyOf, rangesOf, rowKeyOf } from "./row-key.ts";
import { readRow, type SoundWrite, soundWrites } from "./sound-rows.ts";
import { commitTogether } from "./table-commit.ts";
import { isAbsence, storageFailure } from "./table-errors.ts";
import { readEntity, readPages } from "./table-requests.ts";

/** How long a health check waits. */
const PING_TIMEOUT = 2_000;

/** Plans in Azure Table Storage: one partition for each plan, so that a commit can span its rows and a listing is a range. */
export function createTablePlanStore({ tables }: { readonly tables: Tables }): PlanStore {
  const table = tables.plans;
  const index = createPlanIndex(table);

  return {
    async get<K extends Kind>(planId: string, kind: K, key: string) {
      const entity = await readEntity(table, partitionKeyOf(planId), rowKeyOf(kind, key));
      return entity && (fromEntity(planId, entity) as Stored<K>);
    },

    async *list<K extends Kind>(planId: string, kinds: readonly K[], keyPrefix?: string) {
      const ranges = rangesOf(kinds, keyPrefix);
      for await (const page of readPages(table, partitionKeyOf(planId), ranges)) {
        for (const entity of page) yield fromEntity(planId, entity) as Stored<K>;
      }
    },

    async commit(planId: string, writes: readonly Write[]) {
      const sound = soundWrites(planId, writes);
      if (sound.some(({ op, kind }) => kind === "plan" && op !== "replace")) await index.announce(planId);
      return commitTogether(table, partitionKeyOf(planId), sound.map(toTableWrite));
    },

    planIds: () => index.planIds(),
    ping: () => ping(table),
  };
}

function toTableWrite({ kind, text, ...write }: SoundWrite) {
  return { ...write, columns: toColumns(kind, text) };
}

function fromEntity(planId: string, entity: Entity): Stored {
  const rowKey = entity.rowKey ?? "";
  const kind = kindOfRowKey(rowKey);
  let text: string;
  try {
    if (kind === undefined) throw new Error("No kind of row has this rank");
    text = fromColumns(kind, entity);
  } catch (cause) {
    throw new BrokenRow(planId, nameOfRowKey(rowKey), { cause });
  }
  return readRow(planId, kind, rowKey, text, entity.etag);
}

/** Reads a row that is never there: the answer `absent` takes a running service, our table and our right to read it. */
async function ping(table: TableClient): Promise<void> {
  try {
    await table.getEntity("~ping", "ping", { abortSignal: AbortSignal.timeout(PING_TIMEOUT) });
  } catch (error) {
    if (!isAbsence(error)) throw storageFailure("being asked whether it is there", error);
  }
}
