// Local mode around a scripted bot, as a process of its own, so that a test can interrupt it or end it outright.
import { fileURLToPath } from "node:url";
import { run } from "../../../src/local/run.ts";
import { parseStartOptions } from "../../../src/local/start-options.ts";
import { whenAskedToEnd } from "../../../src/local/when-asked.ts";
import { scriptedProgram } from "../../support/scripted-program.ts";

const asked = whenAskedToEnd();
const parsed = parseStartOptions(process.argv.slice(2), {}, "/");
if (!parsed.ok) throw new Error(parsed.problem);
process.exitCode = await run({
  options: parsed.options,
  createProgram: scriptedProgram().createProgram,
  samples: {},
  castFile: fileURLToPath(new URL("../files/people.csv", import.meta.url)),
  elapsedMs: () => performance.now(),
  asked,
  print: (text) => process.stdout.write(text),
});
