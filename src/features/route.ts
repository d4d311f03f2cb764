// From words or a pressed button to the feature that answers, with the plan it is about.
import { z } from "zod";
import { sentence } from "../cards/note.ts";
import { QUESTIONS } from "../cards/question-wording.ts";
import { SAY } from "../cards/wording.ts";
import { localDateAndTime } from "../domain/calendar.ts";
import { type Frame, postTitle } from "../domain/frame.ts";
import type { RatingScale } from "../domain/rating-scale.ts";
import { read } from "../language/read.ts";
import type { Ask, Reading, Situation } from "../language/reading.ts";
import type { Submitted } from "../ports/conversation.ts";
import type { Choice } from "../ports/people.ts";
import type { PlanStore } from "../ports/plan-store.ts";
import { askWhichPlan } from "./choose-plan.ts";
import { type Answer, type Feature, type Intent, type PlanAnswer, type PlanTurn, say, type Turn } from "./feature.ts";
import { BUTTONS_BY_VERB, FEATURES } from "./table.ts";

/** The plan a turn is about, where that is clear: the one named, the only one, or the one chosen. */
export type PlanChoice = PlanTurn | "none" | "several" | "not-yours";

export function planOf(turn: Turn, store: PlanStore, named: string | undefined): PlanChoice {
  const { plans, person, now } = turn;
  const wanted = named ?? (plans.length === 1 ? plans[0]?.plan.id : person.chosenPlan);
  const frame = plans.find((one) => one.plan.id === wanted);
  if (frame) return { ...turn, frame, store, today: localDateAndTime(now, frame.plan.zone).date };
  if (plans.length === 0) return "none";
  return named === undefined ? "several" : "not-yours";
}

export type Choose = (planId: string | undefined) => PlanChoice;

/** What is typed: an answer to the question that waits, or something new. */
export async function answerWords(words: string, turn: Turn, choose: Choose, planId?: string): Promise<PlanAnswer> {
  // A mention and nothing else: somebody wants to know what can be said.
  if (words.trim() === "") return dispatch({ intent: "help" }, turn, "none", words);
  const picked = planId === undefined ? pickedChoice(turn, words) : undefined;
  if (picked) return follow(picked, turn, choose);
  const plan = choose(planId);
  return dispatch(readIn(words, turn, plan), turn, plan, words);
}

/** What words mean in this turn. */
export function readIn(words: string, turn: Turn, plan: PlanChoice): Reading {
  return read(words, situationOf(turn, plan));
}

const sayData = z.looseObject({
  with: z.strictObject({
    words: z.string().min(1).max(1000),
    plan: z.string().max(100).optional(),
    page: z.int().min(1).max(10_000).optional(),
    question: z.string().max(100).optional(),
  }),
});

/** A pressed button: one that stands for typing, or one with a verb of its own. */
export async function answerPress(data: Submitted, turn: Turn, choose: Choose): Promise<PlanAnswer> {
  const verb = typeof data.verb === "string" ? data.verb : "";
  if (verb === SAY_VERB) {
    const said = sayData.safeParse(data);
    return said.success ? pressSay(said.data.with, turn, choose) : say(sentence(SAY.noButton));
  }
  const button = BUTTONS_BY_VERB.get(verb);
  const shaped = button?.data.safeParse(data);
  if (!button || !shaped?.success) return say(sentence(SAY.noButton));
  const plan = choose((shaped.data as { with: { plan: string } }).with.plan);
  if (typeof plan === "string") return say(sentence(SAY.noSuchPlan));
  return { ...(await button.press(shaped.data, plan)), planId: plan.frame.plan.id };
}

/** The verb of the buttons that stand for typing. */
export const SAY_VERB = "say";

async function pressSay(said: z.infer<typeof sayData>["with"], turn: Turn, choose: Choose): Promise<PlanAnswer> {
  const turned: Turn = { ...turn, page: said.page ?? 1 };
  const rechoose: Choose = (planId) => {
    const plan = choose(planId);
    return typeof plan === "string" ? plan : { ...plan, page: turned.page };
  };
  if (said.question === undefined) return answerWords(said.words, turned, rechoose, said.plan);
  const waiting = turn.person.situation?.question;
  const picked = waiting?.id === said.question ? waiting.choices.find((one) => one.label === said.words) : undefined;
  return picked ? follow(picked, turned, rechoose) : say(sentence(QUESTIONS.gone));
}

async function follow(choice: Choice, turn: Turn, choose: Choose): Promise<PlanAnswer> {
  const planId = choice.planId ?? turn.person.situation?.planId;
  if ("words" in choice) {
    const answer = await answerWords(choice.words, turn, choose, planId);
    return choice.planId === undefined ? answer : { choosesPlan: choice.planId, ...answer };
  }
  return dispatch(choice.ask, turn, choose(planId === "" ? undefined : planId), choice.label);
}

/** The choice that typed words pick from the question that waits: its number, its label, or a plain yes or no. */
function pickedChoice({ person }: Turn, words: string): Choice | undefined {
  const choices = person.situation?.question?.choices ?? [];
  const typed = words.trim().toLowerCase().replace(/[.!]$/, "");
  const exact = choices.find((one) => one.label.toLowerCase() === typed);
  if (exact) return exact;
  if (/^\d$/.test(typed)) return choices[Number(typed) - 1];
  const begun = choices.filter((one) => typed.length > 2 && one.label.toLowerCase().startsWith(`${typed} `));
  if (begun.length === 1) return begun[0];
  if (!/^(yes|no)$/.test(typed)) return undefined;
  const beginning = choices.filter((one) => one.label.toLowerCase().startsWith(`${typed},`));
  return beginning.length === 1 ? beginning[0] : undefined;
}

/** Has what is asked answered by its feature. Nothing is written yet. */
export async function dispatch(ask: Ask, turn: Turn, plan: PlanChoice, words: string): Promise<PlanAnswer> {
  const feature = FEATURES_BY_INTENT.get(ask.intent);
  if (!feature) throw new Error(`No feature answers ${ask.intent}`);
  if (feature.needs === "nothing") {
    const answer = feature.answers[ask.intent] as ((ask: Ask, turn: Turn) => Promise<Answer>) | undefined;
    if (!answer) throw new Error(`${feature.name} does not answer ${ask.intent}`);
    return answer(ask, turn);
  }
  if (plan === "none") return say(sentence(SAY.notInAnyPlan));
  if (plan === "several") return askWhichPlan(turn, words);
  if (plan === "not-yours") return say(sentence(SAY.noSuchPlan));
  const answer = feature.answers[ask.intent] as ((ask: Ask, turn: PlanTurn) => Promise<Answer>) | undefined;
  if (!answer) throw new Error(`${feature.name} does not answer ${ask.intent}`);
  return { ...(await answer(ask, plan)), planId: plan.frame.plan.id };
}

const FEATURES_BY_INTENT: ReadonlyMap<Intent, Feature> = new Map(
  FEATURES.flatMap((feature) => (Object.keys(feature.answers) as Intent[]).map((intent) => [intent, feature] as const)),
);

/** What the meaning of words depends on. Without a clear plan, the first one's words serve to tell what is asked. */
function situationOf(turn: Turn, plan: PlanChoice): Situation {
  const chosen = typeof plan === "string" ? undefined : plan.frame;
  const frame = chosen ?? turn.plans[0];
  const { situation } = turn.person;
  const isAboutThis = turn.scope === "personal" && chosen !== undefined && situation?.planId === chosen.plan.id;
  return {
    today: localDateAndTime(turn.now, frame?.plan.zone ?? "Europe/London").date,
    scope: turn.scope,
    scale: frame?.scale ?? COMMON_SCALE,
    asked: isAboutThis ? situation.refs : [],
    ...(frame ? namesIn(frame) : { bodies: [], posts: [] }),
    plans: turn.plans.map(({ plan: one }) => ({ id: one.id, names: [one.title, one.localArea, one.id] })),
  };
}

type Names = Pick<Situation, "bodies" | "posts" | "areas">;

const names = new WeakMap<Frame, Names>();

/** The names of a plan's bodies, posts and areas; made once for a frame. */
function namesIn(frame: Frame): Names {
  const known = names.get(frame);
  if (known) return known;
  const made = {
    bodies: [...frame.bodies.values()].map((one) => ({
      id: one.id,
      names: [one.name, ...one.alsoCalled, ...(one.abbreviation ? [one.abbreviation] : [])],
    })),
    posts: [...frame.posts.values()].map((one) => ({
      id: one.id,
      names: [one.title, postTitle(one), ...one.alsoCalled],
    })),
    areas: frame.areas.map((one) => ({ id: one.ref, names: [one.title, ...(one.printedRef ? [one.printedRef] : [])] })),
  };
  names.set(frame, made);
  return made;
}

/** For somebody who is in no plan yet: enough to tell a question from a greeting. */
const COMMON_SCALE: RatingScale = {
  version: 1,
  ratings: [
    { name: "Green", letter: "G", shape: "circle", tone: "good", descriptor: "" },
    { name: "Amber", letter: "A", shape: "triangle", tone: "warning", descriptor: "" },
    { name: "Red", letter: "R", shape: "square", tone: "attention", descriptor: "" },
  ],
};
