// The small plan as rules see it: its frame, one action of it, and the circumstances of an update.
import { type Action, action } from "../../src/domain/action.ts";
import { checkRecord } from "../../src/domain/check-record.ts";
import { FRAME_KINDS, type Frame, frameOf } from "../../src/domain/frame.ts";
import { type PlanRecord, rowsOf } from "../../src/domain/plan-record.ts";
import type { Row } from "../../src/domain/record.ts";
import type { Circumstances } from "../../src/domain/update.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { OWNER, smallPlanDocument } from "./small-plan.ts";

/** Monday 26 November 2018: the day the small plan is written for. */
export const TODAY: CalendarDate = "2018-11-26";

/** A plan's document with lists that a test may change. */
export interface PlanDocument {
  [section: string]: unknown;
  plan: Record<string, unknown>;
}

/** The small plan's document with its lists: changed where a test wants it otherwise. */
export function planDocument(change: (document: PlanDocument) => void = () => undefined): PlanDocument {
  const document = structuredClone(smallPlanDocument()) as PlanDocument;
  change(document);
  return document;
}

/** One row of a section of a document, to be looked at or changed. */
export function rowIn(document: PlanDocument, section: string, index: number): Record<string, unknown> {
  const rows = document[section] as Record<string, unknown>[] | undefined;
  const found = rows?.[index];
  if (!found) throw new Error(`No ${section}[${index}] in the document`);
  return found;
}

export function recordWith(change?: (document: PlanDocument) => void): PlanRecord {
  const checked = checkRecord(planDocument(change));
  if (!checked.ok) throw new Error(checked.faults.map(({ place, fault }) => `${place}: ${fault}`).join("\n"));
  return checked.record;
}

export function frameWith(change?: (document: PlanDocument) => void): Frame {
  return frameFrom(recordWith(change));
}

export function frameFrom(record: PlanRecord): Frame {
  const isOfFrame = (row: Row): row is Row<(typeof FRAME_KINDS)[number]> =>
    FRAME_KINDS.some((kind) => kind === row.kind);
  const frame = frameOf(rowsOf(record).filter(isOfFrame));
  if (!frame) throw new Error("The record has no plan row");
  return frame;
}

/** An open, rated action of the service manager's, unless a test says otherwise. */
export function someAction(more: object = {}): Action {
  return action.parse({
    ref: "1.1.1",
    area: "1",
    objective: "1.1",
    text: "Write down who does what",
    officers: ["service-manager"],
    dueDates: [{ on: "2018-11-30", precision: "day", standing: "published" }],
    ...more,
  });
}

/** The owner, on a card, at nine on the day, unless a test says otherwise. */
export function circumstances(more: Partial<Circumstances> = {}): Circumstances {
  return {
    frame: frameWith(),
    standing: { as: "owner", post: "SEND Service Manager, HTC" },
    actor: { userId: OWNER, name: "Olive Owner" },
    now: "2018-11-26T09:00:00.000Z",
    today: TODAY,
    door: "card",
    turn: "user-olive!press-1",
    newId: "20181126T090000000Z-0001",
    ...more,
  };
}
