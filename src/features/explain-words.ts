// What the clerk would make of a message, and why, for an administrator or a script. It changes nothing: the feature
// answers as it would, and what it would write is only looked at.
import type { CalendarDate } from "../domain/values.ts";
import type { About, Ask, Question, Said, UpdateItem } from "../language/reading.ts";
import { aboutName } from "./about.ts";
import type { PlanAnswer, PlanTurn } from "./feature.ts";
import { dispatch, readIn } from "./route.ts";

export interface Explained {
  readonly intent: string;
  /** The actions meant, from the words or from what was asked before. */
  readonly refs: readonly string[];
  /** The rating to be set, or the filter of a question. */
  readonly rating: string | null;
  readonly words: string | null;
  /** The end of the window a question is about. */
  readonly date: CalendarDate | null;
  /** The area, body or post named. */
  readonly about: string | null;
  readonly person: string | null;
  readonly items: readonly { readonly ref: string; readonly rating: string | null; readonly words: string | null }[];
  /** The question that would be put, or null. */
  readonly asks: string | null;
  /** Whether the record would change now. */
  readonly writes: boolean;
  readonly why: readonly string[];
}

export async function explainWords(words: string, turn: PlanTurn): Promise<Explained> {
  const { why, ...ask } = readIn(words, turn, turn);
  const answer = await dispatch(ask as Ask, turn, turn, words);
  const meant = meaningOf(ask as Ask);
  const items = (meant.items ?? []).map(({ ref, rating, words: kept }) => ({
    ref,
    rating: rating ?? null,
    words: kept ?? null,
  }));
  return {
    intent: meant.intent,
    refs: meant.refs ?? items.map(({ ref }) => ref),
    rating: meant.rating ?? theSame(items.map(({ rating }) => rating)),
    words: meant.words ?? (items.length === 1 ? (items[0]?.words ?? null) : null),
    date: meant.date ?? null,
    about: meant.about ? aboutName(turn.frame, meant.about) : null,
    person: null,
    items,
    asks: askedIn(ask as Ask, answer),
    writes: (answer.writes ?? []).length > 0,
    why,
  };
}

interface Meaning {
  readonly intent: string;
  readonly refs?: readonly string[];
  readonly rating?: string;
  readonly words?: string;
  readonly date?: CalendarDate;
  readonly about?: About | undefined;
  readonly items?: readonly UpdateItem[];
}

function meaningOf(ask: Ask): Meaning {
  switch (ask.intent) {
    case "update":
      return { intent: kindOfUpdate(ask.items), items: ask.items };
    case "show_action":
      return { intent: ask.intent, refs: ask.refs };
    case "history":
      return { intent: ask.intent, refs: [ask.ref] };
    case "show_due":
      return { intent: ask.intent, date: ask.window.to, about: ask.about };
    case "show_by_rag":
      return { intent: ask.intent, about: ask.about, ...(ask.rating !== null && { rating: ask.rating }) };
    case "summary":
    case "show_overdue":
      return { intent: ask.intent, about: ask.about };
    case "not_offered":
      return { intent: ask.what, refs: ask.refs };
    case "unclear":
      return meaningOfQuestion(ask.question);
    case "not_understood":
    case "not_for_me":
      return { intent: "out_of_scope" };
    case "help":
    case "greeting":
    case "thanks":
    case "cancel":
    case "undo":
    case "show_mine":
    case "reviews":
    case "choose_plan":
    case "glossary":
      return { intent: ask.intent };
    default:
      return ask satisfies never;
  }
}

/** What somebody was trying to say who has to be asked first. */
function meaningOfQuestion(question: Question): Meaning {
  switch (question.code) {
    case "which-action":
      return question.wanted === "update"
        ? attempted([], question.said)
        : { intent: question.wanted, refs: question.choices };
    case "which-rating":
    case "confirm-rating":
    case "confirm-several":
    case "record-words":
      return attempted(question.refs, question.said);
    case "done-what":
      return { ...attempted(question.refs, question.said), intent: "complete" };
    case "which-about":
    case "which-date":
      return question.choices[0] ? { ...meaningOf(question.choices[0].ask), about: undefined } : { intent: "show_due" };
    case "unknown-about":
      return meaningOf(question.ask);
    default:
      return question satisfies never;
  }
}

function attempted(refs: readonly string[], said: Said): Meaning {
  const { rating, words } = said;
  return { intent: kindOfUpdate([said]), refs, ...(rating && { rating }), ...(words && { words }) };
}

function kindOfUpdate(items: readonly Said[]): "update" | "rag_only" | "progress_only" {
  if (items.every(({ rating }) => rating === undefined)) return "progress_only";
  return items.every(({ words }) => words === undefined) ? "rag_only" : "update";
}

/** What all of them have in common; null where they differ or there are none. */
function theSame(values: readonly (string | null)[]): string | null {
  const [first = null, ...others] = new Set(values);
  return others.length === 0 ? first : null;
}

function askedIn(ask: Ask, { question, messages }: PlanAnswer): string | null {
  const isAsking = question !== undefined || ask.intent === "unclear" || (ask.intent === "update" && ask.thenAsk);
  return isAsking ? (messages.at(-1)?.summary ?? null) : null;
}
