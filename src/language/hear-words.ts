// Words without a rating: recorded where they are plainly a statement about the action.

import { isDisclaimed } from "./disclaimers.ts";
import type { Statement } from "./find-statements.ts";
import { findWindow } from "./find-windows.ts";
import type { Message } from "./message.ts";
import { isAllPhrases, phraseAt, phraseIn, phrases } from "./phrases.ts";
import type { Question, Said } from "./reading.ts";
import { TAILS, THANKS } from "./tables/openers.ts";
import {
  BEFORE_DONE,
  COLLEAGUE_TALK,
  DONE,
  FEELINGS,
  NONSENSE,
  PROGRESS,
  SETTING_VERBS,
  TOO_LITTLE,
} from "./tables/statements.ts";
import { answer, asking, type Verdict } from "./verdict.ts";

const done = phrases(DONE);
const nonsense = phrases(NONSENSE);
const tooLittle = phrases(TOO_LITTLE);
const feelings = phrases(FEELINGS);
const colleagues = phrases(COLLEAGUE_TALK);
const progress = phrases(PROGRESS);
const settingVerbs = phrases(SETTING_VERBS);

/** `hasOthersRating`: a rating stands in it that is beside another action. */
export function hearWords(message: Message, statement: Statement, said: Said, hasOthersRating: boolean): Verdict {
  const { words } = said;
  const short = shortAnswer(message, statement, said);
  if (short) return short;
  if (words === undefined)
    return { items: [], isBare: statement.ref !== undefined, why: ["Nothing is said about it."] };
  const withWords = { ...said, words };
  const othersRating = hasOthersRating ? "A rating stands in it, beside another action: asked first." : undefined;
  const doubt = doubtOfWords(message, statement, words) ?? othersRating;
  if (doubt === "nothing") return { items: [], isBare: false, why: ["A feeling, and no statement of progress."] };
  if (doubt) return asking({ code: "record-words", refs: statement.refs, said: withWords }, doubt);
  return answer(statement, said, "Words of progress, without a rating.");
}

function shortAnswer(message: Message, statement: Statement, said: Said): Verdict | undefined {
  const { tokens, forms } = message;
  const from = statement.ref?.to ?? statement.from;
  const body = tokens.slice(from, statement.to).filter((token) => !/^[\s:,.!()-]+$/.test(token.text));
  if (body.length === 0) return undefined;
  if (saysDone(message, statement)) {
    const question: Question = { code: "done-what", refs: statement.refs, said };
    return asking(question, "Done: what was asked for, or the whole action? Asked first.");
  }
  if (body.length > 8) return undefined;
  if (isAllPhrases(body, 0, body.length, nonsense)) return { items: [], isBare: false, why: ["Nothing is stated."] };
  const isLetters =
    body.every(({ kind, text }) => kind !== "word" || text.length <= 2) && body.some(({ kind }) => kind === "word");
  if (!(isLetters && body.length <= 3) && !isAllPhrases(body, 0, body.length, tooLittle)) return undefined;
  const { refs } = statement;
  const question: Question = { code: "which-rating", refs, because: "none", named: "", choices: forms.names, said };
  return asking(question, "Too little is said to record: asked for the rating.");
}
/** "Done", "completed in September", "done, see the minutes": all of its first clause, or dated. */
function saysDone({ tokens, division }: Message, { from, to, ref }: Statement): boolean {
  let at = ref && ref.to < to ? ref.to : from;
  while (at < to && (tokens[at]?.kind === "mark" || phraseAt(tokens, at, beforeDone, to)))
    at += phraseAt(tokens, at, beforeDone, to)?.length ?? 1;
  const found = phraseAt(tokens, at, done, to);
  if (!found) return false;
  const next = at + found.length;
  const clause = division.clauses[division.clauseAt[at] ?? -1];
  const end = Math.min(clause?.to ?? to, to);
  if (tokens[next]?.text === ":") return false;
  return next >= end || dated.has(tokens[next]?.text ?? "") || isAllPhrases(tokens, next, end, doneOrCourtesy);
}
const beforeDone = phrases(BEFORE_DONE);
const dated = new Set(["in", "on", "last", "yesterday", "today", "since", "already"]);
const doneOrCourtesy = phrases([...DONE, ...TAILS, ...THANKS]);

/** Why words are not simply recorded: a reason to ask, or `nothing` where they are no statement at all. */
function doubtOfWords(message: Message, statement: Statement, words: string): string | undefined {
  const { tokens, situation } = message;
  const { from, to, ref, by, isPlain } = statement;
  const isReply = by === "asked";
  const start = ref && ref.to < to ? ref.to : from;
  const tellsProgress = phraseIn(tokens, from, to, progress) !== undefined;
  if (phraseIn(tokens, from, to, feelings))
    return tellsProgress && !isReply ? "There is feeling in it: asked first." : "nothing";
  if (isReply && words.length < 3) return "nothing";
  if (asksSomething(message, statement)) return isReply ? "nothing" : "There is a question in it: asked first.";
  if (phraseIn(tokens, from, Math.min(start + OPENING, to), colleagues)) {
    const isForClerk = situation.scope === "personal" && !isReply;
    return isForClerk ? "It may be meant for a colleague: asked first." : "nothing";
  }
  if (situation.scope !== "personal" && !dividesRef.has(tokens[ref?.to ?? to]?.text ?? ""))
    return "In a channel, words without a rating are asked about.";
  if (aboutDates.has(tokens[start]?.text ?? "") || isOnlyDate(message, start, to))
    return "It may ask for the date: asked first.";
  if (isDisclaimed(message, statement)) return "It may not be meant: asked first.";
  if (phraseIn(tokens, from, ref?.from ?? from, settingVerbs))
    return "It asks to set something, but not what: asked first.";
  if (!isPlain) return "The action is mentioned, not addressed: asked first.";
  if (isReply)
    return tellsProgress && /\S\s+\S/.test(words) ? undefined : "It may not be about the action: asked first.";
  const isEnough = tellsProgress || (words.match(/\S+/g) ?? []).length >= 3;
  return isEnough ? undefined : "Too short to be sure: asked first.";
}
const aboutDates = new Set(["due", "overdue", "deadline", "when", "who", "what", "why", "how"]);
/** "1.2.3 end of March": which date it is meant for is not said. */
function isOnlyDate({ tokens, situation }: Message, from: number, to: number): boolean {
  if (to - from > 8) return false;
  const found = findWindow({ tokens, end: to, today: situation.today }, from);
  return found !== undefined && found.from === from && found.to === to;
}
const dividesRef = new Set([":", "-"]);
/** So many words from its beginning a statement shows whom it is meant for. */
const OPENING = 12;

/** Whether it begins or ends with a question; one told of in the middle of a report is no question to the clerk. */
function asksSomething({ division, tokens }: Message, { from, to }: Statement): boolean {
  const first = division.clauses[division.clauseAt[from] ?? -1]?.sentence ?? 0;
  const last = division.clauses[division.clauseAt[Math.min(to, tokens.length) - 1] ?? -1]?.sentence ?? first;
  return [first, last].some((at) => division.sentences[at]?.hasQuestionMark);
}
