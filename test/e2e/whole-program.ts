// The whole of local mode, as npm start runs it, on free ports and over an empty folder, and a browser beside it.

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { parseSettings } from "../../src/config.ts";
import { readCast, type WindowRole } from "../../src/local/cast.ts";
import { type LocalMode, type LocalModeSettings, startLocalMode } from "../../src/local/local-mode.ts";
import { type Ending, runParts } from "../../src/local/parts.ts";
import { freePort } from "../../src/local/ports.ts";
import { launchChromium } from "../support/chromium.ts";
import { openTrainingWindow, type TrainingWindow } from "./training-window.ts";

export interface Given extends Pick<LocalModeSettings, "createProgram" | "samples"> {
  /** The people file whose first owner and first chair sit at the windows. */
  readonly castFile: string;
}

export interface WholeProgram {
  readonly mode: LocalMode;
  /** Opens the person's window in the browser; each opening begins with what was sent since the last one closed. */
  openWindow(role: WindowRole): Promise<TrainingWindow>;
}

/** One program and one browser for the tests of the file that calls this. To be called inside a test or a hook. */
export function useWholeProgram(given: Given): () => WholeProgram {
  const stopping = Promise.withResolvers<void>();
  let directory: string | undefined;
  let browser: Browser | undefined;
  let running: Promise<Ending> | undefined;
  let program: WholeProgram | undefined;

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "clerk-e2e-"));
    const [opened, settings] = await Promise.all([launchChromium(), newSettings(given, directory)]);
    browser = opened;
    const started = Promise.withResolvers<LocalMode>();
    running = runParts(
      async (parts) => started.resolve(await startLocalMode(parts, settings)),
      stopping.promise,
      15_000,
    );
    const mode = await Promise.race([started.promise, running.then(neverStarted)]);
    program = { mode, openWindow: (role) => openTrainingWindow(opened, mode.windowUrls[role]) };
  });

  afterAll(async () => {
    await browser?.close();
    stopping.resolve();
    await running;
    if (directory !== undefined) await rm(directory, { recursive: true });
  });

  return () => {
    if (program === undefined) throw new Error("The program is up only inside tests and hooks: call this there");
    return program;
  };
}

async function newSettings({ castFile, ...given }: Given, directory: string): Promise<LocalModeSettings> {
  const parsed = parseSettings({ PORT: String(await freePort()), CLERK_LOCAL: "true", LOG_LEVEL: "error" });
  if (!parsed.ok) throw new Error("The settings of the test do not fit");
  return {
    ...given,
    directory,
    settings: parsed.settings,
    windowPorts: { owner: await freePort(), chair: await freePort() },
    cast: await readCast(castFile),
    elapsedMs: () => performance.now(),
  };
}

function neverStarted({ outcome }: Ending): never {
  const cause = outcome.kind === "not-started" ? outcome.failure : outcome;
  throw new Error("Local mode did not start", { cause });
}
