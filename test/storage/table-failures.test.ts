import { describe, expect, it } from "vitest";
import { collect } from "../../src/ports/plan-store.ts";
import { connectTables } from "../../src/storage/connect-tables.ts";
import { createTablePeople } from "../../src/storage/table-people.ts";
import { createTablePlanStore } from "../../src/storage/table-plan-store.ts";
import { useAzurite } from "../support/azurite.ts";
import { useFaultyProxy } from "./faulty-proxy.ts";
import { openTables } from "./open-tables.ts";
import { anAction, aPlan, insert, put } from "./rows.ts";

const straight = useAzurite();
const proxy = useFaultyProxy(straight);
const openThroughProxy = openTables(proxy.connectionString);

async function open() {
  return createTablePlanStore({ tables: await openThroughProxy() });
}

const doNothing = () => undefined;

describe("A plan store in Azure tables whose tables are missing", () => {
  it.each([
    ["get", (store) => store.get("redcar", "action", "0001")],
    ["list", (store) => collect(store.list("redcar", ["action"]))],
    ["commit", (store) => store.commit("redcar", [insert(anAction("1.2"))])],
    ["planIds", (store) => store.planIds()],
    ["ping", (store) => store.ping()],
  ] as const satisfies readonly (readonly [string, Asking])[])(
    "throws from %s, and does not say that nothing is there",
    async (_, ask) => {
      const tables = await connectTables({ connectionString: straight() }, { prefix: "missing" });

      const asking = ask(createTablePlanStore({ tables }));

      await expect(asking).rejects.toMatchObject({ message: /table storage failed/, cause: { statusCode: 404 } });
    },
  );
});

type Asking = (store: ReturnType<typeof createTablePlanStore>) => Promise<unknown>;

describe("A plan store in Azure tables that is refused access", () => {
  it.each([
    ["get", (store) => store.get("redcar", "action", "0001")],
    ["list", (store) => collect(store.list("redcar", ["action"]))],
    ["commit", (store) => store.commit("redcar", [insert(anAction("1.2"))])],
    ["planIds", (store) => store.planIds()],
    ["ping", (store) => store.ping()],
  ] as const satisfies readonly (readonly [string, Asking])[])(
    "throws from %s with the refusal as its cause",
    async (_, ask) => {
      const store = await open();
      proxy.behave(() => ({ kind: "refuse" }));

      const asking = ask(store);

      await expect(asking).rejects.toMatchObject({ message: /table storage failed/, cause: { statusCode: 403 } });
    },
  );
});

describe("A plan store in Azure tables that is not answered", () => {
  it("says within seconds that it is not there", async () => {
    const store = await open();
    proxy.behave(() => ({ kind: "silence" }));

    await expect(store.ping()).rejects.toThrow("table storage failed");
  });
});

describe("A list of a plan in Azure tables", () => {
  it("asks for one page more than its reader has reached, and no further", async () => {
    const store = await open();
    await importActions(store, 3_001);
    const before = proxy.requests.length;

    for await (const _ of store.list("redcar", ["action"])) {
      await store.ping();
      await store.ping();
      break;
    }

    const pages = proxy.requests.slice(before).filter((request) => request.includes("filter"));
    expect(pages).toHaveLength(2);
  });

  it("throws the failure of a later page when the reader comes to it", async () => {
    const store = await open();
    await importActions(store, 1_001);
    let pages = 0;
    proxy.behave((request) => {
      if (!request.includes("filter")) return undefined;
      pages += 1;
      return pages === 2 ? { kind: "refuse" } : undefined;
    });
    let rows = 0;

    const reading = (async () => {
      for await (const _ of store.list("redcar", ["action"])) {
        rows += 1;
        if (rows === 1) await store.ping();
      }
    })();

    await expect(reading).rejects.toMatchObject({ cause: { statusCode: 403 } });
    expect(rows).toBe(1_000);
  });

  it("takes one request where the kinds stand side by side, and one for each gap more", async () => {
    const store = await open();
    await store.commit("redcar", [insert(aPlan("redcar"))]);
    const before = proxy.requests.length;

    await collect(store.list("redcar", ["area", "objective", "action", "entry", "change"]));

    expect(proxy.requests.slice(before)).toHaveLength(2);
  });
});

describe("The index of plans in Azure tables", () => {
  it("leaves out a plan whose import ended between the index and the plan", async () => {
    const store = await open();
    proxy.behave((request) => (request.endsWith("$batch") ? { kind: "refuse" } : undefined));
    await store.commit("redcar", [put(aPlan("redcar"))]).catch(doNothing);
    proxy.behave(doNothing);

    expect(await store.planIds()).toEqual([]);
  });

  it("writes nothing of a plan that it could not announce", async () => {
    const store = await open();
    proxy.behave((request) => (request.endsWith("$batch") ? undefined : { kind: "refuse" }));
    await store.commit("redcar", [put(aPlan("redcar"))]).catch(doNothing);
    proxy.behave(doNothing);

    expect(await store.get("redcar", "plan", "plan")).toBeUndefined();
  });

  it("is read with one request once every plan in it has been seen", async () => {
    const store = await open();
    for (const id of ["redcar", "middlesbrough"]) await store.commit(id, [insert(aPlan(id))]);
    await store.planIds();
    const before = proxy.requests.length;

    await store.planIds();

    expect(proxy.requests.slice(before)).toHaveLength(1);
  });
});

describe("The people in Azure tables, when refused access", () => {
  it("are not said to be unknown", async () => {
    const people = createTablePeople({ tables: await openThroughProxy(), tenant: "tenant" });
    proxy.behave(() => ({ kind: "refuse" }));

    await expect(people.get("u-1")).rejects.toMatchObject({ cause: { statusCode: 403 } });
  });
});

async function importActions(store: Awaited<ReturnType<typeof open>>, count: number): Promise<void> {
  const refs = Array.from({ length: count }, (_, index) => `${1 + Math.floor(index / 1_000)}.1.${index % 1_000}`);
  for (let start = 0; start < count; start += 100) {
    await store.commit(
      "redcar",
      refs.slice(start, start + 100).map((ref) => put(anAction(ref))),
    );
  }
}
