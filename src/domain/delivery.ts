// The ledger of reminders: whether somebody was told, when, of what, and what became of it.
import { z } from "zod";
import { ref } from "./ref.ts";
import { calendarDate, instant, shortText } from "./values.ts";

const REMINDER_REASONS = ["due-soon", "due-today", "overdue", "review"] as const;
export type ReminderReason = (typeof REMINDER_REASONS)[number];

/** One reason to write to somebody: this action, for this reason, since this day. Its parts together are its stable key. */
const occurrence = z.strictObject({
  ref,
  reason: z.enum(REMINDER_REASONS),
  on: calendarDate.describe("The working day from which it is owed"),
});
export type Occurrence = z.infer<typeof occurrence>;

const DELIVERY_KINDS = ["digest", "review-not-answered"] as const;

export const delivery = z.strictObject({
  kind: z.enum(DELIVERY_KINDS),
  on: calendarDate.describe("The day it is owed on"),
  userId: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  occurrences: z.array(occurrence),
  plannedAt: instant,
  claimedUntil: instant.describe("Until when the one who planned it may be sending it; after that another may try"),
  attempts: z.int().min(1),
  sentAt: instant.optional(),
  message: z.strictObject({ conversation: z.string(), id: z.string() }).optional(),
  failure: z.strictObject({ at: instant, why: shortText, isFinal: z.boolean() }).optional(),
  answeredAt: instant.optional(),
});
export type Delivery = z.infer<typeof delivery>;
