import { describe, expect, it } from "vitest";
import { delivery } from "../../src/domain/delivery.ts";
import {
  MAX_ATTEMPTS,
  planRow,
  rowFailed,
  rowPostponed,
  rowSent,
  stageOf,
  takeOverRow,
} from "../../src/domain/ledger.ts";

const NOW = "2018-11-26T08:30:00.000Z";
const occurrences = [{ ref: "1.1.1", reason: "overdue", on: "2018-11-26" } as const];
const planned = planRow({ kind: "digest", on: "2018-11-26", userId: "ada", name: "Ada Sample", occurrences }, NOW);

describe("a row of the ledger", () => {
  it("is claimed for ten minutes by the one who planned it", () => {
    expect(stageOf(planned, NOW)).toBe("claimed");
    expect(stageOf(planned, "2018-11-26T08:39:59.999Z")).toBe("claimed");
  });

  it("is abandoned when nobody has finished it by then", () => {
    expect(stageOf(planned, "2018-11-26T08:40:00.000Z")).toBe("abandoned");
  });

  it("is sent, and stays so", () => {
    const sent = rowSent(planned, NOW, { conversation: "c", id: "1" });

    expect(stageOf(sent, "2018-12-26T08:30:00.000Z")).toBe("sent");
  });

  it("is failed where it was given up", () => {
    expect(stageOf(rowFailed(planned, NOW, "blocked"), NOW)).toBe("failed");
  });

  it("is as its schema has it at every step", () => {
    const steps = [
      planned,
      takeOverRow(planned, [], NOW),
      rowSent(planned, NOW, { conversation: "c", id: "1" }),
      rowFailed(planned, NOW, "blocked"),
      rowPostponed(planned, NOW, "channel-did-not-take-it"),
    ];

    for (const row of steps) expect(delivery.parse(row)).toEqual(row);
  });
});

describe("a row that is taken over", () => {
  it("is another attempt, with what is owed by now and without the old failure", () => {
    const failed = rowFailed(planned, NOW, "not-installed");
    const later = "2018-11-26T09:00:00.000Z";

    const taken = takeOverRow(failed, [], later);

    expect(taken).toMatchObject({ attempts: 2, occurrences: [], plannedAt: NOW });
    expect(taken.failure).toBeUndefined();
    expect(stageOf(taken, later)).toBe("claimed");
  });
});

describe("a row whose message was not taken this time", () => {
  it.each([
    [1, "2018-11-26T08:35:00.000Z"],
    [2, "2018-11-26T08:40:00.000Z"],
    [3, "2018-11-26T08:50:00.000Z"],
    [5, "2018-11-26T09:50:00.000Z"],
  ])("waits longer after attempt %i: until %s", (attempts, until) => {
    const postponed = rowPostponed({ ...planned, attempts }, NOW, "channel-did-not-take-it");

    expect(postponed).toMatchObject({ claimedUntil: until, failure: { isFinal: false } });
    expect(stageOf(postponed, NOW)).toBe("claimed");
    expect(stageOf(postponed, until as typeof NOW)).toBe("abandoned");
  });

  it("waits as long as the channel asked where that is longer", () => {
    const postponed = rowPostponed(planned, NOW, "channel-did-not-take-it", 20 * 60_000);

    expect(postponed.claimedUntil).toBe("2018-11-26T08:50:00.000Z");
  });

  it("is given up after the last attempt", () => {
    const last = rowPostponed({ ...planned, attempts: MAX_ATTEMPTS }, NOW, "channel-did-not-take-it");

    expect(stageOf(last, NOW)).toBe("failed");
  });
});
