// What local mode needs of the bot's program, whose wiring stands elsewhere.

import type { Settings } from "../config.ts";
import type { Clock } from "../ports/clock.ts";
import type { ClockAnswer } from "./clock-desk.ts";

export interface ProgramOptions {
  readonly settings: Settings;
  readonly clock: Clock;
  /**
   * Words that only local mode understands, tried before any other reading; undefined where they are not for it.
   * Once the answer is sent and says `moved`, the program does all that is owed by the new time.
   */
  readonly localWords: (words: string) => ClockAnswer | undefined;
}

export interface Program {
  planIds(): Promise<readonly string[]>;
  /** Imports a plan from our JSON. Throws, with every reason in the message, where the file is refused. */
  importPlan(file: string): Promise<void>;
  /** Says who holds which post of the plan, from a people file. Throws as importPlan does. */
  importPeople(planId: string, file: string): Promise<void>;
  /** Takes messages from now on, and starts the jobs' timers. Throws PortTaken. */
  listen(): Promise<{ readonly port: number }>;
  /** Does once all that is owed now. */
  runJobs(): Promise<void>;
  /** Takes no more, finishes what is in hand, and lets go of everything. Also where it never listened. */
  close(): Promise<void>;
}

export type CreateProgram = (options: ProgramOptions) => Promise<Program>;
