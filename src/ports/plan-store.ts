import type { Kind, Row, ValueOf } from "../domain/record.ts";

/** A row as it was read, with the version that a later replacement must name. */
export type Stored<K extends Kind = Kind> = Row<K> & { readonly version: string };

/** One change to the record. There is no removal: nothing in the record is edited away. */
export type Write =
  /** The row is new; a row with its key is a conflict. */
  | { readonly op: "insert"; readonly row: Row }
  /** The row is as it was read under this version; otherwise a conflict. */
  | { readonly op: "replace"; readonly row: Row; readonly version: string }
  /** Whatever was there gives way. Only for rows of a plan that is not there yet, while it is imported. */
  | { readonly op: "put"; readonly row: Row };

/** At most this many writes in one commit, and 4 MiB: the limits of a table transaction. */
export const MAX_WRITES = 100;

/** Somebody else was quicker: the row to be replaced has changed, or the row to be inserted is there. */
export class Conflict extends Error {
  readonly code = "conflict";
  /** What stood in the way, as `kind key`, where the store tells it. */
  readonly at: string | undefined;
  constructor(at: string | undefined, options?: ErrorOptions) {
    super(`The record changed meanwhile${at ? ` (${at})` : ""}`, options);
    this.name = "Conflict";
    this.at = at;
  }
}

/** A stored row breaks its schema. Never repaired in passing: this is a public record. */
export class BrokenRow extends Error {
  readonly code = "broken-row";
  readonly planId: string;
  /** The row's `kind key`. */
  readonly at: string;
  constructor(planId: string, at: string, options?: ErrorOptions) {
    super(`A stored row breaks its schema: plan ${planId}, ${at}`, options);
    this.name = "BrokenRow";
    this.planId = planId;
    this.at = at;
  }
}

/** Where plans are kept. Every plan stands apart: nothing read or written for one shows in another. */
export interface PlanStore {
  /** One row by its kind and key; undefined where there is none. Throws BrokenRow, and any other failure as it is. */
  get<K extends Kind>(planId: string, kind: K, key: string): Promise<Stored<K> | undefined>;
  /**
   * The rows of these kinds in the order of the kinds table and of their keys, with keys that begin with `keyPrefix`
   * where it is given (then for one kind only). Reads page by page: memory does not grow with the plan.
   * Nothing for an unknown plan. Throws BrokenRow.
   */
  list<K extends Kind>(planId: string, kinds: readonly K[], keyPrefix?: string): AsyncIterable<Stored<K>>;
  /**
   * Writes everything or nothing, at most MAX_WRITES rows, each row once. Throws Conflict.
   * Gives the new versions in the order of the writes.
   */
  commit(planId: string, writes: readonly Write[]): Promise<readonly string[]>;
  /** The ids of the plans whose plan row is there, in the order of the text. */
  planIds(): Promise<readonly string[]>;
  /** Throws where the storage does not answer. For the health check. */
  ping(): Promise<void>;
}

/** All rows of a listing in memory; for listings that are known to be small. */
export async function collect<K extends Kind>(rows: AsyncIterable<Stored<K>>): Promise<ValueOf<K>[]> {
  const values: ValueOf<K>[] = [];
  for await (const row of rows) values.push(row.value as ValueOf<K>);
  return values;
}
