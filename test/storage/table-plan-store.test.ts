import { createTablePlanStore } from "../../src/storage/table-plan-store.ts";
import { useAzurite } from "../support/azurite.ts";
import { openTables } from "./open-tables.ts";
import { planStoreContract } from "./plan-store-contract.ts";

const open = openTables(useAzurite());

planStoreContract("Azure tables", async () => createTablePlanStore({ tables: await open() }));
