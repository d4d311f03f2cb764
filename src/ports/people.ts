import type { CalendarDate, Instant } from "../domain/values.ts";
import type { Ask } from "../language/reading.ts";
import type { Conversation } from "./conversation.ts";
import type { UnreachableReason } from "./messenger.ts";

/** What the clerk last asked somebody, or showed them, so that `amber, waiting for sign-off` has something to refer to. */
export interface Situation {
  readonly at: Instant;
  readonly planId: string;
  /** The refs asked about or shown, in the order they stood. */
  readonly refs: readonly string[];
  /** The receipt that `undo` would take back: the ids of the changes, newest last. */
  readonly undoable?: readonly { readonly ref: string; readonly change: string }[];
  /** The question that waits for an answer; a number or a label typed next picks a choice. */
  readonly question?: PendingQuestion;
}

export interface PendingQuestion {
  /** So that the button of an older question is known as one. */
  readonly id: string;
  readonly choices: readonly Choice[];
}

/** One answer to a question: what it is called, and what it stands for: words to be read, or what they were read as. */
export type Choice = { readonly label: string; readonly planId?: string } & (
  | { readonly words: string }
  | { readonly ask: Ask }
);

/** A person of the tenant, as the clerk knows them. What they may do stands in the plans, not here. */
export interface Person {
  readonly userId: string;
  readonly name: string;
  /** Ids of the plans that name this person. */
  readonly plans: readonly string[];
  /** The plan they chose to talk about, where they have several. */
  readonly chosenPlan?: string;
  /** Their personal chat with the clerk, refreshed on every contact. Absent: never met. */
  readonly conversation?: Conversation;
  readonly unreachable?: { readonly reason: UnreachableReason; readonly at: Instant };
  readonly welcomedAt?: Instant;
  readonly situation?: Situation;
  /** The day of the last digest sent or planned, whichever plan it was for. */
  readonly lastDigestOn?: CalendarDate;
}

export interface StoredPerson {
  readonly person: Person;
  readonly version: string;
}

/** The people of the one tenant this clerk serves. */
export interface People {
  /** Undefined for somebody nobody has named and who never wrote. */
  get(userId: string): Promise<StoredPerson | undefined>;
  /** Saves over the version read, or as new without one. Throws Conflict where somebody else was quicker. Gives the new version. */
  save(person: Person, version: string | undefined): Promise<string>;
  /** Everybody, in the order of their ids. */
  list(): AsyncIterable<StoredPerson>;
}

/** Reads, changes and saves, again from the reading where somebody else was quicker. `change` gives undefined to leave all as it is. */
export type ChangePerson = (
  userId: string,
  change: (person: Person | undefined) => Person | undefined,
) => Promise<Person | undefined>;
