// Starts a program beside itself and says on which port, so that a test can end this one outright.
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { startChildProgram } from "../../../src/local/child-program.ts";
import { freePort, portAccepts } from "../../../src/local/ports.ts";

const port = await freePort();
const child = startChildProgram({
  name: "A program",
  script: fileURLToPath(new URL("./serves-until-interrupted.mjs", import.meta.url)),
  args: [String(port)],
  directory: tmpdir(),
});
await child.whenReady(() => portAccepts(port));
console.log(port);
