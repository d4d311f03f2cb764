// Plain messages, and questions with their choices as buttons.
import type { Card, Message } from "../ports/conversation.ts";
import type { PendingQuestion } from "../ports/people.ts";
import { beginning } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import { NOTE } from "./wording.ts";

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

/** What a notification reads out. */
const SUMMARY_SHOWN = 600;
const LINE_SHOWN = 1_500;
/** A card holds 40,000 characters in all; a line has marks of its own, and some of its characters are written as two. */
const ROOM_FOR_LINES = 9_000;
const MARKS_OF_A_LINE = 60;

export function noteCard({ title = "", lines, facts = [], buttons = [] }: Note): CardMessage {
  const summary = [title, ...lines].filter((line) => line !== "").join(" ");
  const shownLines = fitting(
    lines.map((line) => beginning(line, LINE_SHOWN)),
    (line) => line.length,
  );
  const shownFacts = fitting(
    facts.map((fact) => ({ ...fact, value: beginning(fact.value, LINE_SHOWN) })),
    (fact) => fact.title.length + fact.value.length,
  );
  const left = lines.length + facts.length - shownLines.length - shownFacts.length;
  return cardMessage("note", beginning(withoutMarks(summary), SUMMARY_SHOWN), {
    title,
    lines: left > 0 ? [...shownLines, NOTE.more(left)] : shownLines,
    facts: shownFacts,
    buttons: sayButtons(buttons),
  });
}

/** As many from the beginning as there is room for. */
function fitting<T>(items: readonly T[], lengthOf: (item: T) => number): readonly T[] {
  let room = ROOM_FOR_LINES;
  const firstTooMany = items.findIndex((item) => {
    room -= lengthOf(item) + MARKS_OF_A_LINE;
    return room < 0;
  });
  return firstTooMany < 0 ? items : items.slice(0, firstTooMany);
}

/** One sentence, as a plain message. It is no Markdown: what somebody typed stands in it as it was typed. */
export function sentence(text: string): Message {
  const words = text.replace(/\*\*/g, "");
  return { text: words, summary: words };
}

/** A question with its choices: each can be pressed, or typed as its number or its label. */
export function questionCard(asked: string, { id, choices }: PendingQuestion): CardMessage {
  return noteCard({
    lines: [asked],
    buttons: choices.map(({ label }) => ({ title: label, words: label, question: id })),
  });
}

const withoutMarks = (text: string) => text.replace(/\*\*/g, "").replace(/\\(.)/g, "$1");
