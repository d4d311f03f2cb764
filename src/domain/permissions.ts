// What a person may do depends on the plan and the post, never on what a card or a message claims.
import type { Action } from "./action.ts";
import type { Holding, Role } from "./bodies.ts";
import { type Frame, holdingsOf, postTitle } from "./frame.ts";
import type { CalendarDate } from "./values.ts";

/** From what standing somebody updates an action, with the post or body as it goes into the log. */
export interface Standing {
  readonly as: "owner" | "lead" | "admin";
  readonly post: string;
}

/**
 * Owners update the actions of their post, and of their group where they act for one; leads those of their group;
 * administrators any, on behalf of its owner. Chairs and readers update nothing they do not also own.
 */
export function standingToUpdate(frame: Frame, userId: string, of: Action, on: CalendarDate): Standing | undefined {
  const held = holdingsOf(frame, userId, on);
  const best = ["owner", "lead", "admin"] as const;
  for (const role of best) {
    const holding = held.find((one) => one.role === role && covers(frame, one, of));
    if (holding) return { as: role, post: titleOfHolding(frame, holding) };
  }
  return undefined;
}

/** Whether the person is named in the plan at all: everybody who is may read all of it. */
export function mayRead(frame: Frame, userId: string, on: CalendarDate): boolean {
  return holdingsOf(frame, userId, on).length > 0;
}

export function hasRole(frame: Frame, userId: string, role: Role, on: CalendarDate): boolean {
  return holdingsOf(frame, userId, on).some((one) => one.role === role);
}

function covers(frame: Frame, held: Holding, of: Action): boolean {
  switch (held.role) {
    case "admin":
      return true;
    case "owner":
      return namesPost(held, of) || namesBody(held, of);
    case "lead":
      return namesBody(held, of) || of.groups.some((id) => chairs(frame, held, id));
    case "chair":
    case "reader":
      return false;
    default:
      return held.role satisfies never;
  }
}

const namesPost = (held: Holding, of: Action) => held.post !== undefined && of.officers.includes(held.post);
const namesBody = (held: Holding, of: Action) => held.body !== undefined && of.groups.includes(held.body);

function chairs(frame: Frame, held: Holding, bodyId: string): boolean {
  return held.post !== undefined && (frame.bodies.get(bodyId)?.chairs.includes(held.post) ?? false);
}

function titleOfHolding(frame: Frame, held: Holding): string {
  const post = held.post === undefined ? undefined : frame.posts.get(held.post);
  if (post) return postTitle(post);
  const body = held.body === undefined ? undefined : frame.bodies.get(held.body);
  return body?.name ?? "Plan administrator";
}
