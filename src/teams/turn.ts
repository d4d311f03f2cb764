// One turn: the clerk hears, the answer goes out. The single catch of everything that people say is here.
import type { TurnContext } from "botbuilder";
import type { Incoming, Message, Reply } from "../ports/conversation.ts";
import { describeFailure, failureSentence } from "./failures.ts";
import { CARD_ACTION } from "./from-activity.ts";
import { replaceMessage } from "./messenger.ts";
import type { TeamsLog } from "./settings.ts";
import { CARD_TYPE, toActivity } from "./to-activity.ts";

export interface Clerk {
  receive(incoming: Incoming): Promise<Reply>;
}

/** What goes back over HTTP. A failed one is forgotten, so that a redelivery can do better. */
export interface TurnAnswer {
  readonly status: number;
  readonly body?: unknown;
  readonly hasFailed?: true;
}

interface TurnOptions {
  readonly clerk: Clerk;
  readonly log: TeamsLog;
  readonly newReference: () => string;
}

export type TakeTurn = (context: TurnContext, incoming: Incoming) => Promise<TurnAnswer>;

export function createTurn({ clerk, log, newReference }: TurnOptions): TakeTurn {
  return async (context, incoming) => {
    try {
      return await answer(context, incoming, await clerk.receive(incoming), log);
    } catch (failure) {
      const reference = newReference();
      const turn = { reference, kind: incoming.kind, actor: incoming.from.userId };
      log.error({ ...turn, ...describeFailure(failure) }, "A turn failed");
      return tellOfFailure(context, incoming, reference).catch((second: unknown) => {
        log.error({ ...turn, ...describeFailure(second) }, "A person could not be told of a failed turn");
        return { status: 500, hasFailed: true };
      });
    }
  };
}

async function answer(context: TurnContext, incoming: Incoming, reply: Reply, log: TeamsLog): Promise<TurnAnswer> {
  // Nobody is there to read it.
  if (incoming.kind === "left") return { status: 200 };
  const cardId = incoming.kind === "submit" ? incoming.cardId : undefined;
  if (reply.replacement !== undefined) await showNewFace(context, cardId, reply.replacement, log);
  for (const message of reply.messages) await context.sendActivity(toActivity(message));
  if (reply.refreshed !== undefined) await refresh(context, reply.refreshed, log);
  return isCardAction(context) ? cardActionAnswer(reply) : { status: 200 };
}

/**
 * The message is updated for everybody, in a personal chat too: the card in the answer to an Action.Execute is seen
 * only on the screen it was pressed on, and the same person's phone shows the message.
 */
async function showNewFace(context: TurnContext, cardId: string | undefined, face: Message, log: TeamsLog) {
  const replaced = cardId === undefined ? Promise.resolve(false) : replaceMessage(context, cardId, face);
  if (!isCardAction(context)) {
    if (!(await replaced)) await context.sendActivity(toActivity(face));
    return;
  }
  // Who pressed sees the new face in any case and the record stands, so an old card elsewhere is no failed turn.
  await replaced.catch((failure: unknown) => {
    log.warn(describeFailure(failure), "The channel did not bring a card up to date");
  });
}

/** What was asked for is done and said by now: an old card that stays as it is makes no failed turn. */
async function refresh(context: TurnContext, { messageId, message }: NonNullable<Reply["refreshed"]>, log: TeamsLog) {
  await replaceMessage(context, messageId, message).catch((failure: unknown) => {
    log.warn(describeFailure(failure), "The channel did not bring a card up to date");
  });
}

async function tellOfFailure(context: TurnContext, incoming: Incoming, reference: string): Promise<TurnAnswer> {
  // Whoever installed or removed the clerk said nothing that could be sent again.
  if (incoming.kind === "arrived" || incoming.kind === "left") return { status: 500, hasFailed: true };
  const sentence = failureSentence(reference);
  await context.sendActivity(toActivity({ summary: sentence, text: sentence }));
  return { ...(isCardAction(context) ? messageAnswer(sentence) : { status: 200 }), hasFailed: true };
}

function isCardAction({ activity }: TurnContext): boolean {
  return activity.type === "invoke" && activity.name === CARD_ACTION;
}

function cardActionAnswer({ messages, replacement }: Reply): TurnAnswer {
  if (replacement === undefined) return messageAnswer(messages[0]?.summary ?? "");
  return { status: 200, body: { statusCode: 200, type: CARD_TYPE, value: replacement.card } };
}

function messageAnswer(value: string): TurnAnswer {
  return { status: 200, body: { statusCode: 200, type: "application/vnd.microsoft.activity.message", value } };
}
