import { describe, expect, it } from "vitest";
import { makeAction, ownerOf, updatedAt } from "./small-plan.ts";
import { createSmallWorld, minutesAfter, reachable } from "./small-world.ts";

const MONDAY = "2018-11-26T08:30:00.000Z";
const TUESDAY = "2018-11-27T08:30:00.000Z";
const overdue = makeAction("1.1.2", "2018-11-12");
const dueSoon = makeAction("1.1.1", "2018-12-03");
const redcar = { actions: [dueSoon, overdue], holdings: [ownerOf("ada", "head-of-send")] };

describe("a person to whom reminders are owed", () => {
  it("gets one digest of all of them, the overdue ones first", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);

    const result = await world.tickAt(MONDAY);

    expect(world.sent).toEqual([{ to: "ada", at: MONDAY, lines: ["redcar 1.1.2 overdue", "redcar 1.1.1 due-soon"] }]);
    expect(result).toMatchObject({ at: MONDAY, plansRead: 1, digestsSent: 1, failures: [] });
  });

  it("gets nothing before the time the plan sends at", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);

    await world.tickAt("2018-11-26T08:29:00.000Z");

    expect(world.sent).toEqual([]);
    expect(await world.ledger()).toEqual([]);
  });

  it("gets no second one from the ticks that follow", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);

    await world.tickAt(MONDAY);
    for (const minutes of [5, 30, 900]) await world.tickAt(minutesAfter(MONDAY, minutes));
    await world.tickAt(TUESDAY);

    expect(world.sent).toHaveLength(1);
  });

  it("gets what is asked a week later, and only that", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);

    await world.tickAt(MONDAY);
    await world.tickAt("2018-12-03T08:30:00.000Z");

    expect(world.sent.at(-1)?.lines).toEqual(["redcar 1.1.2 overdue", "redcar 1.1.1 due-today"]);
  });

  it("gets on Monday what a night of downtime kept back on Friday", async () => {
    const world = await createSmallWorld(
      [{ ...redcar, actions: [makeAction("1.1.1", "2018-11-23")] }],
      [reachable("ada")],
    );

    await world.tickAt(MONDAY);

    expect(world.sent.map(({ lines }) => lines)).toEqual([["redcar 1.1.1 overdue"]]);
  });

  it("is taken from then on to be talking about the digest's actions, in its order", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);

    await world.tickAt(MONDAY);

    const ada = (await world.people.get("ada"))?.person;
    expect(ada?.situation).toEqual({ at: MONDAY, planId: "redcar", refs: ["1.1.2", "1.1.1"] });
    expect(ada?.lastDigestOn).toBe("2018-11-26");
  });

  it("has it in the ledger when, of what and with which message", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada")]);

    await world.tickAt(MONDAY);

    expect(await world.ledger()).toEqual([
      {
        kind: "digest",
        on: "2018-11-26",
        userId: "ada",
        name: "Ada Sample",
        occurrences: [
          { ref: "1.1.1", reason: "due-soon", on: "2018-11-26" },
          { ref: "1.1.2", reason: "overdue", on: "2018-11-26" },
        ],
        plannedAt: MONDAY,
        claimedUntil: minutesAfter(MONDAY, 10),
        attempts: 1,
        sentAt: MONDAY,
        message: { conversation: "chat-ada", id: "message-1" },
      },
    ]);
  });

  it("is left alone where the actions were updated within the quiet days", async () => {
    const lastUpdate = updatedAt("2018-11-24T12:00:00.000Z");
    const actions = [makeAction("1.1.1", "2018-12-03", { lastUpdate })];
    const world = await createSmallWorld([{ ...redcar, actions }], [reachable("ada")]);

    await world.tickAt(MONDAY);

    expect(world.sent).toEqual([]);
  });
});

describe("a person of several plans", () => {
  const actions = [makeAction("2.1.1", "2018-11-25")];
  const teesside = { ...redcar, id: "teesside", reminders: { sendAt: "11:00" }, actions };

  it("gets one digest for all of them, when the first plan's hour has come", async () => {
    const world = await createSmallWorld([redcar, teesside], [reachable("ada", ["redcar", "teesside"])]);

    await world.tickAt(MONDAY);
    await world.tickAt("2018-11-26T11:00:00.000Z");

    expect(world.sent.map(({ lines }) => lines)).toEqual([
      ["redcar 1.1.2 overdue", "teesside 2.1.1 overdue", "redcar 1.1.1 due-soon"],
    ]);
    expect(await world.ledger("teesside")).toMatchObject([{ sentAt: MONDAY }]);
  });

  it("is asked on the next working day what another plan comes to owe after the digest of the day", async () => {
    const world = await createSmallWorld([redcar], [reachable("ada", ["redcar", "teesside"])]);
    await world.tickAt(MONDAY);
    await world.addPlan(teesside);

    await world.tickAt("2018-11-26T12:00:00.000Z");
    await world.tickAt(TUESDAY);
    await world.tickAt("2018-11-27T11:00:00.000Z");

    expect(world.sent.map(({ at, lines }) => [at, ...lines])).toEqual([
      [MONDAY, "redcar 1.1.2 overdue", "redcar 1.1.1 due-soon"],
      ["2018-11-27T11:00:00.000Z", "teesside 2.1.1 overdue"],
    ]);
  });
});

describe("several owners of one action", () => {
  it("are asked each, and one who cannot be keeps the others from nothing", async () => {
    const holdings = [ownerOf("ada", "head-of-send"), ownerOf("bea", "head-of-send")];
    const world = await createSmallWorld([{ ...redcar, holdings }], [reachable("bea")]);

    const result = await world.tickAt(MONDAY);

    expect(world.sent.map(({ to }) => to)).toEqual(["bea"]);
    expect(result).toMatchObject({ digestsSent: 1, unreachable: 1 });
  });
});
