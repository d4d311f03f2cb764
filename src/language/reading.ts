// What the words of a message can mean to the clerk, and what must be known beforehand to tell.
import type { RatingScale } from "../domain/rating-scale.ts";
import type { Ref } from "../domain/ref.ts";
import type { CalendarDate } from "../domain/values.ts";

/** Something a person can name: its name first, then its aliases and its abbreviation. */
export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Everything outside the words themselves that their meaning depends on. */
export interface Situation {
  readonly today: CalendarDate;
  readonly scope: "personal" | "group" | "channel";
  readonly scale: RatingScale;
  /** The actions the clerk last asked this person about, in the order they were listed. Empty when none. */
  readonly asked: readonly Ref[];
  readonly bodies: readonly Named[];
  readonly posts: readonly Named[];
  /** Areas by their ref: the id of area 2 is `2`, its names are its title and, where it differs, its printed number. */
  readonly areas?: readonly Named[];
  readonly plans: readonly Named[];
}

/** Days from and to, both counted, and how to say it: `in March 2019`, `in the next 30 days`. */
export interface DateWindow {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly label: string;
}

export type About = { readonly kind: "body" | "post" | "area"; readonly id: string } | { readonly kind: "me" };

/** What is said about an action, before it is known which action it is about. */
export interface Said {
  /** A rating's name, in the spelling of the scale. */
  readonly rating?: string;
  /** What is kept: always one unbroken piece of what was typed. */
  readonly words?: string;
  /** "No change" is an answer. It may stand beside words, and beside a rating ("no change, still amber"). */
  readonly noChange?: true;
}

export interface UpdateItem extends Said {
  readonly ref: Ref;
}

/** Requests the clerk understands and has no feature for yet. They are never taken for words to record. */
export const NOT_OFFERED = [
  "complete",
  "request_new_date",
  "review_dates",
  "reassign",
  "report_export",
  "who_has_not_updated",
  "nudge",
  "snooze",
  "escalate",
  "add_evidence",
  "correct",
] as const;
export type NotOffered = (typeof NOT_OFFERED)[number];

/** Why a rating that was named is not taken as given. */
const DOUBTS = [
  "hedge",
  "condition",
  "later",
  "question",
  "reported",
  "quoted",
  "name",
  "joke",
  "letter",
  "loose",
] as const;
export type Doubted = (typeof DOUBTS)[number];

/** The one thing to ask before anything is written. Each carries the facts its wording and its buttons need. */
export type Question =
  /** It is not said which action is meant. `choices` are the actions asked about; empty when nothing was. */
  | {
      readonly code: "which-action";
      readonly wanted: "update" | "show_action" | "history";
      readonly choices: readonly Ref[];
      readonly said: Said;
    }
  /** Which rating: the one named is not on the scale, several were named, or only what it is not. Choices are names on the scale. */
  | {
      readonly code: "which-rating";
      readonly refs: readonly Ref[];
      readonly because: "not_on_scale" | "several" | "negated" | "none";
      /** The rating words as typed, `amber/green`. Empty where no rating was named. */
      readonly named: string;
      readonly choices: readonly string[];
      readonly said: Said;
    }
  /** A rating was named, but not plainly. `said.rating` is the one to confirm. */
  | {
      readonly code: "confirm-rating";
      readonly refs: readonly Ref[];
      readonly because: Doubted;
      readonly said: Said & { readonly rating: string };
    }
  /** One answer for many actions. `refs` are the actions asked about; empty means all of this person's. */
  | { readonly code: "confirm-several"; readonly refs: readonly Ref[]; readonly said: Said }
  /** "Done": what was asked for, or the whole action? */
  | { readonly code: "done-what"; readonly refs: readonly Ref[]; readonly said: Said }
  /** Words with no rating which may or may not be meant for the record. */
  | {
      readonly code: "record-words";
      readonly refs: readonly Ref[];
      readonly said: Said & { readonly words: string };
    }
  /** Several bodies, posts, areas or plans answer to the name. Each choice carries what it would lead to. */
  | {
      readonly code: "which-about";
      readonly named: string;
      readonly choices: readonly { readonly name: string; readonly ask: Ask }[];
    }
  /** Nothing answers to the name. `ask` is what would be shown without it. */
  | { readonly code: "unknown-about"; readonly named: string; readonly ask: Ask }
  /** The date is impossible, has several meanings, or is not known to the clerk (school terms). */
  | {
      readonly code: "which-date";
      readonly named: string;
      readonly because: "impossible" | "several" | "not_known";
      readonly choices: readonly { readonly window: DateWindow; readonly ask: Ask }[];
    };

/** What somebody asks of the clerk. A ref is only known to have the form of one; the record says whether it exists. */
export type Ask =
  | { readonly intent: "help" }
  | { readonly intent: "greeting" }
  | { readonly intent: "thanks" }
  | { readonly intent: "cancel" }
  | { readonly intent: "undo" }
  | { readonly intent: "show_mine" }
  | { readonly intent: "show_action"; readonly refs: readonly [Ref, ...Ref[]] }
  | { readonly intent: "history"; readonly ref: Ref }
  /** Sure: to be written. `thenAsk` is about a further action of the same message, of which this much was not clear. */
  | { readonly intent: "update"; readonly items: readonly [UpdateItem, ...UpdateItem[]]; readonly thenAsk?: Question }
  | { readonly intent: "summary"; readonly about?: About }
  | { readonly intent: "show_overdue"; readonly about?: About }
  | { readonly intent: "show_due"; readonly window: DateWindow; readonly about?: About }
  /** A rating's name on the scale; null asks for the actions not yet rated. */
  | { readonly intent: "show_by_rag"; readonly rating: string | null; readonly about?: About }
  | { readonly intent: "reviews" }
  /** `plan` is the id of one of the situation's plans. */
  | { readonly intent: "choose_plan"; readonly plan?: string }
  | { readonly intent: "glossary"; readonly term?: string }
  | { readonly intent: "not_offered"; readonly what: NotOffered; readonly refs: readonly Ref[] }
  /** Understood as an attempt at something, of which one thing must be asked first. Nothing is written. */
  | { readonly intent: "unclear"; readonly question: Question }
  /** `nearest` is a command as it would be typed. */
  | { readonly intent: "not_understood"; readonly nearest?: string }
  /** Meant for somebody else, or quoted, or without words: say nothing, or as good as nothing. */
  | { readonly intent: "not_for_me" };

/** What a message was read as, and the rules that led there, in plain words and in order. */
export type Reading = Ask & { readonly why: readonly string[] };
