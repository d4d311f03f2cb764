import { describe, expect, it } from "vitest";
import { KINDS, type Kind } from "../../../src/domain/record.ts";
import { refSortKey } from "../../../src/domain/ref.ts";
import type { PlanStore, Write } from "../../../src/ports/plan-store.ts";
import type { OpenPlanStore } from "../plan-store-contract.ts";
import { aHolding, anAction, anEntry, anObjective, aPlan, aTurn, insert, nameOf, put } from "../rows.ts";

const IN_PRINTED_ORDER = ["1.1", "1.2", "1.2.9", "1.2.10", "1.2a", "1.2b", "1.2b(i)", "1.2b(ii)", "1.10", "2", "10.1"];

export function listContract(open: OpenPlanStore): void {
  describe("given rows to list", () => {
    it("gives nothing for an unknown plan", async () => {
      const store = await open();

      const names = await listed(store, "nowhere", ["plan", "action"]);

      expect(names).toEqual([]);
    });

    it("gives nothing where no kind is asked for", async () => {
      const store = await open();
      await store.commit("redcar", [insert(aPlan("redcar"))]);

      const names = await listed(store, "redcar", []);

      expect(names).toEqual([]);
    });

    it("gives the rows of one kind in printed order, whatever the order of writing", async () => {
      const store = await open();
      await store.commit(
        "redcar",
        [...IN_PRINTED_ORDER].reverse().map((ref) => insert(anAction(ref))),
      );

      const refs: string[] = [];
      for await (const { value } of store.list("redcar", ["action"])) refs.push(value.ref);

      expect(refs).toEqual(IN_PRINTED_ORDER);
    });

    it("gives the kinds in the order of the kinds table, whatever the order of asking", async () => {
      const store = await open();
      await store.commit("redcar", small("redcar"));

      const names = await listed(store, "redcar", ["turn", "action", "plan", "objective", "entry", "holding"]);

      expect(names).toEqual(small("redcar").map(({ row }) => nameOf(row)));
    });

    it("gives the kinds asked for and no others, where some between them are left out", async () => {
      const store = await open();
      await store.commit("redcar", small("redcar"));

      const names = await listed(store, "redcar", ["entry", "plan", "action"]);

      expect(names).toEqual([
        "plan plan",
        "action 0001.0002",
        "action 0001.0002a",
        "entry 0001.0002!e-001",
        "entry 0001.0002!e-002",
        "entry 0001.0002a!e-003",
      ]);
    });

    it("gives the rows of every kind there is", async () => {
      const store = await open();
      await store.commit("redcar", small("redcar"));

      const names = await listed(store, "redcar", Object.keys(KINDS) as Kind[]);

      expect(names).toHaveLength(small("redcar").length);
    });

    it("gives each row with the version that a replacement of it must name", async () => {
      const store = await open();
      const [version] = await store.commit("redcar", [insert(aTurn("1"))]);

      const versions: string[] = [];
      for await (const row of store.list("redcar", ["turn"])) versions.push(row.version);

      expect(versions).toEqual([version]);
    });

    it("gives only the rows whose keys begin with the prefix", async () => {
      const store = await open();
      await store.commit("redcar", small("redcar"));

      const names = await listed(store, "redcar", ["entry"], `${refSortKey("1.2")}!`);

      expect(names).toEqual(["entry 0001.0002!e-001", "entry 0001.0002!e-002"]);
    });

    it.each(["a/b", "~", "é", "x 1"])("takes the prefix %j to the letter", async (prefix) => {
      const store = await open();
      const ids = ["a", "a/", "a/b", "a/bc", "a/c", "~", "~0041", "é", "éa", "è", "x 1", "x 12", "x1"];
      await store.commit(
        "redcar",
        ids.map((id) => insert(aTurn(id))),
      );

      const names = await listed(store, "redcar", ["turn"], prefix);

      const expected = ids.filter((id) => id.startsWith(prefix)).map((id) => `turn ${id}`);
      expect(names.sort()).toEqual(expected.sort());
    });

    it("takes an empty prefix for no prefix", async () => {
      const store = await open();
      await store.commit("redcar", small("redcar"));

      const names = await listed(store, "redcar", ["action"], "");

      expect(names).toEqual(["action 0001.0002", "action 0001.0002a"]);
    });

    it("refuses a prefix for several kinds", async () => {
      const store = await open();

      const listing = listed(store, "redcar", ["action", "entry"], "0001");

      await expect(listing).rejects.toThrow("exactly one kind");
    });

    it("keeps two plans apart, the name of one being the beginning of the other's", async () => {
      const store = await open();
      for (const planId of ["redcar", "redcar-2", "redca"]) await store.commit(planId, small(planId));
      await store.commit("redcar-2", [put(anAction("9.9"))]);

      const names = await listed(store, "redcar", Object.keys(KINDS) as Kind[]);

      expect(names).toEqual(small("redcar").map(({ row }) => nameOf(row)));
    });

    it("can be left before its end", async () => {
      const store = await open();
      await store.commit("redcar", small("redcar"));

      const names: string[] = [];
      for await (const row of store.list("redcar", ["action", "entry"])) {
        names.push(nameOf(row));
        break;
      }

      expect(names).toEqual(["action 0001.0002"]);
    });
  });
}

/** A plan with a row or two of several kinds, in the order a listing has. */
function small(planId: string): readonly Write[] {
  return [
    aPlan(planId),
    aHolding("a-1"),
    aHolding("a-2"),
    anAction("1.2"),
    anAction("1.2a"),
    anObjective("1.1"),
    anEntry("1.2", "e-001"),
    anEntry("1.2", "e-002"),
    anEntry("1.2a", "e-003"),
    aTurn("t-1"),
  ].map(insert);
}

async function listed(store: PlanStore, planId: string, kinds: readonly Kind[], prefix?: string): Promise<string[]> {
  const names: string[] = [];
  for await (const row of store.list(planId, kinds, prefix)) names.push(nameOf(row));
  return names;
}
