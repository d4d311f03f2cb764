import { randomBytes } from "node:crypto";
import { ADMINISTRATOR, type BringingIn, Refused } from "../bring-in.ts";
import { formatProblems, parseStorageSettings } from "../config.ts";
import { formatInstant } from "../domain/calendar.ts";
import { makeId } from "../domain/progress.ts";
import { type OpenRecord, openRecord } from "../open-record.ts";
import { createSystemClock } from "../schedule/system-clock.ts";
import type { CommandRun } from "./command.ts";

/** The record that the environment names. Throws Refused with every problem of the settings. */
export function openFrom({ environment }: CommandRun): Promise<OpenRecord> {
  const parsed = parseStorageSettings(environment);
  if (!parsed.ok) throw new Refused([formatProblems(parsed.problems)]);
  return openRecord(parsed.settings);
}

export function byTheAdministrator(): BringingIn {
  const now = formatInstant(createSystemClock().now());
  const newId = () => makeId(now, randomBytes(4).toString("hex"));
  return { by: ADMINISTRATOR, now, newId };
}

/** The plan meant: the one named, or the only one there is. Throws Refused. */
export async function planMeant({ store }: OpenRecord, named: string | undefined): Promise<string> {
  const ids = await store.planIds();
  if (named !== undefined) {
    if (ids.includes(named)) return named;
    throw new Refused([
      `there is no plan ${named}; there ${ids.length === 0 ? "is none yet" : `is ${ids.join(", ")}`}`,
    ]);
  }
  const [only, ...others] = ids;
  if (only === undefined) throw new Refused(["there is no plan yet; import one first"]);
  if (others.length > 0) throw new Refused([`there are several plans; say which with --plan: ${ids.join(", ")}`]);
  return only;
}
