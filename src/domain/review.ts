// Reviews, and the snapshot that freezes the position at each.
import { z } from "zod";
import { completion, forecast } from "./action.ts";
import { givenRating } from "./rating-scale.ts";
import { ref } from "./ref.ts";
import { actor, calendarDate, instant, planDate, shortText, words } from "./values.ts";

export const review = z.strictObject({
  id: calendarDate.describe("The first date it was set for; it never changes"),
  held: planDate.describe("The date in force"),
  asPrinted: z.string().max(500).optional(),
  amendments: z
    .array(
      z.strictObject({
        from: planDate,
        to: planDate,
        why: z.string().max(2000),
        by: actor.optional(),
        at: instant.optional(),
      }),
    )
    .default([]),
  furtherUpdates: z
    .array(calendarDate)
    .default([])
    .describe("Days after the review on which the position was updated again"),
  opensOn: calendarDate.optional().describe("When collecting opens, where it is not as the plan's rules have it"),
  snapshot: z.strictObject({ takenAt: instant, rows: z.int().min(0) }).optional(),
});
export type Review = z.infer<typeof review>;

const frozenAction = z.strictObject({
  kind: z.literal("action"),
  review: calendarDate,
  ref,
  rating: givenRating.nullable(),
  completion,
  due: planDate.optional(),
  forecast: forecast.optional(),
  lastEntry: z.string().optional(),
  lastWords: words.optional(),
});
const frozenKpi = z.strictObject({
  kind: z.literal("kpi"),
  review: calendarDate,
  kpi: shortText.describe("The key of the KPI's row: its ref and its id"),
  latest: z.string().max(500).optional(),
});

/** One frozen line of a review's position. Written once and never again. */
export const snapshotLine = z.discriminatedUnion("kind", [frozenAction, frozenKpi]);
export type SnapshotLine = z.infer<typeof snapshotLine>;
