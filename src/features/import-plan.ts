// A plan's document goes into the store: whole, or not at all as far as anybody can see.
import type { Holding } from "../domain/bodies.ts";
import { type PlanRecord, rowsOf } from "../domain/plan-record.ts";
import type { Row } from "../domain/record.ts";
import type { ChangePerson } from "../ports/people.ts";
import { MAX_WRITES, type PlanStore, type Write } from "../ports/plan-store.ts";

export type ImportOutcome =
  | { readonly ok: true; readonly rows: number }
  | { readonly ok: false; readonly code: "plan-is-there" };

/**
 * Writes a checked record as a new plan. The plan's own row comes last, so an import that is cut short leaves no plan
 * behind, and the next one writes over what it left. A plan that is there already is not touched.
 */
export async function importPlan(
  store: PlanStore,
  changePerson: ChangePerson,
  record: PlanRecord,
): Promise<ImportOutcome> {
  const { id } = record.plan;
  if (await store.get(id, "plan", "plan")) return { ok: false, code: "plan-is-there" };
  const rows = rowsOf(record);
  for (const lot of inLots(rows)) await store.commit(id, lot);
  await nameInDirectory(changePerson, id, record.holdings);
  return { ok: true, rows: rows.length };
}

/** A transaction holds 4 MiB; a letter takes up to three bytes, and each row its own frame. */
const MOST_LETTERS = 1_000_000;

/** The rows in their order, as many to a transaction as it can hold. */
function inLots(rows: readonly Row[]): readonly Write[][] {
  const lots: Write[][] = [];
  let letters = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const weight = JSON.stringify(row.value).length;
    const last = lots.at(-1);
    const fits = last !== undefined && last.length < MAX_WRITES && letters + weight <= MOST_LETTERS;
    letters = fits ? letters + weight : weight;
    const write: Write = { op: "put", row };
    if (fits) last.push(write);
    else lots.push([write]);
  }
  return lots;
}

/** Notes for each person that they are named in the plan, so that they need not be looked for in every plan. */
export async function nameInDirectory(
  changePerson: ChangePerson,
  planId: string,
  holdings: readonly Pick<Holding, "userId" | "name">[],
): Promise<void> {
  const named = new Map(holdings.map((one) => [one.userId, one.name]));
  for (const [userId, name] of named) {
    await changePerson(userId, (person) => {
      if (person?.plans.includes(planId)) return undefined;
      return { userId, name: person?.name ?? name, ...person, plans: [...(person?.plans ?? []), planId] };
    });
  }
}
