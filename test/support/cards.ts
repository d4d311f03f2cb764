// What a reader sees of a card, and the buttons they can press.
import type { Card, Message, Reply, Submitted } from "../../src/ports/conversation.ts";

/** Every text of a card in order, one a line, with Markdown's marks taken away. */
export function cardText(card: Card): string {
  return textsOf(card)
    .map((text) => text.replace(/\*\*/g, "").replace(/\\(.)/g, "$1"))
    .join("\n");
}

function textsOf(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  const element = node as Record<string, unknown>;
  if (typeof element.type === "string" && element.type.startsWith("Chart.")) return textsOf(element.fallback);
  const own = isFact(element) ? [`${element.title}: ${element.value}`] : textOf(element);
  const parts = ["body", "items", "columns", "inlines", "facts", "choices"].flatMap((key) => textsOf(element[key]));
  return [...own, ...parts];
}

const isFact = (element: Record<string, unknown>) => "title" in element && "value" in element && !("type" in element);

function textOf({ text, label }: Record<string, unknown>): string[] {
  return [text, label].filter((one) => typeof one === "string" && one !== "") as string[];
}

/** All actions of the cards in a reply. */
export function actionsOf(reply: Reply): readonly CardAction[] {
  const cards: Message[] = [...(reply.replacement ? [reply.replacement] : []), ...reply.messages];
  return cards.flatMap((message) => ("card" in message ? actionsIn(message.card) : []));
}

export interface CardAction {
  readonly title: string;
  readonly verb: string;
  readonly data: Submitted;
}

function actionsIn(node: unknown): CardAction[] {
  if (Array.isArray(node)) return node.flatMap(actionsIn);
  if (typeof node !== "object" || node === null) return [];
  const element = node as Record<string, unknown>;
  if (element.type === "Action.Execute") return [element as unknown as CardAction];
  return ["body", "items", "columns", "actions"].flatMap((key) => actionsIn(element[key]));
}

/** The data a button of that title sends. Throws, naming the titles there are. */
export function findAction(reply: Reply, title: string): Submitted {
  const actions = actionsOf(reply);
  const found = actions.find((one) => one.title === title);
  if (!found) throw new Error(`No button ${title}; there are: ${actions.map((one) => one.title).join(", ")}`);
  return found.data;
}
