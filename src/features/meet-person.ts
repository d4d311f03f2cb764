// Getting to know people and losing sight of them: the way back to each, the welcome, and what they are talking about.
import { noteCard } from "../cards/note.ts";
import { welcome } from "../cards/wording.ts";
import type { Frame } from "../domain/frame.ts";
import type { Instant } from "../domain/values.ts";
import type { Incoming, Message, Reply } from "../ports/conversation.ts";
import type { ChangePerson, People, Person, Situation, StoredPerson } from "../ports/people.ts";
import type { PlanAnswer } from "./feature.ts";

/** A person as they stand now, with the version to save over; none for somebody nobody has saved yet. */
export interface Met {
  readonly person: Person;
  readonly version: string | undefined;
}

/** The person who writes, with the personal chat they write from kept as the way back to them. */
export async function meet(
  { people, changePerson }: { readonly people: People; readonly changePerson: ChangePerson },
  { from, conversation }: Incoming,
  stored: StoredPerson | undefined,
  now: Instant,
): Promise<Met> {
  const known = stored?.person;
  const stranger: Person = { userId: from.userId, name: from.name, plans: [] };
  const isKnownHere = known?.conversation?.address === conversation.address && known.unreachable === undefined;
  if (conversation.scope !== "personal" || (isKnownHere && known.welcomedAt)) {
    return stored ?? { person: stranger, version: undefined };
  }
  await changePerson(from.userId, (person) => {
    const { unreachable: _over, ...reachable } = person ?? stranger;
    return { ...reachable, conversation, welcomedAt: reachable.welcomedAt ?? now };
  });
  return (await people.get(from.userId)) ?? { person: stranger, version: undefined };
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

/** What the person is talking about from here on; undefined where the answer leaves it as it was. */
export function talkingAbout(answer: PlanAnswer, person: Person, at: Instant): Person | undefined {
  const { situation, question, choosesPlan } = answer;
  const hadQuestion = person.situation?.question !== undefined;
  if (!situation && !question && !choosesPlan && !hadQuestion) return undefined;
  const planId = choosesPlan ?? answer.planId ?? person.situation?.planId ?? "";
  const { question: _answered, ...last }: Situation = person.situation ?? { refs: [], planId, at };
  const kept = last.planId === planId ? last : { refs: [] };
  const next: Situation = { ...kept, ...situation, at, planId, ...(question && { question }) };
  return { ...person, situation: next, ...(choosesPlan !== undefined && { chosenPlan: choosesPlan }) };
}
