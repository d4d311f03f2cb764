// Undo never removes: it adds an entry and a change that give back what the last update took away.
import type { Action } from "./action.ts";
import type { Change, ProgressEntry } from "./progress.ts";
import type { Ref } from "./ref.ts";
import { type Circumstances, changedFields, UPDATED_FIELDS, type Update } from "./update.ts";
import type { Instant } from "./values.ts";

export type UndoRefusal =
  | { readonly code: "nothing-to-undo" }
  | { readonly code: "not-yours"; readonly ref: Ref }
  | { readonly code: "not-your-update"; readonly ref: Ref; readonly by: string }
  | { readonly code: "already-undone"; readonly ref: Ref }
  | { readonly code: "updated-since"; readonly ref: Ref; readonly by: string; readonly at: Instant };
export type UndoDecision =
  | { readonly ok: true; readonly update: Update }
  | { readonly ok: false; readonly refusal: UndoRefusal };

/** The id of the change that takes another back: one and the same however often it is asked for. */
export const undoIdOf = (change: Pick<Change, "id">): string => `${change.id}-undo`;

/** Takes back one change, by the person who made it, as long as it is the newest one of its action. */
export function decideUndo(
  action: Action,
  undone: Change,
  given: Pick<Circumstances, "standing" | "actor" | "now" | "door" | "turn"> & { readonly isUndone: boolean },
): UndoDecision {
  const { ref } = action;
  const newest = action.lastUpdate;
  if (undone.by.userId !== given.actor.userId) {
    return { ok: false, refusal: { code: "not-your-update", ref, by: undone.by.name } };
  }
  if (!given.standing) return { ok: false, refusal: { code: "not-yours", ref } };
  if (given.isUndone) return { ok: false, refusal: { code: "already-undone", ref } };
  if (newest && newest.entry !== undone.entry) {
    return { ok: false, refusal: { code: "updated-since", ref, by: newest.by.name, at: newest.at } };
  }
  if (!newest || undone.entry === undefined) return { ok: false, refusal: { code: "nothing-to-undo" } };
  return { ok: true, update: reverse(action, undone, undone.entry, given) };
}

function reverse(
  action: Action,
  undone: Change,
  reverses: string,
  given: Pick<Circumstances, "actor" | "now" | "door" | "turn">,
): Update {
  const { now: at, actor: by, door, turn } = given;
  const id = undoIdOf(undone);
  const next = giveBack(action, undone);
  const entry: ProgressEntry = {
    id,
    of: action.ref,
    text: "",
    at,
    by,
    door,
    rating: next.rating,
    evidence: [],
    reverses,
  };
  const fields = changedFields(action, next);
  const change: Change = { id, of: action.ref, at, by, door, fields, entry: id, reverses: undone.id, turn };
  return { action: next, entry, change };
}

/** The action with every field the change touched as it was before. */
function giveBack(action: Action, undone: Change): Action {
  const restored: Record<string, unknown> = { ...action };
  for (const { field, from } of undone.fields) {
    if (!UPDATED_FIELDS.some((known) => known === field)) continue;
    if (from === null && field !== "rating") delete restored[field];
    else restored[field] = from;
  }
  return restored as Action;
}

/** The entries that still stand, oldest first: neither taken back nor themselves a taking back. */
export function standingEntries(entries: readonly ProgressEntry[]): readonly ProgressEntry[] {
  const takenBack = new Set(entries.map((one) => one.reverses).filter((id) => id !== undefined));
  return entries.filter((one) => !takenBack.has(one.id) && one.reverses === undefined);
}
