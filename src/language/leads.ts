// What stands before the matter of a message: a greeting, thanks, courtesies, the clerk's name, somebody else's name.
import { phraseAt, phrases } from "./phrases.ts";
import { CLERK_NAMES, EVERYBODY, GREETINGS, POLITE, SOCIAL_SIGNS, THANKS } from "./tables/openers.ts";
import { PROGRESS } from "./tables/statements.ts";
import type { Token } from "./tokens.ts";

const greetings = phrases(GREETINGS);
const clerk = phrases(CLERK_NAMES);
const everybody = phrases(EVERYBODY);
const courtesies = phrases([...THANKS, ...POLITE, ...SOCIAL_SIGNS]);
const progress = new Set(PROGRESS);

export interface Lead {
  /** Where the matter begins. */
  readonly to: number;
  /** The message begins with the name of somebody who is not the clerk. */
  readonly isToSomebodyElse: boolean;
}

/** `isKnown` tells a word that means something to the clerk from one that may be a name. */
export function findLead(tokens: readonly Token[], isKnown: (at: number) => boolean): Lead {
  let at = 0;
  let isToSomebodyElse = false;
  while (at < tokens.length) {
    const greeting = phraseAt(tokens, at, greetings);
    const mention = tokens[at]?.text === "@" ? phraseAt(tokens, at + 1, clerk) : undefined;
    if (mention) at += 1;
    const polite = greeting ?? phraseAt(tokens, at, clerk) ?? phraseAt(tokens, at, courtesies);
    if (!polite && tokens[at]?.kind !== "break" && !passedOver.has(tokens[at]?.text ?? "")) break;
    at += polite?.length ?? 1;
    if (!greeting) continue;
    at += (phraseAt(tokens, at, everybody) ?? phraseAt(tokens, at, clerk))?.length ?? 0;
    const name = nameAt(tokens, at, isKnown);
    if (name > 0) isToSomebodyElse = true;
    at += name;
  }
  const called = calledAt(tokens, at, isKnown);
  return { to: at + called, isToSomebodyElse: isToSomebodyElse || called > 0 };
}
const passedOver = new Set([",", ".", "!", "-", ":", "...", "&", ";"]);

/** "Hi Sarah": a word or two that the clerk knows nothing of. */
function nameAt(tokens: readonly Token[], at: number, isKnown: (at: number) => boolean): number {
  const word = tokens[at];
  if (word?.kind !== "word" || isKnown(at) || word.text.length < 2) return 0;
  const next = tokens[at + 1];
  const isClosed = !next || next.kind === "break" || [",", "!", ".", "-"].includes(next.text);
  if (word.capitals === "first" || isClosed) return next?.capitals === "first" && !isKnown(at + 1) ? 2 : 1;
  return 0;
}

/** How long "Sarah," or "@Sarah" is; none where the message begins otherwise. */
function calledAt(tokens: readonly Token[], at: number, isKnown: (at: number) => boolean): number {
  const [word, next] = [tokens[at], tokens[at + 1]];
  if (word?.text === "@") return next?.kind === "word" && !phraseAt(tokens, at + 1, clerk) ? 2 : 0;
  if (word?.kind !== "word" || word.capitals !== "first" || word.text.length < 3) return 0;
  if (isKnown(at) || progress.has(word.text) || /(?:ed|ing|ly)$/.test(word.text)) return 0;
  return next?.text === "," ? 2 : 0;
}
