import { actionCard } from "../cards/action-card.ts";
import { sentence } from "../cards/note.ts";
import { SAY } from "../cards/wording.ts";
import type { Action } from "../domain/action.ts";
import { isOpen } from "../domain/action.ts";
import { standingToUpdate } from "../domain/permissions.ts";
import { type Ref, refSortKey } from "../domain/ref.ts";
import { standingEntries } from "../domain/undo.ts";
import type { Ask } from "../language/reading.ts";
import { entriesOf, type Found, findAction } from "./actions.ts";
import { ask } from "./ask.ts";
import { type Answer, type Feature, joinAnswers, type PlanTurn, say, type Turn } from "./feature.ts";

const MAX_SHOWN = 5;
const MAX_OFFERED = 6;

export const showAction: Feature = {
  name: "show-action",
  needs: "plan",
  help: [
    {
      say: "show 1.2.3",
      does: "Shows an action: its dates, its rating, what was said last, and the form to update it",
    },
    { say: "history 1.2.3", does: "Shows everything that was said about an action, by whom and when" },
  ],
  answers: {
    show_action: async ({ refs }, turn) =>
      joinAnswers(await Promise.all(refs.slice(0, MAX_SHOWN).map((ref) => show(turn, ref, false)))),
    history: ({ ref }, turn) => show(turn, ref, true),
  },
};

async function show(turn: PlanTurn, ref: Ref, wholeHistory: boolean): Promise<Answer> {
  const found = await findAction(turn, ref);
  if (found.is !== "action")
    return askWhichAction(turn, ref, found, (near) =>
      wholeHistory ? { intent: "history", ref: near } : { intent: "show_action", refs: [near] },
    );
  const action = found.stored.value;
  return { messages: [await viewOf(turn, action, wholeHistory)], situation: { refs: [action.ref] } };
}

/** The card of an action as this person may see it. */
export async function viewOf(turn: PlanTurn, action: Action, wholeHistory = false) {
  const { frame, today, from } = turn;
  const [own, ofObjective, objective] = await Promise.all([
    entriesOf(turn, action.ref),
    entriesOf(turn, action.objective),
    turn.store.get(frame.plan.id, "objective", refSortKey(action.objective)),
  ]);
  const last = standingEntries(own).at(-1) ?? standingEntries(ofObjective).at(-1);
  const entries = own.length > 0 ? own : ofObjective;
  const mayUpdate = isOpen(action) && standingToUpdate(frame, from.userId, action, today) !== undefined;
  return actionCard({
    frame,
    today,
    action,
    entries,
    last,
    mayUpdate,
    wholeHistory,
    page: turn.page,
    objective: objective?.value.text ?? "",
  });
}

/** Says that a ref is not one action, and offers the ones it may have meant, each with what it stands for. */
export function askWhichAction(
  turn: Turn,
  ref: Ref,
  found: Exclude<Found, { is: "action" }>,
  askFor: (ref: Ref) => Ask,
): Answer {
  if (found.is === "area") return say(sentence(SAY.areaNotAction(ref)));
  const offered = found.is === "objective" ? found.actions : found.near;
  const asked =
    found.is === "objective"
      ? SAY.objectiveNotAction(ref)
      : SAY.noSuchAction(
          ref,
          offered.map((one) => one.ref),
        );
  return ask(
    turn,
    asked,
    offered.slice(0, MAX_OFFERED).map((one) => ({ label: one.ref, ask: askFor(one.ref) })),
  );
}
