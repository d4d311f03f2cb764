// Areas, objectives and actions: the printed body of a plan, with the state each action is in now.
import { z } from "zod";
import { givenRating } from "./rating-scale.ts";
import { ref } from "./ref.ts";
import { actor, calendarDate, doubt, instant, planDate, shortText, slug, words } from "./values.ts";

const printed = {
  outcomes: z.array(words).default([]).describe("Intended outcomes: the difference it should make"),
  measures: z.array(words).default([]).describe("How anybody will know"),
  extra: z.record(z.string(), words).default({}).describe("Columns of the source that have no field of their own"),
  doubts: z.array(doubt).default([]),
};

export const area = z.strictObject({
  ref,
  printedRef: z
    .string()
    .max(40)
    .optional()
    .describe("The number as printed, where it differs: an area headed 5 whose actions are 4.x"),
  title: words,
  doubts: z.array(doubt).default([]),
});
export type Area = z.infer<typeof area>;

export const objective = z.strictObject({ ref, area: ref, text: words, ...printed });

/** One date of an action's chain of due dates. The first is the published one and never changes. */
const dueDate = z.strictObject({
  ...planDate.shape,
  standing: z.enum(["published", "revision"]),
  agreedBy: actor.optional(),
  agreedAt: instant.optional(),
  why: z.string().max(2000).optional(),
});
export type DueDate = z.infer<typeof dueDate>;

/** The owner's own expectation. It moves no reminder and is never taken for an agreed date. */
export const forecast = z.strictObject({
  ...planDate.shape,
  by: actor,
  at: instant,
  why: z.string().max(2000).optional(),
});

const completionStep = { by: actor, at: instant, evidence: z.array(z.string().max(2000)).default([]) };
/** Completion is apart from the rating: Green covers work underway as well as work completed. */
export const completion = z.discriminatedUnion("state", [
  z.strictObject({ state: z.literal("open") }),
  z.strictObject({ state: z.literal("proposed"), ...completionStep }),
  z.strictObject({ state: z.literal("confirmed"), ...completionStep }),
  z.strictObject({ state: z.literal("embedded"), ...completionStep }),
]);

export const action = z.strictObject({
  ref,
  printedRef: z.string().max(40).optional().describe("The ref as printed, where actions share their objective's"),
  objective: ref,
  area: ref,
  partOf: ref.optional().describe("The action this is a part of"),
  isRated: z
    .boolean()
    .default(true)
    .describe("False for a part that has its own date but shares the rating of the whole"),
  text: words,
  groups: z.array(slug).default([]).describe("Responsible groups: ids of bodies"),
  officers: z.array(slug).default([]).describe("Responsible officers: ids of posts"),
  responsibilityAsPrinted: words.optional(),
  dueDates: z.array(dueDate).default([]),
  isOngoing: z.boolean().default(false).describe("Printed on-going, beside its dates and not instead of them"),
  forecast: forecast.optional(),
  rating: givenRating.nullable().default(null),
  completion: completion.default({ state: "open" }),
  priorities: z.array(z.int()).default([]),
  dependsOn: z.array(ref).default([]),
  lastUpdate: z
    .strictObject({ entry: z.string(), at: instant, by: actor, saysNoChange: z.literal(true).optional() })
    .optional()
    .describe("The newest progress entry, so that a stale card is known as one"),
  remindersPausedUntil: calendarDate.optional(),
  withdrawn: z.strictObject({ at: instant, why: shortText }).optional(),
  ...printed,
});
export type Action = z.infer<typeof action>;

/** The date that counts: the last agreed one of the chain. Absent where the plan states none. */
export function dueInForce(of: Action): DueDate | undefined {
  return of.dueDates.at(-1);
}

/** Whether the action is still to be done: not completed and not withdrawn. */
export function isOpen(of: Action): boolean {
  const { state } = of.completion;
  return (state === "open" || state === "proposed") && of.withdrawn === undefined;
}
