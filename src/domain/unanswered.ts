// Who has not answered for a review, as its group leads are told once it is over.
import { type Action, dueInForce, isOpen } from "./action.ts";
import { addDays, asPlanDate } from "./calendar.ts";
import { opensOn } from "./collecting.ts";
import { type Frame, postTitle } from "./frame.ts";
import type { NamedPerson, PeopleOfPlan } from "./owners.ts";
import type { PlanDay } from "./plan-day.ts";
import type { Ref } from "./ref.ts";
import type { Review } from "./review.ts";
import { isHeldInOurTime } from "./snapshot.ts";
import type { CalendarDate, Instant, PlanDate } from "./values.ts";

export interface UnansweredLine {
  readonly ref: Ref;
  readonly text: string;
  /** The names of those who were to answer; empty where the post is held by nobody. */
  readonly owners: readonly string[];
  /** The posts, as the plan prints them, that nobody holds. */
  readonly vacantPosts: readonly string[];
  readonly due?: PlanDate;
  /** When the action was last updated, before collecting opened. */
  readonly lastUpdatedAt?: Instant;
}

export interface UnansweredReview {
  readonly person: { readonly userId: string; readonly name: string };
  readonly planId: string;
  readonly planTitle: string;
  readonly review: { readonly id: CalendarDate; readonly held: PlanDate };
  readonly lines: readonly UnansweredLine[];
}

/** After a month it is the next review that matters, and whoever becomes a lead then is not to be told of this one. */
const TOLD_WITHIN_DAYS = 28;

/** The review whose leads are to be told today, and the working day from which it is owed. */
export function reviewToTellOf(day: PlanDay): { readonly review: Review; readonly on: CalendarDate } | undefined {
  const { plan, reviews } = day.frame;
  const held = reviews.filter((one) => one.held.on < day.today && isHeldInOurTime(one, plan, day.today));
  const review = held.sort((a, b) => (a.held.on < b.held.on ? -1 : 1)).at(-1);
  if (!review) return undefined;
  const on = day.nextWorkingDay(addDays(review.held.on, 1));
  return on <= day.today && day.today <= addDays(on, TOLD_WITHIN_DAYS) ? { review, on } : undefined;
}

/** The actions nobody has updated since collecting opened, by the person to be told: the leads of its groups, or else the chairs. */
export function unansweredByLead(
  day: PlanDay,
  review: Review,
  actions: readonly Action[],
  people: PeopleOfPlan,
): readonly UnansweredReview[] {
  const { frame } = day;
  const opensAt = day.startOf(opensOn(review, frame.plan.reminders));
  const told = new Map<string, UnansweredReview & { readonly lines: UnansweredLine[] }>();
  for (const action of actions) {
    if (!isOpen(action) || (action.lastUpdate?.at ?? "") >= opensAt) continue;
    for (const { userId, name } of toldAbout(action, people)) {
      const list = told.get(userId) ?? {
        person: { userId, name },
        planId: frame.plan.id,
        planTitle: frame.plan.title,
        review: { id: review.id, held: review.held },
        lines: [],
      };
      list.lines.push(unansweredLine(frame, action, people));
      told.set(userId, list);
    }
  }
  return [...told.values()];
}

function toldAbout(action: Action, people: PeopleOfPlan): readonly NamedPerson[] {
  const leads = new Map(action.groups.flatMap(people.leadsOf).map((one) => [one.userId, one]));
  return leads.size > 0 ? [...leads.values()] : people.chairsOfPlan();
}

function unansweredLine(frame: Frame, action: Action, people: PeopleOfPlan): UnansweredLine {
  const owners = people.ownersOf(action);
  const due = dueInForce(action);
  return {
    ref: action.ref,
    text: action.text,
    owners: owners.kind === "people" ? owners.people.map((one) => one.name) : [],
    vacantPosts: owners.vacantPosts.map((id) => {
      const post = frame.posts.get(id);
      return post ? postTitle(post) : id;
    }),
    ...(due && { due: asPlanDate(due) }),
    ...(action.lastUpdate && { lastUpdatedAt: action.lastUpdate.at }),
  };
}
