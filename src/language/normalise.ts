// One plain form of what was typed, for matching only. Every character of it remembers where it came from, so that
// what is kept is always an exact piece of what was typed.
import {
  DASHES,
  DOUBLE_QUOTES,
  DROPPED,
  ENTITIES,
  LINE_TAGS,
  SINGLE_QUOTES,
  SPACES,
  TAGS,
} from "./tables/characters.ts";

export interface Plain {
  /** Small letters, plain quotes, dashes and spaces. */
  readonly text: string;
  /** The same, character for character, with its capitals. */
  readonly shown: string;
  /** Whether a block marked as a quotation was left out. */
  readonly hadQuotation: boolean;
  /** What was typed. */
  readonly source: string;
  /** Where in what was typed a character of the plain text begins, and where it ends. */
  readonly startOf: (position: number) => number;
  readonly endOf: (position: number) => number;
  /** The piece of what was typed between two positions of the plain text, the second not counted. */
  readonly typed: (from: number, to: number) => string;
}

/** A stretch that stands as typed, or one typed thing (`isOne`) that became something else. */
interface Stretch {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly isOne: boolean;
}

const REPLACED = new Map<string, string>([
  ...entriesOf(SPACES, " "),
  ...entriesOf(DROPPED, ""),
  ...entriesOf(SINGLE_QUOTES, "'"),
  ...entriesOf(DOUBLE_QUOTES, '"'),
  ...entriesOf(DASHES, "-"),
  ["→", "->"],
  ["…", "..."],
  ["\r", ""],
  ["\t", " "],
  ["\v", "\n"],
  ["\u2028", "\n"],
  ["\u2029", "\n"],
]);
const AS_TYPED = /[\n -%'-;=-_a-~]+/y;
const TAG = new RegExp(`<(/?)(${TAGS.join("|")})(?:\\s[^<>]{0,500})?/?>`, "iy");
const ENTITY = /&(?:[a-z]{2,6}|#\d{2,5});/iy;

export function normalise(typed: string): Plain {
  const parts: string[] = [];
  const stretches: Stretch[] = [];
  let quotations = 0;
  let hadQuotation = false;
  let length = 0;
  let at = 0;
  while (at < typed.length) {
    const next = readOne(typed, at);
    if (next.quotation !== undefined) {
      quotations = Math.max(0, quotations + next.quotation);
      hadQuotation = true;
    }
    if (next.text !== "" && (quotations === 0 || next.quotation !== undefined)) {
      parts.push(next.text);
      stretches.push({ at: length, from: at, to: next.to, isOne: !next.isAsTyped });
      length += next.text.length;
    }
    at = next.to;
  }
  const shown = parts.join("");
  return {
    shown,
    text: lowered(shown),
    hadQuotation,
    source: typed,
    startOf: (position) => placeOf(stretches, position).from,
    endOf: (position) => placeOf(stretches, position).to,
    typed: (from, to) => (to > from ? typed.slice(placeOf(stretches, from).from, placeOf(stretches, to - 1).to) : ""),
  };
}

interface One {
  readonly text: string;
  readonly to: number;
  readonly isAsTyped?: true;
  /** +1 where a quotation opens, -1 where it closes. */
  readonly quotation?: 1 | -1;
}

function readOne(typed: string, at: number): One {
  AS_TYPED.lastIndex = at;
  const run = AS_TYPED.exec(typed);
  if (run) return { text: run[0], to: at + run[0].length, isAsTyped: true };
  const code = typed.codePointAt(at) ?? 0;
  if (code === 60) return readTag(typed, at) ?? { text: "<", to: at + 1 };
  if (code === 38) return readEntity(typed, at) ?? { text: "&", to: at + 1 };
  const letter = String.fromCodePoint(code);
  const to = at + letter.length;
  // Full-width letters and figures, as an East Asian keyboard gives them.
  if (code >= 0xff01 && code <= 0xff5e) return { text: String.fromCharCode(code - 0xfee0), to };
  return { text: REPLACED.get(letter) ?? letter, to };
}

function readTag(typed: string, at: number): One | undefined {
  TAG.lastIndex = at;
  const match = TAG.exec(typed);
  if (!match) return undefined;
  const [whole, slash, name = ""] = match;
  const to = at + whole.length;
  const tag = name.toLowerCase();
  if (tag === "blockquote") return { text: "\n", to, quotation: slash ? -1 : 1 };
  return { text: LINE_TAGS.includes(tag) ? "\n" : "", to };
}

function readEntity(typed: string, at: number): One | undefined {
  ENTITY.lastIndex = at;
  const match = ENTITY.exec(typed);
  const text = match ? ENTITIES[match[0].toLowerCase()] : undefined;
  return match && text !== undefined ? { text, to: at + match[0].length } : undefined;
}

/** Small letters, keeping the length: a letter whose small form is longer stays as it is. */
function lowered(shown: string): string {
  const whole = shown.toLowerCase();
  if (whole.length === shown.length) return whole;
  return Array.from({ length: shown.length }, (_, index) => {
    const small = shown.charAt(index).toLowerCase();
    return small.length === 1 ? small : shown.charAt(index);
  }).join("");
}

/** Where one character of the plain text was typed. */
function placeOf(stretches: readonly Stretch[], position: number): { from: number; to: number } {
  let [low, high] = [0, stretches.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.at ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  const stretch = stretches[low];
  if (!stretch) return { from: 0, to: 0 };
  if (stretch.isOne) return stretch;
  const from = stretch.from + position - stretch.at;
  return { from, to: from + 1 };
}

function entriesOf(letters: readonly string[], becomes: string): [string, string][] {
  return letters.map((letter) => [letter, becomes]);
}
