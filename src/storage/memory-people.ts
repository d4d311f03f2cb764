import type { People } from "../ports/people.ts";
import { Conflict } from "../ports/plan-store.ts";
import { encodeKey } from "./row-key.ts";
import { formatPerson, readPerson } from "./sound-person.ts";

interface Kept {
  readonly userId: string;
  readonly text: string;
  readonly version: string;
}

/** People in memory, for tests. Kept as text, so that nobody shares an object with the store. */
export function createMemoryPeople(): People {
  const people = new Map<string, Kept>();
  let saves = 0;

  const read = ({ userId, text, version }: Kept) => readPerson(userId, () => text, version);

  return {
    async get(userId) {
      const kept = people.get(encodeKey(userId));
      return kept && read(kept);
    },

    async save(person, version) {
      const { userId } = person;
      const text = formatPerson(person);
      if (people.get(encodeKey(userId))?.version !== version) throw new Conflict(`person ${userId}`);
      saves += 1;
      people.set(encodeKey(userId), { userId, text, version: String(saves) });
      return String(saves);
    },

    async *list() {
      for (const key of [...people.keys()].sort()) {
        const kept = people.get(key);
        if (kept) yield read(kept);
      }
    },
  };
}
