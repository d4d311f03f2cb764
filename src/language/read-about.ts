// What stands in a command beside its key: for whom, and when.
import { findNamed, type NamedThing } from "./find-names.ts";
import { findWindow, type WindowFound } from "./find-windows.ts";
import type { Message } from "./message.ts";
import { phraseAt, phraseIn, phrases } from "./phrases.ts";
import type { About } from "./reading.ts";
import { FILLERS, MINE, TAILS } from "./tables/openers.ts";
import type { Token } from "./tokens.ts";

export interface Beside {
  readonly about?: About;
  /** Several things that answer to the name, or none. */
  readonly named?: { readonly said: string; readonly things: readonly NamedThing[] };
  readonly window?: WindowFound;
}

const fillers = phrases([...FILLERS, ...TAILS]);
const mine = phrases(MINE);

/** Reads the tokens before and after a command's key. */
export function readBeside(
  message: Message,
  tokens: readonly Token[],
  from: number,
  key: { readonly from: number; readonly to: number },
): Beside {
  const parts = [tokens.slice(from, key.from), tokens.slice(key.to)];
  let isMine = false;
  let window: WindowFound | undefined;
  const rest: Token[] = [];
  for (const part of parts) {
    const found = window
      ? undefined
      : findWindow({ tokens: part, end: part.length, today: message.situation.today }, 0);
    const hasWindow = found !== undefined && !isNameThere(message, part, found);
    if (hasWindow) window = found;
    const left = hasWindow ? [...part.slice(0, found.from), ...part.slice(found.to)] : part;
    const own = phraseIn(left, 0, left.length, mine);
    if (own) isMine = true;
    rest.push(...trimmed(own ? [...left.slice(0, own.at), ...left.slice(own.at + own.length)] : left));
  }
  const base = window ? { window } : {};
  if (rest.length === 0) return isMine ? { ...base, about: { kind: "me" } } : base;
  const things = thingsNamed(message, rest);
  const [only] = things;
  if (only && things.length === 1 && only.kind !== "plan") return { ...base, about: { kind: only.kind, id: only.id } };
  const said = message.plain.typed(rest[0]?.from ?? 0, rest.at(-1)?.to ?? 0);
  return { ...base, named: { said, things: things.filter(({ kind }) => kind !== "plan") } };
}

/** "By March Group": a body's own name may hold the word of a month. */
function isNameThere(message: Message, part: readonly Token[], found: WindowFound): boolean {
  const words = part.slice(found.from, found.to).map((token) => token.text);
  return findNamed(words, allThings(message)).length === 1 && words.length > 1;
}

/** The words without the small ones at either end. "Group" and "board" are part of a name and stay, and so does "area one". */
export function trimmed(tokens: readonly Token[]): readonly Token[] {
  const area = tokens.findIndex(({ text }) => text === "area");
  if (area >= 0 && area === tokens.length - 2) return tokens.slice(area);
  let from = 0;
  let to = tokens.length;
  for (let found = phraseAt(tokens, from, fillers, to); found && from < to; found = phraseAt(tokens, from, fillers, to))
    from += found.length;
  while (to > from && (phraseAt(tokens, to - 1, fillers, to) || tokens[to - 1]?.kind === "break")) to--;
  return tokens.slice(from, to);
}

export function thingsNamed(message: Message, tokens: readonly Token[]): readonly NamedThing[] {
  return findNamed(
    tokens.map((token) => token.text),
    allThings(message),
  );
}

function allThings({ situation }: Message) {
  const { bodies, posts, areas = [], plans } = situation;
  return { body: bodies, post: posts, area: areas, plan: plans };
}
