// A whole world for the jobs: plans, people, a clock that stands still and a messenger that only remembers.
import { Temporal } from "temporal-polyfill";
import { formatInstant } from "../../src/domain/calendar.ts";
import type { Delivery } from "../../src/domain/delivery.ts";
import type { Digest } from "../../src/domain/digest.ts";
import type { UnansweredReview } from "../../src/domain/unanswered.ts";
import type { Instant } from "../../src/domain/values.ts";
import type { JobTools } from "../../src/jobs/job.ts";
import { createJobs } from "../../src/jobs/jobs.ts";
import type { Message } from "../../src/ports/conversation.ts";
import type { Messenger } from "../../src/ports/messenger.ts";
import type { ChangePerson, People, Person } from "../../src/ports/people.ts";
import { collect, MAX_WRITES, type PlanStore } from "../../src/ports/plan-store.ts";
import { createChangePerson } from "../../src/storage/change-person.ts";
import { createMemoryPeople } from "../../src/storage/memory-people.ts";
import { createMemoryPlanStore } from "../../src/storage/memory-plan-store.ts";
import { BANK_HOLIDAYS, rowsOfPlan, type SmallPlan } from "./small-plan.ts";

/** A message as it was sent: to whom, when, and what it asked, as `plan ref reason`. */
export interface SentMessage {
  readonly to: string;
  readonly at: Instant;
  readonly lines: readonly string[];
}

/** What stands between the jobs and the outside, for a test to break or to delay. */
export interface Outside {
  readonly store: PlanStore;
  readonly people: People;
  readonly messenger: Messenger;
}

export interface SmallWorld extends Outside {
  readonly changePerson: ChangePerson;
  readonly sent: SentMessage[];
  now: Instant;
  /** What sending throws, while it is set. */
  sendingFails: unknown;
  /** Jobs of an instance of their own, over these parts of the outside or the world's own. */
  jobs(outside?: Partial<Outside>): ReturnType<typeof createJobs>;
  /** Moves the clock and does what is owed then. */
  tickAt(now: Instant): ReturnType<ReturnType<typeof createJobs>["tick"]>;
  ledger(planId?: string): Promise<Delivery[]>;
  addPlan(plan: SmallPlan): Promise<void>;
}

export const reachable = (userId: string, plans: readonly string[] = ["redcar"]): Person => ({
  userId,
  name: userId,
  plans,
  conversation: { id: `chat-${userId}`, scope: "personal", address: userId },
});

export async function createSmallWorld(
  plans: readonly SmallPlan[],
  persons: readonly Person[] = [],
): Promise<SmallWorld> {
  const store = createMemoryPlanStore();
  const people = createMemoryPeople();
  const sent: SentMessage[] = [];

  const world: SmallWorld = {
    store,
    people,
    changePerson: createChangePerson(people),
    messenger: {
      async send(to, message) {
        if (world.sendingFails !== undefined) throw world.sendingFails;
        sent.push({ to: to.address, at: world.now, lines: message.summary.split("; ") });
        return { messageId: `message-${sent.length}` };
      },
      replace: () => Promise.resolve(false),
    },
    sent,
    now: "2018-11-26T08:30:00.000Z",
    sendingFails: undefined,
    jobs: (outside) => createJobs(toolsOf(world, outside)),
    async tickAt(now) {
      world.now = now;
      return world.jobs().tick();
    },
    ledger: (planId = "redcar") => collect(store.list(planId, ["delivery"])),
    async addPlan(plan) {
      const rows = rowsOfPlan(plan);
      for (let from = 0; from < rows.length; from += MAX_WRITES) {
        const writes = rows.slice(from, from + MAX_WRITES).map((row) => ({ op: "put", row }) as const);
        await store.commit(plan.id ?? "redcar", writes);
      }
    },
  };
  for (const plan of plans) await world.addPlan(plan);
  for (const person of persons) await people.save(person, undefined);
  return world;
}

function toolsOf(world: SmallWorld, outside: Partial<Outside> = {}): JobTools {
  const people = outside.people ?? world.people;
  return {
    store: outside.store ?? world.store,
    people,
    changePerson: createChangePerson(people),
    messenger: outside.messenger ?? world.messenger,
    clock: { now: () => Temporal.Instant.from(world.now) },
    log: { info: () => undefined },
    holidays: () => Promise.resolve(BANK_HOLIDAYS),
    digestMessage,
    unansweredMessage,
  };
}

function digestMessage({ lines }: Digest): Message {
  return { summary: lines.map(({ planId, ref, reason }) => `${planId} ${ref} ${reason}`).join("; "), text: "" };
}

function unansweredMessage({ planId, lines }: UnansweredReview): Message {
  return { summary: lines.map(({ ref }) => `${planId} ${ref} not-answered`).join("; "), text: "" };
}

/** The moment so many minutes after another. */
export const minutesAfter = (at: Instant, minutes: number): Instant =>
  formatInstant(Temporal.Instant.from(at).add({ minutes }));
