import { z } from "zod";
import { ref } from "./ref.ts";
import { calendarDate, planDate, shortText, slug } from "./values.ts";

/** A figure as stated, with its number where it has one: `just over 4,500` has none we could calculate with. */
const figure = { value: shortText, number: z.number().optional() };

const KPI_KINDS = ["numeric", "threshold", "directional", "milestone", "descriptive"] as const;

export const kpi = z.strictObject({
  id: slug,
  of: ref.describe("The area, objective or action it measures"),
  alsoOf: z.array(ref).default([]),
  measure: z.string().min(1).max(2000),
  kind: z.enum(KPI_KINDS),
  direction: z.enum(["increase", "decrease"]).optional(),
  baseline: z.strictObject({ ...figure, on: calendarDate.optional() }).optional(),
  target: z.strictObject({ ...figure, by: planDate.optional() }).optional(),
  readings: z
    .array(
      z.strictObject({ ...figure, period: z.string().max(200).optional(), source: z.string().max(300).optional() }),
    )
    .default([])
    .describe("In the order they were reported; readings that conflict stand side by side, each with its source"),
  statedIn: z.string().max(200).optional(),
  notes: z.string().max(2000).optional(),
});
export type Kpi = z.infer<typeof kpi>;
