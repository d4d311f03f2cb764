import type { ChangePerson, People } from "../ports/people.ts";
import { Conflict } from "../ports/plan-store.ts";

/** Somebody who writes and is written to at the same moment meets two or three others; this many is a fault. */
const ATTEMPTS = 10;

/** Throws the last Conflict where others were quicker every time. */
export function createChangePerson(people: People): ChangePerson {
  return async (userId, change) => {
    for (let attempt = 1; ; attempt += 1) {
      const stored = await people.get(userId);
      const changed = change(stored?.person);
      if (changed === undefined) return stored?.person;
      if (changed.userId !== userId) throw new Error(`A change of person ${userId} made them ${changed.userId}`);
      try {
        await people.save(changed, stored?.version);
        return changed;
      } catch (error) {
        if (!(error instanceof Conflict) || attempt === ATTEMPTS) throw error;
      }
    }
  };
}
