// One message owed to one person, and what is to be done about it now. Every attempt goes by this decision, the first
// as well as one after a failure or after somebody was cut short between two steps.
import { addMinutes } from "./calendar.ts";
import type { Delivery, Occurrence } from "./delivery.ts";
import { MAX_ATTEMPTS, planRow, rowFailed, stageOf, takeOverRow } from "./ledger.ts";
import type { CalendarDate, Instant } from "./values.ts";

/** What one plan contributes to a letter, and its row in that plan's ledger. */
export interface LetterPart {
  readonly planId: string;
  readonly on: CalendarDate;
  readonly occurrences: readonly Occurrence[];
  /** Whether the ledger has it already that none of these could be delivered. */
  readonly isKnownToFail: boolean;
}

export interface Letter {
  readonly kind: Delivery["kind"];
  readonly userId: string;
  readonly name: string;
  readonly parts: readonly LetterPart[];
}

/** A row of the ledger as it was read. */
export interface LedgerRow {
  readonly planId: string;
  readonly row: Delivery;
  readonly version: string;
}
/** A row to be inserted, or to replace the version read. */
export type LedgerWrite = Omit<LedgerRow, "version"> & { readonly version: string | undefined };

export interface LetterCircumstances {
  /** The rows of this kind, day and person, in the plans of the letter and in any other where the day may be used up. */
  readonly rows: readonly LedgerRow[];
  /** Why the person cannot be written to now. */
  readonly unreachable: string | undefined;
  /** Whether the one digest of the day has been claimed. */
  readonly isDayTaken: boolean;
  readonly now: Instant;
}

export type LetterDecision =
  /** It went out, somebody is at it, or there is nothing that a further attempt could better. */
  | { readonly do: "nothing" }
  /** Nothing is sent, and the ledger says why. */
  | { readonly do: "record"; readonly writes: readonly LedgerWrite[] }
  /** To be sent once all of this is written: the parts named, with nothing of the others. */
  | { readonly do: "send"; readonly writes: readonly LedgerWrite[]; readonly planIds: ReadonlySet<string> };

export function decideLetter(letter: Letter, given: LetterCircumstances): LetterDecision {
  const stages = given.rows.map(({ row }) => stageOf(row, given.now));
  const isSent = stages.includes("sent");
  const isSomebodyAtIt = stages.includes("claimed");
  const isTakenUnfinished = given.rows.some(({ row }) => isWorthAnotherAttempt(row, given.now));
  if (isSent || isSomebodyAtIt || (given.isDayTaken && !isTakenUnfinished)) return { do: "nothing" };
  return given.unreachable === undefined ? attempt(letter, given) : recordFailure(letter, given, given.unreachable);
}

/** A person who could not be reached may be by now. What was tried often enough rests: a letter to a lead until the next day. */
function isWorthAnotherAttempt(row: Delivery, now: Instant): boolean {
  const hasRested = row.failure !== undefined && addMinutes(row.failure.at, REST_MINUTES) <= now;
  return row.sentAt === undefined && (row.attempts < MAX_ATTEMPTS || hasRested);
}

const REST_MINUTES = 20 * 60;

function attempt(letter: Letter, { rows, now }: LetterCircumstances): LetterDecision {
  const writes: LedgerWrite[] = [];
  const planIds = new Set<string>();
  for (const part of letter.parts) {
    const { planId, occurrences } = part;
    const known = rows.find((one) => one.planId === planId);
    if (!known || isWorthAnotherAttempt(known.row, now)) {
      const row = known ? takeOverRow(known.row, occurrences, now) : planRow(delivery(letter, part), now);
      writes.push({ planId, row, version: known?.version });
      planIds.add(planId);
    } else if (!known.row.failure?.isFinal) {
      writes.push({ planId, row: rowFailed(known.row, now, "cut-short"), version: known.version });
    }
  }
  if (planIds.size > 0) return { do: "send", writes, planIds };
  return writes.length > 0 ? { do: "record", writes } : { do: "nothing" };
}

function recordFailure(letter: Letter, { rows, now }: LetterCircumstances, why: string): LetterDecision {
  const writes = letter.parts.flatMap((part): LedgerWrite[] => {
    const { planId } = part;
    const known = rows.find((one) => one.planId === planId);
    if (known?.row.failure?.isFinal || (!known && part.isKnownToFail)) return [];
    const row = known?.row ?? planRow(delivery(letter, part), now);
    return [{ planId, row: rowFailed(row, now, why), version: known?.version }];
  });
  return writes.length > 0 ? { do: "record", writes } : { do: "nothing" };
}

function delivery({ kind, userId, name }: Letter, { on, occurrences }: LetterPart) {
  return { kind, on, userId, name, occurrences: [...occurrences] };
}
