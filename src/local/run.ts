// Runs local mode from its first part to its last, and tells how it went.

import { readCast } from "./cast.ts";
import { greet, takeLeave } from "./greeting.ts";
import { type LocalModeSettings, startLocalMode } from "./local-mode.ts";
import { runParts } from "./parts.ts";
import type { StartOptions } from "./start-options.ts";
import { checkPorts } from "./wanted-ports.ts";

export interface Run extends Pick<LocalModeSettings, "createProgram" | "samples" | "elapsedMs"> {
  readonly options: StartOptions;
  /** The people file whose first owner and first chair sit at the windows. */
  readonly castFile: string;
  /** Settles when somebody asks for the end. */
  readonly asked: Promise<void>;
  readonly print: (text: string) => void;
}

/** A part may take this long to stop; after that it is left behind, and said to be. */
const STOP_WITHIN_MS = 15_000;

/** Gives the exit status: 0 where somebody asked for the end, 1 where anything failed. */
export async function run({ options, castFile, asked, print, ...rest }: Run): Promise<number> {
  const ending = await runParts(
    async (parts) => {
      await checkPorts(options);
      const cast = await readCast(castFile);
      const mode = await startLocalMode(parts, { ...options, ...rest, cast });
      print(greet({ ...mode, now: mode.clock.local(), cast, directory: options.directory }));
    },
    asked,
    STOP_WITHIN_MS,
  );
  print(`${takeLeave(ending)}\n`);
  return ending.outcome.kind === "asked" && ending.notStopped.length === 0 ? 0 : 1;
}
