// The training clock of a record that outlives the run: it goes on where it stood, for a record is never in the future.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { Temporal } from "temporal-polyfill";
import { createTrainingClock, type TrainingClock } from "./training-clock.ts";

export interface KeptClockSettings {
  readonly file: string;
  /** Where the clock starts the first time. */
  readonly startsAt: string;
  /** Where somebody wants it to start this time, whatever the record says. */
  readonly wantedAt?: string | undefined;
  readonly elapsedMs: () => number;
}

export interface KeptClock {
  readonly clock: TrainingClock;
  /** The record goes further than where the clock was wanted to start. */
  readonly recordIsAhead: boolean;
  stop(): Promise<void>;
}

export function startKeptClock({ file, startsAt, wantedAt, elapsedMs }: KeptClockSettings): KeptClock {
  const keptAt = read(file);
  const inner = createTrainingClock(wantedAt ?? keptAt ?? startsAt, elapsedMs);
  const keep = (): void => {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${inner.local().toPlainDateTime().toString({ smallestUnit: "second" })}\n`);
  };
  return {
    clock: {
      ...inner,
      moveTo(moment) {
        const moved = inner.moveTo(moment);
        if (moved) keep();
        return moved;
      },
    },
    recordIsAhead:
      wantedAt !== undefined && keptAt !== undefined && Temporal.PlainDateTime.compare(wantedAt, keptAt) < 0,
    async stop() {
      keep();
    },
  };
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
