// Phrases of a table found among tokens, the longest first. One look-up for each token, whatever the table's length.
import { normalise } from "./normalise.ts";
import { isSlipOf } from "./spelling.ts";
import { type Token, tokenise } from "./tokens.ts";

interface Phrase<T> {
  readonly words: readonly string[];
  readonly value: T;
}
export interface PhraseTable<T = true> {
  readonly byFirst: ReadonlyMap<string, readonly Phrase<T>[]>;
  readonly all: readonly Phrase<T>[];
}
export interface Found<T> {
  readonly value: T;
  readonly length: number;
  /** The phrase as the table has it, where spelling was forgiven. */
  readonly readAs?: string;
}

// Without its apostrophe each of these is another word.
const OTHER_WORDS = new Set(["were", "well", "ill", "hell", "shell", "wed", "shed", "were not"]);

export function phrases(list: readonly string[]): PhraseTable;
export function phrases<T>(list: Iterable<readonly [string, T]>): PhraseTable<T>;
export function phrases(list: Iterable<string | readonly [string, unknown]>): PhraseTable<unknown> {
  const byFirst = new Map<string, Phrase<unknown>[]>();
  const all: Phrase<unknown>[] = [];
  for (const entry of list) {
    const [text, value] = typeof entry === "string" ? [entry, true] : entry;
    for (const words of spellings(text)) {
      const phrase = { words, value };
      const first = words[0] ?? "";
      byFirst.set(
        first,
        [...(byFirst.get(first) ?? []), phrase].sort((a, b) => b.words.length - a.words.length),
      );
      all.push(phrase);
    }
  }
  return { byFirst, all };
}

export function wordsOf(text: string): string[] {
  return tokenise(normalise(text)).map((token) => token.text);
}

function spellings(text: string): string[][] {
  const words = wordsOf(text);
  const bare = words.map((word) => (OTHER_WORDS.has(word.replace("'", "")) ? word : word.replace("'", "")));
  return bare.join(" ") === words.join(" ") ? [words] : [words, bare];
}

/** The longest phrase that begins at a token and ends before `end`. */
export function phraseAt<T>(
  tokens: readonly Token[],
  at: number,
  table: PhraseTable<T>,
  end = tokens.length,
): Found<T> | undefined {
  const first = tokens[at];
  if (!first || at >= end) return undefined;
  const found = table.byFirst.get(first.text)?.find((phrase) => isAt(tokens, at, end, phrase.words, isSame));
  return found && { value: found.value, length: found.words.length };
}

/** The same with spelling forgiven. It looks at the whole table, so it is only for messages as short as a command. */
export function phraseNear<T>(
  tokens: readonly Token[],
  at: number,
  table: PhraseTable<T>,
  end = tokens.length,
): Found<T> | undefined {
  let best: Phrase<T> | undefined;
  for (const phrase of table.all) {
    if (best && phrase.words.length <= best.words.length) continue;
    if (isAt(tokens, at, end, phrase.words, isSlip)) best = phrase;
  }
  return best && { value: best.value, length: best.words.length, readAs: best.words.join(" ") };
}

/** Where in a stretch of tokens a phrase of the table first stands. */
export function phraseIn<T>(
  tokens: readonly Token[],
  from: number,
  to: number,
  table: PhraseTable<T>,
): (Found<T> & { readonly at: number }) | undefined {
  for (let at = from; at < to; at++) {
    const found = phraseAt(tokens, at, table, to);
    if (found) return { ...found, at };
  }
  return undefined;
}

/** Whether a stretch of tokens is made of the table's phrases and nothing else. */
export function isAllPhrases(tokens: readonly Token[], from: number, to: number, table: PhraseTable<unknown>): boolean {
  let at = from;
  while (at < to) {
    const found = phraseAt(tokens, at, table, to);
    if (!found) return false;
    at += found.length;
  }
  return true;
}

type SameWord = (typed: string, known: string) => boolean;
const isSame: SameWord = (typed, known) => typed === known;
const isSlip: SameWord = (typed, known) => isSlipOf(typed.replace("'", ""), known);

function isAt(tokens: readonly Token[], at: number, end: number, words: readonly string[], same: SameWord): boolean {
  if (at + words.length > end) return false;
  return words.every((word, index) => same(tokens[at + index]?.text ?? "", word));
}
