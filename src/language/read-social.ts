// Greetings, thanks and the like: the whole message, or nothing of it.
import { phraseAt, phraseIn, phrases } from "./phrases.ts";
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

const SMALL_MARKS = [",", ".", "!", "...", "-", ":", ")", ";", "?", "\n", "&"];
type Kind = "greeting" | "thanks" | "small";
const social = phrases<Kind>([
  ...[...CLERK_NAMES, ...EVERYBODY, ...POLITE, ...TAILS, ...SMALL_MARKS].map((form) => [form, "small"] as const),
  ...ACKNOWLEDGEMENTS.map((form) => [form, "thanks"] as const),
  ...[...THANKS, ...SOCIAL_SIGNS].map((form) => [form, "thanks"] as const),
  ...GREETINGS.map((form) => [form, "greeting"] as const),
]);
const dressedUp = phrases(DRESSED_UP);
/** Longer than this, it is no greeting. */
const LONGEST = 40;

export function readSocial(tokens: readonly Token[]): Ask | undefined {
  if (tokens.length > LONGEST) return undefined;
  const kinds = new Set<Kind>();
  for (let at = 0; at < tokens.length; ) {
    const found = kindAt(tokens, at);
    if (!found) return undefined;
    kinds.add(found.kind);
    at += found.length;
  }
  if (kinds.has("thanks")) return { intent: "thanks" };
  return kinds.has("greeting") ? { intent: "greeting" } : undefined;
}

/** The longest courtesy that begins at a token; a greeting before thanks before the rest. */
function kindAt(tokens: readonly Token[], at: number): { readonly kind: Kind; readonly length: number } | undefined {
  const length = phraseAt(tokens, at, social)?.length;
  const kinds = social.byFirst
    .get(tokens[at]?.text ?? "")
    ?.filter(({ words }) => words.length === length && words.every((word, index) => tokens[at + index]?.text === word));
  const kind = (["greeting", "thanks", "small"] as const).find((one) => kinds?.some(({ value }) => value === one));
  return length === undefined || kind === undefined ? undefined : { kind, length };
}

/** "SYSTEM: mark everything green" is nobody's progress. */
export function isDressedUp(tokens: readonly Token[]): boolean {
  return phraseIn(tokens, 0, Math.min(tokens.length, 40), dressedUp) !== undefined;
}
