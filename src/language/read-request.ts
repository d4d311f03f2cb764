// Requests the clerk knows and cannot do yet. Read before anything is taken for progress.

import { findWindow } from "./find-windows.ts";
import type { Message } from "./message.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { type Ask, NOT_OFFERED, type NotOffered } from "./reading.ts";
import { ENOUGH_ALONE, ONLY_BY_THEMSELVES, REQUESTS } from "./tables/not-offered.ts";
import { ASKING, FILLERS, POLITE, TAILS } from "./tables/openers.ts";
import { BEFORE_REF } from "./tables/statements.ts";

const requests = phrases(NOT_OFFERED.flatMap((what) => REQUESTS[what].map((form) => [form, { what, form }] as const)));
const enoughAlone = new Set(ENOUGH_ALONE);
const onlyByThemselves = new Set(ONLY_BY_THEMSELVES);
const leads = phrases([...ASKING, ...POLITE, ...BEFORE_REF]);
const beside = phrases([...FILLERS, ...TAILS, ...POLITE, ...BEFORE_REF]);
/** A longer message is a statement, whatever it begins with. */
const LONGEST = 40;

export function readRequest(message: Message, start: number): { readonly ask: Ask; readonly why: string } | undefined {
  const { tokens } = message;
  if (tokens.length - start > LONGEST) return undefined;
  const refAt = new Map(message.refs.map((mark) => [mark.from, mark.to]));
  let at = start;
  while (at < tokens.length) {
    const found = requestAt(message, at);
    if (found) {
      const refs = [...new Set(message.refs.filter(({ by }) => by === "ref").flatMap((mark) => mark.refs))];
      return {
        ask: { intent: "not_offered", what: found, refs },
        why: "A request the clerk understands and cannot do yet.",
      };
    }
    const next = refAt.get(at) ?? at + (phraseAt(tokens, at, leads)?.length ?? (tokens[at]?.kind === "mark" ? 1 : 0));
    if (next === at) return undefined;
    at = next;
  }
  return undefined;
}

function requestAt(message: Message, at: number): NotOffered | undefined {
  const { tokens } = message;
  const found = phraseAt(tokens, at, requests);
  if (!found) return undefined;
  const { what, form } = found.value;
  const after = at + found.length;
  if (/ (?:to|until)$/.test(form) && what === "request_new_date") return leadsToDate(message, after) ? what : undefined;
  const isEnough = form.includes(" ") ? !onlyByThemselves.has(form) : enoughAlone.has(form);
  return isEnough || isNothingElse(message, after) ? what : undefined;
}

function leadsToDate({ tokens, situation }: Message, at: number): boolean {
  const found = findWindow({ tokens, end: Math.min(tokens.length, at + 8), today: situation.today }, at);
  return found !== undefined && found.from <= at + 1;
}

function isNothingElse({ tokens, refs }: Message, from: number): boolean {
  const refAt = new Map(refs.map((mark) => [mark.from, mark.to]));
  let at = from;
  while (at < tokens.length) {
    const to =
      refAt.get(at) ??
      at +
        (phraseAt(tokens, at, beside)?.length ?? (tokens[at]?.kind === "mark" || tokens[at]?.kind === "break" ? 1 : 0));
    if (to === at) return false;
    at = to;
  }
  return true;
}
