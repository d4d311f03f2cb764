import type { Action } from "../../src/domain/action.ts";
import { type PlanDay, planDay } from "../../src/domain/plan-day.ts";
import { remindersOn } from "../../src/domain/reminders.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";
import { BANK_HOLIDAYS, makeFrame, type SmallPlan } from "../jobs/small-plan.ts";

export const morning = (date: CalendarDate, time = "08:30") => `${date}T${time}:00.000Z` as Instant;
export const dayOf = (date: CalendarDate, plan: SmallPlan = {}, time = "08:30"): PlanDay =>
  planDay(makeFrame(plan), morning(date, time), BANK_HOLIDAYS);

/** What one action asks for on a day, as `reason on`. */
export function askedOn(date: CalendarDate, action: Action, plan: SmallPlan = {}): string | undefined {
  const reminder = remindersOn(dayOf(date, plan))(action);
  return reminder && `${reminder.occurrence.reason} ${reminder.occurrence.on}`;
}
