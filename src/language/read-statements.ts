// What a message says about actions: what to record, and what to ask first.
import { findStatements, type Statement } from "./find-statements.ts";
import { hear } from "./hear.ts";
import type { Message } from "./message.ts";
import { phraseIn, phrases } from "./phrases.ts";
import { type PlacedRating, placeRatings } from "./place-ratings.ts";
import type { Ask, Question, UpdateItem } from "./reading.ts";
import { ALL_OF_THEM } from "./tables/ref-words.ts";
import type { Verdict } from "./verdict.ts";

export interface StatementsRead {
  readonly ask: Ask;
  readonly why: readonly string[];
}

/** `start` is where the matter begins, after a greeting. Undefined where nothing is said about any action. */
export function readStatements(message: Message, start: number): StatementsRead | undefined {
  const statements = findStatements(message, start);
  const placed = placeRatings(message, start);
  const heard = statements.length > 0 ? statements : [answerWithoutRef(message, start)];
  const verdicts = heard.map((statement) => hear(message, statement, within(placed, statement)));
  const why = verdicts.flatMap((verdict) => verdict.why);
  if (heard.every(({ refs }) => refs.length === 0)) return aboutNoAction(message, verdicts[0], why);
  const all = verdicts.flatMap(({ items: some }) => some);
  const twice = saidTwice(all, message);
  const contradicted = new Set(twice.flatMap(({ refs }) => refs));
  const items = all.filter(({ ref }) => !contradicted.has(ref));
  const questions = joinDone([...twice, ...verdicts.flatMap(({ question }) => (question ? [question] : []))]);
  const ask = decide(items, questions) ?? shown(verdicts, heard);
  return ask && { ask, why };
}

/** Both are in the order of the message. */
function within(placed: readonly PlacedRating[], { from, to }: Statement): readonly PlacedRating[] {
  return placed.slice(firstFrom(placed, from), firstFrom(placed, to));
}

function firstFrom(placed: readonly PlacedRating[], at: number): number {
  let [low, high] = [0, placed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((placed[middle]?.mark.from ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Something is said, and no action named. Where several were asked about it is one of them. */
function aboutNoAction(
  { situation }: Message,
  verdict: Verdict | undefined,
  why: readonly string[],
): StatementsRead | undefined {
  if (!verdict || situation.scope !== "personal") return undefined;
  const { asked: choices } = situation;
  if (verdict.question?.code === "confirm-several")
    return { ask: { intent: "unclear", question: verdict.question }, why };
  const isPlain = verdict.plainly !== undefined;
  if (!isPlain && (choices.length === 0 || !verdict.question || verdict.question.code === "record-words"))
    return undefined;
  const wanted = isPlain ? "update" : "show_action";
  const question: Question = { code: "which-action", wanted, choices, said: verdict.plainly ?? {} };
  return { ask: { intent: "unclear", question }, why: [...why, "No action is named: asked which."] };
}

/** "1.1.1 done, 1.1.2 done" is one question about both. */
function joinDone(questions: readonly Question[]): readonly Question[] {
  const done = questions.filter((question) => question.code === "done-what");
  const [first, second] = done;
  if (!first || !second) return questions;
  const joined: Question = { code: "done-what", refs: done.flatMap(({ refs }) => refs), said: {} };
  return [joined, ...questions.filter((question) => question.code !== "done-what")];
}

/** Two answers for one action in one message: neither is taken. */
function saidTwice(items: readonly UpdateItem[], { forms }: Message) {
  return [...Map.groupBy(items, ({ ref }) => ref)].flatMap(([ref, same]) => {
    if (same.length < 2) return [];
    const named = [...new Set(same.flatMap(({ rating }) => rating ?? []))];
    const words = same.find((item) => item.words !== undefined)?.words;
    const said = words === undefined ? {} : { words };
    const choices = named.length > 1 ? named : forms.names;
    return [{ code: "which-rating", refs: [ref], because: "several", named: named.join(", "), choices, said } as const];
  });
}

function decide(items: readonly UpdateItem[], questions: readonly Question[]): Ask | undefined {
  const [first, ...others] = items;
  const [question] = questions;
  if (first) return { intent: "update", items: [first, ...others], ...(question && { thenAsk: question }) };
  return question && { intent: "unclear", question };
}

/** Refs with nothing said about them are asked to be shown. */
function shown(verdicts: readonly Verdict[], statements: readonly Statement[]): Ask | undefined {
  if (!verdicts.some(({ isBare }) => isBare)) return undefined;
  const [first, ...others] = [...new Set(statements.flatMap(({ refs }) => refs))];
  return first === undefined ? undefined : { intent: "show_action", refs: [first, ...others] };
}

/** An answer to what was asked last, which names no action. */
function answerWithoutRef({ tokens, situation }: Message, start: number): Statement {
  const refs = situation.asked.length === 1 ? situation.asked : [];
  return {
    refs,
    by: "asked",
    from: start,
    to: tokens.length,
    ref: undefined,
    isRatingFirst: false,
    isPlain: true,
    isOpen: isOfSeveral(tokens, start),
    hasExceptions: false,
  };
}

/** "Both green", where one action was asked about. */
function isOfSeveral(tokens: Message["tokens"], start: number): boolean {
  return phraseIn(tokens, start, Math.min(start + 6, tokens.length), several) !== undefined;
}
const several = phrases(ALL_OF_THEM);
