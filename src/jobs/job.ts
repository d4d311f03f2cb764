// The one contract of every job: it looks at each plan once a tick, and acts when all of them have been looked at.
import type { Action } from "../domain/action.ts";
import type { Digest } from "../domain/digest.ts";
import type { Frame } from "../domain/frame.ts";
import type { PlanDay } from "../domain/plan-day.ts";
import type { UnansweredReview } from "../domain/unanswered.ts";
import type { CalendarDate, Instant } from "../domain/values.ts";
import type { Clock } from "../ports/clock.ts";
import type { Message } from "../ports/conversation.ts";
import type { Log } from "../ports/log.ts";
import type { Messenger } from "../ports/messenger.ts";
import type { ChangePerson, People } from "../ports/people.ts";
import type { PlanStore } from "../ports/plan-store.ts";

export interface JobTools {
  readonly store: PlanStore;
  readonly people: People;
  readonly changePerson: ChangePerson;
  readonly messenger: Messenger;
  readonly clock: Clock;
  readonly log: Pick<Log, "info">;
  /** The public holidays of a region, such as GB-ENG, from the first of one year to the last of another. */
  readonly holidays: (region: string, fromYear: number, toYear: number) => Promise<ReadonlySet<CalendarDate>>;
  /** The frames are those of the plans the digest's lines belong to. */
  readonly digestMessage: (digest: Digest, frames: ReadonlyMap<string, Frame>) => Message | Promise<Message>;
  readonly unansweredMessage: (unanswered: UnansweredReview, frame: Frame) => Message | Promise<Message>;
}

/** A plan as it was read for this tick. */
export interface PlanState {
  readonly planId: string;
  readonly frame: Frame;
  readonly actions: readonly Action[];
  readonly day: PlanDay;
}

export interface Job {
  readonly name: string;
  /** Begins one tick of the job. */
  start(tools: JobTools, tick: Tick): JobRun;
}

interface JobRun {
  /** What is done for one plan by itself, and what is taken note of for the end. */
  visit(plan: PlanState): Promise<void>;
  /** What can be done only when every plan has been visited. */
  finish?(): Promise<void>;
}

/** What came of a tick, counted. */
export interface TickCounts {
  plansRead: number;
  snapshotsFrozen: number;
  digestsSent: number;
  leadsTold: number;
  /** Messages that did not go out for now, and will be tried again. */
  postponed: number;
  /** Messages that did not go out because their person cannot be reached. */
  unreachable: number;
}

/** Something that went wrong in one place and kept nothing else from being done. */
export interface TickFailure {
  readonly job: string;
  readonly planId?: string;
  readonly userId?: string;
  readonly error: unknown;
}

export interface TickResult extends Readonly<TickCounts> {
  readonly at: Instant;
  readonly failures: readonly TickFailure[];
}

/** The tick being worked on. */
export interface Tick {
  readonly now: Instant;
  count(what: keyof TickCounts): void;
  /** Does the work; where it throws, the failure is kept for the end of the tick and the next work goes on. */
  attempt(where: Omit<TickFailure, "error">, work: () => Promise<void>): Promise<void>;
}
