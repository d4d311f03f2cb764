// The one contract of every feature: observe through the turn, decide in the domain, and give an answer.
// A feature writes nothing and sends nothing itself; plan-clerk.ts does both, in one place.
import type { z } from "zod";
import type { Frame } from "../domain/frame.ts";
import type { CalendarDate, Door, Instant } from "../domain/values.ts";
import type { Ask } from "../language/reading.ts";
import type { Card, Message, Reply, Scope, Sender } from "../ports/conversation.ts";
import type { PendingQuestion, Person, Situation } from "../ports/people.ts";
import type { PlanStore, Write } from "../ports/plan-store.ts";

/** Who speaks, when and by which door: entered once, handed to everything. */
export interface Turn {
  /** The same for a redelivery of the same message. */
  readonly id: string;
  readonly from: Sender;
  readonly scope: Scope;
  readonly conversationId: string;
  readonly door: Door;
  readonly now: Instant;
  readonly person: Person;
  /** The plans this person is named in. */
  readonly plans: readonly Frame[];
  /** Which page of a long list is asked for; 1 unless a button says otherwise. */
  readonly page: number;
  /** An id that sorts by time. */
  newId(): string;
}

/** A turn about one plan. */
export interface PlanTurn extends Turn {
  readonly frame: Frame;
  /** Today in the plan's zone. */
  readonly today: CalendarDate;
  readonly store: PlanStore;
}

/** What a feature wants done: written whole or not at all, then said. */
export interface Answer {
  readonly messages: readonly Message[];
  /** The new face of the card whose button was pressed. */
  readonly replacement?: Message & { readonly card: Card };
  /** A card sent earlier into this conversation, as it is to be from now on. */
  readonly refreshed?: NonNullable<Reply["refreshed"]>;
  /** For the turn's plan, in one transaction. */
  readonly writes?: readonly Write[];
  /** The ids of the changes among the writes, for the guard against redelivery. */
  readonly changes?: readonly string[];
  /** What the person is taken to be talking about from here on. */
  readonly situation?: Pick<Situation, "refs" | "undoable">;
  /** The question among the messages, with the choices that answer it. */
  readonly question?: PendingQuestion;
  readonly choosesPlan?: string;
}

export type Intent = Ask["intent"];
type AskOf<I extends Intent> = Extract<Ask, { intent: I }>;

/** An answer with the plan it is about, where it is about one. */
export type PlanAnswer = Answer & { readonly planId?: string };

/** How a feature stands in `help`, in the README and in the Teams command menu. */
export interface HelpLine {
  readonly say: string;
  readonly does: string;
}

/** Something a person can ask for in words. `needs` says whether a plan must be chosen first. */
export type Feature =
  | {
      readonly name: string;
      readonly needs: "plan";
      readonly help: readonly HelpLine[];
      readonly answers: { readonly [I in Intent]?: (ask: AskOf<I>, turn: PlanTurn) => Promise<Answer> };
      readonly buttons?: { readonly [verb: string]: Button };
    }
  | {
      readonly name: string;
      readonly needs: "nothing";
      readonly help: readonly HelpLine[];
      readonly answers: { readonly [I in Intent]?: (ask: AskOf<I>, turn: Turn) => Promise<Answer> };
    };

/** A card button: the shape its data must have, and what it does. The data comes from the client and is never trusted. */
export interface Button<Data extends z.ZodType = z.ZodType> {
  readonly data: Data;
  press(data: z.infer<Data>, turn: PlanTurn): Promise<Answer>;
}

/** Keeps the data's type between `data` and `press`. */
export function button<Data extends z.ZodType>(made: Button<Data>): Button {
  return made as unknown as Button;
}

/** Several answers as one. Only the first question waits for its answer: one is asked at a time. */
export function joinAnswers(answers: readonly Answer[]): Answer {
  const [first, ...others] = answers;
  if (!first) return { messages: [] };
  const question = answers.find((one) => one.question)?.question;
  const refs = answers.flatMap((one) => one.situation?.refs ?? []);
  return {
    ...first,
    messages: [first, ...others.filter((one) => !one.question || one.question === question)].flatMap(
      (one) => one.messages,
    ),
    ...(question && { question }),
    ...(refs.length > 0 && { situation: { ...first.situation, refs } }),
  };
}

/** An answer of messages alone. */
export function say(...messages: readonly Message[]): Answer {
  return { messages };
}
