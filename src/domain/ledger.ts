// The life of a row in the ledger of reminders: planned, then sent or failed, or abandoned by somebody who was cut short.
import { addMinutes } from "./calendar.ts";
import type { Delivery, Occurrence } from "./delivery.ts";
import type { CalendarDate, Instant } from "./values.ts";

/** How long the one who planned a message may take to send it. Longer than any send takes, shorter than anybody notices. */
const CLAIM_MINUTES = 10;
/** Six attempts, 5, 10, 20, 40 and 80 minutes apart, outlast most outages of a channel; tomorrow it is owed again. */
export const MAX_ATTEMPTS = 6;
const FIRST_WAIT_MINUTES = 5;

/** Why a message did not go out, beside the reasons for which a person cannot be reached. */
const FAILURES = ["channel-did-not-take-it", "unexpected-failure", "cut-short", "day-passed"] as const;
export type Failure = (typeof FAILURES)[number];

/** What can be said of a row now: somebody is at it or waits to try again; nobody is; it went out; it is given up. */
export type Stage = "claimed" | "abandoned" | "sent" | "failed";

export function stageOf(row: Delivery, now: Instant): Stage {
  if (row.sentAt !== undefined) return "sent";
  if (row.failure?.isFinal) return "failed";
  return row.claimedUntil > now ? "claimed" : "abandoned";
}

export type PlannedDelivery = Pick<Delivery, "kind" | "on" | "userId" | "name" | "occurrences">;

export function planRow(planned: PlannedDelivery, now: Instant): Delivery {
  return { ...planned, plannedAt: now, claimedUntil: addMinutes(now, CLAIM_MINUTES), attempts: 1 };
}

/** The row as another attempt, with what is owed by now. */
export function takeOverRow(row: Delivery, occurrences: readonly Occurrence[], now: Instant): Delivery {
  const { failure: _, ...rest } = row;
  const claimedUntil = addMinutes(now, CLAIM_MINUTES);
  return { ...rest, occurrences: [...occurrences], claimedUntil, attempts: row.attempts + 1 };
}

export function rowSent(row: Delivery, at: Instant, message: NonNullable<Delivery["message"]>): Delivery {
  return { ...row, sentAt: at, message };
}

/** The row as given up. */
export function rowFailed(row: Delivery, at: Instant, why: string): Delivery {
  return { ...row, claimedUntil: at, failure: { at, why, isFinal: true } };
}

/** The row as failed this time: to be tried again, no sooner than the channel asked, unless it was tried often enough. */
export function rowPostponed(row: Delivery, at: Instant, why: Failure, retryAfterMs = 0): Delivery {
  if (row.attempts >= MAX_ATTEMPTS) return rowFailed(row, at, why);
  const minutes = Math.max(FIRST_WAIT_MINUTES * 2 ** (row.attempts - 1), retryAfterMs / 60_000);
  return { ...row, claimedUntil: addMinutes(at, minutes), failure: { at, why, isFinal: false } };
}

/** What the digests of a plan's ledger have told whom. */
export interface Coverage {
  /** Whether a digest sent on that day or later asked this person about the action. */
  isTold(userId: string, ref: string, since: CalendarDate): boolean;
  /** Whether one that could not be delivered would have. */
  isTried(userId: string, ref: string, since: CalendarDate): boolean;
}

export function coverageOf(rows: Iterable<Delivery>): Coverage {
  const told = new Map<string, CalendarDate>();
  const tried = new Map<string, CalendarDate>();
  for (const row of rows) {
    const last = row.sentAt !== undefined ? told : row.failure?.isFinal ? tried : undefined;
    if (row.kind !== "digest" || !last) continue;
    for (const { ref } of row.occurrences) {
      const key = `${ref} ${row.userId}`;
      if (row.on > (last.get(key) ?? "")) last.set(key, row.on);
    }
  }
  return {
    isTold: (userId, ref, since) => (told.get(`${ref} ${userId}`) ?? "") >= since,
    isTried: (userId, ref, since) => (tried.get(`${ref} ${userId}`) ?? "") >= since,
  };
}
