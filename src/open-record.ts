// Opens the record where the settings say it is kept.
import type { StorageSettings } from "./config.ts";
import type { ChangePerson, People } from "./ports/people.ts";
import type { PlanStore } from "./ports/plan-store.ts";
import { createChangePerson } from "./storage/change-person.ts";
import { connectTables } from "./storage/connect-tables.ts";
import { createTablePeople } from "./storage/table-people.ts";
import { createTablePlanStore } from "./storage/table-plan-store.ts";

export interface OpenRecord {
  readonly store: PlanStore;
  readonly people: People;
  readonly changePerson: ChangePerson;
}

/** One clerk serves one tenant, in a storage account of its own: the command line need not be told which. */
const HOME_TENANT = "home";

export async function openRecord(storage: StorageSettings): Promise<OpenRecord> {
  const tables = await connectTables(storage);
  await tables.prepare();
  const people = createTablePeople({ tables, tenant: HOME_TENANT });
  return { store: createTablePlanStore({ tables }), people, changePerson: createChangePerson(people) };
}
