// A command with something beside it: for whom, and when.
import { plusDays } from "./calendar.ts";
import { type KeyFound, keyIn } from "./command-keys.ts";
import { isTalk } from "./find-names.ts";
import { findWindow } from "./find-windows.ts";
import type { Message } from "./message.ts";
import { phraseIn, phrases, wordsOf } from "./phrases.ts";
import { type Beside, readBeside } from "./read-about.ts";
import type { About, Ask, DateWindow } from "./reading.ts";
import { LISTED, LISTING } from "./tables/openers.ts";
import type { Token } from "./tokens.ts";

export function readKeyed(message: Message, tokens: readonly Token[], from: number): Ask | undefined {
  const key = keyIn(message, tokens, from);
  if (!key) return undefined;
  if (key.is === "summary" && namesRating(message, tokens)) return undefined;
  const beside = readBeside(message, tokens, from, key);
  const isAsked = from > 0 || key.isCertain;
  if (beside.named && beside.named.things.length === 0 && (!isAsked || isTalk(wordsOf(beside.named.said))))
    return undefined;
  if (key.is === "rating" && !asksForRating(message, tokens, key, beside)) return undefined;
  return withName(message, key, beside);
}

/** "RAG: amber" and "status green" are answers. */
function namesRating({ forms }: Message, tokens: readonly Token[]): boolean {
  return phraseIn(tokens, 0, tokens.length, forms.table) !== undefined;
}

/**
 * "Red" asks for the red ones, "it's red" and "all green" do not; and once the clerk has asked for a rating, "red" is
 * the answer. "Show red", "reds" and "red actions" always ask.
 */
function asksForRating(
  { situation }: Message,
  tokens: readonly Token[],
  key: KeyFound,
  { about, window }: Beside,
): boolean {
  if (window) return false;
  if (key.isCertain || phraseIn(tokens, 0, key.from, listing)) return true;
  if (tokens.slice(key.to).some((token) => listed.has(token.text))) return true;
  if (situation.asked.length > 0 || about?.kind === "me") return false;
  return key.from === 0 || about !== undefined;
}
const listing = phrases(LISTING);
const listed = new Set(LISTED);

function withName(message: Message, key: KeyFound, beside: Beside): Ask | undefined {
  const { named } = beside;
  if (!named) return withWindow(message, key, beside, beside.about);
  const other = key.is === "rating" ? otherRating(message, key, named.said) : undefined;
  if (other) return other;
  const whole = withWindow(message, key, beside, undefined);
  if (!whole || whole.intent === "unclear") return whole;
  const choices = named.things.flatMap(({ kind, id, name }) => {
    const ask = kind === "plan" ? undefined : withWindow(message, key, beside, { kind, id });
    return ask ? [{ name, ask }] : [];
  });
  if (choices.length === 0)
    return { intent: "unclear", question: { code: "unknown-about", named: named.said, ask: whole } };
  return { intent: "unclear", question: { code: "which-about", named: named.said, choices } };
}

/** "Reds and ambers": one list at a time. */
function otherRating({ forms }: Message, key: KeyFound, said: string): Ask | undefined {
  const words = wordsOf(said).map((word) => forms.table.byFirst.get(word.replace(/s$/, ""))?.[0]?.value.rating);
  const [other] = words.filter((rating) => rating !== undefined && rating !== key.rating);
  if (other === undefined || key.rating === undefined) return undefined;
  const choices = [key.rating, other].map((rating) => ({
    name: rating,
    ask: { intent: "show_by_rag", rating } as const,
  }));
  return { intent: "unclear", question: { code: "which-about", named: `${key.rating}, ${other}`, choices } };
}

function withWindow(message: Message, key: KeyFound, { window }: Beside, about: About | undefined): Ask | undefined {
  const forWhom = about ? { about } : {};
  switch (key.is) {
    case "summary":
      return { intent: "summary", ...forWhom };
    case "overdue":
      return { intent: "show_overdue", ...forWhom };
    case "rating":
      return key.rating === undefined ? undefined : { intent: "show_by_rag", rating: key.rating, ...forWhom };
    case "unrated":
      return { intent: "show_by_rag", rating: null, ...forWhom };
    case "due":
      return due(message, window, about);
    default:
      return key.is satisfies never;
  }
}

function due(message: Message, window: Beside["window"], about: About | undefined): Ask {
  const asking = (one: DateWindow): Ask => ({ intent: "show_due", window: one, ...(about && { about }) });
  if (!window) {
    const { today } = message.situation;
    return asking({ from: today, to: plusDays(today, 30), label: "in the next 30 days" });
  }
  if ("window" in window) return asking(window.window);
  const choices = window.choices.map((one) => ({ window: one, ask: asking(one) }));
  const named = windowWords(message, window);
  return { intent: "unclear", question: { code: "which-date", named, because: window.problem, choices } };
}

function windowWords({ tokens, plain, situation }: Message, problem: NonNullable<Beside["window"]>): string {
  const found = findWindow({ tokens, end: tokens.length, today: situation.today }, 0) ?? problem;
  const [first, last] = [tokens[found.from], tokens[found.to - 1]];
  return first && last ? plain.typed(first.from, last.to) : "";
}
