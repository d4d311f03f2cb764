import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instant } from "../../src/domain/values.ts";
import { tickAndDie } from "./killing.ts";
import { makeAction, ownerOf } from "./small-plan.ts";
import { createSmallWorld, minutesAfter, reachable, type SentMessage, type SmallWorld } from "./small-world.ts";

const MONDAY: Instant = "2018-11-26T08:30:00.000Z";
const TUESDAY: Instant = "2018-11-27T08:30:00.000Z";
const MOST_CALLS = 200;

/** Two plans and three people; nothing that is owed on Monday is asked for anew before Thursday. */
function createWorld(): Promise<SmallWorld> {
  const overdue = makeAction("1.1.1", "2018-11-12");
  const soon = makeAction("1.1.2", "2018-12-10", { officers: ["head-of-health"] });
  const redcar = {
    actions: [overdue, soon],
    holdings: [ownerOf("ada", "head-of-send"), ownerOf("bea", "head-of-health"), ownerOf("cem", "head-of-health")],
  };
  const teesside = { id: "teesside", actions: [makeAction("2.1.1", "2018-11-19")], holdings: redcar.holdings };
  return createSmallWorld([redcar, teesside], [reachable("ada", ["redcar", "teesside"]), reachable("bea")]);
}

const OWED = ["ada redcar 1.1.1", "ada teesside 2.1.1", "bea redcar 1.1.2"];

const askedIn = ({ to, lines }: SentMessage) => lines.map((line) => `${to} ${line.split(" ").slice(0, 2).join(" ")}`);

/** The messages that ask something their person had been asked before. */
function doubled(sent: readonly SentMessage[]): number {
  const asked = new Set<string>();
  return sent.filter((message) => {
    const isDoubled = askedIn(message).some((one) => asked.has(one));
    for (const one of askedIn(message)) asked.add(one);
    return isDoubled;
  }).length;
}

async function comeBackAndFinish(world: SmallWorld): Promise<void> {
  const afterClaims = minutesAfter(world.now, 11);
  for (const now of [afterClaims, minutesAfter(afterClaims, 5), TUESDAY, minutesAfter(TUESDAY, 11)]) {
    const { failures } = await world.tickAt(now);
    expect(failures).toEqual([]);
  }
}

describe("a process that is killed in the middle of a tick", () => {
  it("has lost nothing and doubled at most one message, between whichever two calls it dies", async () => {
    let n = 1;
    let hasDied = true;
    for (; hasDied && n < MOST_CALLS; n += 1) {
      const world = await createWorld();
      world.now = MONDAY;
      hasDied = await tickAndDie(n, world);
      await comeBackAndFinish(world);

      expect([...new Set(world.sent.flatMap(askedIn))].sort(), `killed at call ${n}`).toEqual(OWED);
      expect(doubled(world.sent), `killed at call ${n}`).toBeLessThanOrEqual(1);
    }

    expect(n).toBeGreaterThan(20);
    expect(hasDied).toBe(false);
  });

  it("sends nobody two digests in one day, unless it is the very same one again", async () => {
    for (let n = 1; n < MOST_CALLS; n += 1) {
      const world = await createWorld();
      world.now = MONDAY;
      const hasDied = await tickAndDie(n, world);
      await comeBackAndFinish(world);

      for (const ofOneDay of Map.groupBy(world.sent, ({ to, at }) => to + at.slice(0, 10)).values()) {
        expect(new Set(ofOneDay.map(({ lines }) => lines.join())).size, `killed at call ${n}`).toBe(1);
      }
      if (!hasDied) return;
    }
  });

  it("has every row of its ledger settled by the next day", async () => {
    for (let n = 1; n < MOST_CALLS; n += 1) {
      const world = await createWorld();
      world.now = MONDAY;
      const hasDied = await tickAndDie(n, world);
      await comeBackAndFinish(world);

      const rows = [...(await world.ledger("redcar")), ...(await world.ledger("teesside"))];
      const unsettled = rows.filter((row) => row.sentAt === undefined && !row.failure?.isFinal);
      expect(unsettled, `killed at call ${n}`).toEqual([]);
      if (!hasDied) return;
    }
  });

  it("sends what it had not sent the same day, once nobody can still be sending it", async () => {
    for (let n = 1; n < MOST_CALLS; n += 1) {
      const world = await createWorld();
      world.now = MONDAY;
      const hasDied = await tickAndDie(n, world);
      await world.tickAt(minutesAfter(MONDAY, 11));

      const asked = new Set(world.sent.map(({ to }) => to));
      expect([...asked].sort(), `killed at call ${n}`).toEqual(["ada", "bea"]);
      if (!hasDied) return;
    }
  });
});

describe("a process that is killed again and again", () => {
  it("loses nothing and doubles at most one message a kill", async () => {
    const kills = fc.array(fc.integer({ min: 1, max: 45 }), { minLength: 2, maxLength: 4 });

    await fc.assert(
      fc.asyncProperty(kills, async (calls) => {
        const world = await createWorld();
        world.now = MONDAY;
        for (const n of calls) {
          await tickAndDie(n, world);
          world.now = minutesAfter(world.now, 11);
        }
        await comeBackAndFinish(world);

        expect([...new Set(world.sent.flatMap(askedIn))].sort()).toEqual(OWED);
        expect(doubled(world.sent)).toBeLessThanOrEqual(calls.length);
      }),
      { seed: 20181126, numRuns: 60 },
    );
  });
});
