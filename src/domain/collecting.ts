// When progress is collected for a review, and which review an update is given for.
import { addDays } from "./calendar.ts";
import type { Frame } from "./frame.ts";
import type { ReminderRules } from "./plan.ts";
import type { Review } from "./review.ts";
import type { CalendarDate } from "./values.ts";

/** The day collecting opens: the review's own, or so many days before it as the plan's rules have it. */
export function opensOn(of: Review, rules: ReminderRules): CalendarDate {
  return of.opensOn ?? addDays(of.held.on, -rules.reviewOpensDaysBefore);
}

/** The review for which progress is being collected on a day: the next that has opened and is not yet frozen. Amended dates may change which is next. */
export function reviewBeingCollected(frame: Frame, on: CalendarDate): Review | undefined {
  const isCollected = (one: Review) => !one.snapshot && one.held.on >= on && opensOn(one, frame.plan.reminders) <= on;
  return frame.reviews.filter(isCollected).toSorted(byDateHeld).at(0);
}

/** The latest review held on or before a day. */
export function lastReview(frame: Frame, on: CalendarDate): Review | undefined {
  return frame.reviews
    .filter((one) => one.held.on <= on)
    .toSorted(byDateHeld)
    .at(-1);
}

const byDateHeld = (a: Review, b: Review) => (a.held.on < b.held.on ? -1 : a.held.on > b.held.on ? 1 : 0);
