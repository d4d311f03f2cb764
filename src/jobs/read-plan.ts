import type { Action } from "../domain/action.ts";
import { FRAME_KINDS, frameOf } from "../domain/frame.ts";
import { planDay } from "../domain/plan-day.ts";
import type { Row } from "../domain/record.ts";
import type { Instant } from "../domain/values.ts";
import type { JobTools, PlanState } from "./job.ts";

/** A plan's frame and actions in one reading, and the day it has now. Undefined where it has gone meanwhile. */
export async function readPlan(
  { store, holidays }: Pick<JobTools, "store" | "holidays">,
  planId: string,
  now: Instant,
): Promise<PlanState | undefined> {
  const rows: Row<(typeof FRAME_KINDS)[number]>[] = [];
  const actions: Action[] = [];
  for await (const row of store.list(planId, [...FRAME_KINDS, "action"])) {
    if (row.kind === "action") actions.push(row.value);
    else rows.push(row);
  }
  const frame = frameOf(rows);
  if (!frame) return undefined;
  const year = Number(now.slice(0, 4));
  const closed = await holidays(frame.plan.workingWeek.holidays, year - 1, year + 1);
  return { planId, frame, actions, day: planDay(frame, now, closed) };
}
