import { describe, expect, it } from "vitest";
import { connectTables } from "../../src/storage/connect-tables.ts";
import { useAzurite } from "../support/azurite.ts";

const connectionString = useAzurite();

describe("A connection to the tables", () => {
  it("goes to the account's own address, with the identity of the machine", async () => {
    const { plans, people } = await connectTables({ account: "anywhere", clientId: "client" });

    expect(plans.url).toBe("https://anywhere.table.core.windows.net");
    expect([plans.tableName, people.tableName]).toEqual(["clerkplans", "clerkpeople"]);
  });

  it("reaches the storage on this machine by its connection string", async () => {
    const { prepare } = await connectTables({ connectionString: connectionString() });

    await expect(prepare()).resolves.toBeUndefined();
  });

  it("can be prepared a second time, and by two at once", async () => {
    const { prepare } = await connectTables({ connectionString: connectionString() }, { prefix: "again" });

    await expect(Promise.all([prepare(), prepare()])).resolves.toHaveLength(2);
    await expect(prepare()).resolves.toBeUndefined();
  });
});
