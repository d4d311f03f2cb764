// Reading from a table: one row, or the rows of a range a page ahead of the reader.
import { setImmediate } from "node:timers/promises";
import { odata, type TableClient } from "@azure/data-tables";
import type { Entity } from "./columns.ts";
import type { KeyRange } from "./row-key.ts";
import { isAbsence, storageFailure } from "./table-errors.ts";

/** How long one request may take. Without it a connection that went silent would hold up a job for ever. */
const requestOptions = { timeout: 30_000 };
/** The most a page can hold. */
const PAGE = 1_000;

/** Undefined where the row is absent, and only then. */
export async function readEntity(table: TableClient, partition: string, rowKey: string): Promise<Entity | undefined> {
  try {
    return await table.getEntity<Record<string, unknown>>(partition, rowKey, { requestOptions });
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw storageFailure(`reading ${partition} ${rowKey} of ${table.tableName}`, error);
  }
}

/**
 * The rows of a partition that lie in these ranges (all of it without any), in the order of the ranges: pages, since a
 * generator that hands on single rows costs as much again as reading them.
 */
export async function* readPages(
  table: TableClient,
  partition: string,
  ranges?: readonly KeyRange[],
): AsyncGenerator<readonly Entity[]> {
  const leaving = new AbortController();
  try {
    yield* aheadOfReader(pages(table, filtersOf(partition, ranges), leaving.signal));
  } catch (error) {
    throw storageFailure(`listing ${partition} of ${table.tableName}`, error);
  } finally {
    leaving.abort();
  }
}

/**
 * One request for each range, because the service answers a range from its index, but a filter with `or` by a scan of
 * the whole partition: https://learn.microsoft.com/azure/storage/tables/table-storage-design-for-query
 */
function filtersOf(partition: string, ranges: readonly KeyRange[] | undefined): readonly string[] {
  if (ranges === undefined) return [odata`PartitionKey eq ${partition}`];
  return ranges.map(
    ({ from, before }) => odata`PartitionKey eq ${partition} and RowKey ge ${from} and RowKey lt ${before}`,
  );
}

async function* pages(table: TableClient, filters: readonly string[], abortSignal: AbortSignal) {
  for (const filter of filters) {
    const rows = table.listEntities<Record<string, unknown>>({ queryOptions: { filter }, abortSignal, requestOptions });
    yield* rows.byPage({ maxPageSize: PAGE });
  }
}

/** Asks for the next page while the reader is still at this one: two pages in memory, and no waiting in turn. */
async function* aheadOfReader<T>(source: AsyncIterator<T>): AsyncGenerator<T> {
  let next = source.next();
  for (;;) {
    const page = await next;
    if (page.done) return;
    next = source.next();
    // Its failure is met when its turn comes. Until then it has no reader, and an unread failure would end the program.
    next.catch(() => undefined);
    // A reader who never waits for anything but this listing would keep the request from leaving.
    await setImmediate();
    yield page.value;
  }
}
