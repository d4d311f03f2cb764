import { describe, expect, it } from "vitest";
import { Conflict, type Write } from "../../../src/ports/plan-store.ts";
import type { OpenPlanStore } from "../plan-store-contract.ts";
import { anAction, anEntry, aTurn, insert, replace } from "../rows.ts";

const EIGHT = Array.from({ length: 8 }, (_, index) => index + 1);

export function raceContract(open: OpenPlanStore): void {
  describe("given eight who write at once", () => {
    it.each([
      ["words of their own", (one: number) => insert(anAction("1.2", `by ${one}`))],
      ["the same words", () => insert(anAction("1.2", "the same"))],
    ])("lets exactly one insert a row with %s", async (_, write) => {
      const outcomes = await race(open, (one) => [write(one)]);

      expect(outcomes.sort()).toEqual(["conflict x7", "written x1"]);
    });

    it.each([
      ["words of their own", (one: number, version: string) => replace(anAction("1.2", `by ${one}`), version)],
      ["the same words", (_: number, version: string) => replace(anAction("1.2", "the same"), version)],
    ])("lets exactly one replace a row with %s", async (_, write) => {
      const outcomes = await race(open, (one, version) => [write(one, version)], [insert(anAction("1.2"))]);

      expect(outcomes.sort()).toEqual(["conflict x7", "written x1"]);
    });

    it("lets all write who write different rows", async () => {
      const outcomes = await race(open, (one) => [insert(aTurn(`t-${one}`)), insert(anEntry("1.2", `e-00${one}`))]);

      expect(outcomes).toEqual(["written x8"]);
    });
  });
}

/** How many of the eight wrote, and how many were refused. */
async function race(
  open: OpenPlanStore,
  writesOf: (one: number, version: string) => readonly Write[],
  before: readonly Write[] = [],
): Promise<string[]> {
  const store = await open();
  const [version = ""] = await store.commit("redcar", before);
  const outcomes = await Promise.allSettled(EIGHT.map((one) => store.commit("redcar", writesOf(one, version))));
  const words = outcomes.map((outcome) => {
    if (outcome.status === "fulfilled") return "written";
    return outcome.reason instanceof Conflict ? "conflict" : String(outcome.reason);
  });
  return Object.entries(Object.groupBy(words, (word) => word)).map(([word, same]) => `${word} x${same?.length}`);
}
