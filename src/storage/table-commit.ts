// Writing to a table: several rows of one partition together or not at all.
import { randomUUID } from "node:crypto";
import type { TableClient, TransactionAction } from "@azure/data-tables";
import { Conflict } from "../ports/plan-store.ts";
import type { Columns } from "./columns.ts";
import { isConflict, storageFailure } from "./table-errors.ts";
import { readEntity } from "./table-requests.ts";

export interface TableWrite {
  readonly op: "insert" | "replace" | "put";
  readonly rowKey: string;
  /** What the row is called in messages. */
  readonly at: string;
  readonly columns: Columns;
  readonly version: string | undefined;
}

/** Longer than the client's own attempts take. */
const PATIENCE = 60_000;
const VERSION = /^W\/".+"$/;
/** A version no row has. */
const SUPERSEDED = `W/"datetime'1601-01-01T00%3A00%3A00.0000000Z'"`;

/** Gives the new versions in the order of the writes. Throws Conflict. */
export async function commitTogether(
  table: TableClient,
  partition: string,
  writes: readonly TableWrite[],
): Promise<readonly string[]> {
  if (writes.length === 0) return [];
  const commit = randomUUID();
  const actions = writes.map((write) => toAction(partition, commit, write));
  try {
    const { subResponses } = await table.submitTransaction(actions, { abortSignal: AbortSignal.timeout(PATIENCE) });
    return writes.map((_, index) => subResponses[index]?.etag ?? SUPERSEDED);
  } catch (error) {
    const doing = `writing ${partition} of ${table.tableName}`;
    if (!isConflict(error)) throw storageFailure(doing, error);
    if (await isWritten(table, partition, commit, writes)) return versionsNow(table, partition, commit, writes);
    throw new Conflict(conflictAt(error.message, writes), { cause: error });
  }
}

function toAction(
  partition: string,
  commit: string,
  { op, rowKey, at, columns, version }: TableWrite,
): TransactionAction {
  const entity = { partitionKey: partition, rowKey, ...columns, commit };
  switch (op) {
    case "insert":
      return ["create", entity];
    case "put":
      return ["upsert", entity, "Replace"];
    case "replace":
      // An empty version would reach the service as no condition at all, and `*` as any version.
      if (version === undefined || !VERSION.test(version)) throw new Conflict(at);
      return ["update", entity, "Replace", { etag: version }];
    default:
      return op satisfies never;
  }
}

/**
 * The client repeats a request whose answer was lost, and the repetition meets the rows of the first attempt. Whether
 * they are ours is told by the commit's own mark: equal content would not do, since two clerks can write the same words.
 * No row is ever removed, so one that is absent shows that nothing was written.
 */
async function isWritten(table: TableClient, partition: string, commit: string, writes: readonly TableWrite[]) {
  const insertsFirst = [...writes].sort((a, b) => Number(b.op === "insert") - Number(a.op === "insert"));
  for (const { rowKey } of insertsFirst) {
    const entity = await readEntity(table, partition, rowKey);
    if (entity === undefined) return false;
    if (entity.commit === commit) return true;
  }
  return false;
}

function versionsNow(table: TableClient, partition: string, commit: string, writes: readonly TableWrite[]) {
  return Promise.all(
    writes.map(async ({ rowKey }) => {
      const entity = await readEntity(table, partition, rowKey);
      return entity?.commit === commit ? entity.etag : SUPERSEDED;
    }),
  );
}

/** The service begins its message with the number of the write that failed: `2:The update condition ...`. */
function conflictAt(message: string, writes: readonly TableWrite[]): string | undefined {
  const number = /^(\d+):/.exec(message)?.[1];
  return number === undefined ? undefined : writes[Number(number)]?.at;
}
