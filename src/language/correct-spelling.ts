// A short message with the slips in its command words put right. What is kept is never touched: this serves only to
// recognise a command.
import { isKnownWord } from "./known-words.ts";
import type { Message } from "./message.ts";
import { wordsOf } from "./phrases.ts";
import type { Named } from "./reading.ts";
import { isSlipOf } from "./spelling.ts";
import * as commands from "./tables/commands.ts";
import { MONTHS } from "./tables/dates.ts";
import { ASKING, FILLERS, POLITE, TAILS } from "./tables/openers.ts";
import { GLUE } from "./tables/rating-frames.ts";
import { PROGRESS, PROGRESS_ABOUT } from "./tables/statements.ts";
import type { Token } from "./tokens.ts";

const { HELP, SHOW_MINE, SUMMARY, OVERDUE, DUE, REVIEWS, CHOOSE_PLAN, GLOSSARY, UNDO, CANCEL, HISTORY, UNRATED } =
  commands;
/** The words a command stands or falls by. */
const keys = wordSet(
  [HELP, SHOW_MINE, SUMMARY, OVERDUE, DUE, REVIEWS, CHOOSE_PLAN, GLOSSARY, UNDO, CANCEL, HISTORY, UNRATED].flat(),
);
const known = wordSet([
  ...ASKING,
  ...FILLERS,
  ...POLITE,
  ...TAILS,
  ...GLUE,
  ...PROGRESS,
  ...PROGRESS_ABOUT,
  ...MONTHS.map(([month]) => month),
  ...commands.SHOW_ACTION,
]);
for (const word of keys) known.add(word);
/** Longer messages are not commands. */
const LONGEST = 14;

function wordSet(list: readonly string[]): Set<string> {
  return new Set(list.flatMap((entry) => wordsOf(entry)).flatMap((word) => [word, word.replace("'", "")]));
}

const namesWords = new WeakMap<Named, Set<string>>();

function wordsOfName(named: Named): Set<string> {
  const known = namesWords.get(named);
  if (known) return known;
  const words = wordSet(named.names);
  namesWords.set(named, words);
  return words;
}

export interface Corrected {
  readonly tokens: readonly Token[];
  readonly why: readonly string[];
}

/** Undefined where nothing needs putting right, or it could be put right in two ways. */
export function correctSpelling({ tokens, situation, forms }: Message): Corrected | undefined {
  if (tokens.length > LONGEST) return undefined;
  const things = [...situation.bodies, ...situation.posts, ...(situation.areas ?? []), ...situation.plans];
  const isName = (word: string) => things.some((thing) => wordsOfName(thing).has(word));
  const why: string[] = [];
  const corrected = tokens.map((token) => {
    const { text } = token;
    if (
      token.kind !== "word" ||
      text.length < 4 ||
      known.has(text) ||
      isKnownWord(text) ||
      isName(text) ||
      forms.table.byFirst.has(text)
    )
      return token;
    const meant = nearest(text);
    if (meant === undefined) return token;
    why.push(`Read "${text}" as "${meant}".`);
    return { ...token, text: meant };
  });
  return why.length > 0 ? { tokens: corrected, why } : undefined;
}

function nearest(text: string): string | undefined {
  const found = [...keys].filter((key) => key.length >= 4 && isSlipOf(text, key));
  if (found.length <= 1) return found[0];
  const close = found.filter((key) => key[0] === text[0] && key.length === Math.max(...found.map((one) => one.length)));
  return close.length === 1 ? close[0] : undefined;
}
