// The words of a statement that are kept: one piece of what was typed, less the command part at either end.
import type { Clause } from "./clauses.ts";
import { type CommandPart, commandPart, type Heard, isCourtesy, isSeparator, skipMarks } from "./command-part.ts";
import type { Statement } from "./find-statements.ts";
import type { Message } from "./message.ts";
import { TAGS } from "./tables/characters.ts";

const joiners = new Set(["and", "but", "so", "then", "plus", "while", "whereas"]);
const opens = new Set(["(", "[", "{", '"', "'", "=", "+", "#", "<", "£", "$", "€", "@", "`"]);
const neverCloses = new Set([",", ";", ":", "-", "•", "·", "|", "/", "=", "->", "=>", "&", "(", "["]);
const OPENING_TAGS = new RegExp(`(?:<(?:${TAGS.join("|")})(?:\\s[^<>]{0,500})?>)+$`, "i");
const MARKDOWN = /^[*_~]{1,3}/;
const CLOSING_TAGS = new RegExp(`^(?:</(?:${TAGS.join("|")})>)+`, "i");

export function keepWords(message: Message, statement: Statement, heard: Heard): string | undefined {
  const part = commandPart(message, statement, heard);
  const clauses = wordClauses(message, statement, part);
  const [opening, closing] = [clauses[0], clauses.at(-1)];
  if (!opening || !closing) return undefined;
  const floor = part.endIn(opening);
  const from = skipMarks(message.tokens, floor, opening.to);
  const to = withoutJoiner(message, closing, from);
  const holdsWords = message.tokens.slice(from, to).some(({ kind }) => kind !== "mark" && kind !== "break");
  return holdsWords ? typedFrom(message, statement, floorOf(message, statement, floor, from), from, to) : undefined;
}

/** The clauses from the first to the last that say more than the command. */
function wordClauses(message: Message, statement: Statement, part: CommandPart): readonly Clause[] {
  const clauses = clausesWithin(message, statement);
  let first = 0;
  let last = clauses.length - 1;
  const isWhole = (at: number) => {
    const clause = clauses[at];
    return clause !== undefined && part.isWhole(clause);
  };
  if (last > 0 && isNameUnder(message, clauses[last - 1], clauses[last])) last -= 2;
  while (first <= last && isWhole(first)) first++;
  while (last >= first && isWhole(last)) last--;
  return clauses.slice(first, last + 1);
}

function clausesWithin({ division }: Message, { from, to }: Statement): Clause[] {
  const found: Clause[] = [];
  for (let index = division.clauseAt[from] ?? 0; index < division.clauses.length; index++) {
    const clause = division.clauses[index];
    if (!clause || clause.from >= to) break;
    if (clause.to > from) found.push({ ...clause, from: Math.max(clause.from, from), to: Math.min(clause.to, to) });
  }
  return found;
}

/** "Thanks, Jane" at the end is a signature. */
function isNameUnder(message: Message, above: Clause | undefined, name: Clause | undefined): boolean {
  if (!above || !name || name.to - name.from > 2 || !isCourtesy(message, above)) return false;
  return message.tokens.slice(name.from, name.to).every((token) => token.capitals === "first");
}

/** Back over an "and" that leads to the next action, and the marks before it. */
function withoutJoiner({ tokens }: Message, clause: Clause, from: number): number {
  let to = clause.to;
  while (
    to > from &&
    (tokens[to - 1]?.kind === "break" ||
      joiners.has(tokens[to - 1]?.text ?? "") ||
      neverCloses.has(tokens[to - 1]?.text ?? ""))
  )
    to--;
  return to;
}

/** The first token that may belong to the words: the marks before them, back to the command or the clause before. */
function floorOf({ tokens }: Message, { from: start }: Statement, floor: number, from: number): number {
  let at = Math.min(floor, from);
  while (at > start && (tokens[at - 1]?.kind === "mark" || tokens[at - 1]?.kind === "break")) at--;
  return at;
}

/** With the brackets, quotes and formatting that belong to the words, and the full stop. */
function typedFrom({ tokens, plain }: Message, statement: Statement, floor: number, first: number, to: number): string {
  let from = first;
  while (from > floor && belongsBefore(tokens, from)) from--;
  const opened = new Set(tokens.slice(from, to).map((token) => token.text));
  let end = to;
  while (
    end < statement.to &&
    tokens[end]?.kind === "mark" &&
    tokens[end]?.isGlued &&
    closes(tokens[end]?.text ?? "", opened)
  )
    end++;
  const start = plain.startOf(tokens[from]?.from ?? 0);
  const stop = plain.endOf((tokens[end - 1]?.to ?? 1) - 1);
  const gap = plain.source.slice(from > 0 ? plain.endOf((tokens[from - 1]?.to ?? 1) - 1) : 0, start);
  const tags = OPENING_TAGS.exec(gap)?.[0].length ?? 0;
  const words = plain.source.slice(start - tags, stop);
  const closing = words.includes("<") ? (CLOSING_TAGS.exec(plain.source.slice(stop, stop + 2000))?.[0].length ?? 0) : 0;
  const marks = MARKDOWN.exec(plain.source.slice(stop, stop + 20))?.[0] ?? "";
  const closesMarks = marks !== "" && words.includes(marks);
  return plain.source.slice(start - tags, stop + (closesMarks ? marks.length : closing));
}

/** "(42 of 42", "=1+1", "-5%", and the bullet at the beginning of a line. */
function belongsBefore(tokens: Message["tokens"], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (before?.kind !== "mark" || !token) return false;
  const isFree = !before.isGlued || opens.has(tokens[at - 2]?.text ?? "");
  if (opens.has(before.text)) return token.isGlued && isFree;
  if (before.text === "-" && token.kind === "figure" && token.isGlued) return isFree;
  return isSeparator(before.text) && tokens[at - 2]?.kind === "break" && ["-", "•", "·"].includes(before.text);
}

function closes(text: string, opened: ReadonlySet<string>): boolean {
  if (text === ")") return opened.has("(");
  if (text === "]") return opened.has("[");
  return !neverCloses.has(text);
}
