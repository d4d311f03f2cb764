import { describe, expect, it } from "vitest";
import { Conflict, type PlanStore } from "../../src/ports/plan-store.ts";
import { connectTables } from "../../src/storage/connect-tables.ts";
import { createTablePeople } from "../../src/storage/table-people.ts";
import { createTablePlanStore } from "../../src/storage/table-plan-store.ts";
import { useAzurite } from "../support/azurite.ts";
import { useFaultyProxy } from "./faulty-proxy.ts";
import { anAction, anEntry, aPlan, insert, put, replace } from "./rows.ts";

const straight = useAzurite();
const proxy = useFaultyProxy(straight);
let opened = 0;

/** One clerk behind the faulty proxy, another before it, and one record. */
async function open() {
  opened += 1;
  const prefix = `t${opened}`;
  const [faulty, sound] = await Promise.all(
    [proxy.connectionString(), straight()].map((connectionString) => connectTables({ connectionString }, { prefix })),
  );
  if (!faulty || !sound) throw new Error("No tables");
  await sound.prepare();
  return {
    clerk: createTablePlanStore({ tables: faulty }),
    other: createTablePlanStore({ tables: sound }),
    people: createTablePeople({ tables: faulty, tenant: "tenant" }),
  };
}

function loseAnswers(count: number, meanwhile?: () => Promise<unknown>): void {
  let left = count;
  proxy.behave((request) => {
    if (left === 0 || !request.endsWith("$batch")) return undefined;
    left -= 1;
    return { kind: "lose", ...(meanwhile && { meanwhile }) };
  });
}

describe("A plan store in Azure tables, when the answer to a commit is lost and the client repeats it", () => {
  it("knows the rows it inserted for its own, and gives their versions", async () => {
    const { clerk } = await open();
    loseAnswers(1);

    const versions = await clerk.commit("redcar", [insert(anAction("1.2")), insert(anEntry("1.2", "e-001"))]);

    const again = [replace(anAction("1.2"), versions[0] ?? ""), replace(anEntry("1.2", "e-001"), versions[1] ?? "")];
    await expect(clerk.commit("redcar", again)).resolves.toHaveLength(2);
  });

  it("knows the row it replaced for its own", async () => {
    const { clerk } = await open();
    const [before = ""] = await clerk.commit("redcar", [insert(anAction("1.2", "before"))]);
    loseAnswers(1);

    const [after = ""] = await clerk.commit("redcar", [replace(anAction("1.2", "after"), before)]);

    expect(await clerk.get("redcar", "action", "0001.0002")).toMatchObject({
      version: after,
      value: { text: "after" },
    });
  });

  it("knows its rows however often the answer is lost", async () => {
    const { clerk } = await open();
    loseAnswers(2);

    const versions = await clerk.commit("redcar", [insert(anAction("1.2"))]);

    expect(versions).toHaveLength(1);
  });

  it("knows its commit by the entry, where another has replaced the action since", async () => {
    const { clerk, other } = await open();
    const [before = ""] = await clerk.commit("redcar", [insert(anAction("1.2", "before"))]);
    loseAnswers(1, () => replaceAction(other, "by another"));

    const update = [replace(anAction("1.2", "after"), before), insert(anEntry("1.2", "e-001"))];
    const [superseded = ""] = await clerk.commit("redcar", update);

    const late = clerk.commit("redcar", [replace(anAction("1.2", "late"), superseded)]);
    await expect(late).rejects.toBeInstanceOf(Conflict);
    expect(await clerk.get("redcar", "action", "0001.0002")).toMatchObject({ value: { text: "by another" } });
  });

  it("does not take the same words by another for its own", async () => {
    const { clerk, other } = await open();
    await other.commit("redcar", [insert(anAction("1.2", "the same"))]);
    loseAnswers(1);

    const commit = clerk.commit("redcar", [insert(anAction("1.2", "the same"))]);

    await expect(commit).rejects.toMatchObject({ name: "Conflict", at: "action 0001.0002" });
  });

  it("says so where another was quicker and nothing was written", async () => {
    const { clerk, other } = await open();
    const [before = ""] = await clerk.commit("redcar", [insert(anAction("1.2", "before"))]);
    await replaceAction(other, "by another");
    loseAnswers(1);

    const update = [insert(anEntry("1.2", "e-001")), replace(anAction("1.2", "after"), before)];
    await expect(clerk.commit("redcar", update)).rejects.toMatchObject({ name: "Conflict", at: "action 0001.0002" });

    expect(await clerk.get("redcar", "entry", "0001.0002!e-001")).toBeUndefined();
  });

  it("lists a plan whose own row was written by the lost commit", async () => {
    const { clerk } = await open();
    loseAnswers(1);

    await clerk.commit("redcar", [insert(aPlan("redcar"))]);

    expect(await clerk.planIds()).toEqual(["redcar"]);
  });

  it("saves a person all the same", async () => {
    const { people } = await open();
    const person = { userId: "u-1", name: "One", plans: [] };
    loseAnswers(1);

    const version = await people.save(person, undefined);

    expect(await people.get("u-1")).toEqual({ person, version });
  });
});

async function replaceAction(store: PlanStore, text: string): Promise<void> {
  await store.commit("redcar", [put(anAction("1.2", text))]);
}
