// The state of a plan, or of one part of it, in numbers. Each number counts the actions a list command would show.
import { type Action, isOpen } from "./action.ts";
import { addDays, startOfDay } from "./calendar.ts";
import { lastReview } from "./collecting.ts";
import { type About, isAbout, isCompleted, isCounted, isDueWithin, isNotUpdatedSince, isOverdue } from "./filters.ts";
import type { Frame } from "./frame.ts";
import { compareRefs } from "./ref.ts";
import type { CalendarDate } from "./values.ts";

export const SOON_DAYS = 30;

/** How many actions have each rating; `unrated` are those with none. Names of older scales count under their own name. */
export interface Counts {
  readonly total: number;
  readonly byRating: ReadonlyMap<string, number>;
  readonly unrated: number;
  readonly completed: number;
  readonly completionProposed: number;
  readonly overdue: number;
  readonly dueSoon: number;
  readonly notUpdated: number;
}

export interface Summary extends Counts {
  /** In printed order. */
  readonly byArea: ReadonlyMap<string, Counts>;
  /** By id of the responsible group; an action with two groups counts in both. */
  readonly byGroup: ReadonlyMap<string, Counts>;
}

type Tally = { -readonly [K in keyof Counts]: Counts[K] } & { byRating: Map<string, number> };

/** Counts actions one at a time, so that a plan of any size is summed up without being held. */
export function createSummary(frame: Frame, today: CalendarDate, about?: About) {
  const review = lastReview(frame, today);
  const reviewBegan = review && startOfDay(review.held.on, frame.plan.zone);
  const soon = addDays(today, SOON_DAYS);
  const all = emptyTally(frame);
  const byArea = new Map<string, Tally>();
  const byGroup = new Map<string, Tally>();

  const count = (tally: Tally, action: Action) => {
    tally.total += 1;
    if (action.rating) tally.byRating.set(action.rating.name, (tally.byRating.get(action.rating.name) ?? 0) + 1);
    else tally.unrated += 1;
    if (isCompleted(action)) tally.completed += 1;
    if (action.completion.state === "proposed") tally.completionProposed += 1;
    if (isOverdue(action, today)) tally.overdue += 1;
    if (isDueWithin(action, today, soon)) tally.dueSoon += 1;
    if (isOpen(action) && isNotUpdatedSince(action, reviewBegan)) tally.notUpdated += 1;
  };

  return {
    add(action: Action): void {
      if (!isCounted(action) || (about && !isAbout(action, about))) return;
      count(all, action);
      count(tallyFor(byArea, action.area, frame), action);
      for (const group of action.groups) count(tallyFor(byGroup, group, frame), action);
    },
    result: (): Summary => ({ ...all, byArea: inPrintedOrder(byArea), byGroup }),
  };
}

function inPrintedOrder(areas: ReadonlyMap<string, Tally>): Map<string, Tally> {
  return new Map([...areas].sort(([a], [b]) => compareRefs(a, b)));
}

function tallyFor(tallies: Map<string, Tally>, key: string, frame: Frame): Tally {
  const tally = tallies.get(key) ?? emptyTally(frame);
  tallies.set(key, tally);
  return tally;
}

function emptyTally(frame: Frame): Tally {
  const byRating = new Map(frame.scale.ratings.map((one) => [one.name, 0]));
  const none = { total: 0, unrated: 0, completed: 0, completionProposed: 0, overdue: 0, dueSoon: 0, notUpdated: 0 };
  return { ...none, byRating };
}
