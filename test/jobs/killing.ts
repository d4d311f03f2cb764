// A process that dies: from its n-th call to the outside on, nothing it does reaches the outside any more.
import type { Outside, SmallWorld } from "./small-world.ts";

class Killed extends Error {}

interface Killing {
  readonly outside: Outside;
  /** Whether the process lived to make its n-th call, and died of it. */
  hasDied(): boolean;
}

/** Death comes before the n-th call is carried out, which is the same as right after the call before it. */
function dieAtCall(n: number, world: SmallWorld): Killing {
  let calls = 0;
  const live = <Result>(call: () => Result): Result => {
    calls += 1;
    if (calls >= n) throw new Killed();
    return call();
  };
  const { store, people, messenger } = world;
  return {
    hasDied: () => calls >= n,
    outside: {
      store: {
        get: async (...args: Parameters<typeof store.get>) => live(() => store.get(...args)),
        list: (planId, kinds, keyPrefix) => live(() => store.list(planId, kinds, keyPrefix)),
        commit: async (planId, writes) => live(() => store.commit(planId, writes)),
        planIds: async () => live(() => store.planIds()),
        ping: () => store.ping(),
      } as typeof store,
      people: {
        get: async (userId) => live(() => people.get(userId)),
        save: async (person, version) => live(() => people.save(person, version)),
        list: () => live(() => people.list()),
      },
      messenger: {
        send: async (to, message) => live(() => messenger.send(to, message)),
        replace: async (to, id, message) => live(() => messenger.replace(to, id, message)),
      },
    },
  };
}

/** A tick of a process that dies at its n-th call. Gives whether it got that far. */
export async function tickAndDie(n: number, world: SmallWorld): Promise<boolean> {
  const killing = dieAtCall(n, world);
  try {
    const { failures } = await world.jobs(killing.outside).tick();
    for (const { error } of failures) if (!(error instanceof Killed)) throw error;
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
  return killing.hasDied();
}
