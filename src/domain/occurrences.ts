// On which days an action's owner is to be asked. Only the latest day up to today counts: an owner who was not asked
// for a month, because the clerk was down or the post was vacant, is asked once and not five times.
import { type Action, dueInForce } from "./action.ts";
import { addDays, daysBetween } from "./calendar.ts";
import { opensOn } from "./collecting.ts";
import type { Occurrence } from "./delivery.ts";
import type { PlanDay } from "./plan-day.ts";
import type { Review } from "./review.ts";
import type { CalendarDate, Instant } from "./values.ts";

/**
 * The latest day, up to today, on which the due date asks for a word.
 * Before the due date a day off moves the reminder back to the working day before: moved forward it would give less
 * notice than the plan promises, and could fall after the date itself. Once overdue it moves forward to the working day
 * after, so that nobody is told of a week's delay before the week is over.
 */
export function latestDueOccurrence(day: PlanDay): (action: Action) => Occurrence | undefined {
  const { daysBeforeDue, onTheDay, everyDaysOverdue } = day.frame.plan.reminders;
  const notices = [...(onTheDay ? [0] : []), ...daysBeforeDue].sort((a, b) => a - b);
  const longestNotice = notices.at(-1) ?? 0;
  const lastWorkingDay = day.previousWorkingDay(day.today);
  return (action) => {
    const { ref } = action;
    const due = dueInForce(action)?.on;
    if (due === undefined) return undefined;
    const daysLate = daysBetween(due, lastWorkingDay);
    if (daysLate >= everyDaysOverdue) {
      const late = daysLate - (daysLate % everyDaysOverdue);
      return { ref, reason: "overdue", on: day.nextWorkingDay(addDays(due, late)) };
    }
    if (-daysLate > longestNotice + LONGEST_MOVE) return undefined;
    for (const notice of notices) {
      const on = day.previousWorkingDay(addDays(due, -notice));
      if (on <= day.today) return { ref, reason: on === due ? "due-today" : "due-soon", on };
    }
    return undefined;
  };
}

/** Further ahead than a reminder can be moved: a date beyond needs no working days counted. */
const LONGEST_MOVE = 60;

/** That progress is being collected for a review, and the latest day up to today on which it is asked for. */
export interface ReviewOccurrence {
  readonly review: Review;
  readonly on: CalendarDate;
  /** Who has updated an action since then has answered for it. */
  readonly opensAt: Instant;
}

/**
 * The opening moves forward where it falls on a day off, since nothing can be answered for a review before collecting
 * opens; the chases move back, since there is no use in asking after the review. On the day of the review the position
 * is frozen, and nobody is asked any more.
 */
export function latestReviewOccurrence(day: PlanDay): ReviewOccurrence | undefined {
  const { reminders } = day.frame.plan;
  const opened = day.frame.reviews
    .filter((one) => one.held.on > day.today && opensOn(one, reminders) <= day.today)
    .sort((a, b) => (a.held.on < b.held.on ? -1 : 1));
  const [review] = opened;
  if (!review) return undefined;
  const opens = opensOn(review, reminders);
  const opening = day.nextWorkingDay(opens);
  const chases = reminders.reviewChaseDaysBefore.map((days) => day.previousWorkingDay(addDays(review.held.on, -days)));
  const on = [opening, ...chases.filter((one) => one > opening)]
    .filter((one) => one <= day.today)
    .sort()
    .at(-1);
  return on === undefined ? undefined : { review, on, opensAt: day.startOf(opens) };
}
