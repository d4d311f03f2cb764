// Wires the parts: storage, the clerk, the edge to Teams, the jobs and their timer, and the HTTP server.
import { randomBytes } from "node:crypto";
import { ADMINISTRATOR, bringInPeople, bringInPlan, readPlanFile } from "./bring-in.ts";
import { sentence } from "./cards/note.ts";
import { unansweredCard } from "./cards/unanswered-card.ts";
import { listenHost, type Settings } from "./config.ts";
import { formatInstant } from "./domain/calendar.ts";
import { freshDigest } from "./features/answer-digest.ts";
import { createServer } from "./http/server.ts";
import type { TickResult } from "./jobs/job.ts";
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

export async function createProgram({ settings, clock, localWords }: ProgramOptions): Promise<Program> {
  const log = createLog(settings.logLevel);
  const record = await openRecord(settings.storage);
  const newSuffix = () => randomBytes(4).toString("hex");
  const newId = () => `${formatInstant(clock.now()).replace(/[-:.]/g, "")}-${newSuffix()}`;
  const hearFirst = localWords && ((words: string) => hearLocally(words));
  const clerk = createPlanClerk({ ...record, clock, newSuffix, log, ...(hearFirst && { hearFirst }) });
  const newReference = () => randomBytes(3).toString("hex").toUpperCase();
  const edge = createTeamsEdge({ settings: settings.mode, clerk, log, newReference });
  const jobs = createJobs({
    ...record,
    clock,
    log,
    messenger: edge.messenger,
    holidays: createBankHolidays().holidaysOf,
    digestMessage: (digest, frames) => freshDigest(record.store, digest, frames, formatInstant(clock.now())),
    unansweredMessage: unansweredCard,
  });
  const scheduler = createScheduler({ tick: jobs.tick, log, newReference, describeFailure });
  const server = createServer({
    host: listenHost(settings.mode),
    port: settings.port,
    onMessage: edge.handle,
    health: () => record.store.ping().then(() => true),
    log,
  });

  async function hearLocally(words: string) {
    const answer = localWords?.(words);
    if (answer?.moved) await scheduler.tickNow();
    return answer && sentence(answer.text);
  }

  return {
    record,
    planIds: () => record.store.planIds(),
    async importPlan(file) {
      await bringInPlan(record, await readPlanFile(file));
    },
    async importPeople(planId, file) {
      await bringInPeople(record, { by: ADMINISTRATOR, now: formatInstant(clock.now()), newId }, planId, file);
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
