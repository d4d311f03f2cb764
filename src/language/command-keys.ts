// The commands' tables made ready for matching.
import type { Message } from "./message.ts";
import { phraseAt, phraseIn, phrases } from "./phrases.ts";
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

type CommandKey = "summary" | "overdue" | "due" | "unrated";

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

/** Commands that may have something beside them. */
const KEYS = phrases<CommandKey>([
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

export interface KeyFound {
  readonly is: CommandKey | "rating";
  readonly rating?: string;
  readonly from: number;
  readonly to: number;
  /** Nothing else can be meant by it, though what stands beside it is not known. */
  readonly isCertain: boolean;
}

export function keyIn({ forms }: Message, tokens: readonly Token[], from: number): KeyFound | undefined {
  const found = phraseIn(tokens, from, tokens.length, KEYS);
  if (found) return { is: found.value, from: found.at, to: found.at + found.length, isCertain: found.at === from };
  for (let at = from; at < tokens.length; at++) {
    const plural = /^(.{3,})s$/.exec(tokens[at]?.text ?? "")?.[1];
    const form = phraseAt(tokens, at, forms.table) ?? pluralForm(forms.table, tokens[at], plural);
    if (form?.value.rating !== undefined && form.value.is !== "without colour") {
      return {
        is: "rating",
        rating: form.value.rating,
        from: at,
        to: at + form.length,
        isCertain: plural !== undefined && phraseAt(tokens, at, forms.table) === undefined,
      };
    }
  }
  return undefined;
}

function pluralForm(table: Message["forms"]["table"], token: Token | undefined, singular: string | undefined) {
  return token && singular !== undefined ? phraseAt([{ ...token, text: singular }], 0, table) : undefined;
}
