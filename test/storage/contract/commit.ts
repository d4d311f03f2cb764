import { describe, expect, it } from "vitest";
import type { Row } from "../../../src/domain/record.ts";
import { Conflict, MAX_WRITES, type PlanStore, type Write } from "../../../src/ports/plan-store.ts";
import type { OpenPlanStore } from "../plan-store-contract.ts";
import { anAction, anEntry, aPlan, aTurn, insert, put, replace } from "../rows.ts";

const KEY = "0001.0002";

export function commitContract(open: OpenPlanStore): void {
  describe("given a commit", () => {
    it("writes an action and its entry together", async () => {
      const store = await open();
      const [version = ""] = await store.commit("redcar", [insert(anAction("1.2", "before"))]);

      await store.commit("redcar", [replace(anAction("1.2", "after"), version), insert(anEntry("1.2", "e-001"))]);

      expect(await texts(store)).toEqual(["after", "Underway"]);
    });

    it("writes neither the action nor the entry where the action has changed meanwhile", async () => {
      const store = await open();
      const [stale = ""] = await store.commit("redcar", [insert(anAction("1.2", "before"))]);
      await store.commit("redcar", [replace(anAction("1.2", "meanwhile"), stale)]);

      const late = store.commit("redcar", [insert(anEntry("1.2", "e-001")), replace(anAction("1.2", "late"), stale)]);

      await expect(late).rejects.toMatchObject({ name: "Conflict", code: "conflict", at: `action ${KEY}` });
      expect(await texts(store)).toEqual(["meanwhile"]);
    });

    it("writes neither the action nor the entry where the entry is there already", async () => {
      const store = await open();
      const [version = ""] = await store.commit("redcar", [insert(anAction("1.2", "before"))]);
      await store.commit("redcar", [insert(anEntry("1.2", "e-001", "first"))]);

      const second = [replace(anAction("1.2", "after"), version), insert(anEntry("1.2", "e-001", "second"))];
      const again = store.commit("redcar", second);

      await expect(again).rejects.toMatchObject({ name: "Conflict", at: `entry ${KEY}!e-001` });
      expect(await texts(store)).toEqual(["before", "first"]);
    });

    it("refuses to insert a row that is there, be it the same row", async () => {
      const store = await open();
      await store.commit("redcar", [insert(anAction("1.2"))]);

      const again = store.commit("redcar", [insert(anAction("1.2"))]);

      await expect(again).rejects.toBeInstanceOf(Conflict);
    });

    it("refuses to replace a row that is not there", async () => {
      const store = await open();
      const [version = ""] = await store.commit("redcar", [insert(anAction("1.1"))]);

      const replacing = store.commit("redcar", [replace(anAction("1.2"), version)]);

      await expect(replacing).rejects.toMatchObject({ name: "Conflict", at: `action ${KEY}` });
    });

    it.each(["", "*", "1", 'W/"', "nonsense"])(
      "refuses to replace under %j, which is no version it gave",
      async (version) => {
        const store = await open();
        await store.commit("redcar", [insert(anAction("1.2", "before"))]);
        await store.commit("redcar", [put(anAction("1.2", "again"))]);

        const replacing = store.commit("redcar", [replace(anAction("1.2", "after"), version)]);

        await expect(replacing).rejects.toMatchObject({ name: "Conflict", at: `action ${KEY}` });
        expect(await texts(store)).toEqual(["again"]);
      },
    );

    it("puts a row whatever was there", async () => {
      const store = await open();
      await store.commit("redcar", [put(anAction("1.2", "first"))]);

      await store.commit("redcar", [put(anAction("1.2", "second"))]);

      expect(await texts(store)).toEqual(["second"]);
    });

    it("gives the new versions in the order of the writes", async () => {
      const store = await open();
      const [first = ""] = await store.commit("redcar", [insert(anAction("1.2"))]);
      const rows = [anEntry("1.2", "e-001"), anAction("1.2", "after"), anAction("1.1"), aTurn("1"), anAction("1.3")];
      const [entry, replaced, ...others] = rows as [Row, Row, ...Row[]];

      const versions = await store.commit("redcar", [insert(entry), replace(replaced, first), ...others.map(put)]);

      const again = rows.map((row, index) => replace(row, versions[index] ?? ""));
      await expect(store.commit("redcar", again)).resolves.toHaveLength(rows.length);
    });

    it("gives a new version when a row is replaced by its like", async () => {
      const store = await open();
      const [first = ""] = await store.commit("redcar", [insert(anAction("1.2"))]);
      await store.commit("redcar", [replace(anAction("1.2"), first)]);

      const late = store.commit("redcar", [replace(anAction("1.2"), first)]);

      await expect(late).rejects.toBeInstanceOf(Conflict);
    });

    it("does nothing for a commit without writes", async () => {
      const store = await open();

      const versions = await store.commit("redcar", []);

      expect(versions).toEqual([]);
    });

    it("takes as many writes as it says", async () => {
      const store = await open();

      const versions = await store.commit("redcar", actions(MAX_WRITES));

      expect(versions).toHaveLength(MAX_WRITES);
      expect(await texts(store)).toHaveLength(MAX_WRITES);
    });

    it("refuses one write more, and writes nothing of it", async () => {
      const store = await open();

      const commit = store.commit("redcar", actions(MAX_WRITES + 1));

      await expect(commit).rejects.toThrow("at most 100 writes");
      expect(await texts(store)).toEqual([]);
    });

    it("refuses a row written twice, and writes nothing", async () => {
      const store = await open();

      const commit = store.commit("redcar", [insert(anAction("1.1")), put(anAction("1.2")), put(anAction("1.2"))]);

      await expect(commit).rejects.toThrow(`action ${KEY}`);
      expect(await texts(store)).toEqual([]);
    });

    it("refuses more than 4 MiB, and writes nothing of it", async () => {
      const store = await open();
      const long = Array.from({ length: 50 }, (_, index) =>
        insert(
          anAction(`1.${index}`, "é".repeat(32_000), {
            measures: ["é".repeat(32_000)],
          }),
        ),
      );

      const commit = store.commit("redcar", long);

      await expect(commit).rejects.toThrow("less than 4 MiB");
      expect(await texts(store)).toEqual([]);
    });

    it("refuses a row of more than a megabyte, and writes nothing", async () => {
      const store = await open();
      const action = anAction("1.2", "x", { outcomes: Array.from({ length: 20 }, () => "x".repeat(32_000)) });

      const commit = store.commit("redcar", [insert(anAction("1.1")), insert(action)]);

      await expect(commit).rejects.toThrow(`action ${KEY}`);
      expect(await texts(store)).toEqual([]);
    });

    it.each([
      ["a field too many", { ...anAction("1.2").value, colour: "red" }],
      ["a field too few", { ref: "1.2" }],
      ["a value that JSON does not keep", { ...anAction("1.2").value, priorities: [Number.NaN] }],
      ["nothing in it", undefined],
    ])("refuses a row with %s, and writes nothing", async (_, value) => {
      const store = await open();
      const broken = { kind: "action", value } as unknown as Row;

      const commit = store.commit("redcar", [insert(anAction("1.1")), insert(broken)]);

      await expect(commit).rejects.toThrow("Not a sound action row for plan redcar");
      expect(await texts(store)).toEqual([]);
    });

    it("refuses the row of another plan, and writes nothing", async () => {
      const store = await open();

      const commit = store.commit("redcar", [insert(anAction("1.1")), insert(aPlan("middlesbrough"))]);

      await expect(commit).rejects.toThrow("plan middlesbrough does not belong in plan redcar");
      expect(await texts(store)).toEqual([]);
    });
  });
}

function actions(count: number): Write[] {
  return Array.from({ length: count }, (_, index) => insert(anAction(`1.1.${index}`)));
}

/** The words of the plan's actions and entries, in order. */
async function texts(store: PlanStore): Promise<string[]> {
  const found: string[] = [];
  for await (const { value } of store.list("redcar", ["action", "entry"])) found.push(value.text);
  return found;
}
