// A row's JSON text as the columns of a table entity: a column holds no more than 32,768 characters.
import type { TableEntityResult } from "@azure/data-tables";

/** The number of this arrangement of columns. A reader that meets another stops, and nothing is misread. */
const COLUMNS_FORMAT = 1;
const LONGEST_COLUMN = 30_000;

export type Columns = Readonly<Record<string, string | number>>;
export type Entity = TableEntityResult<Record<string, unknown>>;

export function toColumns(kind: string, text: string): Columns {
  const columns: Record<string, string | number> = { kind, schema: COLUMNS_FORMAT };
  let start = 0;
  for (let number = 0; start < text.length || number === 0; number += 1) {
    const end = endOfColumn(text, start + LONGEST_COLUMN);
    columns[`json${number}`] = text.slice(start, end);
    start = end;
  }
  return columns;
}

/** Half of a surrogate pair is no character: on the way to the table it would become a question mark. */
function endOfColumn(text: string, end: number): number {
  const last = text.charCodeAt(end - 1);
  return end < text.length && last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
}

/** The text of an entity of this kind. Throws where the entity is arranged otherwise. */
export function fromColumns(kind: string, entity: Entity): string {
  if (entity.schema !== COLUMNS_FORMAT) throw new Error(`Its format is ${entity.schema}, not ${COLUMNS_FORMAT}`);
  if (entity.kind !== kind) throw new Error(`Its kind says ${entity.kind}, not ${kind}`);
  let text = "";
  for (let number = 0; ; number += 1) {
    const column = entity[`json${number}`];
    if (typeof column !== "string") return text;
    text += column;
  }
}
