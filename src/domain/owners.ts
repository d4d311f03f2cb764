// Who is asked about an action on a day, and who is told about a group's actions.
import type { Action } from "./action.ts";
import type { Holding } from "./bodies.ts";
import { type Frame, isHeldOn } from "./frame.ts";
import type { CalendarDate } from "./values.ts";

/** A person in the plan, and the post or the body through which they are one of those meant. */
export interface NamedPerson {
  readonly userId: string;
  readonly name: string;
  readonly post?: string;
  readonly body?: string;
}

/** That nobody can be asked is a value like any other: the post is held by nobody, and no group acts in its place. */
type Owners =
  | { readonly kind: "people"; readonly people: readonly NamedPerson[]; readonly vacantPosts: readonly string[] }
  | { readonly kind: "nobody"; readonly vacantPosts: readonly string[] };

export interface PeopleOfPlan {
  /** The holders of its officers' posts; where there are none, those who act as owner for one of its groups. */
  ownersOf(action: Action): Owners;
  /** The leads of a group: named for it, or through a post that chairs it. */
  leadsOf(body: string): readonly NamedPerson[];
  chairsOfPlan(): readonly NamedPerson[];
}

/** The people of a plan on one day. Holdings are sorted out once, for plans with thousands of actions. */
export function peopleOn(frame: Frame, on: CalendarDate): PeopleOfPlan {
  const held = frame.holdings.filter((one) => isHeldOn(one, on));
  const owners = held.filter((one) => one.role === "owner");
  const leads = held.filter((one) => one.role === "lead");
  const byPost = Map.groupBy(owners, (one) => one.post);
  const byBody = Map.groupBy(owners, (one) => one.body);
  const holdersOf = (post: string) => byPost.get(post) ?? [];
  return {
    ownersOf(action) {
      const vacantPosts = action.officers.filter((post) => holdersOf(post).length === 0);
      const holders = eachOnce(action.officers.flatMap(holdersOf));
      const people = holders.length > 0 ? holders : eachOnce(action.groups.flatMap((body) => byBody.get(body) ?? []));
      return people.length > 0 ? { kind: "people", people, vacantPosts } : { kind: "nobody", vacantPosts };
    },
    leadsOf(body) {
      const chairs = frame.bodies.get(body)?.chairs ?? [];
      return eachOnce(
        leads.filter((one) => one.body === body || (one.post !== undefined && chairs.includes(one.post))),
      );
    },
    chairsOfPlan: () => eachOnce(held.filter((one) => one.role === "chair")),
  };
}

/** One person may hold several posts; they are still asked once. */
function eachOnce(held: readonly Holding[]): readonly NamedPerson[] {
  const people = new Map<string, NamedPerson>();
  for (const { userId, name, post, body } of held) {
    if (!people.has(userId)) people.set(userId, { userId, name, ...(post && { post }), ...(body && { body }) });
  }
  return [...people.values()];
}
