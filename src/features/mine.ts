import { type Action, isOpen } from "../domain/action.ts";
import { standingToUpdate } from "../domain/permissions.ts";
import type { PlanTurn } from "./feature.ts";

/** Whether a person answers for an action themselves, as its owner or its group's lead. */
export function isMine({ frame, from, today }: PlanTurn, action: Action): boolean {
  const standing = standingToUpdate(frame, from.userId, action, today);
  return standing?.as === "owner" || standing?.as === "lead";
}

export const isOpenAndMine = (turn: PlanTurn) => (action: Action) => isOpen(action) && isMine(turn, action);
