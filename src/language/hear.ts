// One statement about an action, heard out: recorded, asked about, or neither.

import { isDisclaimed } from "./disclaimers.ts";
import type { Statement } from "./find-statements.ts";
import { hearWords } from "./hear-words.ts";
import { keepWords } from "./keep-words.ts";
import type { Message } from "./message.ts";
import { saysNoChange } from "./no-change.ts";
import { isAllPhrases, phraseIn, phrases } from "./phrases.ts";
import type { PlacedRating } from "./place-ratings.ts";
import { asksAfterRef } from "./read-question.ts";
import type { Said } from "./reading.ts";
import { type Settled, settle } from "./settle.ts";
import { TAILS, THANKS } from "./tables/openers.ts";
import { GLUE } from "./tables/rating-frames.ts";
import { PROGRESS, PROGRESS_ABOUT } from "./tables/statements.ts";
import { answer, asking, type Verdict } from "./verdict.ts";

const progress = phrases(PROGRESS);
const progressAbout = phrases(PROGRESS_ABOUT);
const around = phrases([...GLUE, ...TAILS, ...THANKS, "."]);

/** `ratings` are those named within the statement. */
export function hear(message: Message, statement: Statement, ratings: readonly PlacedRating[]): Verdict {
  if (asksAfterRef(message, statement))
    return { items: [], isBare: true, why: ["A question about an action: shown, not changed."] };
  const own = ratings.filter((placed) => isOwn(message, statement, placed));
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
  if (statement.isOpen && (settled.is === "confirm" || settled.is === "which")) return whichAction(statement);
  switch (settled.is) {
    case "given":
      return hearRating(message, statement, { ...said, rating: settled.rating }, named);
    case "confirm":
      return confirm(statement, { ...said, rating: settled.rating }, settled.because);
    case "which":
      return whichRating(message, statement, settled, said);
    case "none":
      return noChange
        ? answer(statement, said, 'Read "no change" as the answer.')
        : hearWords(message, statement, said, own.length < ratings.length);
    default:
      return settled satisfies never;
  }
}

/** Beside the statement's own ref, or before it in "amber 1.2.3"; not beside another action's. */
function isOwn(message: Message, { ref, refs, isRatingFirst }: Statement, { mark, besideRef }: PlacedRating): boolean {
  if (besideRef === undefined || ref?.from === besideRef) return true;
  if (isRatingFirst && ref && mark.from < ref.from) return true;
  return message.refAt.get(besideRef)?.refs.every((one) => refs.includes(one)) ?? false;
}

/** Neither the action nor the rating is clear: the actions are shown, one of them to be chosen. */
function whichAction({ refs }: Statement): Verdict {
  const question = { code: "which-action", wanted: "show_action", choices: refs, said: {} } as const;
  return asking(question, "Neither the action nor the rating is clear: asked which action.");
}

function confirm(
  statement: Statement,
  said: Said & { rating: string },
  because: Extract<Settled, { is: "confirm" }>["because"],
): Verdict {
  const why = `${said.rating} is named, but not plainly (${because}): asked first.`;
  return asking({ code: "confirm-rating", refs: statement.refs, because, said }, why);
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
  const why = `The rating is not clear (${because.replaceAll("_", " ")}): asked first.`;
  return asking({ code: "which-rating", refs: statement.refs, because, named, choices, said }, why);
}

function hearRating(
  message: Message,
  statement: Statement,
  said: Said & { rating: string },
  named: readonly PlacedRating[],
): Verdict {
  const why = `Read ${said.rating} as the rating.`;
  if (statement.by === "everything" || statement.isOpen) return answer(statement, said, why);
  if (!statement.isPlain || isDisclaimed(message, statement)) return confirm(statement, said, "loose");
  if (statement.by === "asked" && !isClearAnswer(message, statement, said, named))
    return confirm(statement, said, "loose");
  return answer(statement, said, why);
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
