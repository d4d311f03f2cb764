// Plain messages, and questions with their choices as buttons.
import type { Card, Message } from "../ports/conversation.ts";
import type { PendingQuestion } from "../ports/people.ts";
import { cardMessage } from "./template.ts";

export type CardMessage = Message & { readonly card: Card };

/** A button that stands for typing something. */
export interface SayButton {
  readonly title: string;
  readonly words: string;
  readonly plan?: string;
  readonly page?: number;
  /** The id of the question it answers. */
  readonly question?: string;
}

export function sayButtons(buttons: readonly SayButton[]) {
  return buttons.map(({ title, ...said }) => ({ title, with: said }));
}

export interface Note {
  readonly title?: string;
  /** Markdown; text of other people goes through `plain` first. */
  readonly lines: readonly string[];
  readonly facts?: readonly { readonly title: string; readonly value: string }[];
  readonly buttons?: readonly SayButton[];
}

export function noteCard({ title = "", lines, facts = [], buttons = [] }: Note): CardMessage {
  const summary = [title, ...lines].filter((line) => line !== "").join(" ");
  return cardMessage("note", withoutMarks(summary), { title, lines, facts, buttons: sayButtons(buttons) });
}

/** One sentence, as a plain message. */
export function sentence(text: string): Message {
  return { text: withoutMarks(text), summary: withoutMarks(text) };
}

/** A question with its choices: each can be pressed, or typed as its number or its label. */
export function questionCard(asked: string, { id, choices }: PendingQuestion): CardMessage {
  return noteCard({
    lines: [asked],
    buttons: choices.map(({ label }) => ({ title: label, words: label, question: id })),
  });
}

const withoutMarks = (text: string) => text.replace(/\*\*/g, "").replace(/\\(.)/g, "$1");
