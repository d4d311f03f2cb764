import { connectTables, type Tables } from "../../src/storage/connect-tables.ts";

/** Gives new and empty tables every time, all in one storage. */
export function openTables(connectionString: () => string): () => Promise<Tables> {
  let opened = 0;
  return async () => {
    opened += 1;
    const tables = await connectTables({ connectionString: connectionString() }, { prefix: `t${opened}` });
    await tables.prepare();
    return tables;
  };
}
