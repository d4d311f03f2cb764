// The words of a message without the calls to us. The SDK's own remover takes away one mention once, leaves `&nbsp;`
// behind and throws on an entity without a type.
import { decodeEntities } from "./html-entities.ts";

/** The sender writes the text, so a mention can be hidden inside a mention; nobody means a fiftieth. */
const MOST_ROUNDS = 50;
const MOST_MENTIONS = 20;

/** The message as it was typed, without mentions of `ourId`. Anybody else's mention is part of what was said. */
export function wordsWithoutMentions(text: string, entities: unknown, ourId: string): string {
  const mentions = [...new Set(mentionTexts(entities, ourId))].slice(0, MOST_MENTIONS);
  let words = toPlainText(text);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const remaining = mentions.reduce(removeAll, words);
    if (remaining === words) return words.trim();
    words = remaining;
  }
  return "";
}

/** In Teams we are `28:` and the app's id; in a training window only the id, and either may be named by the other. */
export function isSameAccount(one: string, other: string): boolean {
  return one.replace(/^28:/, "") === other.replace(/^28:/, "");
}

function removeAll(words: string, mention: string): string {
  const parts = words.split(mention);
  const last = parts.length - 1;
  return parts.map((part, at) => withoutSpaces(part, at > 0, at < last)).join(" ");
}

/** By hand, because an expression that looks for spaces at an end takes quadratic time over a text made of spaces. */
function withoutSpaces(part: string, atStart: boolean, atEnd: boolean): string {
  let from = 0;
  let to = part.length;
  while (atStart && from < to && isSpace(part[from])) from += 1;
  while (atEnd && to > from && isSpace(part[to - 1])) to -= 1;
  return part.slice(from, to);
}

function isSpace(character: string | undefined): boolean {
  return character === " " || character === "\t";
}

function mentionTexts(entities: unknown, ourId: string): readonly string[] {
  if (!Array.isArray(entities)) return [];
  return entities.flatMap((entity) => {
    const { type, mentioned, text } = asRecord(entity);
    const { id, name } = asRecord(mentioned);
    if (typeof type !== "string" || type.toLowerCase() !== "mention") return [];
    if (typeof id !== "string" || !isSameAccount(id, ourId)) return [];
    const written = typeof text === "string" ? [text] : [];
    const named = typeof name === "string" && name.trim() !== "" ? [`<at>${name}</at>`] : [];
    return [...written, ...named].map(toPlainText).filter(isWrittenAsMention);
  });
}

/** An entity whose text is "1.2.3" would take the ref out of what was said. */
function isWrittenAsMention(text: string): boolean {
  return text.startsWith("<at") && text.endsWith("</at>");
}

function toPlainText(text: string): string {
  return decodeEntities(text).replaceAll("\u00a0", " ").replaceAll("\r\n", "\n");
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}
