import { describe, expect, it } from "vitest";
import { createTablePeople } from "../../src/storage/table-people.ts";
import { useAzurite } from "../support/azurite.ts";
import { openTables } from "./open-tables.ts";
import { peopleContract } from "./people-contract.ts";

const open = openTables(useAzurite());

peopleContract("Azure tables", async () => createTablePeople({ tables: await open(), tenant: "tenant" }));

describe("People of two tenants in Azure tables", () => {
  it("are kept apart", async () => {
    const tables = await open();
    const [here, there] = ["tenant", "tenant-2"].map((tenant) => createTablePeople({ tables, tenant }));
    await here?.save({ userId: "u-1", name: "One", plans: [] }, undefined);

    expect(await there?.get("u-1")).toBeUndefined();
  });
});
