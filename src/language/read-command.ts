// Commands: the whole message must be one, courtesies apart, so that a statement is never taken for a command.
import { exactAt } from "./command-keys.ts";
import { correctSpelling } from "./correct-spelling.ts";
import type { Message } from "./message.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { readGlossary } from "./read-glossary.ts";
import { readKeyed } from "./read-keyed.ts";
import { readPlanName } from "./read-plan-name.ts";
import type { Ask } from "./reading.ts";
import { ASKING, TAILS } from "./tables/openers.ts";
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
