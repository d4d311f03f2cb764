// What was said, and what it changed. Both are only ever added to.
import { z } from "zod";
import { givenRating } from "./rating-scale.ts";
import { ref } from "./ref.ts";
import { actor, calendarDate, door, type Instant, instant, planDate, words } from "./values.ts";

/** Ids sort in the order of time; see makeId. */
const entryId = z.string().regex(/^[0-9TZa-z-]{4,60}$/i);

export const progressEntry = z.strictObject({
  id: entryId,
  of: ref.describe("The action or objective"),
  text: words,
  at: instant.optional().describe("Absent where an imported paragraph carries no date"),
  position: z.string().max(200).optional().describe("The review or year whose column it stood in when imported"),
  by: actor.optional(),
  onBehalfOf: actor.optional(),
  door,
  review: calendarDate.optional().describe("The review it was given for"),
  rating: givenRating.nullable().describe("The rating after this entry"),
  forecast: planDate.optional(),
  evidence: z
    .array(
      z.strictObject({
        title: z.string().max(500),
        link: z
          .url({ protocol: /^https?$/ })
          .max(2000)
          .optional(),
      }),
    )
    .default([]),
  saysNoChange: z.literal(true).optional().describe("The answer was: no change"),
  reverses: entryId.optional().describe("The entry this one takes back"),
});
export type ProgressEntry = z.infer<typeof progressEntry>;

const fieldChange = z.strictObject({ field: z.string().max(60), from: z.unknown(), to: z.unknown() });

export const change = z.strictObject({
  id: entryId,
  of: ref.optional().describe("The action or objective; absent for a change of the plan itself"),
  at: instant,
  by: actor,
  onBehalfOf: actor.optional(),
  door,
  fields: z.array(fieldChange),
  entry: entryId.optional(),
  reverses: entryId.optional().describe("The change this one takes back"),
  why: z.string().max(2000).optional(),
  turn: z.string().max(600).optional().describe("The message that asked for it"),
});
export type Change = z.infer<typeof change>;

/** An id that sorts by time: the moment, and something that keeps two of one moment apart. */
export function makeId(at: Instant, suffix: string): string {
  return `${at.replace(/[-:.]/g, "")}-${suffix}`;
}
