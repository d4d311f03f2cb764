// Which plans there are, without reading the plans.
import type { TableClient } from "@azure/data-tables";
import { partitionKeyOf, rowKeyOf } from "./row-key.ts";
import { isAlreadyThere, storageFailure } from "./table-errors.ts";
import { readEntity, readPages } from "./table-requests.ts";

/** No plan's partition: in an encoded key ~ is followed by a code. */
const INDEX = "~plans";
const PLAN_ROW = rowKeyOf("plan", "plan");

/**
 * One row for each plan, in a partition of the plans' own table: no transaction spans two partitions, be they in one
 * table or in two, so a second table would be one more thing to make and nothing more. Instead the row is written
 * before the plan and believed only after: whatever the moment of a crash, a plan that is there is found, and one that
 * is not is not. A plan once there stays, so a row once confirmed needs no second look.
 */
export function createPlanIndex(table: TableClient) {
  async function isThere(planId: string): Promise<boolean> {
    if ((await readEntity(table, partitionKeyOf(planId), PLAN_ROW)) === undefined) return false;
    await write(planId, () => table.upsertEntity(indexRow(planId, true), "Replace"));
    return true;
  }

  return {
    /** Before a plan's own row is written for the first time. */
    async announce(planId: string): Promise<void> {
      await write(planId, () => table.createEntity(indexRow(planId, false)));
    },

    async planIds(): Promise<readonly string[]> {
      const ids: string[] = [];
      for await (const page of readPages(table, INDEX)) {
        for (const row of page) {
          const planId = String(row.planId);
          if (row.isConfirmed === true || (await isThere(planId))) ids.push(planId);
        }
      }
      return ids.sort();
    },
  };
}

function indexRow(planId: string, isConfirmed: boolean) {
  return { partitionKey: INDEX, rowKey: partitionKeyOf(planId), planId, isConfirmed };
}

async function write(planId: string, send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (!isAlreadyThere(error)) throw storageFailure(`writing the index row of plan ${planId}`, error);
  }
}
