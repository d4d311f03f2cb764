// Words, figures, marks and signs, each with its place.
import type { Plain } from "./normalise.ts";

export interface Token {
  readonly kind: "word" | "figure" | "mark" | "sign" | "break" | "link";
  /** In small letters. */
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** Whether it begins with a capital (`first`) or is written in capitals (`all`, of two letters or more). */
  readonly capitals: "none" | "first" | "all";
  /** Whether nothing stands between it and the token before. */
  readonly isGlued: boolean;
}

// Every pattern is bounded or begins where the last one ended, so that the whole is read once.
// Markdown's own signs are passed over: **1.2.3** is 1.2.3.
const GAP = /[ *_~]+/y;
const BREAK = /\n[ *_~\n]*/y;
const LINK = /(?:https?:\/\/|www\.)[^\s<>]{1,2000}|[a-z][\w.+-]{0,63}@[\w-]{1,63}\.[\w.]{1,63}/y;
const FIGURE = new RegExp(
  [
    String.raw`\d{4}-\d{2}-\d{2}(?!\d)`,
    String.raw`\d{1,2}/\d{1,2}(?:/(?:\d{4}|\d{2}))?(?![\d/])`,
    String.raw`\d{1,4}(?:\.\d{1,4}){1,3}(?:[a-z]{1,2}(?![a-z]))?(?:\([ivx]{1,6}\))?(?!\d)`,
    String.raw`\d{1,2}-\d{1,2}-\d{1,4}(?:-\d{1,2})?(?![\d-])`,
    String.raw`\d{1,2}:\d{2}(?!\d)`,
    String.raw`\d{1,3}(?:,\d{3})+(?!\d)`,
    String.raw`\d{1,60}(?:[a-z]{1,2}(?![a-z]))?(?:\([ivx]{1,6}\))?`,
  ].join("|"),
  "y",
);
const PLAIN_WORD = /[a-z]+(?:'[a-z]+)*(?![\p{L}\p{M}'])/uy;
const WORD = /\p{L}[\p{L}\p{M}]*(?:'[\p{L}\p{M}]+)*/uy;
const SIGN = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u25a0-\u25ff]/uy;
const MARK = /->|=>|\.{2,}|[\s\S]/uy;

type Part = readonly [Token["kind"] | "gap", RegExp];
const LETTER: readonly Part[] = [
  ["link", LINK],
  ["word", PLAIN_WORD],
  ["word", WORD],
];
const PARTS_AT = {
  letter: LETTER.slice(1),
  // Only these can begin a link: h of http, w of www, and any letter with an @ further on.
  link: LETTER,
  digit: [["figure", FIGURE]] as readonly Part[],
  gap: [["gap", GAP]] as readonly Part[],
  break: [["break", BREAK]] as readonly Part[],
  mark: [["mark", MARK]] as readonly Part[],
  other: [
    ["word", WORD],
    ["sign", SIGN],
    ["mark", MARK],
  ] as readonly Part[],
};

export function tokenise(plain: Plain, from = 0, to = plain.text.length): Token[] {
  const tokens: Token[] = [];
  const text = to === plain.text.length ? plain.text : plain.text.slice(0, to);
  const mayHoldLinks = text.includes("@") || text.includes("//") || text.includes("www.");
  let at = from;
  let gluedTo = -1;
  while (at < text.length) {
    const [kind, end] = partAt(text, at, mayHoldLinks);
    if (kind !== "gap") {
      const word = text.slice(at, end);
      const capitals = kind === "word" ? capitalsOf(plain.shown.slice(at, end), word) : "none";
      tokens.push({ kind, text: kind === "break" ? "\n" : word, from: at, to: end, capitals, isGlued: gluedTo === at });
      gluedTo = kind === "break" ? -1 : end;
    }
    at = end;
  }
  return tokens;
}

function partAt(text: string, at: number, mayHoldLinks: boolean): [Token["kind"] | "gap", number] {
  for (const [kind, pattern] of PARTS_AT[classOf(text.charCodeAt(at), mayHoldLinks)]) {
    pattern.lastIndex = at;
    if (pattern.test(text)) return [kind, pattern.lastIndex];
  }
  return ["mark", at + 1];
}

function classOf(code: number, mayHoldLinks: boolean): keyof typeof PARTS_AT {
  if (code >= 97 && code <= 122) return mayHoldLinks ? "link" : "letter";
  if (code === 32 || code === 42 || code === 95 || code === 126) return "gap";
  if (code >= 48 && code <= 57) return "digit";
  if (code === 10) return "break";
  return code < 128 ? "mark" : "other";
}

function capitalsOf(shown: string, text: string): Token["capitals"] {
  if (shown[0] === text[0]) return "none";
  return shown.length > 1 && shown === shown.toUpperCase() ? "all" : "first";
}
