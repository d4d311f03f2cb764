// Reading actions for a feature: by ref, or all that fit a question.
import { type Action, isOpen } from "../domain/action.ts";
import type { Change, ProgressEntry } from "../domain/progress.ts";
import { compareRefs, type Ref, refSortKey } from "../domain/ref.ts";
import { standingEntries } from "../domain/undo.ts";
import { collect, type Stored } from "../ports/plan-store.ts";
import type { PlanTurn } from "./feature.ts";

/** What a ref turned out to name. */
export type Found =
  | { readonly is: "action"; readonly stored: Stored<"action"> }
  | { readonly is: "objective"; readonly actions: readonly Action[] }
  | { readonly is: "area" }
  | { readonly is: "nothing"; readonly near: readonly Action[] };

/** Looks a ref up: one point read where it is an action, the printed neighbourhood where it is not. */
export async function findAction(turn: PlanTurn, ref: Ref): Promise<Found> {
  const { store, frame } = turn;
  const stored = await store.get(frame.plan.id, "action", refSortKey(ref));
  if (stored) return { is: "action", stored };
  if (await store.get(frame.plan.id, "objective", refSortKey(ref))) {
    const actions = await actionsWhere(turn, (one) => one.objective === ref);
    const [only] = actions;
    if (only && actions.length === 1) return findAction(turn, only.ref);
    return { is: "objective", actions };
  }
  if (await store.get(frame.plan.id, "area", refSortKey(ref))) return { is: "area" };
  return { is: "nothing", near: nearest(await actionsWhere(turn, isOpen), ref) };
}

/** The actions that fit, in printed order, out of one range scan. */
export async function actionsWhere(turn: PlanTurn, fits: (action: Action) => boolean): Promise<Action[]> {
  const found: Action[] = [];
  for await (const { value } of turn.store.list(turn.frame.plan.id, ["action"])) if (fits(value)) found.push(value);
  return found;
}

type PlanRecordReader = Pick<PlanTurn, "store" | "frame">;

/** Every entry of an action, oldest first. */
export function entriesOf({ store, frame }: PlanRecordReader, ref: Ref): Promise<ProgressEntry[]> {
  return collect(store.list(frame.plan.id, ["entry"], `${refSortKey(ref)}!`));
}

/** The newest entry that still stands, of the action or else of its objective; undefined where nothing was said yet. */
export async function lastSaid(plan: PlanRecordReader, action: Action): Promise<ProgressEntry | undefined> {
  const own = standingEntries(await entriesOf(plan, action.ref)).at(-1);
  return own ?? standingEntries(await entriesOf(plan, action.objective)).at(-1);
}

export async function changeOf(turn: PlanTurn, ref: Ref, id: string): Promise<Change | undefined> {
  return (await turn.store.get(turn.frame.plan.id, "change", `${refSortKey(ref)}!${id}`))?.value;
}

const NEAR = 3;

/** The actions whose refs share the longest beginning with the one that is not there. */
function nearest(actions: readonly Action[], ref: Ref): readonly Action[] {
  const key = refSortKey(ref);
  const shared = (action: Action) => {
    const other = refSortKey(action.ref);
    let at = 0;
    while (at < key.length && key[at] === other[at]) at += 1;
    return at;
  };
  const [best] = [...actions].sort((a, b) => shared(b) - shared(a));
  if (!best || shared(best) < 4) return [];
  return [...actions]
    .sort((a, b) => shared(b) - shared(a) || Math.abs(order(a.ref, ref)) - Math.abs(order(b.ref, ref)))
    .slice(0, NEAR)
    .sort((a, b) => compareRefs(a.ref, b.ref));
}

/** How far apart the last numbers of two refs are. */
function order(a: Ref, b: Ref): number {
  const last = (ref: Ref) => Number(/(\d+)\D*$/.exec(ref)?.[1] ?? 0);
  return last(a) - last(b);
}
