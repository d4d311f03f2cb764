// Commands: the whole message must be one, courtesies apart, so that a statement is never taken for a command.

import { type CommandKey, exactAt, KEYS } from "./command-keys.ts";
import { correctSpelling } from "./correct-spelling.ts";
import { findWindow } from "./find-windows.ts";
import type { Message } from "./message.ts";
import { phraseAt, phraseIn, phrases, wordsOf } from "./phrases.ts";
import { type Beside, readBeside, thingsNamed, trimmed } from "./read-about.ts";
import { readGlossary } from "./read-glossary.ts";
import type { About, Ask, DateWindow } from "./reading.ts";
import { NOT_IN_NAMES } from "./tables/commands.ts";
import { ASKING, LISTED, LISTING, TAILS } from "./tables/openers.ts";
import type { Token } from "./tokens.ts";

export interface CommandRead {
  readonly ask: Ask;
  readonly why: readonly string[];
}

const asking = phrases(ASKING);
const tails = phrases([...TAILS, "?", ".", "!", ",", "...", "\n", ":"]);
/** Longer messages are not commands. */
const LONGEST = 24;

/** `start` is where the matter begins, after a greeting. */
export function readCommand(message: Message, start: number): CommandRead | undefined {
  if (message.tokens.length - start > LONGEST || message.refs.some(({ by }) => by === "ref")) return undefined;
  if (message.tokens.slice(start).some(({ kind }, at, all) => kind === "break" && at > 0 && at < all.length - 1))
    return undefined;
  const plainly = readTokens(message, message.tokens.slice(start));
  if (plainly) return { ask: plainly, why: ["The whole message is a command."] };
  const corrected = correctSpelling(message);
  const ask = corrected && readTokens(message, corrected.tokens.slice(start));
  return ask && { ask, why: [...corrected.why, "The whole message is a command."] };
}

function readTokens(message: Message, all: readonly Token[]): Ask | undefined {
  const tokens = all.slice(0, endWithoutTails(all));
  const starts = startsOf(tokens);
  for (const from of starts) {
    const exact = exactAt(tokens, from);
    if (exact) return exact;
  }
  const keyed = starts.flatMap((from) => readKeyed(message, tokens, from) ?? []);
  const [plain] = [...keyed.filter((ask) => !asksForName(ask)), ...keyed];
  return plain ?? readGlossary(message, tokens) ?? readPlanName(message, tokens);
}

function mayBeName(said: string): boolean {
  const words = wordsOf(said);
  return words.length <= 7 && !words.some((word) => notInNames.has(word));
}
const notInNames = new Set(NOT_IN_NAMES);

function asksForName(ask: Ask): boolean {
  return ask.intent === "unclear" && ask.question.code === "unknown-about";
}

/** Every place the command may begin at: "can you / show me / the / overdue ones". */
function startsOf(tokens: readonly Token[]): number[] {
  const starts = [0];
  let at = 0;
  for (let found = phraseAt(tokens, at, asking); found && at < tokens.length; found = phraseAt(tokens, at, asking)) {
    at += found.length;
    starts.push(at);
  }
  return starts;
}

function endWithoutTails(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (end > 0) {
    const length = [3, 2, 1].find((count) => phraseAt(tokens, end - count, tails, end)?.length === count);
    if (length === undefined || length >= end) break;
    end -= length;
  }
  return end;
}

/** A command with a key and something beside it: for whom, and when. */
function readKeyed(message: Message, tokens: readonly Token[], from: number): Ask | undefined {
  const key = keyIn(message, tokens, from);
  if (!key) return undefined;
  if (key.is === "summary" && namesRating(message, tokens)) return undefined;
  const beside = readBeside(message, tokens, from, key);
  const isAsked = from > 0 || key.isCertain;
  if (beside.named && beside.named.things.length === 0 && (!isAsked || !mayBeName(beside.named.said))) return undefined;
  if (key.is === "rating" && !asksForRating(message, tokens, key, beside)) return undefined;
  return withName(message, key, beside);
}

/** "RAG: amber" and "status green" are answers. */
function namesRating({ forms }: Message, tokens: readonly Token[]): boolean {
  return phraseIn(tokens, 0, tokens.length, forms.table) !== undefined;
}

interface KeyFound {
  readonly is: CommandKey | "rating";
  readonly rating?: string;
  readonly from: number;
  readonly to: number;
  /** Nothing else can be meant by it, though what stands beside it is not known. */
  readonly isCertain: boolean;
}

function keyIn({ forms }: Message, tokens: readonly Token[], from: number): KeyFound | undefined {
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
  if (key.is === "reviews" || key.is === "plan") return key.is === "plan" ? undefined : { intent: "reviews" };
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
    case "reviews":
      return { intent: "reviews" };
    case "plan":
      return { intent: "choose_plan" };
    case "due":
    case "mine":
      return due(message, key.is, window, about);
    default:
      return key.is satisfies never;
  }
}

function due(
  message: Message,
  key: "due" | "mine",
  window: Beside["window"],
  about: About | undefined,
): Ask | undefined {
  const whose = key === "mine" ? { about: { kind: "me" } as const } : about ? { about } : {};
  if (!window)
    return key === "mine" ? { intent: "show_mine" } : { intent: "show_due", window: nextThirtyDays(message), ...whose };
  const asking = (one: DateWindow): Ask => ({ intent: "show_due", window: one, ...whose });
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

function nextThirtyDays({ situation: { today } }: Message): DateWindow {
  const words = ["in", "the", "next"].map((text) => ({
    kind: "word" as const,
    text,
    from: 0,
    to: 0,
    capitals: "none" as const,
    isGlued: false,
  }));
  const tokens = [
    ...words,
    { ...words[0], kind: "figure" as const, text: "30" },
    { ...words[0], text: "days" },
  ] as Token[];
  const found = findWindow({ tokens, end: tokens.length, today }, 0);
  return found && "window" in found ? found.window : { from: today, to: today, label: "today" };
}

/** A plan's name by itself chooses it. */
function readPlanName(message: Message, tokens: readonly Token[]): Ask | undefined {
  const { plans } = message.situation;
  const key = phraseAt(tokens, 0, choosing);
  const rest = trimmed(tokens.slice(key?.length ?? 0));
  if (rest.length === 0 || rest.length > 8 || (plans.length < 2 && !key)) return undefined;
  const found = thingsNamed(
    { ...message, situation: { ...message.situation, bodies: [], posts: [], areas: [] } },
    rest,
  );
  const [only] = found;
  if (only && found.length === 1)
    return key || isExactly(rest, plans.find(({ id }) => id === only.id)?.names ?? [])
      ? { intent: "choose_plan", plan: only.id }
      : undefined;
  if (!key?.value || tokens.slice(key.length).some(({ text }) => notInNames.has(text))) return undefined;
  const named = message.plain.typed(rest[0]?.from ?? 0, rest.at(-1)?.to ?? 0);
  const choices = found.map(({ id, name }) => ({ name, ask: { intent: "choose_plan" as const, plan: id } }));
  const question =
    choices.length > 0
      ? { code: "which-about" as const, named, choices }
      : { code: "unknown-about" as const, named, ask: { intent: "choose_plan" as const } };
  return { intent: "unclear", question };
}
/** Whether the words before a plan's name can mean nothing else. */
const choosing = phrases<boolean>([
  ["plan", true],
  ["switch to", true],
  ["switch plan to", true],
  ["switch plan", true],
  ["change plan to", true],
  ["change plan", true],
  ["choose plan", true],
  ["choose", false],
  ["select", false],
  ["select plan", true],
  ["use plan", true],
  ["use", false],
  ["change to", false],
  ["swap to", false],
  ["go to", false],
  ["open", false],
  ["show", false],
  ["show me", false],
  ["the", false],
  ["open plan", true],
]);

function isExactly(tokens: readonly Token[], names: readonly string[]): boolean {
  const said = tokens.map((token) => token.text).join(" ");
  return names.some((name) => name.toLowerCase() === said) || tokens.length <= 3;
}
