// Says who holds which role in a plan, from a people file. What a line says is added; what no line says stays.
import type { Holding } from "../domain/bodies.ts";
import { localDateAndTime } from "../domain/calendar.ts";
import { type PeopleFault, type PeopleLine, readPeople } from "../domain/people-file.ts";
import type { Actor, Instant } from "../domain/values.ts";
import type { ChangePerson } from "../ports/people.ts";
import { MAX_WRITES, type PlanStore, type Write } from "../ports/plan-store.ts";
import { readFrame } from "./frames.ts";
import { nameInDirectory } from "./import-plan.ts";

export type NamedPeople =
  | {
      readonly ok: true;
      readonly added: readonly Holding[];
      readonly unchanged: number;
      readonly notInFile: readonly Holding[];
    }
  | { readonly ok: false; readonly code: "no-such-plan" }
  | { readonly ok: false; readonly code: "faults"; readonly faults: readonly PeopleFault[] };

export interface NamePeopleParts {
  readonly store: PlanStore;
  readonly changePerson: ChangePerson;
  readonly by: Actor;
  readonly now: Instant;
  readonly newId: () => string;
}

export async function namePeople(
  parts: NamePeopleParts,
  planId: string,
  lines: readonly PeopleLine[],
): Promise<NamedPeople> {
  const frame = await readFrame(parts.store, planId);
  if (!frame) return { ok: false, code: "no-such-plan" };
  const read = readPeople(frame, lines);
  if (!read.ok) return { ok: false, code: "faults", faults: read.faults };
  const today = localDateAndTime(parts.now, frame.plan.zone).date;
  const stillHeld = new Set(
    frame.holdings.filter((one) => one.until === undefined || one.until >= today).map(sameHolding),
  );
  const heldBefore = new Set(frame.holdings.map(sameHolding));
  const wanted = new Set(read.holdings.map(sameHolding));
  const added = read.holdings
    .filter((one) => !stillHeld.has(sameHolding(one)))
    // Somebody who comes back to a post they once held holds it anew, from today.
    .map((one) => (heldBefore.has(sameHolding(one)) ? { ...one, from: today } : one));
  await write(parts, planId, added);
  await nameInDirectory(parts.changePerson, planId, read.holdings);
  const notInFile = frame.holdings.filter((one) => !wanted.has(sameHolding(one)));
  return { ok: true, added, unchanged: read.holdings.length - added.length, notInFile };
}

/** Who holds what, whenever. */
const sameHolding = ({ userId, role, post = "", body = "" }: Holding) => [userId, role, post, body].join("!");

/** Each lot comes with its line in the log, and with the plan's row, which tells every kept frame that it is old. */
async function write(
  { store, by, now, newId }: NamePeopleParts,
  planId: string,
  added: readonly Holding[],
): Promise<void> {
  const most = MAX_WRITES - 2;
  for (let at = 0; at < added.length; at += most) {
    const lot = added.slice(at, at + most);
    const plan = await store.get(planId, "plan", "plan");
    if (!plan) throw new Error(`Plan ${planId} went away`);
    const inserts: Write[] = lot.map((value) => ({ op: "insert", row: { kind: "holding", value } }));
    const fields = lot.map((one) => ({ field: "holding", from: null, to: one }));
    await store.commit(planId, [
      ...inserts,
      { op: "insert", row: { kind: "change", value: { id: newId(), at: now, by, door: "import", fields } } },
      { op: "replace", row: { kind: "plan", value: plan.value }, version: plan.version },
    ]);
  }
}
