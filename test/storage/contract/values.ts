import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keyOf, type Row } from "../../../src/domain/record.ts";
import type { PlanStore } from "../../../src/ports/plan-store.ts";
import { anyRow, SAME_EVERY_TIME } from "../any-row.ts";
import { AWKWARD_IDS } from "../awkward-ids.ts";
import type { OpenPlanStore } from "../plan-store-contract.ts";
import { aHolding, anAction, anEntry, aPlan, aTurn, insert, put } from "../rows.ts";

export function valuesContract(open: OpenPlanStore): void {
  describe("given a row to keep", () => {
    it("gives undefined for a row of an unknown plan", async () => {
      const store = await open();

      const found = await store.get("nowhere", "action", "0001.0001");

      expect(found).toBeUndefined();
    });

    it("gives undefined for a row that is not there in a plan that is", async () => {
      const store = await open();
      await store.commit("redcar", [insert(aPlan("redcar"))]);

      const found = await store.get("redcar", "action", "0001.0001");

      expect(found).toBeUndefined();
    });

    it("gives back what was written, under the kind and key of the row, with a version", async () => {
      const store = await open();
      const action = anAction("1.2.10", "Appoint the officer", { dueDates: [] });

      const [version] = await store.commit("redcar", [insert(action)]);

      expect(await store.get("redcar", "action", "0001.0002.0010")).toEqual({ ...action, version });
    });

    it.each(AWKWARD_IDS)("keeps rows whose keys hold %s", async (_, id) => {
      const store = await open();
      const rows = [aHolding(id), aTurn(id), aTurn(`${id}2`)];

      await store.commit("redcar", rows.map(insert));

      for (const row of rows) expect(await saved(store, row)).toEqual(row);
    });

    it("keeps apart keys of 600 characters that differ in their last", async () => {
      const store = await open();
      const rows = ["x", "y"].map((last) => aTurn("19:😀/".repeat(99).slice(0, 599) + last));

      await store.commit("redcar", rows.map(insert));

      for (const row of rows) expect(await saved(store, row)).toEqual(row);
    });

    it.each([
      ["20,000 characters", "Interviews on 4 March. ".repeat(1000).slice(0, 20_000)],
      ["32,000 characters", "é".repeat(32_000)],
      ["32,000 characters of emoji", "😀".repeat(16_000)],
      ["32,000 characters of emoji, out of step", `x${"😀".repeat(15_999)}`],
      ["32,000 characters that JSON writes as two", '"\n'.repeat(16_000)],
      ["32,000 halves of characters", "\ud83d".repeat(32_000)],
    ])("keeps %s whole", async (_, text) => {
      const store = await open();
      const entry = anEntry("1.2", "20181126T090000-a", text);

      await store.commit("redcar", [insert(entry)]);

      expect(await saved(store, entry)).toEqual(entry);
    });

    it("keeps a row of several long texts whole", async () => {
      const store = await open();
      const action = anAction("1.2", "x".repeat(32_000), { outcomes: ["y", "😀".repeat(8_000), "z".repeat(32_000)] });

      await store.commit("redcar", [insert(action)]);

      expect(await saved(store, action)).toEqual(action);
    });

    it("forgets the rest of a long text when a short one takes its place", async () => {
      const store = await open();
      await store.commit("redcar", [put(anAction("1.2", "x".repeat(32_000)))]);
      const short = anAction("1.2", "short");

      await store.commit("redcar", [put(short)]);

      expect(await saved(store, short)).toEqual(short);
    });

    it.each([
      ["separators of lines", "line\u2028and paragraph\u2029separators"],
      ["a request", "POST http://example.org/x HTTP/1.1\r\n\r\n--changeset_1--\r\nETag: 1"],
      ["markdown, HTML and JSON", "**bold** <b>bold</b> [link](http://example.org) {\"json\": [1, '2']} }} {{"],
      ["characters of control", "tab\tnull\u0000escape\u001b\ufffe\uffff"],
    ])("keeps words that hold %s", async (_, words) => {
      const store = await open();
      const entry = anEntry("1.2", "20181126T090000-a", words);

      await store.commit("redcar", [insert(entry), insert(anAction("1.2", words))]);

      expect(await saved(store, entry)).toEqual(entry);
    });

    it("keeps any sound row as it was", async () => {
      const store = await open();

      await fc.assert(
        fc.asyncProperty(anyRow, async (row) => {
          await store.commit("redcar", [put(row)]);

          expect(await saved(store, row)).toEqual(row);
        }),
        { ...SAME_EVERY_TIME, numRuns: 150 },
      );
    });

    it("shares no value with whoever wrote or read it", async () => {
      const store = await open();
      const action = anAction("1.2", "as written", { priorities: [1] });
      await store.commit("redcar", [insert(action)]);

      action.value.priorities.push(2);
      const first = await store.get("redcar", "action", keyOf(action));
      first?.value.priorities.push(3);

      const second = await store.get("redcar", "action", keyOf(action));
      expect(second?.value.priorities).toEqual([1]);
    });
  });
}

/** The row as the store has it now, without its version. */
async function saved(store: PlanStore, row: Row): Promise<unknown> {
  const stored = await store.get("redcar", row.kind, keyOf(row));
  return stored && { kind: stored.kind, value: stored.value };
}
