// What every plan store does alike with a row: proves it sound before it is written and again when it is read.
import type { z } from "zod";
import { KINDS, type Kind, keyOf, type Row, type ValueOf } from "../domain/record.ts";
import { BrokenRow, MAX_WRITES, type Stored, type Write } from "../ports/plan-store.ts";
import { nameOfRowKey, rowKeyOf } from "./row-key.ts";

/** A table entity is at most 1 MiB, with two bytes a character; the rest is for its keys and column names. */
const LONGEST_ROW = 500_000;
/** A table transaction is less than 4 MiB, headers and all. */
const LARGEST_COMMIT = 4 * 1024 * 1024;
const HEADERS_OF_A_WRITE = 2_500;

/** A write whose row has been proved: its text is what every later reading will be given. */
export interface SoundWrite {
  readonly op: Write["op"];
  readonly kind: Kind;
  readonly rowKey: string;
  /** `kind key`, for messages. */
  readonly at: string;
  readonly text: string;
  /** The version a replacement names. */
  readonly version: string | undefined;
}

/** Throws where a write could not be carried out or not be read again: that is a mistake of the program's own. */
export function soundWrites(planId: string, writes: readonly Write[]): readonly SoundWrite[] {
  if (writes.length > MAX_WRITES) {
    throw new Error(`A commit holds at most ${MAX_WRITES} writes; this one holds ${writes.length} (plan ${planId})`);
  }
  const sound = writes.map((write) => soundWrite(planId, write));
  const names = new Set<string>();
  for (const { rowKey, at } of sound) {
    if (names.has(rowKey))
      throw new Error(`A commit writes each row once; this one writes ${at} again (plan ${planId})`);
    names.add(rowKey);
  }
  const size = sound.reduce((sum, { text }) => sum + Buffer.byteLength(JSON.stringify(text)) + HEADERS_OF_A_WRITE, 0);
  if (size > LARGEST_COMMIT) throw new Error(`A commit is less than 4 MiB; this one is ${size} bytes (plan ${planId})`);
  return sound;
}

function soundWrite(planId: string, write: Write): SoundWrite {
  const { kind } = write.row;
  const text = formatJson(write.row.value);
  const row = parseWritten(planId, kind, text);
  const key = keyOf(row);
  const at = `${kind} ${key}`;
  if (row.kind === "plan" && row.value.id !== planId) {
    throw new Error(`The row of plan ${row.value.id} does not belong in plan ${planId}`);
  }
  if (text.length > LONGEST_ROW) {
    throw new Error(`A row is at most ${LONGEST_ROW} characters; ${at} of plan ${planId} has ${text.length}`);
  }
  const version = write.op === "replace" ? write.version : undefined;
  return { op: write.op, kind, rowKey: rowKeyOf(kind, key), at, text, version };
}

/** Parses the text and not the value: what JSON would lose or change must show before it is written, not after. */
function parseWritten(planId: string, kind: Kind, text: string): Row {
  try {
    return { kind, value: schemaOf(kind).parse(JSON.parse(text)) } as Row;
  } catch (cause) {
    throw new Error(`Not a sound ${kind} row for plan ${planId}`, { cause });
  }
}

/** The row a store kept under a row key. Throws BrokenRow. */
export function readRow(planId: string, kind: Kind, rowKey: string, text: string, version: string): Stored {
  let row: Row;
  try {
    row = { kind, value: schemaOf(kind).parse(JSON.parse(text)) } as Row;
    if (rowKeyOf(kind, keyOf(row)) !== rowKey) throw new Error("Its content belongs under another key");
  } catch (cause) {
    throw new BrokenRow(planId, nameOfRowKey(rowKey), { cause });
  }
  return { ...row, version };
}

function schemaOf<K extends Kind>(kind: K): z.ZodType<ValueOf<K>> {
  return KINDS[kind].schema as unknown as z.ZodType<ValueOf<K>>;
}

/**
 * JSON with every character escaped that some reader of lines takes for a line's end, or refuses. Azurite loses its way
 * in a transaction that holds U+2028.
 */
export function formatJson(value: unknown): string {
  const text = JSON.stringify(value) ?? "null";
  return text.replace(
    /[\u007f-\u009f\u2028\u2029\ufffe\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
