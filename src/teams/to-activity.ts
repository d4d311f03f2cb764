import type { Activity } from "botbuilder";
import type { Card, Message } from "../ports/conversation.ts";

export const CARD_TYPE = "application/vnd.microsoft.card.adaptive";

/**
 * Words go as `plain`. As markdown, which is the default, Teams drops `{...}`, runs single lines together, and makes a
 * link of `[x](y)`, and much of what the clerk says repeats what somebody typed.
 * A card never shares its activity with words: Teams would split the two, and tell the id of neither.
 */
export function toActivity(message: Message): Partial<Activity> {
  const { summary } = message;
  if ("card" in message) return { type: "message", summary, attachments: [toAttachment(message.card)] };
  return { type: "message", summary, text: message.text, textFormat: "plain" };
}

function toAttachment(card: Card): { readonly contentType: string; readonly content: Card } {
  return { contentType: CARD_TYPE, content: card };
}
