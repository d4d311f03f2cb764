import type { Instant } from "../domain/values.ts";
import type { Tick, TickCounts, TickFailure, TickResult } from "./job.ts";

/** One tick's counts and failures. One broken plan, or one person whose message fails, stops no other. */
export function createTick(now: Instant): Tick & { result(): TickResult } {
  const failures: TickFailure[] = [];
  const counts: TickCounts = {
    plansRead: 0,
    snapshotsFrozen: 0,
    digestsSent: 0,
    leadsTold: 0,
    postponed: 0,
    unreachable: 0,
  };
  return {
    now,
    count(what) {
      counts[what] += 1;
    },
    async attempt(where, work) {
      try {
        await work();
      } catch (error) {
        failures.push({ ...where, error });
      }
    },
    result: () => ({ at: now, ...counts, failures }),
  };
}
