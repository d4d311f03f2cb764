// Plans and people from files into the record, with every reason where a file is refused.
import { readFile } from "node:fs/promises";
import { readPeopleFile } from "./documents/read-people-file.ts";
import { type CheckedRecord, checkRecord } from "./domain/check-record.ts";
import type { PlanRecord } from "./domain/plan-record.ts";
import type { Actor, Instant } from "./domain/values.ts";
import { importPlan } from "./features/import-plan.ts";
import { type NamedPeople, namePeople } from "./features/name-people.ts";
import type { OpenRecord } from "./open-record.ts";

/** A file that is refused: nothing was changed. The reasons name the place of each fault. */
export class Refused extends Error {
  readonly code = "refused";
  readonly reasons: readonly string[];
  constructor(reasons: readonly string[]) {
    super(reasons.join("\n"));
    this.name = "Refused";
    this.reasons = reasons;
  }
}

/** A plan's document from our JSON, checked whole, under another id where one is given. Throws Refused. */
export async function readPlanFile(file: string, planId?: string): Promise<PlanRecord> {
  const document: unknown = parseJson(file, await readText(file));
  const checked: CheckedRecord = checkRecord(planId === undefined ? document : renamed(document, planId));
  if (checked.ok) return checked.record;
  throw new Refused(checked.faults.map(({ place, fault }) => `${place || "the document"}: ${fault}`));
}

/** Throws Refused where the plan is there already. */
export async function bringInPlan(
  { store, changePerson }: OpenRecord,
  record: PlanRecord,
): Promise<{ readonly rows: number }> {
  const outcome = await importPlan(store, changePerson, record);
  if (outcome.ok) return outcome;
  throw new Refused([`the plan ${record.plan.id} is there already; nothing was changed`]);
}

/** Who stands in the log for what is done from a command line. */
export const ADMINISTRATOR: Actor = { userId: "command-line", name: "Plan administrator (command line)" };

export interface BringingIn {
  readonly by: Actor;
  readonly now: Instant;
  readonly newId: () => string;
}

/** Throws Refused where the file, or any line of it, cannot be taken. */
export async function bringInPeople(
  { store, changePerson }: OpenRecord,
  bringing: BringingIn,
  planId: string,
  file: string,
): Promise<Extract<NamedPeople, { ok: true }>> {
  const read = readPeopleFile(await readText(file));
  if (!read.ok) throw new Refused([`${file}: ${read.fault}`]);
  const named = await namePeople({ store, changePerson, ...bringing }, planId, read.lines);
  if (named.ok) return named;
  if (named.code === "no-such-plan") throw new Refused([`there is no plan ${planId}`]);
  throw new Refused(named.faults.map(({ line, fault }) => `line ${line}: ${fault}`));
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    throw new Refused([
      code === "ENOENT" ? `there is no file ${file}` : `${file} cannot be read (${code ?? "unknown"})`,
    ]);
  }
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refused([`${file} is not JSON: ${cause instanceof Error ? cause.message : "it cannot be parsed"}`]);
  }
}

function renamed(document: unknown, id: string): unknown {
  if (typeof document !== "object" || document === null || !("plan" in document)) return document;
  const { plan } = document;
  return typeof plan === "object" && plan !== null ? { ...document, plan: { ...plan, id } } : document;
}
