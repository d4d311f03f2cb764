// The rules a plan's document must keep that no shape can say: everything named is there, once, and fits its scale.
import { z } from "zod";
import { type PlanRecord, planRecord } from "./plan-record.ts";
import { NAMING_RULES } from "./record-names.ts";
import { VALUE_RULES } from "./record-values.ts";

/** One thing wrong with a document, and where: `actions[3].objective`. */
export interface Fault {
  readonly place: string;
  readonly fault: string;
}

/** Finds every fault of one kind in a document whose shape is right. */
export type RecordRule = (record: PlanRecord) => Iterable<Fault>;

export type CheckedRecord =
  | { readonly ok: true; readonly record: PlanRecord }
  | { readonly ok: false; readonly faults: readonly Fault[] };

const RULES: readonly RecordRule[] = [...NAMING_RULES, ...VALUE_RULES];

/** Takes an unknown document for a plan's record, or names every fault with its place. */
export function checkRecord(document: unknown): CheckedRecord {
  const shaped = planRecord.safeParse(document);
  if (!shaped.success) {
    return {
      ok: false,
      faults: shaped.error.issues.map((issue) => ({ place: placeOf(issue.path), fault: issue.message })),
    };
  }
  const record = shaped.data;
  const faults = RULES.flatMap((rule) => [...rule(record)]);
  return faults.length === 0 ? { ok: true, record } : { ok: false, faults };
}

function placeOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (place, step) =>
      typeof step === "number" ? `${place}[${step}]` : place ? `${place}.${String(step)}` : String(step),
    "",
  );
}

/** The document's shape as a JSON Schema, for those who write one with other tools. */
export function recordJsonSchema(): unknown {
  return z.toJSONSchema(planRecord, { io: "input", unrepresentable: "any" });
}
