// What a plan is apart from its actions: its rules and scale, its bodies, posts and people, its reviews and areas.
// It changes seldom and nearly every turn needs it, so it is read as one and kept while the plan row stays as it is.
import type { Action, Area } from "./action.ts";
import type { Body, Holding, Post } from "./bodies.ts";
import { type Plan, scaleInForce } from "./plan.ts";
import type { Rating, RatingScale } from "./rating-scale.ts";
import type { Kind, Row } from "./record.ts";
import type { Review } from "./review.ts";
import type { CalendarDate } from "./values.ts";

export const FRAME_KINDS = ["plan", "body", "post", "holding", "review", "area"] as const satisfies readonly Kind[];

export interface Frame {
  readonly plan: Plan;
  /** The rating scale in force. */
  readonly scale: RatingScale;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly holdings: readonly Holding[];
  /** In the order of their first dates. */
  readonly reviews: readonly Review[];
  /** In printed order. */
  readonly areas: readonly Area[];
}

/** Undefined where the plan's own row is missing: then there is no such plan. */
export function frameOf(rows: Iterable<Row<(typeof FRAME_KINDS)[number]>>): Frame | undefined {
  let plan: Plan | undefined;
  const bodies = new Map<string, Body>();
  const posts = new Map<string, Post>();
  const holdings: Holding[] = [];
  const reviews: Review[] = [];
  const areas: Area[] = [];
  for (const row of rows) {
    if (row.kind === "plan") plan = row.value;
    else if (row.kind === "body") bodies.set(row.value.id, row.value);
    else if (row.kind === "post") posts.set(row.value.id, row.value);
    else if (row.kind === "holding") holdings.push(row.value);
    else if (row.kind === "review") reviews.push(row.value);
    else areas.push(row.value);
  }
  reviews.sort((a, b) => (a.id < b.id ? -1 : 1));
  return plan && { plan, scale: scaleInForce(plan), bodies, posts, holdings, reviews, areas };
}

/** What a person holds in the plan on a day. */
export function holdingsOf(frame: Frame, userId: string, on: CalendarDate): readonly Holding[] {
  return frame.holdings.filter((one) => one.userId === userId && isHeldOn(one, on));
}

export function isHeldOn(of: Holding, on: CalendarDate): boolean {
  return (of.from === undefined || of.from <= on) && (of.until === undefined || on <= of.until);
}

/** The rating as the scale has it, whichever version it was given on; undefined where it is not yet rated. */
export function ratingOf(frame: Frame, of: Pick<Action, "rating">): Rating | undefined {
  const given = of.rating;
  return given ? frame.plan.scales[given.scale - 1]?.ratings.find((one) => one.name === given.name) : undefined;
}

/** A post as the plan prints it, with its organisation. */
export function postTitle(of: Post): string {
  return of.organisation ? `${of.title}, ${of.organisation}` : of.title;
}
