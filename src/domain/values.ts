// The small values every part of the record is made of.
import { z } from "zod";

/** A calendar date without a time or a zone, `2018-11-30`. Text order is date order. */
export type CalendarDate = `${number}-${number}-${number}`;
/** A moment in UTC, `2018-11-26T09:00:00.000Z`. Text order is time order. */
export type Instant = `${string}Z`;

export const calendarDate = z.iso.date() as unknown as z.ZodType<CalendarDate, CalendarDate>;
export const instant = z.iso.datetime({ precision: 3 }) as unknown as z.ZodType<Instant, Instant>;

/** Words somebody wrote, kept whole: bullets, figures and paragraphs as they came. 32,000 characters at most. */
export const words = z.string().max(32_000);
export const shortText = z.string().min(1).max(500);
/** What one thing is called by another inside a plan: `send-data-group`. */
export const slug = z
  .string()
  .max(200, { abort: true })
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "expected small letters, figures and single hyphens");

/** How exactly a plan states a date. The date is always the last day it can mean. */
export const PRECISIONS = ["day", "month", "quarter", "term", "year"] as const;

export const planDate = z.strictObject({
  on: calendarDate.describe("The last day the date can mean: 2018-08-31 for August 2018"),
  precision: z.enum(PRECISIONS),
  asPrinted: z
    .string()
    .max(200)
    .optional()
    .describe("The words of the source: Aug-18, 30.09.17, end of the summer term"),
});
/** A date as plans state dates: a day, or a month, quarter, term or year that ends on `on`. */
export type PlanDate = z.infer<typeof planDate>;

/** A person at the moment of acting: who it was, and the post they acted from. */
export const actor = z.strictObject({
  userId: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  post: z.string().max(800).optional().describe("The post or group as the plan prints it, with its organisation"),
});
export type Actor = z.infer<typeof actor>;

/** The ways an update can reach the record. */
export const DOORS = ["card", "words", "proxy", "import"] as const;
export const door = z.enum(DOORS);
export type Door = (typeof DOORS)[number];

/** How sure the reading of one value was when a plan was imported. A value without a doubt was read with certainty. */
export const doubt = z.strictObject({
  field: shortText,
  certainty: z.enum(["unsure", "unread"]),
  note: z.string().max(2000),
});
