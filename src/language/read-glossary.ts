// "What does DCO mean", "define JSNA".
import { isKnownWord } from "./known-words.ts";
import type { Message } from "./message.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { trimmed } from "./read-about.ts";
import type { Ask } from "./reading.ts";
import { GLOSSARY_AFTER, GLOSSARY_BEFORE, NOT_TERMS } from "./tables/commands.ts";
import type { Token } from "./tokens.ts";

const before = phrases(GLOSSARY_BEFORE);
const after = new Set(GLOSSARY_AFTER.filter((words) => !words.includes(" ")));
const notTerms = new Set(NOT_TERMS);
const LONGEST_TERM = 6;

export function readGlossary({ plain, situation }: Message, tokens: readonly Token[]): Ask | undefined {
  const lead = phraseAt(tokens, 0, before);
  if (!lead) return bareTerm(plain, situation, tokens);
  const isAskedFor = phraseAt(tokens, 0, surely) !== undefined;
  if (situation.scope !== "personal" && !isAskedFor) return undefined;
  const rest = withoutEnd(tokens.slice(lead.length));
  const kind = phraseAt(rest, 0, kinds);
  const term = kind ? rest.slice(kind.length) : isAskedFor ? rest : trimmed(rest);
  const [first, last] = [term[0], term.at(-1)];
  if (
    !first ||
    !last ||
    term.length > LONGEST_TERM ||
    term.some((token) => token.kind === "break" || notTerms.has(token.text))
  )
    return undefined;
  return { intent: "glossary", term: plain.typed(first.from, last.to) };
}
const surely = phrases([
  "glossary",
  "define",
  "definition of",
  "the definition of",
  "meaning of",
  "the meaning of",
  "what does",
  "what's the meaning of",
  "what is the meaning of",
  "expand",
]);

const kinds = phrases([
  "the acronym",
  "the abbreviation",
  "the term",
  "the word",
  "the letters",
  "the initials",
  "acronym",
  "abbreviation",
]);

/** "CAMHS" by itself. */
function bareTerm(plain: Message["plain"], situation: Message["situation"], tokens: readonly Token[]): Ask | undefined {
  const [only, more] = tokens;
  if (!only || more || only.capitals !== "all" || only.text.length > 8) return undefined;
  if (situation.scope !== "personal" || situation.asked.length > 0 || isKnownWord(only.text)) return undefined;
  return { intent: "glossary", term: plain.typed(only.from, only.to) };
}

/** Without "stand for", "mean". */
function withoutEnd(tokens: readonly Token[]): readonly Token[] {
  if (tokens.at(-1)?.text === "for" && ["stand", "stands", "short"].includes(tokens.at(-2)?.text ?? ""))
    return tokens.slice(0, tokens.at(-3)?.text === "is" ? -3 : -2);
  return after.has(tokens.at(-1)?.text ?? "") ? tokens.slice(0, -1) : tokens;
}
