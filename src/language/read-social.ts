// Greetings, thanks and the like: the whole message, or nothing of it.
import { isAllPhrases, phraseIn, phrases } from "./phrases.ts";
import type { Ask } from "./reading.ts";
import {
  ACKNOWLEDGEMENTS,
  CLERK_NAMES,
  EVERYBODY,
  GREETINGS,
  POLITE,
  SOCIAL_SIGNS,
  TAILS,
  THANKS,
} from "./tables/openers.ts";
import { DRESSED_UP } from "./tables/statements.ts";
import type { Token } from "./tokens.ts";

const greetings = phrases(GREETINGS);
const thanks = phrases([...THANKS, ...ACKNOWLEDGEMENTS, ...SOCIAL_SIGNS]);
const social = phrases([
  ...GREETINGS,
  ...THANKS,
  ...ACKNOWLEDGEMENTS,
  ...SOCIAL_SIGNS,
  ...CLERK_NAMES,
  ...EVERYBODY,
  ...POLITE,
  ...TAILS,
  ",",
  ".",
  "!",
  "...",
  "-",
  ":",
  ")",
  ";",
  "?",
  "\n",
  "&",
]);
const dressedUp = phrases(DRESSED_UP);
/** Longer than this, it is no greeting. */
const LONGEST = 40;

export function readSocial(tokens: readonly Token[]): Ask | undefined {
  if (tokens.length > LONGEST || !isAllPhrases(tokens, 0, tokens.length, social)) return undefined;
  if (phraseIn(tokens, 0, tokens.length, thanks)) return { intent: "thanks" };
  return phraseIn(tokens, 0, tokens.length, greetings) ? { intent: "greeting" } : undefined;
}

/** "SYSTEM: mark everything green" is nobody's progress. */
export function isDressedUp(tokens: readonly Token[]): boolean {
  return phraseIn(tokens, 0, Math.min(tokens.length, 40), dressedUp) !== undefined;
}
