import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { refSortKey } from "../../src/domain/ref.ts";
import type { Instant } from "../../src/domain/values.ts";
import type { PlanStore } from "../../src/ports/plan-store.ts";
import { makeAction, ownerOf, updatedAt } from "./small-plan.ts";
import { createSmallWorld, minutesAfter, type Outside, reachable, type SmallWorld } from "./small-world.ts";

const MONDAY: Instant = "2018-11-26T08:30:00.000Z";
const TUESDAY: Instant = "2018-11-27T08:30:00.000Z";

/** The same outside, each of its answers coming when the scheduler has it come. */
function slowed(scheduler: fc.Scheduler, { store, people, messenger }: SmallWorld): Outside {
  const turn = () => scheduler.schedule(Promise.resolve());
  const slowStore: PlanStore = {
    ...store,
    async get(planId, kind, key) {
      await turn();
      return store.get(planId, kind, key);
    },
    async *list(planId, kinds, keyPrefix) {
      await turn();
      yield* store.list(planId, kinds, keyPrefix);
    },
    async commit(planId, writes) {
      await turn();
      return store.commit(planId, writes);
    },
  };
  return {
    store: slowStore,
    people: {
      ...people,
      async get(userId) {
        await turn();
        return people.get(userId);
      },
      async save(person, version) {
        await turn();
        return people.save(person, version);
      },
    },
    messenger: {
      ...messenger,
      async send(to, message) {
        await turn();
        return messenger.send(to, message);
      },
    },
  };
}

/** Somebody updates an action meanwhile, so that two instances may see different things owed. */
async function update(scheduler: fc.Scheduler, { store, now }: SmallWorld, planId: string, ref: string): Promise<void> {
  await scheduler.schedule(Promise.resolve());
  const read = await store.get(planId, "action", refSortKey(ref));
  if (!read) throw new Error("There is no such action");
  const row = { kind: "action", value: { ...read.value, lastUpdate: updatedAt(now) } } as const;
  await store.commit(planId, [{ op: "replace", row, version: read.version }]);
}

describe("two instances that tick at once", () => {
  const holdings = [ownerOf("ada", "head-of-send"), ownerOf("bea", "head-of-send")];
  const plans = ["redcar", "teesside"].map((id) => ({
    id,
    holdings,
    actions: [makeAction("1.1.1", "2018-11-12"), makeAction("1.1.2", "2018-12-10")],
  }));
  const persons = [reachable("ada", ["redcar", "teesside"]), reachable("bea", ["redcar", "teesside"])];

  it("send one digest a person, however their steps mix", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const world = await createSmallWorld(plans, persons);
        world.now = MONDAY;
        const outside = slowed(scheduler, world);

        await scheduler.waitFor(Promise.all([world.jobs(outside).tick(), world.jobs(outside).tick()]));

        const to = world.sent.map((message) => message.to);
        expect(new Set(to).size).toBe(to.length);
        await finish(world);
        expect(askedOf(world, "ada")).toEqual(["redcar 1.1.1", "redcar 1.1.2", "teesside 1.1.1", "teesside 1.1.2"]);
        expect(askedOf(world, "bea")).toEqual(["redcar 1.1.1", "redcar 1.1.2", "teesside 1.1.1", "teesside 1.1.2"]);
      }),
      { seed: 20181126, numRuns: 100 },
    );
  });

  it("send no second digest where they saw different things owed, and lose nothing by it", async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const onlyOne = plans.map((plan) => ({ ...plan, actions: [makeAction("1.1.1", "2018-11-12")] }));
        const world = await createSmallWorld(onlyOne, persons);
        world.now = MONDAY;
        const outside = slowed(scheduler, world);

        await scheduler.waitFor(
          Promise.all([
            world.jobs(outside).tick(),
            update(scheduler, world, "redcar", "1.1.1"),
            world.jobs(outside).tick(),
          ]),
        );
        await finish(world);

        for (const person of ["ada", "bea"]) {
          const days = world.sent.filter(({ to }) => to === person).map(({ at }) => at.slice(0, 10));
          expect(new Set(days).size).toBe(days.length);
          expect(askedOf(world, person)).toContain("teesside 1.1.1");
        }
      }),
      { seed: 20181126, numRuns: 150 },
    );
  });

  async function finish(world: SmallWorld): Promise<void> {
    for (const now of [minutesAfter(MONDAY, 11), minutesAfter(MONDAY, 22), TUESDAY]) {
      const { failures } = await world.tickAt(now);
      expect(failures).toEqual([]);
    }
  }

  function askedOf(world: SmallWorld, person: string): string[] {
    const lines = world.sent.filter(({ to }) => to === person).flatMap((message) => message.lines);
    return lines.map((line) => line.split(" ").slice(0, 2).join(" ")).sort();
  }
});
