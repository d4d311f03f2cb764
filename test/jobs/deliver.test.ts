import { describe, expect, it } from "vitest";
import { TemporarilyUndeliverable, Unreachable } from "../../src/ports/messenger.ts";
import { makeAction, ownerOf } from "./small-plan.ts";
import { createSmallWorld, minutesAfter, reachable } from "./small-world.ts";

const MONDAY = "2018-11-26T08:30:00.000Z";
const TUESDAY = "2018-11-27T08:30:00.000Z";
const overdue = makeAction("1.1.2", "2018-11-12");
const dueSoon = makeAction("1.1.1", "2018-12-03");
const redcar = { actions: [dueSoon, overdue], holdings: [ownerOf("ada", "head-of-send")] };

describe("a person the clerk never met", () => {
  it("has it in the ledger that the clerk is not installed, once for each occurrence", async () => {
    const world = await createSmallWorld([redcar]);

    await world.tickAt(MONDAY);
    await world.tickAt(minutesAfter(MONDAY, 5));
    await world.tickAt(TUESDAY);

    const ledger = await world.ledger();
    expect(ledger).toHaveLength(1);
    expect(ledger[0]?.failure).toEqual({ at: MONDAY, why: "not-installed", isFinal: true });
  });

  it("gets the digest the same day as soon as they are met", async () => {
    const world = await createSmallWorld([redcar]);
    await world.tickAt(MONDAY);

    await world.people.save(reachable("ada"), undefined);
    await world.tickAt(minutesAfter(MONDAY, 5));
    await world.tickAt(minutesAfter(MONDAY, 10));

    expect(world.sent).toHaveLength(1);
    expect(await world.ledger()).toMatchObject([{ attempts: 2, sentAt: minutesAfter(MONDAY, 5) }]);
  });

  it("gets days later what could not be delivered before", async () => {
    const world = await createSmallWorld([redcar]);
    await world.tickAt(MONDAY);

    await world.people.save(reachable("ada"), undefined);
    await world.tickAt("2018-11-29T08:30:00.000Z");

    expect(world.sent.map(({ at }) => at)).toEqual(["2018-11-29T08:30:00.000Z"]);
  });
});

describe("a person the channel says cannot be reached", () => {
  it("is known as such, with the reason in the ledger, and is not tried again", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);
    world.sendingFails = new Unreachable("blocked");

    const result = await world.tickAt(MONDAY);
    world.sendingFails = undefined;
    await world.tickAt(minutesAfter(MONDAY, 15));

    expect(result).toMatchObject({ unreachable: 1, failures: [] });
    expect((await world.people.get("ada"))?.person.unreachable).toEqual({ reason: "blocked", at: MONDAY });
    expect(await world.ledger()).toMatchObject([{ failure: { why: "blocked", isFinal: true } }]);
    expect(world.sent).toEqual([]);
  });
});

describe("a person who has removed the clerk", () => {
  it("has that reason in the ledger, and not that they never met", async () => {
    const { conversation: _gone, ...ada } = reachable("ada");
    const world = await createSmallWorld([redcar], [{ ...ada, unreachable: { reason: "removed", at: MONDAY } }]);

    await world.tickAt(MONDAY);

    expect(await world.ledger()).toMatchObject([{ failure: { why: "removed", isFinal: true } }]);
  });
});

describe("a message the channel does not take this time", () => {
  it("is sent at a later tick, no sooner than the channel asked", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);
    world.sendingFails = new TemporarilyUndeliverable(8 * 60_000);

    const result = await world.tickAt(MONDAY);
    world.sendingFails = undefined;
    await world.tickAt(minutesAfter(MONDAY, 5));
    await world.tickAt(minutesAfter(MONDAY, 10));

    expect(result.postponed).toBe(1);
    expect(world.sent.map(({ at }) => at)).toEqual([minutesAfter(MONDAY, 10)]);
    expect((await world.ledger())[0]?.failure).toBeUndefined();
  });

  it("is given up for the day after six attempts, and owed again on the next", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);
    world.sendingFails = new TemporarilyUndeliverable(undefined);

    for (let minutes = 0; minutes < 600; minutes += 5) await world.tickAt(minutesAfter(MONDAY, minutes));
    const [row] = await world.ledger();
    world.sendingFails = undefined;
    await world.tickAt(TUESDAY);

    expect(row).toMatchObject({ attempts: 6, failure: { why: "channel-did-not-take-it", isFinal: true } });
    expect(world.sent.map(({ at }) => at)).toEqual([TUESDAY]);
  });
});

describe("a message that fails for a reason nobody foresaw", () => {
  it("is reported, tried again, and stops nobody else's", async () => {
    const holdings = [ownerOf("ada", "head-of-send"), ownerOf("bea", "head-of-send")];
    const world = await createSmallWorld([{ ...redcar, holdings }], [reachable("ada"), reachable("bea")]);
    const failure = new TypeError("A card that cannot be");
    const { send } = world.messenger;
    const jobs = world.jobs({
      messenger: {
        ...world.messenger,
        send: (to, message) => (to.address === "ada" ? Promise.reject(failure) : send(to, message)),
      },
    });

    const result = await jobs.tick();
    await world.tickAt(minutesAfter(MONDAY, 5));

    expect(result.failures).toEqual([{ job: "remind-owners", userId: "ada", error: failure }]);
    expect(world.sent.map(({ to }) => to)).toEqual(["bea", "ada"]);
  });
});

describe("an owner who answers while the digest is being sent", () => {
  it("keeps the answer in the ledger beside the sending", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);
    const { send } = world.messenger;
    const jobs = world.jobs({
      messenger: {
        ...world.messenger,
        async send(to, message) {
          const stored = await world.store.get("redcar", "delivery", "2018-11-26!digest!ada");
          if (!stored) throw new Error("The row is written before the message is sent");
          const row = { kind: "delivery", value: { ...stored.value, answeredAt: MONDAY } } as const;
          await world.store.commit("redcar", [{ op: "replace", row, version: stored.version }]);
          return send(to, message);
        },
      },
    });

    await jobs.tick();

    expect(await world.ledger()).toMatchObject([{ sentAt: MONDAY, answeredAt: MONDAY }]);
  });
});
