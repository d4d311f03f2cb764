// Wires the parts: storage, the clerk, the edge to Teams, the jobs and their timer, and the HTTP server.
import { randomBytes } from "node:crypto";
import { ADMINISTRATOR, bringInPeople, bringInPlan, readPlanFile } from "./bring-in.ts";
import { sentence } from "./cards/note.ts";
import { unansweredCard } from "./cards/unanswered-card.ts";
import { listenHost, type Settings } from "./config.ts";
import { formatInstant } from "./domain/calendar.ts";
import { makeId } from "./domain/progress.ts";
import { freshDigest } from "./features/answer-digest.ts";
import { createServer } from "./http/server.ts";
import type { JobTools, TickResult } from "./jobs/job.ts";
import { createJobs } from "./jobs/jobs.ts";
import { createLog } from "./log.ts";
import { type OpenRecord, openRecord } from "./open-record.ts";
import { createPlanClerk } from "./plan-clerk.ts";
import type { Clock } from "./ports/clock.ts";
import { createBankHolidays } from "./schedule/bank-holidays.ts";
import { createScheduler } from "./schedule/scheduler.ts";
import { createTeamsEdge } from "./teams/bot.ts";
import { describeFailure } from "./teams/failures.ts";

export interface ProgramOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  /** Words that only local mode understands. Where its answer says `moved`, all that is owed by the new time is done first. */
  readonly localWords?: (words: string) => { readonly text: string; readonly moved: boolean } | undefined;
}

export interface Program {
  readonly record: OpenRecord;
  planIds(): Promise<readonly string[]>;
  /** Throws Refused with every reason. */
  importPlan(file: string): Promise<void>;
  importPeople(planId: string, file: string): Promise<void>;
  /** Takes messages from now on, and starts the jobs' timer. Throws PortTaken. */
  listen(): Promise<{ readonly port: number }>;
  /** Does once all that is owed now, after what the timer may have begun. */
  runJobs(): Promise<void>;
  /** The same, at once, and tells what came of it. */
  tick(): Promise<TickResult>;
  /** Takes no more, finishes what is in hand, and lets go of everything. Also where it never listened. */
  close(): Promise<void>;
}

const CLOSE_WITHIN_MS = 10_000;

export async function createProgram(options: ProgramOptions): Promise<Program> {
  const { record, newId, jobs, scheduler, server } = await wire(options);
  const now = () => formatInstant(options.clock.now());
  return {
    record,
    planIds: () => record.store.planIds(),
    async importPlan(file) {
      await bringInPlan(record, await readPlanFile(file));
    },
    async importPeople(planId, file) {
      await bringInPeople(record, { by: ADMINISTRATOR, now: now(), newId }, planId, file);
    },
    async listen() {
      const listening = await server.listen();
      scheduler.start();
      return listening;
    },
    runJobs: scheduler.tickNow,
    tick: jobs.tick,
    async close() {
      await scheduler.stop();
      await server.close(CLOSE_WITHIN_MS);
    },
  };
}

async function wire({ settings, clock, localWords }: ProgramOptions) {
  const { mode, port } = settings;
  const log = createLog(settings.logLevel);
  const record = await openRecord(settings.storage);
  const now = () => formatInstant(clock.now());
  const newSuffix = () => randomBytes(4).toString("hex");
  const newReference = () => randomBytes(3).toString("hex").toUpperCase();
  const clerk = createPlanClerk({ ...record, clock, newSuffix, log, ...(localWords && { hearFirst: hearLocally }) });
  const edge = createTeamsEdge({ settings: mode, clerk, log, newReference });
  const { holidaysOf: holidays } = createBankHolidays();
  const digestMessage: JobTools["digestMessage"] = (digest, frames) => freshDigest(record.store, digest, frames, now());
  const words = { digestMessage, unansweredMessage: unansweredCard };
  const jobs = createJobs({ ...record, clock, log, messenger: edge.messenger, holidays, ...words });
  const scheduler = createScheduler({ tick: jobs.tick, log, newReference, describeFailure });
  const health = () => record.store.ping().then(() => true);
  const server = createServer({ host: listenHost(mode), port, onMessage: edge.handle, health, log });

  async function hearLocally(said: string) {
    const answer = localWords?.(said);
    if (answer?.moved) await scheduler.tickNow();
    return answer && sentence(answer.text);
  }

  return { record, newId: () => makeId(now(), newSuffix()), jobs, scheduler, server };
}
