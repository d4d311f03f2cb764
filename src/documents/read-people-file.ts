import { CsvError, parse } from "csv-parse/sync";
import type { PeopleLine } from "../domain/people-file.ts";

const COLUMNS = ["name", "userId", "post", "organisation", "role"] as const;

/** The lines of a people file, or what is wrong with the file itself. */
export function readPeopleFile(
  text: string,
): { readonly ok: true; readonly lines: readonly PeopleLine[] } | { readonly ok: false; readonly fault: string } {
  // What a reader of UTF-8 puts where it found something else; a name kept like that would be wrong for good.
  if (/[\uFFFD\0]/.test(text)) return { ok: false, fault: "is not text in UTF-8; save it as CSV UTF-8" };
  let columns: readonly string[] = [];
  try {
    const rows: { record: Record<string, string>; info: { lines: number } }[] = parse(text, {
      bom: true,
      columns: (header: string[]) => {
        columns = header.map(columnName);
        return [...columns];
      },
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      trim: true,
    });
    const missing = COLUMNS.filter((name) => !columns.includes(name));
    if (missing.length > 0)
      return { ok: false, fault: `has no column ${missing.join(", ")}; it needs ${COLUMNS.join(",")}` };
    return { ok: true, lines: rows.map(({ record, info }) => lineOf(record, info.lines)) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}

/** The reader's own messages speak of records and columns; these say what to do. */
function faultOf(error: unknown): string {
  if (!(error instanceof CsvError)) throw error;
  const line = `line ${error.lines}`;
  switch (error.code) {
    case "CSV_RECORD_INCONSISTENT_COLUMNS":
      return `${line} has more or fewer values than the header; a comma inside a value needs quotation marks round the value`;
    case "CSV_QUOTE_NOT_CLOSED":
      return `a quotation mark opens on ${line} and never closes`;
    default:
      return `cannot be read as CSV from ${line} on`;
  }
}

/** One of ours in our own spelling, whatever its capitals. */
function columnName(printed: string): string {
  return COLUMNS.find((name) => name.toLowerCase() === printed.trim().toLowerCase()) ?? printed;
}

function lineOf(record: Record<string, string>, line: number): PeopleLine {
  const { name = "", userId = "", post = "", organisation = "", role = "" } = record;
  return { line, name, userId, post, organisation, role };
}
