import type { People } from "../ports/people.ts";
import { type Entity, fromColumns, toColumns } from "./columns.ts";
import type { Tables } from "./connect-tables.ts";
import { decodeKey, encodeKey, shortenKey } from "./row-key.ts";
import { formatPerson, readPerson } from "./sound-person.ts";
import { commitTogether } from "./table-commit.ts";
import { readEntity, readPages } from "./table-requests.ts";

const KIND = "person";

/** The people of one tenant in Azure Table Storage: a partition for the tenant, a row for each person. */
export function createTablePeople({ tables, tenant }: { readonly tables: Tables; readonly tenant: string }): People {
  const table = tables.people;
  const partition = shortenKey(encodeKey(tenant));

  return {
    async get(userId) {
      const entity = await readEntity(table, partition, personKey(userId));
      return entity && fromEntity(userId, entity);
    },

    async save(person, version) {
      const { userId } = person;
      const columns = toColumns(KIND, formatPerson(person));
      const op = version === undefined ? "insert" : "replace";
      const write = { op, rowKey: personKey(userId), at: `${KIND} ${userId}`, columns, version } as const;
      const [saved] = await commitTogether(table, partition, [write]);
      if (saved === undefined) throw new Error(`Saving person ${userId} gave no version`);
      return saved;
    },

    async *list() {
      for await (const page of readPages(table, partition)) {
        for (const entity of page) yield fromEntity(decodeKey(entity.rowKey ?? ""), entity);
      }
    },
  };
}

function personKey(userId: string): string {
  return shortenKey(encodeKey(userId));
}

function fromEntity(userId: string, entity: Entity) {
  return readPerson(userId, () => fromColumns(KIND, entity), entity.etag);
}
