import { parse } from "csv-parse/sync";
import type { PeopleLine } from "../domain/people-file.ts";

const COLUMNS = ["name", "userId", "post", "organisation", "role"] as const;

/** The lines of a people file, or what is wrong with the file itself. */
export function readPeopleFile(
  text: string,
): { readonly ok: true; readonly lines: readonly PeopleLine[] } | { readonly ok: false; readonly fault: string } {
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    const missing = COLUMNS.filter((name) => rows[0] && !(name in rows[0].record));
    if (missing.length > 0)
      return { ok: false, fault: `has no column ${missing.join(", ")}; it needs ${COLUMNS.join(",")}` };
    return { ok: true, lines: rows.map(({ record, info }) => lineOf(record, info.lines)) };
  } catch (error) {
    return { ok: false, fault: error instanceof Error ? error.message : "cannot be read as CSV" };
  }
}

function lineOf(record: Record<string, string>, line: number): PeopleLine {
  const { name = "", userId = "", post = "", organisation = "", role = "" } = record;
  return { line, name, userId, post, organisation, role };
}
