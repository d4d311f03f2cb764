import { sentence } from "../cards/note.ts";
import { SAY } from "../cards/wording.ts";
import type { Choice } from "../ports/people.ts";
import { ask } from "./ask.ts";
import { type Answer, type Feature, say, type Turn } from "./feature.ts";

export const choosePlan: Feature = {
  name: "choose-plan",
  needs: "nothing",
  help: [{ say: "plans", does: "Shows your plans, and lets you choose the one to talk about" }],
  answers: {
    choose_plan: async ({ plan }, turn) => {
      const { plans } = turn;
      const [only] = plans;
      if (!only) return say(sentence(SAY.notInAnyPlan));
      if (plan === undefined)
        return plans.length === 1 ? say(sentence(SAY.onePlan(only.plan.title))) : askWhichPlan(turn);
      const chosen = plans.find((one) => one.plan.id === plan);
      if (!chosen) return askWhichPlan(turn);
      return { messages: [sentence(SAY.planChosen(chosen.plan.title))], choosesPlan: chosen.plan.id };
    },
  },
};

/** Asks which plan is meant. With `words`, the chosen answer goes on to do what was asked. */
export function askWhichPlan(turn: Turn, words?: string): Answer {
  const choices: Choice[] = turn.plans.map(({ plan }) => ({
    label: plan.localArea,
    planId: plan.id,
    ...(words === undefined ? { ask: { intent: "choose_plan", plan: plan.id } } : { words }),
  }));
  return ask(turn, SAY.whichPlan, choices);
}
