import { describe, expect, it } from "vitest";
import type { OpenPlanStore } from "../plan-store-contract.ts";
import { anAction, aPlan, insert, put, replace } from "../rows.ts";

export function planIdsContract(open: OpenPlanStore): void {
  describe("asked which plans there are", () => {
    it("says none while it is empty", async () => {
      const store = await open();

      expect(await store.planIds()).toEqual([]);
    });

    it("gives the plans whose plan row is there, in the order of the text", async () => {
      const store = await open();
      for (const id of ["redcar-2", "middlesbrough", "redcar"]) await store.commit(id, [insert(aPlan(id))]);

      expect(await store.planIds()).toEqual(["middlesbrough", "redcar", "redcar-2"]);
    });

    it("leaves out a plan of which only a part has been written", async () => {
      const store = await open();
      await store.commit("redcar", [put(anAction("1.2"))]);

      expect(await store.planIds()).toEqual([]);
    });

    it("gives a plan as soon as its plan row follows", async () => {
      const store = await open();
      await store.commit("redcar", [put(anAction("1.2"))]);
      await store.planIds();
      await store.commit("redcar", [put(aPlan("redcar"))]);

      expect(await store.planIds()).toEqual(["redcar"]);
    });

    it("leaves out a plan whose plan row was refused", async () => {
      const store = await open();
      await store.commit("redcar", [insert(anAction("1.2"))]);
      const refused = store.commit("redcar", [insert(aPlan("redcar")), insert(anAction("1.2"))]);
      await expect(refused).rejects.toThrow();

      expect(await store.planIds()).toEqual([]);
    });

    it("gives a plan once, however often its plan row was written", async () => {
      const store = await open();
      const [version = ""] = await store.commit("redcar", [put(aPlan("redcar"))]);
      await store.planIds();
      await store.commit("redcar", [replace(aPlan("redcar"), version)]);
      await store.commit("redcar", [put(aPlan("redcar"))]);

      expect(await store.planIds()).toEqual(["redcar"]);
    });

    it("answers when asked whether it is there", async () => {
      const store = await open();

      await expect(store.ping()).resolves.toBeUndefined();
    });
  });
}
