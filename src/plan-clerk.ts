// The application without a wire: a message or a pressed button comes in, a reply goes out.
// Here and nowhere else is written what a feature decided.
import { sentence } from "./cards/note.ts";
import { SAY } from "./cards/wording.ts";
import { formatInstant, localDateAndTime } from "./domain/calendar.ts";
import type { Frame } from "./domain/frame.ts";
import { mayRead } from "./domain/permissions.ts";
import { makeId } from "./domain/progress.ts";
import type { Instant } from "./domain/values.ts";
import { type Answer, type PlanAnswer, say, type Turn } from "./features/feature.ts";
import { createFrames } from "./features/frames.ts";
import { greet, loseSightOf, type Met, meet, talkingAbout } from "./features/meet-person.ts";
import { answerPress, answerWords, type Choose, planOf } from "./features/route.ts";
import type { Clock } from "./ports/clock.ts";
import type { Incoming, Message, Reply, Sender } from "./ports/conversation.ts";
import type { Log } from "./ports/log.ts";
import type { ChangePerson, People, Person } from "./ports/people.ts";
import { Conflict, type PlanStore, type Write } from "./ports/plan-store.ts";

export interface PlanClerkParts {
  readonly store: PlanStore;
  readonly people: People;
  readonly changePerson: ChangePerson;
  readonly clock: Clock;
  /** A few small letters and figures, seldom the same twice; they keep the ids of one instant apart. */
  readonly newSuffix: () => string;
  readonly log: Log;
  /** Words that are meant for the workshop and not for the clerk: the training clock, in local mode. */
  readonly hearFirst?: (words: string) => Promise<Message | undefined>;
}

export interface PlanClerk {
  receive(incoming: Incoming): Promise<Reply>;
}

type Spoken = Extract<Incoming, { kind: "words" | "submit" }>;

/** How often an update is decided anew when somebody else was quicker. */
const ATTEMPTS = 6;

export function createPlanClerk(parts: PlanClerkParts): PlanClerk {
  const { people, changePerson, clock, hearFirst } = parts;
  const frames = createFrames(parts.store);

  async function plansOf(person: Person, now: Instant): Promise<readonly Frame[]> {
    const found = await Promise.all(person.plans.map((planId) => frames.of(planId)));
    const named = (frame: Frame) => mayRead(frame, person.userId, localDateAndTime(now, frame.plan.zone).date);
    return found.flatMap((frame) => (frame && named(frame) ? [frame] : []));
  }

  return {
    async receive(incoming) {
      const now = formatInstant(clock.now());
      if (incoming.kind === "left") return loseSightOf(changePerson, incoming, now);
      const aside = incoming.kind === "words" ? await hearFirst?.(incoming.words) : undefined;
      if (aside) return { messages: [aside] };
      const known = await people.get(incoming.from.userId);
      const { person, version } = await meet(parts, incoming, known, now);
      const isNew = known?.person.welcomedAt === undefined;
      const greeting = greet(incoming, known?.person, isNew ? await plansOf(person, now) : []);
      if (incoming.kind === "arrived") return arrive(incoming, greeting);
      const answer = await act(parts, incoming, async () =>
        turnFor(incoming, person, await plansOf(person, now), now, parts.newSuffix),
      );
      await remember(parts, answer, { person, version }, now);
      const { messages, replacement, refreshed } = answer;
      return {
        messages: [...greeting, ...messages],
        ...(replacement && { replacement }),
        ...(refreshed && { refreshed }),
      };
    },
  };
}

/** Keeps what the person is talking about. Where a reminder or a second device was quicker, it is kept over theirs. */
async function remember(
  { people, changePerson }: PlanClerkParts,
  answer: PlanAnswer,
  { person, version }: Met,
  now: Instant,
): Promise<void> {
  const next = talkingAbout(answer, person, now);
  if (!next) return;
  try {
    await people.save(next, version);
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    await changePerson(person.userId, (before) => talkingAbout(answer, before ?? person, now));
  }
}

function arrive({ conversation }: Incoming, greeting: readonly Message[]): Reply {
  return { messages: conversation.scope === "personal" ? greeting : [sentence(SAY.arrivedInGroup)] };
}

function turnFor(
  { id, from, kind, conversation }: Spoken,
  person: Person,
  plans: readonly Frame[],
  now: Instant,
  newSuffix: () => string,
): Turn {
  return {
    id: `${person.userId}!${id}`,
    from: { userId: from.userId, name: nameOf(from) },
    scope: conversation.scope,
    conversationId: conversation.id,
    door: kind === "words" ? "words" : "card",
    now,
    person,
    plans,
    page: 1,
    newId: () => makeId(now, newSuffix()),
  };
}

/** What Teams calls the person, within what the record keeps; the id where it says nothing. */
function nameOf({ name, userId }: Sender): string {
  return name.trim().slice(0, 200) || userId;
}

/** Decides and writes, and decides anew from what is there now where somebody else was quicker. */
async function act(
  { store, log }: PlanClerkParts,
  incoming: Spoken,
  newTurn: () => Promise<Turn>,
): Promise<PlanAnswer> {
  for (let attempt = 1; ; attempt += 1) {
    const turn = await newTurn();
    const answer = await answerOf(incoming, turn, store);
    const { writes, planId, changes } = answer;
    if (!writes || planId === undefined) return answer;
    try {
      await store.commit(planId, [...writes, guard(turn, answer)]);
      log.info({ planId, userId: turn.from.userId, changes }, "An update was recorded");
      return answer;
    } catch (error) {
      if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
      if (await store.get(planId, "turn", turn.id)) return say(sentence(SAY.alreadyDone));
    }
  }
}

function answerOf(incoming: Spoken, turn: Turn, store: PlanStore): Promise<PlanAnswer> {
  const choose: Choose = (planId) => planOf(turn, store, planId);
  return incoming.kind === "words"
    ? answerWords(incoming.words, turn, choose)
    : answerPress(incoming.data, turn, choose);
}

/** A second writing of the same message meets this row and changes nothing. */
function guard(turn: Turn, { changes = [] }: Answer): Write {
  return { op: "insert", row: { kind: "turn", value: { id: turn.id, at: turn.now, changes: [...changes] } } };
}
