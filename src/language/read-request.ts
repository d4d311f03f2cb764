// Requests the clerk knows and cannot do yet. Read before anything is taken for progress.

import { findWindow } from "./find-windows.ts";
import type { Message } from "./message.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { type Ask, NOT_OFFERED, type NotOffered } from "./reading.ts";
import { ENOUGH_ALONE, ONLY_BY_THEMSELVES, REQUESTS } from "./tables/not-offered.ts";
import { ASKING, FILLERS, POLITE, TAILS } from "./tables/openers.ts";
import { BEFORE_REF } from "./tables/statements.ts";
import type { Token } from "./tokens.ts";

const requests = phrases(
  NOT_OFFERED.flatMap((what) =>
    REQUESTS[what].flatMap((form) => spellings(form).map((spelt) => [spelt, { what, form }] as const)),
  ),
);
/** "Till" and "til" for "until". */
function spellings(form: string): string[] {
  return form.endsWith(" until") ? [form, form.replace(/until$/, "till"), form.replace(/until$/, "til")] : [form];
}
const enoughAlone = new Set(ENOUGH_ALONE);
const onlyByThemselves = new Set(ONLY_BY_THEMSELVES);
const leads = phrases([...ASKING, ...POLITE, ...BEFORE_REF]);
const beside = phrases([...FILLERS, ...TAILS, ...POLITE, ...BEFORE_REF]);
/** A longer message is a statement, whatever it begins with. */
const LONGEST = 40;

export function readRequest(message: Message, start: number): { readonly ask: Ask; readonly why: string } | undefined {
  if (message.tokens.length - start > LONGEST) return undefined;
  const tokens = withoutRefs(message, start);
  for (let at = 0; at < tokens.length; ) {
    const what = requestAt(message, tokens, at);
    if (what) {
      const refs = [...new Set(message.refs.filter(({ by }) => by === "ref").flatMap((mark) => mark.refs))];
      return { ask: { intent: "not_offered", what, refs }, why: "A request the clerk understands and cannot do yet." };
    }
    const lead = phraseAt(tokens, at, leads)?.length ?? (tokens[at]?.kind === "mark" ? 1 : 0);
    if (lead === 0) return undefined;
    at += lead;
  }
  return undefined;
}

/** "Push 1.2.3 back to June" is "push back to June". */
function withoutRefs({ tokens, refs }: Message, start: number): readonly Token[] {
  const isRef = new Set(
    refs
      .filter(({ by }) => by === "ref")
      .flatMap(({ from, to }) => Array.from({ length: to - from }, (_, index) => from + index)),
  );
  return tokens.filter((_token, at) => at >= start && !isRef.has(at));
}

function requestAt(message: Message, tokens: readonly Token[], at: number): NotOffered | undefined {
  const found = phraseAt(tokens, at, requests);
  if (!found) return undefined;
  const { what, form } = found.value;
  const after = at + found.length;
  if (/ (?:to|until)$/.test(form) && what === "request_new_date")
    return leadsToDate(message, tokens, after) ? what : undefined;
  if (what === "request_new_date" && leadsToDate(message, tokens, after)) return what;
  const isEnough = form.includes(" ") ? !onlyByThemselves.has(form) : enoughAlone.has(form);
  return isEnough || isNothingElse(tokens, after) ? what : undefined;
}

function leadsToDate({ situation }: Message, tokens: readonly Token[], at: number): boolean {
  const found = findWindow({ tokens, end: Math.min(tokens.length, at + 8), today: situation.today }, at);
  return found !== undefined && found.from <= at + 1;
}

function isNothingElse(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < tokens.length; ) {
    const length =
      phraseAt(tokens, at, beside)?.length ?? (tokens[at]?.kind === "mark" || tokens[at]?.kind === "break" ? 1 : 0);
    if (length === 0) return false;
    at += length;
  }
  return true;
}
