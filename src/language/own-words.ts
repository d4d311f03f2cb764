// Which lines of a message are the writer's own. A quoted line is not a command and is never recorded.
import type { Plain } from "./normalise.ts";
import { CLOSING_THANKS, HEAD_FIRST, HEAD_SECOND, QUOTED_FROM_HERE, SENT_FROM, SIGN_OFFS } from "./tables/quoted.ts";

interface Stretch {
  readonly from: number;
  readonly to: number;
}
export interface OwnWords {
  readonly stretches: readonly Stretch[];
  readonly why: readonly string[];
}

interface Line extends Stretch {
  readonly text: string;
}

const signOffs = new Set(SIGN_OFFS);
const closingThanks = new Set(CLOSING_THANKS);

export function findOwnWords(plain: Plain): OwnWords {
  const why = new Set<string>();
  if (plain.hadQuotation) why.add("The quoted block was left out.");
  const lines = linesOf(plain.text);
  const own: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const reason = quotedFromHere(lines, index) ?? signatureFromHere(lines, index);
    if (reason) {
      why.add(reason);
      break;
    }
    if (line.text.startsWith(">")) why.add("Lines behind > are quoted and were left out.");
    else if (startsWithAny(line.text, SENT_FROM)) why.add("What the sender's program added was left out.");
    else own.push(line);
  }
  return { stretches: joined(own), why: [...why] };
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (const part of text.split("\n")) {
    lines.push({ from, to: from + part.length, text: part.trim().replace(/^[*_]+|[*_]+$/g, "") });
    from += part.length + 1;
  }
  return lines;
}

function joined(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  for (const { from, to } of lines) {
    const last = stretches.at(-1);
    if (last && last.to + 1 === from) stretches[stretches.length - 1] = { from: last.from, to };
    else stretches.push({ from, to });
  }
  return stretches;
}

function quotedFromHere(lines: readonly Line[], index: number): string | undefined {
  const text = lines[index]?.text ?? "";
  const reason = "What follows is a message of somebody else's and was left out.";
  if (startsWithAny(text, QUOTED_FROM_HERE)) return reason;
  if (/^\[\d{1,2}[:./]\d{2}/.test(text)) return reason;
  if (startsWithAny(text, HEAD_FIRST)) {
    const near = lines.slice(index + 1, index + 4);
    if (near.some((line) => startsWithAny(line.text, HEAD_SECOND))) return reason;
  }
  if (!text.startsWith("on ") || text.length > 300) return undefined;
  const next = lines[index + 1]?.text ?? "";
  return text.endsWith("wrote:") || (next.length < 300 && next.endsWith("wrote:")) ? reason : undefined;
}

function signatureFromHere(lines: readonly Line[], index: number): string | undefined {
  const text = lines[index]?.text.replace(/[,.!]+$/, "") ?? "";
  if (index > 0 && isSignedLine(text) && lines.slice(index + 1).every((line) => line.text === "")) return SIGNATURE;
  const isSignOff = signOffs.has(text);
  if (index === 0 || (!isSignOff && !closingThanks.has(text))) return undefined;
  const rest = lines.slice(index + 1, index + 14).filter((line) => line.text !== "");
  const isShort = isSignOff
    ? rest.length <= 12 && rest.every((line) => line.text.length <= 120)
    : rest.length <= 2 && rest.every((line) => /^[^\d]{1,40}$/.test(line.text));
  return isShort ? SIGNATURE : undefined;
}

/** "Regards Jane", "Many thanks, Jane Smith" */
function isSignedLine(text: string): boolean {
  const signOff = [...signOffs, ...closingThanks].find(
    (one) => text.startsWith(`${one} `) || text.startsWith(`${one}, `),
  );
  return signOff !== undefined && /^[, ]+[^\s\d]+( [^\s\d]+)?$/.test(text.slice(signOff.length));
}
const SIGNATURE = "The signature was left out.";

function startsWithAny(text: string, beginnings: readonly string[]): boolean {
  return beginnings.some((beginning) => text.startsWith(beginning));
}
