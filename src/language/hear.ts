// One statement about an action, heard out: recorded, asked about, or neither.
import type { Statement } from "./find-statements.ts";
import { keepWords } from "./keep-words.ts";
import type { Message } from "./message.ts";
import { saysNoChange } from "./no-change.ts";
import { isAllPhrases, phraseAt, phraseIn, phrases } from "./phrases.ts";
import type { PlacedRating } from "./place-ratings.ts";
import type { Question, Said, UpdateItem } from "./reading.ts";
import { type Settled, settle } from "./settle.ts";
import { TAILS, THANKS } from "./tables/openers.ts";
import { GLUE } from "./tables/rating-frames.ts";
import { COLLEAGUE_TALK, DONE, FEELINGS, PROGRESS, PROGRESS_ABOUT, TOO_LITTLE } from "./tables/statements.ts";

export interface Verdict {
  readonly items: readonly UpdateItem[];
  /** What is plainly said, also where no action is named for it. */
  readonly plainly?: Said;
  readonly question?: Question;
  /** A ref with nothing said about it. */
  readonly isBare: boolean;
  readonly why: readonly string[];
}

const done = phrases(DONE);
const tooLittle = phrases(TOO_LITTLE);
const feelings = phrases(FEELINGS);
const colleagues = phrases(COLLEAGUE_TALK);
const progress = phrases(PROGRESS);
const progressAbout = phrases(PROGRESS_ABOUT);
const around = phrases([...GLUE, ...TAILS, ...THANKS, "."]);

/** `ratings` are those named within the statement. */
export function hear(message: Message, statement: Statement, ratings: readonly PlacedRating[]): Verdict {
  const own = ratings.filter(({ besideRef }) => besideRef === undefined || isOwnRef(message, statement, besideRef));
  const settled = settle(own, message.forms.names);
  const named = settled.is === "none" ? [] : settled.marks;
  const beside = own.filter(({ standing }) => standing === "past" || standing === "negated");
  const noChange = saysNoChange(message, statement, settled.is !== "none");
  const words = keepWords(message, statement, {
    given: settled.is === "given" || settled.is === "confirm" ? named : [],
    beside: settled.is === "given" ? beside : [],
    noChange,
  });
  const said: Said = { ...(words !== undefined && { words }), ...(noChange && { noChange: true as const }) };
  switch (settled.is) {
    case "given":
      return hearRating(message, statement, { ...said, rating: settled.rating }, named);
    case "confirm":
      return confirm(statement, { ...said, rating: settled.rating }, settled.because);
    case "which":
      return whichRating(message, statement, settled, said);
    case "none":
      return noChange
        ? hearAnswer(statement, said, 'Read "no change" as the answer.')
        : hearWords(message, statement, said);
    default:
      return settled satisfies never;
  }
}

/** The statement's ref, or the same one named again. */
function isOwnRef(message: Message, { ref, refs }: Statement, at: number): boolean {
  if (ref?.from === at) return true;
  const mark = message.refAt.get(at);
  return mark?.refs.every((one) => refs.includes(one)) ?? false;
}

function confirm(
  statement: Statement,
  said: Said & { rating: string },
  because: Extract<Settled, { is: "confirm" }>["because"],
): Verdict {
  const why = [`${said.rating} is named, but not plainly (${because}): asked first.`];
  return { items: [], question: { code: "confirm-rating", refs: statement.refs, because, said }, isBare: false, why };
}

function whichRating(
  message: Message,
  statement: Statement,
  settled: Extract<Settled, { is: "which" }>,
  said: Said,
): Verdict {
  const named = settled.marks
    .map(({ mark }) => message.plain.typed(message.tokens[mark.from]?.from ?? 0, message.tokens[mark.to - 1]?.to ?? 0))
    .join(", ");
  const { because, choices } = settled;
  const why = [`The rating is not clear (${because.replaceAll("_", " ")}): asked first.`];
  return {
    items: [],
    question: { code: "which-rating", refs: statement.refs, because, named, choices, said },
    isBare: false,
    why,
  };
}

function hearRating(
  message: Message,
  statement: Statement,
  said: Said & { rating: string },
  named: readonly PlacedRating[],
): Verdict {
  const why = `Read ${said.rating} as the rating.`;
  if (statement.by === "everything" || statement.isOpen) return hearAnswer(statement, said, why);
  if (!statement.isPlain) return confirm(statement, said, "loose");
  if (statement.by === "asked" && !isClearAnswer(message, statement, said, named))
    return confirm(statement, said, "loose");
  return hearAnswer(statement, said, why);
}

/** Without a ref a colour must stand by itself, or beside words of progress: "green tea" is no answer. */
function isClearAnswer(message: Message, { from, to }: Statement, said: Said, named: readonly PlacedRating[]): boolean {
  const { tokens, division } = message;
  const mark = named[0]?.mark;
  if (!mark || said.words === undefined) return true;
  const clause = division.clauses[division.clauseAt[mark.from] ?? -1];
  if (clause && mark.to >= clause.to) return true;
  if (clause && isAllPhrases(tokens, mark.to, clause.to, around)) return true;
  return (
    message.situation.scope === "personal" &&
    (phraseIn(tokens, from, to, progress) ?? phraseIn(tokens, from, to, progressAbout)) !== undefined
  );
}

function hearAnswer(statement: Statement, said: Said, reason: string): Verdict {
  const { refs, by, isOpen, hasExceptions } = statement;
  if (isOpen) {
    const question: Question = { code: "which-action", wanted: "update", choices: refs, said };
    return { items: [], question, isBare: false, why: [reason, "It is not said which action: asked first."] };
  }
  if (hasExceptions) {
    const { words: _words, ...rest } = said;
    const why = [reason, "Some are left out: asked first."];
    return { items: [], question: { code: "confirm-several", refs, said: rest }, isBare: false, why };
  }
  if (by === "everything") {
    const why = [reason, "It is said of all of them at once: asked first."];
    return { items: [], question: { code: "confirm-several", refs, said }, isBare: false, why };
  }
  const items = refs.map((ref) => ({ ref, ...said }));
  return {
    items,
    plainly: said,
    isBare: false,
    why: [reason, ...(said.words === undefined ? [] : ["Kept the rest of the words as typed."])],
  };
}

/** Words without a rating: recorded where they are plainly a statement about the action. */
function hearWords(message: Message, statement: Statement, said: Said): Verdict {
  const { words } = said;
  const short = shortAnswer(message, statement, said);
  if (short) return short;
  if (words === undefined)
    return { items: [], isBare: statement.ref !== undefined, why: ["Nothing is said about it."] };
  const withWords = { ...said, words };
  const doubt = doubtOfWords(message, statement, words);
  if (doubt === "nothing") return { items: [], isBare: false, why: ["A feeling, and no statement of progress."] };
  if (doubt) {
    const question: Question = { code: "record-words", refs: statement.refs, said: withWords };
    return { items: [], question, isBare: false, why: [doubt] };
  }
  return hearAnswer(statement, said, "Words of progress, without a rating.");
}

function shortAnswer(message: Message, statement: Statement, said: Said): Verdict | undefined {
  const { tokens, forms } = message;
  const from = statement.ref?.to ?? statement.from;
  const body = tokens.slice(from, statement.to).filter((token) => !/^[\s:,.!()-]+$/.test(token.text));
  if (body.length === 0) return undefined;
  if (saysDone(message, statement)) {
    const why = ["Done: what was asked for, or the whole action? Asked first."];
    return { items: [], question: { code: "done-what", refs: statement.refs, said }, isBare: false, why };
  }
  if (body.length > 8) return undefined;
  if (!isAllPhrases(body, 0, body.length, tooLittle)) return undefined;
  const question: Question = {
    code: "which-rating",
    refs: statement.refs,
    because: "none",
    named: "",
    choices: forms.names,
    said,
  };
  return { items: [], question, isBare: false, why: ["Too little is said to record: asked for the rating."] };
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
const beforeDone = phrases([
  "yes",
  "yep",
  "yeah",
  "ok",
  "hi",
  "now",
  "is",
  "this",
  "it's",
  "its",
  "has been",
  "is now",
  "i think",
  "all",
]);
const dated = new Set(["in", "on", "last", "yesterday", "today", "since", "already"]);
const doneOrCourtesy = phrases([...DONE, ...TAILS, ...THANKS]);

/** Why words are not simply recorded: a reason to ask, or `nothing` where they are no statement at all. */
function doubtOfWords(message: Message, statement: Statement, words: string): string | undefined {
  const { tokens, situation } = message;
  const { from, to, ref, by, isPlain } = statement;
  const tellsProgress = phraseIn(tokens, from, to, progress) !== undefined;
  if (phraseIn(tokens, from, to, feelings))
    return tellsProgress && by !== "asked" ? "There is feeling in it: asked first." : "nothing";
  if (by === "asked" && words.length < 3) return "nothing";
  const hasQuestion = holdsQuestion(message, statement);
  if (hasQuestion) return by === "asked" ? "nothing" : "There is a question in it: asked first.";
  if (phraseIn(tokens, from, to, colleagues))
    return situation.scope === "personal" && by !== "asked"
      ? "It may be meant for a colleague: asked first."
      : "nothing";
  if (situation.scope !== "personal") {
    const mark = ref && tokens[ref.to]?.text;
    if (mark !== ":" && mark !== "-") return "In a channel, words without a rating are asked about.";
  }
  if (aboutDates.has(tokens[ref?.to ?? from]?.text ?? "")) return "It may ask for the date: asked first.";
  if (!isPlain) return "The action is mentioned, not addressed: asked first.";
  if (by === "asked")
    return tellsProgress && /\S\s+\S/.test(words) ? undefined : "It may not be about the action: asked first.";
  const isEnough = tellsProgress || (words.match(/\S+/g) ?? []).length >= 3;
  return isEnough ? undefined : "Too short to be sure: asked first.";
}

const aboutDates = new Set(["due", "overdue", "deadline", "when", "who", "what", "why", "how"]);

function holdsQuestion({ division }: Message, { from, to }: Statement): boolean {
  for (let at = division.clauseAt[from] ?? 0; at < division.clauses.length; at++) {
    const clause = division.clauses[at];
    if (!clause || clause.from >= to) return false;
    if (division.sentences[clause.sentence]?.hasQuestionMark) return true;
  }
  return false;
}
