// What `npm start` starts: the whole of local mode, until somebody asks for the end.

import { fileURLToPath } from "node:url";
import { createProgram } from "../program.ts";
import { run } from "./run.ts";
import { parseStartOptions } from "./start-options.ts";
import { whenAskedToEnd } from "./when-asked.ts";

const HOME = fileURLToPath(new URL("../..", import.meta.url));
const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

const asked = whenAskedToEnd();
const parsed = parseStartOptions(process.argv.slice(2), process.env, HOME);
if (parsed.ok) {
  const status = await run({
    options: parsed.options,
    createProgram,
    samples: {
      redcar: { planFile: sample("redcar.json"), peopleFile: sample("redcar-people.csv") },
      middlesbrough: { planFile: sample("middlesbrough.json"), peopleFile: sample("middlesbrough-people.csv") },
    },
    castFile: sample("redcar-people.csv"),
    elapsedMs: () => performance.now(),
    asked,
    print: (text) => process.stdout.write(text),
  });
  process.exit(status);
} else {
  process.stderr.write(`${parsed.problem}\n`);
  process.exit(2);
}
