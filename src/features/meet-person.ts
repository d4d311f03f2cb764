// Getting to know people and losing sight of them: the way back to each, the welcome, and what they are talking about.
import { noteCard } from "../cards/note.ts";
import { welcome } from "../cards/wording.ts";
import type { Frame } from "../domain/frame.ts";
import type { Instant } from "../domain/values.ts";
import type { Incoming, Message, Reply } from "../ports/conversation.ts";
import type { ChangePerson, Person, Situation } from "../ports/people.ts";
import type { Answer } from "./feature.ts";

/** The person who writes, with the personal chat they write from kept as the way back to them. */
export async function meet(
  changePerson: ChangePerson,
  { from, conversation }: Incoming,
  known: Person | undefined,
  now: Instant,
): Promise<Person> {
  const stranger: Person = { userId: from.userId, name: from.name, plans: [] };
  const isKnownHere = known?.conversation?.address === conversation.address && known.unreachable === undefined;
  if (conversation.scope !== "personal" || (isKnownHere && known.welcomedAt)) return known ?? stranger;
  const met = await changePerson(from.userId, (person) => {
    const { unreachable: _over, ...reachable } = person ?? stranger;
    return { ...reachable, conversation, welcomedAt: reachable.welcomedAt ?? now };
  });
  return met ?? stranger;
}

/** The welcome, the first time somebody is met in a personal chat. */
export function greet(
  { from, conversation }: Incoming,
  known: Person | undefined,
  plans: readonly Frame[],
): readonly Message[] {
  if (conversation.scope !== "personal" || known?.welcomedAt) return [];
  return [
    noteCard(
      welcome(
        from.name,
        plans.map(({ plan }) => plan.title),
      ),
    ),
  ];
}

/** The clerk was removed from a conversation: there is no way back to the person until they write again. */
export async function loseSightOf(
  changePerson: ChangePerson,
  { from, conversation }: Incoming,
  at: Instant,
): Promise<Reply> {
  await changePerson(from.userId, (person) => {
    if (person?.conversation?.id !== conversation.id) return undefined;
    const { conversation: _gone, ...rest } = person;
    return { ...rest, unreachable: { reason: "removed", at } };
  });
  return { messages: [] };
}

/** Keeps what the person is talking about from here on, where the answer changed it. */
export async function remember(
  changePerson: ChangePerson,
  answer: Answer & { readonly planId?: string },
  person: Person,
  at: Instant,
): Promise<void> {
  const { situation, question, choosesPlan } = answer;
  const hadQuestion = person.situation?.question !== undefined;
  if (!situation && !question && !choosesPlan && !hadQuestion) return;
  const planId = choosesPlan ?? answer.planId ?? person.situation?.planId ?? "";
  await changePerson(person.userId, (before) => {
    const { question: _answered, ...last }: Situation = before?.situation ?? { refs: [], planId, at };
    const kept = last.planId === planId ? last : { refs: [] };
    const next: Situation = { ...kept, ...situation, at, planId, ...(question && { question }) };
    return { ...(before ?? person), situation: next, ...(choosesPlan !== undefined && { chosenPlan: choosesPlan }) };
  });
}
