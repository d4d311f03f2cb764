// The position frozen for a review: every rating, date, narrative and figure as it stood when the day of the review
// opened in the plan's zone. The first tick of that day freezes it; where the clerk was down, a later tick takes back
// what the change log says happened since, so that the position is the same whenever it is frozen.
import { type Action, dueInForce } from "./action.ts";
import { addDays, asPlanDate } from "./calendar.ts";
import type { Kpi } from "./kpi.ts";
import type { Plan } from "./plan.ts";
import type { Change, ProgressEntry } from "./progress.ts";
import { keyOf } from "./record.ts";
import type { Review, SnapshotLine } from "./review.ts";
import { standingEntries } from "./undo.ts";
import type { CalendarDate, Instant } from "./values.ts";

/** How far back the position of a plan is trusted that does not say what date its import describes. */
const TRUSTED_DAYS = 31;

/**
 * Whether a review has come while the clerk kept the record. Of one that was held before, nobody here knows the
 * position, and freezing today's for it would falsify a public record. A review known by its month alone is held on the
 * last day of it.
 */
export function isHeldInOurTime(review: Review, plan: Plan, today: CalendarDate): boolean {
  const knownUntil = plan.positionAsAt?.on ?? addDays(today, -TRUSTED_DAYS);
  return review.held.on <= today && review.held.on > knownUntil;
}

export function reviewsToFreeze(reviews: readonly Review[], plan: Plan, today: CalendarDate): readonly Review[] {
  return reviews.filter((one) => one.snapshot === undefined && isHeldInOurTime(one, plan, today));
}

/** What a frozen line shows of an action, and only that is taken back. */
const FROZEN_FIELDS = ["rating", "completion", "forecast", "dueDates", "withdrawn"] as const;

/** The action as it was before these changes, which may come in any order. */
export function positionBefore(action: Action, changes: readonly Change[]): Action {
  const earlier: Record<string, unknown> = { ...action };
  for (const { fields } of changes.toSorted(newestFirst)) {
    for (const { field, from } of fields) {
      if (!FROZEN_FIELDS.some((known) => known === field)) continue;
      if (from === null && field !== "rating") delete earlier[field];
      else earlier[field] = from;
    }
  }
  return earlier as Action;
}

const newestFirst = (a: Change, b: Change) => (a.at !== b.at ? (a.at < b.at ? 1 : -1) : a.id < b.id ? 1 : -1);

/** The newest entry that stood before a moment; an imported one without a moment is older than the clerk. */
export function newestEntryBefore(entries: readonly ProgressEntry[], moment: Instant): ProgressEntry | undefined {
  return standingEntries(entries.filter((one) => one.at === undefined || one.at < moment)).at(-1);
}

/** Undefined for an action that had been withdrawn. */
export function freezeAction(
  review: Review,
  action: Action,
  since: { readonly changes: readonly Change[]; readonly lastEntry: Pick<ProgressEntry, "id" | "text"> | undefined },
): SnapshotLine | undefined {
  const { ref, rating, completion, forecast, withdrawn, ...rest } = positionBefore(action, since.changes);
  if (withdrawn) return undefined;
  const due = dueInForce({ ...action, dueDates: rest.dueDates });
  return {
    kind: "action",
    review: review.id,
    ref,
    rating,
    completion,
    ...(due && { due: asPlanDate(due) }),
    ...(forecast && { forecast }),
    ...(since.lastEntry && { lastEntry: since.lastEntry.id, lastWords: since.lastEntry.text }),
  };
}

/**
 * Readings say what period they are for and not when they came in: the last one reported is the one that counted.
 * The line names the KPI by its row's key, since two actions may each have a KPI of one id.
 */
export function freezeKpi(review: Review, kpi: Kpi): SnapshotLine {
  const latest = kpi.readings.at(-1)?.value;
  const key = keyOf({ kind: "kpi", value: kpi });
  return { kind: "kpi", review: review.id, kpi: key, ...(latest !== undefined && { latest }) };
}
