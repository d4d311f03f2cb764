// Whether a sentence asks something. A question about an action shows it, and never changes it.
import type { Statement } from "./find-statements.ts";
import type { Message } from "./message.ts";
import { phraseAt, phraseIn, phrases } from "./phrases.ts";
import type { Ask } from "./reading.ts";
import { POLITE } from "./tables/openers.ts";
import { AUXILIARIES, QUESTION_STARTS, QUESTION_TAGS, REQUESTS_TO_SET, SUBJECTS } from "./tables/statements.ts";
import type { Token } from "./tokens.ts";

const starts = phrases(QUESTION_STARTS);
const auxiliaries = phrases(AUXILIARIES);
const subjects = new Set(SUBJECTS);
const toSet = phrases(REQUESTS_TO_SET);
const polite = phrases(POLITE);
const tags = phrases(QUESTION_TAGS);
const courteous = phrases([
  "can you",
  "could you",
  "would you",
  "will you",
  "can you please",
  "could you please",
  "please can you",
  "please could you",
  "would you please",
  "can u",
  "could u",
  "pls can you",
  "pls could you",
  "are you able to",
  "can we please",
  "can i please",
]);
const toAColleague = phrases([
  ...[
    "can you",
    "could you",
    "would you",
    "will you",
    "did you",
    "do you",
    "have you",
    "are you",
    "can u",
    "could u",
    "did u",
    "have u",
    "are u",
  ],
  ...[
    "shall we",
    "should we",
    "are we",
    "did we",
    "can we",
    "could we",
    "do we",
    "does anyone",
    "has anyone",
    "is anyone",
    "can someone",
    "can anyone",
  ],
]);
const it = new Set(["it", "this", "that", "one", "due", "deadline"]);

/** The question a message begins with, where it begins with one. */
export function readQuestion(
  message: Message,
  start: number,
): { readonly ask: Ask | undefined; readonly why: string } | undefined {
  const { tokens, division, situation } = message;
  const sentence = division.sentences.find(({ to }) => to > start);
  if (!sentence || !asksSomething(message, start, sentence.to)) return undefined;
  if (situation.scope !== "personal" && phraseAt(tokens, start, toAColleague))
    return { ask: { intent: "not_for_me" }, why: "A question between colleagues." };
  const refs = message.refs.filter(({ from, by }) => by === "ref" && from < sentence.to).flatMap((mark) => mark.refs);
  const [first, ...others] = [...new Set(refs)];
  if (first !== undefined)
    return {
      ask: { intent: "show_action", refs: [first, ...others] },
      why: "A question about an action: shown, not changed.",
    };
  const [asked] = situation.asked;
  const isAboutIt = tokens.slice(start, sentence.to).some((token) => it.has(token.text));
  const isOnlyOne = situation.asked.length === 1 && asked !== undefined;
  if (isOnlyOne && isAboutIt && situation.scope === "personal" && message.refs.length === 0) {
    return { ask: { intent: "show_action", refs: [asked] }, why: "A question about the action last asked about." };
  }
  const isWhole = message.refs.length === 0;
  return isWhole ? { ask: undefined, why: "A question." } : undefined;
}

/** "1.2.1 and 1.2.2 are both amber" asks nothing. */
const collective = new Set(["all", "both", "everything", "one"]);

/** "1.2.3 why is this red": a question straight after the ref. */
export function asksAfterRef(message: Message, { ref, to }: Statement): boolean {
  if (!ref || ref.to >= to) return false;
  const { tokens, division } = message;
  let start = ref.to;
  while (start < to && tokens[start]?.kind === "mark") start++;
  const sentence = division.sentences[division.clauses[division.clauseAt[start] ?? -1]?.sentence ?? -1];
  if (collective.has(tokens[start + 1]?.text ?? "")) return false;
  return start < to && asksSomething(message, start, Math.min(sentence?.to ?? to, to));
}

function asksSomething({ tokens }: Message, start: number, end: number): boolean {
  if (isRequestToSet(tokens, start, end)) return false;
  const at = afterCourtesies(tokens, start, end);
  if (phraseIn(tokens, Math.max(at, end - 5), Math.min(end + 1, tokens.length), tags)) return true;
  if (phraseAt(tokens, at, starts, end)) return true;
  const auxiliary = phraseAt(tokens, at, auxiliaries, end);
  const subject = auxiliary && tokens[at + auxiliary.length];
  return subject !== undefined && (subject.kind === "figure" || subjects.has(subject.text));
}

/** "Could you please set 1.2.3 to amber". */
export function isRequestToSet(tokens: readonly Token[], start: number, end: number): boolean {
  const at = afterCourtesies(tokens, start, end);
  const request = phraseAt(tokens, at, courteous, end);
  return (
    request !== undefined &&
    phraseAt(tokens, afterCourtesies(tokens, at + request.length, end), toSet, end) !== undefined
  );
}

function afterCourtesies(tokens: readonly Token[], start: number, end: number): number {
  let at = start;
  for (let found = phraseAt(tokens, at, polite, end); found; found = phraseAt(tokens, at, polite, end))
    at += found.length;
  return at;
}
