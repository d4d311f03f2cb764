import { beforeEach, describe, expect, it } from "vitest";
import { BrokenRow, collect, type PlanStore } from "../../src/ports/plan-store.ts";
import type { Tables } from "../../src/storage/connect-tables.ts";
import { createTablePeople } from "../../src/storage/table-people.ts";
import { createTablePlanStore } from "../../src/storage/table-plan-store.ts";
import { useAzurite } from "../support/azurite.ts";
import { openTables } from "./open-tables.ts";
import { anAction, insert } from "./rows.ts";

const open = openTables(useAzurite());
const KEY = "0001.0002";
const SOUND = { kind: "action", schema: 1, json0: JSON.stringify(anAction("1.2").value) };

let tables: Tables;
let store: PlanStore;

beforeEach(async () => {
  tables = await open();
  store = createTablePlanStore({ tables });
});

/** Writes past the store, as a mistaken hand or a newer program might. */
async function writeRaw(columns: object, rowKey = `h!${KEY}`): Promise<void> {
  await tables.plans.upsertEntity({ partitionKey: "redcar", rowKey, ...columns }, "Replace");
}

const BROKEN: readonly (readonly [string, object])[] = [
  ["is no JSON", { json0: "{" }],
  ["lacks its second half", { json0: SOUND.json0.slice(0, 40) }],
  ["has no text at all", { json0: null }],
  ["lacks a field", { json0: JSON.stringify({ ref: "1.2" }) }],
  ["has a field too many", { json0: SOUND.json0.replace("{", '{"colour":"red",') }],
  ["has a value of the wrong kind", { json0: SOUND.json0.replace('"priorities":[]', '"priorities":"none"') }],
  ["is the content of another row", { json0: JSON.stringify(anAction("1.3").value) }],
  ["says it is of another kind", { kind: "objective" }],
  ["is in a format of a later time", { schema: 2 }],
];

describe("A stored row of a plan that breaks its schema", () => {
  it.each(BROKEN)("is an error that names it when read, where it %s", async (_, columns) => {
    await writeRaw({ ...SOUND, ...columns });

    const reading = store.get("redcar", "action", KEY);

    await expect(reading).rejects.toBeInstanceOf(BrokenRow);
    await expect(reading).rejects.toMatchObject({ planId: "redcar", at: `action ${KEY}`, cause: expect.any(Error) });
  });

  it.each(BROKEN)("is an error that names it when listed, where it %s", async (_, columns) => {
    await store.commit("redcar", [insert(anAction("1.1"))]);
    await writeRaw({ ...SOUND, ...columns });

    const listing = collect(store.list("redcar", ["action"]));

    await expect(listing).rejects.toMatchObject({ name: "BrokenRow", planId: "redcar", at: `action ${KEY}` });
  });

  it("is named as people name it, where its key has awkward characters", async () => {
    await writeRaw({ kind: "turn", schema: 1, json0: "{}" }, "x!a~002Fb");

    const reading = store.get("redcar", "turn", "a/b");

    await expect(reading).rejects.toMatchObject({ at: "turn a/b" });
  });

  it("is named by its row key, where its kind is none of ours", async () => {
    await writeRaw({ ...SOUND, kind: "novelty" }, `h~!${KEY}`);

    const listing = collect(store.list("redcar", ["objective", "action"]));

    await expect(listing).rejects.toMatchObject({ name: "BrokenRow", at: `h~!${KEY}` });
  });

  it("does not stand in the way of other rows", async () => {
    await store.commit("redcar", [insert(anAction("1.1"))]);
    await writeRaw({ ...SOUND, json0: "{" });

    const other = await store.get("redcar", "action", "0001.0001");

    expect(other?.value.ref).toBe("1.1");
  });
});

describe("A stored person who breaks the schema", () => {
  it.each([
    ["is no JSON", "{"],
    ["lacks a field", '{"userId":"u-1"}'],
    ["is somebody else", '{"userId":"u-2","name":"Two","plans":[]}'],
  ])("is an error that names the person, where the row %s", async (_, json0) => {
    const people = createTablePeople({ tables, tenant: "tenant" });
    await tables.people.createEntity({ partitionKey: "tenant", rowKey: "u-1", kind: "person", schema: 1, json0 });

    await expect(people.get("u-1")).rejects.toThrow("person u-1");
    await expect(collectPeople(people.list())).rejects.toThrow("person u-1");
  });
});

async function collectPeople<T>(people: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const person of people) all.push(person);
  return all;
}
