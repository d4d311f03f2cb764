import { z } from "zod";
import { type RatingScale, ratingScale } from "./rating-scale.ts";
import { calendarDate, planDate, shortText, slug } from "./values.ts";

const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "expected a time such as 08:30");

const reminderRules = z.strictObject({
  daysBeforeDue: z.array(z.int().min(1).max(365)).default([28, 14, 7, 1]),
  onTheDay: z.boolean().default(true),
  everyDaysOverdue: z.int().min(1).max(365).default(7),
  quietDays: z
    .int()
    .min(0)
    .max(90)
    .default(5)
    .describe("An owner who updated an action this many days ago or fewer is not asked again"),
  sendAt: timeOfDay.default("08:30").describe("In the plan's zone"),
  reviewOpensDaysBefore: z.int().min(1).max(120).default(21),
  reviewChaseDaysBefore: z.array(z.int().min(1).max(60)).default([10, 5, 2]),
});
export type ReminderRules = z.infer<typeof reminderRules>;

export const workingWeek = z.strictObject({
  days: z.array(z.int().min(1).max(7)).default([1, 2, 3, 4, 5]).describe("1 is Monday"),
  holidays: z.string().default("GB-ENG").describe("Whose public holidays are kept"),
  closedOn: z.array(calendarDate).default([]).describe("Further days off, such as one-off bank holidays"),
});
export type WorkingWeek = z.infer<typeof workingWeek>;

export const plan = z.strictObject({
  id: slug,
  title: shortText,
  localArea: shortText,
  published: planDate.optional(),
  positionAsAt: planDate.optional().describe("What date the imported position describes"),
  zone: z.string().refine(isZone, "expected a time zone such as Europe/London").default("Europe/London"),
  scales: z.array(ratingScale).min(1).describe("Every version of the rating scale; the last is in force"),
  keepsEmbedded: z.boolean().default(false).describe("Whether the plan has a stage beyond completion"),
  priorities: z.array(z.strictObject({ number: z.int(), text: z.string().max(2000) })).default([]),
  glossary: z.array(z.strictObject({ term: shortText, meaning: shortText })).default([]),
  organisations: z.array(shortText).default([]),
  reminders: reminderRules.prefault({}),
  workingWeek: workingWeek.prefault({}),
  notes: z.array(z.string().max(4000)).default([]).describe("What a reader of the plan should know about its source"),
});
export type Plan = z.infer<typeof plan>;

/** A plan in a zone no clock knows could never be told what day it is. */
function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch {
    return false;
  }
}

/** The version of the rating scale that is in force. */
export function scaleInForce(of: Plan): RatingScale {
  const last = of.scales.at(-1);
  if (!last) throw new Error(`Plan ${of.id} has no rating scale`);
  return last;
}
