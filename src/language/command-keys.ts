// The commands' tables made ready for matching.
import { phraseAt, phrases } from "./phrases.ts";
import type { Ask } from "./reading.ts";
import {
  CANCEL,
  CHOOSE_PLAN,
  DUE,
  GLOSSARY,
  HELP,
  OVERDUE,
  REVIEWS,
  SHOW_MINE,
  SUMMARY,
  UNDO,
  UNRATED,
} from "./tables/commands.ts";
import type { Token } from "./tokens.ts";

export type CommandKey = "summary" | "overdue" | "due" | "unrated" | "reviews" | "plan" | "mine";

/** Commands that stand alone. */
const EXACT = phrases<Ask>([
  ...HELP.map((form) => [form, { intent: "help" }] as const),
  ["?", { intent: "help" }],
  ["h", { intent: "help" }],
  ...SHOW_MINE.map((form) => [form, { intent: "show_mine" }] as const),
  ...REVIEWS.map((form) => [form, { intent: "reviews" }] as const),
  ...CHOOSE_PLAN.map((form) => [form, { intent: "choose_plan" }] as const),
  ...GLOSSARY.map((form) => [form, { intent: "glossary" }] as const),
  ...UNDO.map((form) => [form, { intent: "undo" }] as const),
  ...CANCEL.map((form) => [form, { intent: "cancel" }] as const),
  ...SUMMARY.map((form) => [form, { intent: "summary" }] as const),
  ...OVERDUE.map((form) => [form, { intent: "show_overdue" }] as const),
  ...UNRATED.map((form) => [form, { intent: "show_by_rag", rating: null }] as const),
]);

/** Commands that take something beside them. "My actions" is one of them for "my actions due in March". */
export const KEYS = phrases<CommandKey>([
  ...SUMMARY.map((form) => [form, "summary"] as const),
  ...OVERDUE.map((form) => [form, "overdue"] as const),
  ...DUE.map((form) => [form, "due"] as const),
  ...UNRATED.map((form) => [form, "unrated"] as const),
]);

/** The command that begins at a token and is all there is. */
export function exactAt(tokens: readonly Token[], from: number): Ask | undefined {
  const found = phraseAt(tokens, from, EXACT);
  return found && from + found.length === tokens.length ? found.value : undefined;
}
