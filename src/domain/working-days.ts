// Which days somebody may be asked something on.
import { addDays, weekday } from "./calendar.ts";
import type { WorkingWeek } from "./plan.ts";
import type { CalendarDate } from "./values.ts";

/** Longer than any break a working week can have; a week without a single working day is a mistake in the plan. */
const LONGEST_BREAK = 60;

export function isWorkingDay(date: CalendarDate, week: WorkingWeek, holidays: ReadonlySet<CalendarDate>): boolean {
  return week.days.includes(weekday(date)) && !holidays.has(date) && !week.closedOn.includes(date);
}

/** The day itself where it is a working day, otherwise the first one after it. */
export function nextWorkingDay(
  date: CalendarDate,
  week: WorkingWeek,
  holidays: ReadonlySet<CalendarDate>,
): CalendarDate {
  return walk(date, 1, week, holidays);
}

/** The day itself where it is a working day, otherwise the last one before it. */
export function previousWorkingDay(
  date: CalendarDate,
  week: WorkingWeek,
  holidays: ReadonlySet<CalendarDate>,
): CalendarDate {
  return walk(date, -1, week, holidays);
}

function walk(from: CalendarDate, step: 1 | -1, week: WorkingWeek, holidays: ReadonlySet<CalendarDate>): CalendarDate {
  let date = from;
  for (let steps = 0; steps <= LONGEST_BREAK; steps += 1) {
    if (isWorkingDay(date, week, holidays)) return date;
    date = addDays(date, step);
  }
  throw new Error(`There is no working day within ${LONGEST_BREAK} days of ${from}`);
}
