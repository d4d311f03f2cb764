// Local mode's clock: it starts where the sample plans live, runs on as real time does, and can be moved forwards.

import { Temporal } from "temporal-polyfill";
import type { Clock } from "../ports/clock.ts";

/** The sample plans are English: their days begin and end by the clock of London. */
const TRAINING_ZONE = "Europe/London";

export interface TrainingClock extends Clock {
  /** The present moment as a wall clock in London shows it. */
  local(): Temporal.ZonedDateTime;
  /** Moves to a later moment. Gives false, and stays where it is, for one that is not later. */
  moveTo(moment: Temporal.ZonedDateTime): boolean;
}

/**
 * `startsAt` is a local time in London, `2018-11-26T09:00`. `elapsedMs` tells how much real time has gone by, counted
 * from anywhere, as performance.now does.
 */
export function createTrainingClock(startsAt: string, elapsedMs: () => number): TrainingClock {
  let start = Temporal.PlainDateTime.from(startsAt).toZonedDateTime(TRAINING_ZONE).toInstant();
  let startedAtMs = elapsedMs();

  const now = (): Temporal.Instant => start.add({ milliseconds: Math.floor(elapsedMs() - startedAtMs) });

  return {
    now,
    local: () => now().toZonedDateTimeISO(TRAINING_ZONE),
    moveTo(moment) {
      if (Temporal.Instant.compare(moment.toInstant(), now()) <= 0) return false;
      start = moment.toInstant();
      startedAtMs = elapsedMs();
      return true;
    },
  };
}
