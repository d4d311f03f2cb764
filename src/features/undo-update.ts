import { z } from "zod";
import { sentence } from "../cards/note.ts";
import { undoneCard } from "../cards/receipt.ts";
import { refusalInWords } from "../cards/wording.ts";
import { standingToUpdate } from "../domain/permissions.ts";
import { type Ref, ref, refSortKey } from "../domain/ref.ts";
import { decideUndo, type UndoRefusal, undoIdOf } from "../domain/undo.ts";
import { changeOf } from "./actions.ts";
import { digestSent, refreshedDigest } from "./answer-digest.ts";
import { type Answer, button, type Feature, type PlanTurn, say } from "./feature.ts";
import { type Decided, writesOf } from "./write-updates.ts";

const named = z.strictObject({ ref, change: z.string().max(80) });

export const undoUpdate: Feature = {
  name: "undo-update",
  needs: "plan",
  help: [{ say: "undo", does: "Takes back your last update; both stay in the record" }],
  answers: {
    undo: (_ask, turn) => {
      const { situation } = turn.person;
      const undoable = situation?.planId === turn.frame.plan.id ? (situation.undoable ?? []) : [];
      return undoAll(turn, undoable);
    },
  },
  buttons: {
    undo: button({
      data: z.strictObject({
        verb: z.literal("undo"),
        with: z.strictObject({ plan: z.string(), changes: z.array(named).min(1).max(33) }),
      }),
      press: async (data, turn) => {
        const answer = await undoAll(turn, data.with.changes);
        const [first] = answer.messages;
        return answer.writes && first && "card" in first ? { ...answer, messages: [], replacement: first } : answer;
      },
    }),
  },
};

async function undoAll(
  turn: PlanTurn,
  wanted: readonly { readonly ref: Ref; readonly change: string }[],
): Promise<Answer> {
  if (wanted.length === 0) return refuse(turn, [{ code: "nothing-to-undo" }]);
  const decisions = await Promise.all(wanted.map((one) => decide(turn, one)));
  const refusals = decisions.flatMap((one) => ("refusal" in one ? [one.refusal] : []));
  const undone = decisions.flatMap((one) => ("refusal" in one ? [] : [one]));
  if (undone.length === 0) return refuse(turn, refusals);
  const given = undone.map(({ action }) => action);
  return {
    messages: [undoneCard(turn.frame, undone), ...refuse(turn, refusals).messages],
    writes: writesOf(undone),
    ...(await refreshedDigest(turn, await digestSent(turn), given)),
    changes: undone.map(({ change }) => change.id),
    situation: { refs: given.map((one) => one.ref) },
  };
}

async function decide(
  turn: PlanTurn,
  wanted: { readonly ref: Ref; readonly change: string },
): Promise<Decided | { readonly refusal: UndoRefusal }> {
  const [stored, undone] = await Promise.all([
    turn.store.get(turn.frame.plan.id, "action", refSortKey(wanted.ref)),
    changeOf(turn, wanted.ref, wanted.change),
  ]);
  if (!stored || !undone) return { refusal: { code: "nothing-to-undo" } };
  const isUndone = (await changeOf(turn, wanted.ref, undoIdOf(undone))) !== undefined;
  const { from: actor, now, door, id, frame, today } = turn;
  const standing = standingToUpdate(frame, actor.userId, stored.value, today);
  const decided = decideUndo(stored.value, undone, { standing, actor, now, door, turn: id, isUndone });
  return decided.ok
    ? { ...decided.update, before: stored.value, version: stored.version }
    : { refusal: decided.refusal };
}

function refuse({ frame }: PlanTurn, refusals: readonly UndoRefusal[]): Answer {
  return say(...refusals.map((one) => sentence(refusalInWords(one, frame.plan.zone, []))));
}
