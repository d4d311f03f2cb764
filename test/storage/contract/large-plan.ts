import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { beforeAll, describe, expect, it } from "vitest";
import type { PlanStore } from "../../../src/ports/plan-store.ts";
import type { OpenPlanStore } from "../plan-store-contract.ts";
import { anAction, aPlan, put } from "../rows.ts";

const ACTIONS = 10_000;
const MEBIBYTE = 1024 * 1024;

export function largePlanContract(open: OpenPlanStore): void {
  describe("given a plan of 10,000 actions", () => {
    let store: PlanStore;

    beforeAll(async () => {
      store = await open();
      const refs = inPrintedOrder().reverse();
      await store.commit("large", [put(aPlan("large"))]);
      for (let start = 0; start < ACTIONS; start += 100) {
        await store.commit(
          "large",
          refs.slice(start, start + 100).map((ref) => put(anAction(ref))),
        );
      }
    }, 180_000);

    it("lists every action once, in printed order", async () => {
      const refs: string[] = [];
      for await (const { value } of store.list("large", ["action"])) refs.push(value.ref);

      expect(refs).toEqual(inPrintedOrder());
    });

    it("lists it together with other kinds", async () => {
      const counts = { plan: 0, objective: 0, action: 0 };
      for await (const { kind } of store.list("large", ["plan", "objective", "action"])) counts[kind] += 1;

      expect(counts).toEqual({ plan: 1, objective: 0, action: ACTIONS });
    });

    it("takes no more memory at the end of the list than near its beginning", async () => {
      const collectGarbage = garbageCollector();
      const heap: number[] = [];
      let rows = 0;

      for await (const _ of store.list("large", ["action"])) {
        rows += 1;
        if (rows % 1_000 !== 500) continue;
        collectGarbage();
        heap.push(process.memoryUsage().heapUsed);
      }

      const [, early = 0] = heap;
      const late = heap.at(-2) ?? 0;
      expect((late - early) / MEBIBYTE).toBeLessThan(4);
    });
  });
}

/** 1.1.1 to 10.10.100. */
function inPrintedOrder(): string[] {
  return Array.from({ length: ACTIONS }, (_, index) => {
    const parts = [Math.floor(index / 1_000), Math.floor(index / 100) % 10, index % 100];
    return parts.map((part) => part + 1).join(".");
  });
}

function garbageCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
