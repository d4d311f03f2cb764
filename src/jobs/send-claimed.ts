// The sending of a letter whose rows are claimed, and what becomes of it.
import { formatInstant } from "../domain/calendar.ts";
import type { Delivery } from "../domain/delivery.ts";
import { rowFailed, rowPostponed, rowSent } from "../domain/ledger.ts";
import type { LedgerRow, Letter } from "../domain/letter.ts";
import type { Message } from "../ports/conversation.ts";
import { TemporarilyUndeliverable, Unreachable } from "../ports/messenger.ts";
import type { Person, Situation } from "../ports/people.ts";
import type { JobTools } from "./job.ts";
import { settleRow } from "./ledger-rows.ts";

/** What the message of a letter is made from, for those of its parts that are to be sent. */
export interface LetterContent {
  message(name: string, planIds: ReadonlySet<string>): Message | Promise<Message>;
  /** What the person is taken to be talking about from then on. */
  situation?(planIds: ReadonlySet<string>): Pick<Situation, "planId" | "refs"> | undefined;
}

export interface ClaimedLetter {
  readonly letter: Letter;
  readonly content: LetterContent;
  readonly person: Person;
  readonly claimed: readonly LedgerRow[];
  readonly planIds: ReadonlySet<string>;
}

type Sent =
  | { readonly ok: true; readonly message: NonNullable<Delivery["message"]> }
  | { readonly ok: false; readonly failure: unknown };

export async function sendClaimed(
  tools: JobTools,
  claimed: ClaimedLetter,
): Promise<"sent" | "postponed" | "unreachable"> {
  const sent = await send(tools, claimed);
  const at = formatInstant(tools.clock.now());
  if (sent.ok) {
    await settle(tools, claimed, (row) => rowSent(row, at, sent.message));
    await setSituation(tools, claimed);
    return "sent";
  }
  const { failure } = sent;
  if (failure instanceof Unreachable) {
    const { reason } = failure;
    await settle(tools, claimed, (row) => rowFailed(row, at, reason));
    await tools.changePerson(claimed.person.userId, (person) => person && { ...person, unreachable: { reason, at } });
    return "unreachable";
  }
  if (failure instanceof TemporarilyUndeliverable) {
    await settle(tools, claimed, (row) => rowPostponed(row, at, "channel-did-not-take-it", failure.retryAfterMs));
    return "postponed";
  }
  await settle(tools, claimed, (row) => rowPostponed(row, at, "unexpected-failure"));
  throw failure;
}

async function send(tools: JobTools, { content, person, planIds }: ClaimedLetter): Promise<Sent> {
  const { conversation } = person;
  if (!conversation) throw new Error(`A letter was claimed for ${person.userId}, who has no conversation`);
  try {
    const { messageId } = await tools.messenger.send(conversation, await content.message(person.name, planIds));
    return { ok: true, message: { conversation: conversation.id, id: messageId } };
  } catch (failure) {
    return { ok: false, failure };
  }
}

async function settle(
  { store }: JobTools,
  { claimed }: ClaimedLetter,
  change: (row: Delivery) => Delivery,
): Promise<void> {
  for (const row of claimed) await settleRow(store, row, change);
}

async function setSituation({ changePerson, clock }: JobTools, claimed: ClaimedLetter): Promise<void> {
  const situation = claimed.content.situation?.(claimed.planIds);
  if (!situation) return;
  const at = formatInstant(clock.now());
  await changePerson(claimed.person.userId, (person) => person && { ...person, situation: { at, ...situation } });
}
