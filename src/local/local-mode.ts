// Everything `npm start` runs, part by part: the storage, the clock, the bot with the sample plans, and the windows.

import { join } from "node:path";
import type { Settings } from "../config.ts";
import type { Program, ProgramOptions } from "../program.ts";
import { startAzurite } from "./azurite.ts";
import { type Cast, othersThan, WINDOW_ROLES, type WindowRole } from "./cast.ts";
import { claimDirectory } from "./claim-directory.ts";
import { answerClockWords } from "./clock-desk.ts";
import { announceInstallation } from "./installation.ts";
import { type KeptClock, startKeptClock } from "./kept-clock.ts";
import type { Parts } from "./parts.ts";
import { startPlayground } from "./playground.ts";
import { LOOPBACK } from "./ports.ts";
import type { TrainingClock } from "./training-clock.ts";

/** Where the Redcar and Cleveland plan lives: four weeks after it was published. */
const CLOCK_STARTS_AT = "2018-11-26T09:00";

/** What local mode asks of the bot's program. */
type LocalProgram = Pick<Program, "planIds" | "importPlan" | "importPeople" | "listen" | "runJobs" | "close">;
export type CreateProgram = (options: ProgramOptions) => Promise<LocalProgram>;

interface SamplePlan {
  readonly planFile: string;
  readonly peopleFile: string;
}

export interface LocalModeSettings {
  readonly createProgram: CreateProgram;
  /** Where the bot listens, how it logs, and where the clock is wanted to start. Its storage is started here. */
  readonly settings: Omit<Settings, "storage">;
  readonly windowPorts: Readonly<Record<WindowRole, number>>;
  /** Where the record, the clock and the windows' settings are kept. */
  readonly directory: string;
  readonly samples: Readonly<Record<string, SamplePlan>>;
  readonly cast: Cast;
  readonly elapsedMs: () => number;
}

export interface LocalMode {
  readonly clock: TrainingClock;
  /** The record goes further than where the clock was wanted to start. */
  readonly recordIsAhead: boolean;
  readonly botUrl: string;
  readonly windowUrls: Readonly<Record<WindowRole, string>>;
}

export async function startLocalMode(parts: Parts, settings: LocalModeSettings): Promise<LocalMode> {
  const { directory } = settings;
  await parts.start("the folder of the record", () => claimDirectory(directory));
  const storage = await parts.start("the storage", () => startAzurite({ location: join(directory, "storage") }));
  const { clock, recordIsAhead } = await parts.start("the training clock", async () => startClock(settings));
  const program = await openProgram(parts, settings, clock, storage.connectionString);
  const { port } = await program.listen();
  const botUrl = `http://${LOOPBACK}:${port}/api/messages`;
  const windowUrls: Record<string, string> = {};
  for (const role of WINDOW_ROLES) {
    const window = await parts.start(`the ${role}'s window`, () =>
      startPlayground({
        port: settings.windowPorts[role],
        botUrl,
        currentUser: settings.cast[role],
        others: othersThan(role, settings.cast),
        directory: join(directory, `${role}-window`),
      }),
    );
    windowUrls[role] = window.url;
    await announceInstallation({ botUrl, windowUrl: window.url, person: settings.cast[role] });
  }
  await program.runJobs();
  return { clock, recordIsAhead, botUrl, windowUrls: windowUrls as Record<WindowRole, string> };
}

function startClock({ directory, settings: { mode }, elapsedMs }: LocalModeSettings): KeptClock {
  return startKeptClock({
    file: join(directory, "training-clock.txt"),
    startsAt: CLOCK_STARTS_AT,
    wantedAt: mode.kind === "local" ? mode.clockStartsAt : undefined,
    elapsedMs,
  });
}

async function openProgram(
  parts: Parts,
  settings: LocalModeSettings,
  clock: TrainingClock,
  connectionString: string,
): Promise<LocalProgram> {
  const program = await parts.start("the bot", async () => {
    const opened = await settings.createProgram({
      settings: { ...settings.settings, storage: { kind: "connection-string", connectionString } },
      clock,
      localWords: (words) => answerClockWords(words, clock),
    });
    return { ...opened, stop: () => opened.close() };
  });
  await importSamples(program, settings.samples);
  return program;
}

/** A plan that is there already is left as people have made it. */
async function importSamples(program: LocalProgram, samples: LocalModeSettings["samples"]): Promise<void> {
  const known = await program.planIds();
  for (const [planId, { planFile, peopleFile }] of Object.entries(samples)) {
    if (known.includes(planId)) continue;
    await program.importPlan(planFile);
    await program.importPeople(planId, peopleFile);
  }
}
