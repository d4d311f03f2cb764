import { describe, expect, it } from "vitest";
import { TemporarilyUndeliverable } from "../../src/ports/messenger.ts";
import { tickAndDie } from "./killing.ts";
import { chairOf, leadOf, makeAction, makeBody, makeReview, updatedAt } from "./small-plan.ts";
import { createSmallWorld, minutesAfter, reachable } from "./small-world.ts";

const FRIDAY = "2018-12-14T08:30:00.000Z";
const MONDAY = "2018-12-17T08:30:00.000Z";
const TUESDAY = "2018-12-18T08:30:00.000Z";
const plan = {
  positionAsAt: "2018-11-30" as const,
  reviews: [makeReview("2018-12-14")],
  bodies: [makeBody("data-group"), makeBody("local-offer")],
  holdings: [leadOf("lea", "data-group"), chairOf("cem")],
  actions: [
    makeAction("1.1.1", undefined, { groups: ["data-group"] }),
    makeAction("1.1.2", undefined, { groups: ["data-group"], lastUpdate: updatedAt("2018-12-13T10:00:00.000Z") }),
    makeAction("1.1.3", undefined, { groups: ["local-offer"] }),
  ],
};
const people = [reachable("lea"), reachable("cem")];
const WANTED = ["cem: redcar 1.1.3 not-answered", "lea: redcar 1.1.1 not-answered"];
const told = (world: Awaited<ReturnType<typeof createSmallWorld>>) =>
  world.sent.map(({ to, lines }) => `${to}: ${lines.join()}`).sort();

describe("the leads, after a review", () => {
  it("are told on the next working day who has not answered, each for their own groups", async () => {
    const world = await createSmallWorld([plan], people);

    await world.tickAt(FRIDAY);
    await world.tickAt("2018-12-15T08:30:00.000Z");
    expect(world.sent).toEqual([]);

    const result = await world.tickAt(MONDAY);
    expect(told(world)).toEqual(WANTED);
    expect(result.leadsTold).toBe(2);
  });

  it("are told once", async () => {
    const world = await createSmallWorld([plan], people);

    for (const now of [MONDAY, minutesAfter(MONDAY, 5), TUESDAY] as const) await world.tickAt(now);

    expect(told(world)).toEqual(WANTED);
  });

  it("are told late where the clerk was down, in the same tick that freezes the position", async () => {
    const world = await createSmallWorld([plan], people);

    const result = await world.tickAt("2018-12-20T15:00:00.000Z");

    expect(result).toMatchObject({ snapshotsFrozen: 1, leadsTold: 2 });
  });

  it("have it in the ledger under the day it was owed on", async () => {
    const world = await createSmallWorld([plan], people);

    await world.tickAt(TUESDAY);

    expect(await world.ledger()).toMatchObject([
      { kind: "review-not-answered", on: "2018-12-17", userId: "cem", sentAt: TUESDAY },
      {
        kind: "review-not-answered",
        on: "2018-12-17",
        userId: "lea",
        occurrences: [{ ref: "1.1.1", reason: "review", on: "2018-12-17" }],
      },
    ]);
  });

  it("keep what they were talking about, and can still get a digest of their own that day", async () => {
    const world = await createSmallWorld([plan], people);

    await world.tickAt(MONDAY);

    const lea = (await world.people.get("lea"))?.person;
    expect(lea?.situation).toBeUndefined();
    expect(lea?.lastDigestOn).toBeUndefined();
  });

  it("are told the next day what the channel would not take for a whole one", async () => {
    const world = await createSmallWorld([plan], people);
    world.sendingFails = new TemporarilyUndeliverable(undefined);
    for (let minutes = 0; minutes < 600; minutes += 5) await world.tickAt(minutesAfter(MONDAY, minutes));
    world.sendingFails = undefined;

    await world.tickAt(TUESDAY);

    expect(told(world)).toEqual(WANTED);
  });

  it("are told whenever they are met", async () => {
    const world = await createSmallWorld([plan], [reachable("cem")]);
    await world.tickAt(MONDAY);

    await world.people.save(reachable("lea"), undefined);
    await world.tickAt(TUESDAY);

    expect(told(world)).toEqual(WANTED);
  });

  it("are all told, and at most one of them twice, where the process is killed between two calls", async () => {
    let hasDied = true;
    for (let n = 1; hasDied && n < 80; n += 1) {
      const world = await createSmallWorld([plan], people);
      world.now = MONDAY;
      hasDied = await tickAndDie(n, world);
      await world.tickAt(minutesAfter(MONDAY, 11));
      await world.tickAt(TUESDAY);

      expect([...new Set(told(world))], `killed at call ${n}`).toEqual(WANTED);
      expect(world.sent.length, `killed at call ${n}`).toBeLessThanOrEqual(3);
    }
    expect(hasDied).toBe(false);
  });
});
