// One day as a plan has it: its own date and time, its working days and when its people may be written to.
import { localDateAndTime, startOfDay } from "./calendar.ts";
import type { Frame } from "./frame.ts";
import type { CalendarDate, Instant } from "./values.ts";
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from "./working-days.ts";

export interface PlanDay {
  readonly frame: Frame;
  /** Today in the plan's zone. */
  readonly today: CalendarDate;
  readonly isWorkingDay: boolean;
  /** Whether today's messages may go out: a working day, at or after the time the plan sends at. */
  readonly isTimeToSend: boolean;
  /** The day itself where it is a working day, otherwise the first one after it. */
  nextWorkingDay(date: CalendarDate): CalendarDate;
  /** The day itself where it is a working day, otherwise the last one before it. */
  previousWorkingDay(date: CalendarDate): CalendarDate;
  /** The moment a date begins in the plan's zone. */
  startOf(date: CalendarDate): Instant;
}

export function planDay(frame: Frame, now: Instant, holidays: ReadonlySet<CalendarDate>): PlanDay {
  const { zone, workingWeek, reminders } = frame.plan;
  const { date: today, time } = localDateAndTime(now, zone);
  const isWorking = isWorkingDay(today, workingWeek, holidays);
  const starts = new Map<CalendarDate, Instant>();
  return {
    frame,
    today,
    isWorkingDay: isWorking,
    isTimeToSend: isWorking && time >= reminders.sendAt,
    nextWorkingDay: (date) => nextWorkingDay(date, workingWeek, holidays),
    previousWorkingDay: (date) => previousWorkingDay(date, workingWeek, holidays),
    startOf(date) {
      const start = starts.get(date) ?? startOfDay(date, zone);
      starts.set(date, start);
      return start;
    },
  };
}
