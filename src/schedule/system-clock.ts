import { Temporal } from "temporal-polyfill";
import type { Clock } from "../ports/clock.ts";

/** The machine's clock, held still where it is set back while the program runs: time never goes backwards. */
export function createSystemClock(nowMs: () => number = Date.now): Clock {
  let latest = Number.NEGATIVE_INFINITY;
  return {
    now() {
      latest = Math.max(latest, nowMs());
      return Temporal.Instant.fromEpochMilliseconds(latest);
    },
  };
}
