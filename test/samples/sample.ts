// The sample plans and their people files, read as the program would read them.
import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Action } from "../../src/domain/action.ts";
import { checkRecord } from "../../src/domain/check-record.ts";
import type { PlanRecord } from "../../src/domain/plan-record.ts";

export const SAMPLES = ["redcar", "middlesbrough"] as const;
export type Sample = (typeof SAMPLES)[number];

export interface PersonLine {
  readonly name: string;
  readonly userId: string;
  readonly post: string;
  readonly organisation: string;
  readonly role: string;
}

export function textOf(file: string): string {
  return readFileSync(new URL(`../../samples/${file}`, import.meta.url), "utf8");
}

export function recordFrom(sample: Sample): PlanRecord {
  const checked = checkRecord(JSON.parse(textOf(`${sample}.json`)));
  if (!checked.ok) throw new Error(checked.faults.map(({ place, fault }) => `${place}: ${fault}`).join("\n"));
  return checked.record;
}

export function peopleOf(sample: Sample): PersonLine[] {
  return parse(textOf(`${sample}-people.csv`), { columns: true });
}

export function actionIn(record: PlanRecord, ref: string): Action {
  const found = record.actions.find((one) => one.ref === ref);
  if (!found) throw new Error(`${record.plan.id} has no action ${ref}`);
  return found;
}

/** An action's chain of due dates as text: `2018-12-31 published`. */
export function datesOf(record: PlanRecord, ref: string): string[] {
  return actionIn(record, ref).dueDates.map(({ on, standing }) => `${on} ${standing}`);
}

/** The names of the groups and of the posts that an action is given to. */
export function responsibleFor(record: PlanRecord, ref: string): string[] {
  const { groups, officers } = actionIn(record, ref);
  return [
    ...groups.map((id) => record.bodies.find((one) => one.id === id)?.name ?? id),
    ...officers.map((id) => record.posts.find((one) => one.id === id)?.title ?? id),
  ];
}
