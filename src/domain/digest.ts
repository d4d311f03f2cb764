// What one person is asked in one message: every action of every plan that is owed to them today.
import { dueInForce } from "./action.ts";
import { asPlanDate, daysBetween } from "./calendar.ts";
import type { ReminderReason } from "./delivery.ts";
import type { GivenRating } from "./rating-scale.ts";
import { compareRefs, type Ref } from "./ref.ts";
import type { Reminder } from "./reminders.ts";
import type { CalendarDate, PlanDate } from "./values.ts";

export interface DigestLine {
  readonly planId: string;
  readonly planTitle: string;
  readonly ref: Ref;
  readonly text: string;
  /** Why it stands here today. An occurrence that is sent late keeps its own reason in the ledger. */
  readonly reason: ReminderReason;
  readonly due?: PlanDate;
  readonly daysOverdue?: number;
  /** 0 on the day. */
  readonly daysUntilDue?: number;
  readonly rating: GivenRating | null;
  /** The date of the review that progress is still wanted for. */
  readonly reviewOn?: CalendarDate;
  /** The newest progress entry, so that an answer to a stale card is known as one. */
  readonly lastEntryId?: string;
}

export interface Digest {
  readonly person: { readonly userId: string; readonly name: string };
  readonly on: CalendarDate;
  readonly lines: readonly DigestLine[];
}

export function digestLine(
  plan: { readonly id: string; readonly title: string },
  { action, occurrence, reviewOn }: Reminder,
  today: CalendarDate,
): DigestLine {
  const due = dueInForce(action);
  const days = due && daysBetween(today, due.on);
  return {
    planId: plan.id,
    planTitle: plan.title,
    ref: action.ref,
    text: action.text,
    reason: reasonToday(occurrence.reason, days),
    ...(due && { due: asPlanDate(due) }),
    ...(days !== undefined && (days < 0 ? { daysOverdue: -days } : { daysUntilDue: days })),
    rating: action.rating,
    ...(reviewOn && { reviewOn }),
    ...(action.lastUpdate && { lastEntryId: action.lastUpdate.entry }),
  };
}

/** A late date is late whatever the reason for asking; a review is the reason only where the date is not near. */
function reasonToday(asked: ReminderReason, daysUntilDue: number | undefined): ReminderReason {
  if (daysUntilDue !== undefined && daysUntilDue < 0) return "overdue";
  if (daysUntilDue === 0) return "due-today";
  return asked === "review" ? "review" : "due-soon";
}

const ORDER: readonly ReminderReason[] = ["overdue", "due-today", "due-soon", "review"];

/** Overdue first, the longest overdue before all; then what is due today, due soon, and asked for a review. */
export function sortLines(lines: readonly DigestLine[]): DigestLine[] {
  return [...lines].sort(
    (a, b) =>
      ORDER.indexOf(a.reason) - ORDER.indexOf(b.reason) ||
      compareTexts(a.due?.on ?? NEVER, b.due?.on ?? NEVER) ||
      compareTexts(a.planId, b.planId) ||
      compareRefs(a.ref, b.ref),
  );
}

const NEVER = "9999-12-31";
const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
