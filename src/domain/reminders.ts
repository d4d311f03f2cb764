// What is owed to whom, computed from the record and the day. No timer is asked whether it fired: a reminder that could
// not go out is owed still, and one that went out is covered by its row in the ledger.
import { type Action, isOpen } from "./action.ts";
import { addDays } from "./calendar.ts";
import type { Occurrence } from "./delivery.ts";
import type { Coverage } from "./ledger.ts";
import { latestDueOccurrence, latestReviewOccurrence } from "./occurrences.ts";
import type { NamedPerson, PeopleOfPlan } from "./owners.ts";
import type { PlanDay } from "./plan-day.ts";
import type { CalendarDate } from "./values.ts";

/** An action to be asked about today, unless the ledger says that its owner was. */
export interface Reminder {
  readonly action: Action;
  readonly occurrence: Occurrence;
  /** The date of the review that progress on this action is still wanted for. */
  readonly reviewOn?: CalendarDate;
}

/** Gives what each action asks for today; undefined for one that asks for nothing. */
export function remindersOn(day: PlanDay): (action: Action) => Reminder | undefined {
  const dueOccurrence = latestDueOccurrence(day);
  const collecting = latestReviewOccurrence(day);
  const quietSince = day.startOf(addDays(day.today, -day.frame.plan.reminders.quietDays));

  return (action) => {
    const isPaused = action.remindersPausedUntil !== undefined && day.today < action.remindersPausedUntil;
    const updatedAt = action.lastUpdate?.at ?? "";
    const isQuiet = updatedAt >= quietSince;
    if (!isOpen(action) || isPaused || isQuiet) return undefined;

    const isWantedForReview = collecting !== undefined && updatedAt < collecting.opensAt;
    const due = dueOccurrence(action);
    const isAnsweredSinceDue = due !== undefined && updatedAt >= day.startOf(due.on);
    const forReview: Occurrence | undefined = isWantedForReview
      ? { ref: action.ref, reason: "review", on: collecting.on }
      : undefined;
    const occurrence = latest(isAnsweredSinceDue ? undefined : due, forReview);
    if (!occurrence) return undefined;
    return {
      action,
      occurrence: movedBySnooze(occurrence, action, day),
      ...(isWantedForReview && { reviewOn: collecting.review.held.on }),
    };
  };
}

function latest(due: Occurrence | undefined, review: Occurrence | undefined): Occurrence | undefined {
  if (!due || !review) return due ?? review;
  return review.on > due.on ? review : due;
}

/** A snooze moves the reminder, never a date: what was owed before its end is owed on the day it ends, even if it had been sent. */
function movedBySnooze(occurrence: Occurrence, action: Action, day: PlanDay): Occurrence {
  const until = action.remindersPausedUntil;
  return until === undefined || until <= occurrence.on ? occurrence : { ...occurrence, on: day.nextWorkingDay(until) };
}

/** A reminder owed to one of the action's owners. */
export interface OwedReminder extends Reminder {
  readonly owner: NamedPerson;
  /** Whether the ledger says already that this very occurrence could not be delivered. */
  readonly isKnownToFail: boolean;
}

/** Each reminder once for every owner who has not been told since; none where nobody can be asked. */
export function owedReminders(
  reminders: readonly Reminder[],
  people: PeopleOfPlan,
  coverage: Coverage,
): readonly OwedReminder[] {
  return reminders.flatMap((reminder) => {
    const owners = people.ownersOf(reminder.action);
    if (owners.kind === "nobody") return [];
    const { ref, on } = reminder.occurrence;
    return owners.people
      .filter(({ userId }) => !coverage.isTold(userId, ref, on))
      .map((owner) => ({ ...reminder, owner, isKnownToFail: coverage.isTried(owner.userId, ref, on) }));
  });
}
