// Starts ticks by time, one after another and never two at once.
import { createTask, type ScheduledTask } from "node-cron";
import type { Log } from "../ports/log.ts";
import { BrokenRow } from "../ports/plan-store.ts";
import { SCHEDULES, type Schedule } from "./schedules.ts";

/** What a tick could not do, and where. What else it did counts all the same. */
export interface Incident {
  readonly job: string;
  readonly planId?: string;
  readonly userId?: string;
  readonly error: unknown;
}

export interface SchedulerOptions {
  readonly tick: () => Promise<{ readonly failures: readonly Incident[] }>;
  readonly log: Pick<Log, "error">;
  /** A new reference for the log, by which an incident can be found again. */
  readonly newReference: () => string;
  /** What may be logged of an error: its kind and its places, never its text, which may quote a plan. */
  readonly describeFailure: (failure: unknown) => Readonly<Record<string, unknown>>;
  readonly schedule?: Schedule;
}

export interface Scheduler {
  /** Ticks at once, for what became owed while the program was down, and from then on by the schedule. */
  start(): void;
  /**
   * Ticks now, as soon as a tick that may be running is done: the training clock has been moved. Settled when that is
   * done; it never rejects, for what goes wrong is in the log. Does nothing once stopped.
   */
  tickNow(): Promise<void>;
  /** Starts no further tick and waits for the one that is running. */
  stop(): Promise<void>;
}

export function createScheduler(options: SchedulerOptions): Scheduler {
  const { tick, schedule = SCHEDULES.tick } = options;
  let running = Promise.resolve();
  let isStopped = false;
  let task: ScheduledTask | undefined;

  const run = async () => {
    if (isStopped) return;
    try {
      const { failures } = await tick();
      for (const incident of failures) report(options, incident);
    } catch (error) {
      report(options, { job: schedule.name, error });
    }
  };
  const tickNow = () => {
    running = running.then(run);
    return running;
  };

  return {
    start() {
      task = startTask(schedule, tickNow);
      void tickNow();
    },
    tickNow,
    async stop() {
      isStopped = true;
      await task?.destroy();
      await running;
    },
  };
}

/** node-cron warns of a beat that came late or was left out because the last tick still runs. Neither loses anything here. */
function startTask({ name, expression, zone }: Schedule, beat: () => Promise<void>): ScheduledTask {
  const task = createTask(expression, beat, { name, timezone: zone, noOverlap: true, logger: SILENT });
  void task.start();
  return task;
}

const nothing = () => undefined;
const SILENT = { info: nothing, warn: nothing, error: nothing, debug: nothing };

/** The one place where what nobody foresaw ends up. */
function report({ log, newReference, describeFailure }: SchedulerOptions, { error, ...where }: Incident): void {
  const row = error instanceof BrokenRow ? { row: error.at } : {};
  log.error({ reference: newReference(), ...where, ...row, ...describeFailure(error) }, "A job failed");
}
