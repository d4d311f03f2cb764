// What comes of one statement: something to record, something to ask, or neither.
import type { Statement } from "./find-statements.ts";
import type { Question, Said, UpdateItem } from "./reading.ts";

export interface Verdict {
  readonly items: readonly UpdateItem[];
  /** What is plainly said, also where no action is named for it. */
  readonly plainly?: Said;
  readonly question?: Question;
  /** A ref with nothing said about it. */
  readonly isBare: boolean;
  readonly why: readonly string[];
}

export function asking(question: Question, why: string): Verdict {
  return { items: [], question, isBare: false, why: [why] };
}

/** Recorded for each of its actions, unless it is not clear which those are. */
export function answer(statement: Statement, said: Said, reason: string): Verdict {
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
