// Writes the JSON Schema of a plan's document anew, after the record's schemas have changed: `npm run schema`.
import { writeFile } from "node:fs/promises";
import { recordJsonSchema } from "../src/domain/check-record.ts";

const FILE = new URL("plan-record.schema.json", import.meta.url);

await writeFile(FILE, `${JSON.stringify(recordJsonSchema(), null, 2)}\n`);
