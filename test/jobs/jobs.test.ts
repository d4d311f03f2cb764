import { describe, expect, it } from "vitest";
import { JOBS } from "../../src/jobs/table.ts";
import { BrokenRow } from "../../src/ports/plan-store.ts";
import { makeAction, ownerOf } from "./small-plan.ts";
import { createSmallWorld, reachable } from "./small-world.ts";

const redcar = { actions: [makeAction("1.1.1", "2018-11-12")], holdings: [ownerOf("ada", "head-of-send")] };

describe("the table of jobs", () => {
  it("freezes the position before anybody is asked or told anything", () => {
    expect(JOBS.map(({ name }) => name)).toEqual(["freeze-snapshots", "remind-owners", "tell-leads"]);
  });
});

describe("a plan whose record is broken", () => {
  it("is reported with its row, and stops no other plan", async () => {
    const world = await createSmallWorld([{ ...redcar, id: "broken" }, redcar], [reachable("ada")]);
    const broken = new BrokenRow("broken", "action 0001");
    const jobs = world.jobs({
      store: {
        ...world.store,
        list(planId, kinds, keyPrefix) {
          if (planId === "broken") throw broken;
          return world.store.list(planId, kinds, keyPrefix);
        },
      },
    });

    const result = await jobs.tick();

    expect(result.failures).toEqual([{ job: "read-plan", planId: "broken", error: broken }]);
    expect(world.sent).toHaveLength(1);
  });
});

describe("a storage that does not answer", () => {
  it("makes the tick as a whole fail", async () => {
    const world = await createSmallWorld([redcar]);
    const failure = new Error("No answer");

    const tick = world.jobs({ store: { ...world.store, planIds: () => Promise.reject(failure) } }).tick();

    await expect(tick).rejects.toBe(failure);
  });
});
