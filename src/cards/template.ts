// Fills the card templates of `cards/`. Templates hold layout only: every sentence comes in as data.
import { Template } from "adaptivecards-templating";
import actionTemplate from "../../cards/action.json" with { type: "json" };
import buttonsTemplate from "../../cards/buttons.json" with { type: "json" };
import digestTemplate from "../../cards/digest.json" with { type: "json" };
import formTemplate from "../../cards/form.json" with { type: "json" };
import listTemplate from "../../cards/list.json" with { type: "json" };
import noteTemplate from "../../cards/note.json" with { type: "json" };
import receiptTemplate from "../../cards/receipt.json" with { type: "json" };
import summaryTemplate from "../../cards/summary.json" with { type: "json" };
import type { Card, Message } from "../ports/conversation.ts";

/** Parts that several cards share; a template names one as `{ "$part": "form" }`. */
const PARTS = { form: formTemplate, buttons: buttonsTemplate } as const;

const TEMPLATES = {
  action: actionTemplate,
  digest: digestTemplate,
  list: listTemplate,
  note: noteTemplate,
  receipt: receiptTemplate,
  summary: summaryTemplate,
} as const;
export type TemplateName = keyof typeof TEMPLATES;
export const TEMPLATE_NAMES = Object.keys(TEMPLATES) as TemplateName[];

const compiled = new Map<TemplateName, Template>();

/** A message with the card of that name, filled with the data. `summary` is what a notification reads out. */
export function cardMessage(name: TemplateName, summary: string, data: object): Message & { readonly card: Card } {
  const template = compiled.get(name) ?? new Template(withParts(TEMPLATES[name]));
  compiled.set(name, template);
  const card = template.expand({ $root: { ...data, summary } }) as Card;
  return { summary, card };
}

function withParts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withParts);
  if (typeof node !== "object" || node === null) return node;
  if ("$part" in node) return withParts(PARTS[node.$part as keyof typeof PARTS]);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, withParts(value)]));
}
