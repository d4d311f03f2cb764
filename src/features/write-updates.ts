import type { Recorded } from "../cards/receipt.ts";
import type { Write } from "../ports/plan-store.ts";

/** An update that was decided from an action as it was read. */
export type Decided = Recorded & { readonly version: string };

/** The rows of updates: each action's new state, its entry and its line in the change log, together or not at all. */
export function writesOf(done: readonly Decided[]): Write[] {
  return done.flatMap(({ action, entry, change, version }): Write[] => [
    { op: "replace", row: { kind: "action", value: action }, version },
    { op: "insert", row: { kind: "entry", value: entry } },
    { op: "insert", row: { kind: "change", value: change } },
  ]);
}
