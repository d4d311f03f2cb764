// A whole clerk over the memory store: people say things and press buttons, and the record can be looked at.
import { Temporal } from "temporal-polyfill";
import type { PlanRecord } from "../../src/domain/plan-record.ts";
import { exportPlan } from "../../src/features/export-plan.ts";
import { importPlan } from "../../src/features/import-plan.ts";
import { createPlanClerk, type PlanClerk } from "../../src/plan-clerk.ts";
import type { Incoming, Message, Reply, Scope, Submitted } from "../../src/ports/conversation.ts";
import type { People } from "../../src/ports/people.ts";
import type { PlanStore } from "../../src/ports/plan-store.ts";
import { createChangePerson } from "../../src/storage/change-person.ts";
import { createMemoryPeople } from "../../src/storage/memory-people.ts";
import { createMemoryPlanStore } from "../../src/storage/memory-plan-store.ts";
import { cardText, findAction } from "./cards.ts";
import { smallPlan } from "./small-plan.ts";

export interface World {
  readonly clerk: PlanClerk;
  readonly store: PlanStore;
  readonly people: People;
  /** Puts the clock at a time on London's wall. */
  setClock(local: string): void;
  /** Types words and gives the reply, with its text as a reader sees it. */
  say(userId: string, words: string, more?: { readonly scope?: Scope; readonly id?: string }): Promise<Heard>;
  /** Presses the first button of that title on the card of an earlier reply, with these inputs filled in. */
  press(userId: string, on: Heard, title: string, inputs?: Submitted): Promise<Heard>;
  submit(userId: string, data: Submitted): Promise<Heard>;
  record(planId?: string): Promise<PlanRecord>;
}

interface Heard extends Reply {
  /** All that can be read in the reply, the replaced card's new face first. */
  readonly text: string;
}

export async function createWorld(
  options: { readonly plans?: readonly PlanRecord[]; readonly at?: string; readonly store?: PlanStore } = {},
): Promise<World> {
  const { plans = [smallPlan()], at = "2018-11-26T09:00", store = createMemoryPlanStore() } = options;
  const people = createMemoryPeople();
  const changePerson = createChangePerson(people);
  for (const plan of plans) await importPlan(store, changePerson, plan);
  let now = instantOf(at);
  let serial = 0;
  const newSuffix = () => String(++serial).padStart(4, "0");
  const silent = () => undefined;
  const clock = { now: () => now };
  const clerk = createPlanClerk({
    store,
    people,
    changePerson,
    clock,
    newSuffix,
    log: { info: silent, warn: silent, error: silent },
  });

  async function receive(incoming: Incoming): Promise<Heard> {
    const reply = await clerk.receive(incoming);
    const all = [...(reply.replacement ? [reply.replacement] : []), ...reply.messages];
    return { ...reply, text: all.map(messageText).join("\n") };
  }
  const from = (userId: string, scope: Scope = "personal") => ({
    from: { userId, name: `Name of ${userId}` },
    conversation: { id: `${scope}-${userId}`, scope, address: `${scope}-${userId}` },
  });
  const submit = (userId: string, data: Submitted) =>
    receive({ id: `press-${++serial}`, kind: "submit", data, ...from(userId) });

  return {
    clerk,
    store,
    people,
    setClock: (local) => {
      now = instantOf(local);
    },
    say: (userId, words, { scope, id } = {}) =>
      receive({ id: id ?? `words-${++serial}`, kind: "words", words, ...from(userId, scope) }),
    press: (userId, on, title, inputs = {}) => submit(userId, { ...findAction(on, title), ...inputs }),
    submit,
    async record(planId = "harbour") {
      const record = await exportPlan(store, planId);
      if (!record) throw new Error(`No plan ${planId}`);
      return record;
    },
  };
}

const instantOf = (local: string) => Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/London").toInstant();

function messageText(message: Message): string {
  return "card" in message ? cardText(message.card) : message.text;
}
