import { describe, expect, it } from "vitest";
import type { Delivery } from "../../src/domain/delivery.ts";
import { MAX_ATTEMPTS, planRow, rowFailed, rowPostponed, rowSent } from "../../src/domain/ledger.ts";
import { decideLetter, type Letter, type LetterCircumstances, type LetterPart } from "../../src/domain/letter.ts";

const AT_NINE = "2018-11-26T09:00:00.000Z";
const AT_TEN = "2018-11-26T10:00:00.000Z";

const part = (planId: string, more: Partial<LetterPart> = {}): LetterPart => ({
  planId,
  on: "2018-11-26",
  occurrences: [{ ref: "1.1.1", reason: "overdue", on: "2018-11-26" }],
  isKnownToFail: false,
  ...more,
});
const letter = (...parts: LetterPart[]): Letter => ({ kind: "digest", userId: "ada", name: "Ada", parts });
const planned = planRow(
  { kind: "digest", on: "2018-11-26", userId: "ada", name: "Ada", occurrences: [] },
  AT_NINE,
) satisfies Delivery;
const stored = (planId: string, row: Delivery) => ({ planId, row, version: `${planId}-1` });
const sent = rowSent(planned, AT_NINE, { conversation: "c", id: "1" });
const exhausted = rowFailed({ ...planned, attempts: MAX_ATTEMPTS }, AT_NINE, "channel-did-not-take-it");

function decide(of: Letter, given: Partial<LetterCircumstances> = {}) {
  const decision = decideLetter(of, { rows: [], unreachable: undefined, isDayTaken: false, now: AT_TEN, ...given });
  if (decision.do === "nothing") return "nothing";
  const writes = decision.writes.map(({ planId, row, version }) =>
    `${planId} ${version ?? "new"} attempt ${row.attempts} ${row.failure?.why ?? ""}`.trim(),
  );
  return [decision.do, ...writes];
}

describe("a letter with no row in any ledger", () => {
  it("is sent, with a new row in each of its plans", () => {
    expect(decide(letter(part("a"), part("b")))).toEqual(["send", "a new attempt 1", "b new attempt 1"]);
  });

  it("is not sent where the day's digest has been claimed", () => {
    expect(decide(letter(part("a")), { isDayTaken: true })).toBe("nothing");
  });

  it("is recorded as failed where the person cannot be reached", () => {
    expect(decide(letter(part("a")), { unreachable: "blocked" })).toEqual(["record", "a new attempt 1 blocked"]);
  });

  it("is not recorded where the ledger knows already that this cannot be delivered", () => {
    expect(decide(letter(part("a", { isKnownToFail: true })), { unreachable: "blocked" })).toBe("nothing");
  });
});

describe("a letter whose rows somebody else holds or has finished", () => {
  it.each<[string, Delivery]>([
    ["somebody is sending", planRow(planned, AT_TEN)],
    ["is to be tried again later", rowPostponed(planned, AT_TEN, "channel-did-not-take-it")],
    ["was sent", sent],
    ["was tried often enough", exhausted],
  ])("is left alone where it %s", (_state, row) => {
    expect(decide(letter(part("a")), { rows: [stored("a", row)], isDayTaken: true })).toBe("nothing");
  });

  it("is left alone where the day's digest went out from another plan", () => {
    const rows = [stored("a", planned), stored("z", sent)];

    expect(decide(letter(part("a")), { rows, isDayTaken: true })).toBe("nothing");
  });
});

describe("a letter that somebody abandoned", () => {
  it.each([[false], [true]])("is taken over, whether the day had been claimed or not (%s)", (isDayTaken) => {
    expect(decide(letter(part("a")), { rows: [stored("a", planned)], isDayTaken })).toEqual([
      "send",
      "a a-1 attempt 2",
    ]);
  });

  it("takes along what has become owed in another plan", () => {
    const rows = [stored("a", planned)];

    expect(decide(letter(part("a"), part("b")), { rows, isDayTaken: true })).toEqual([
      "send",
      "a a-1 attempt 2",
      "b new attempt 1",
    ]);
  });

  it("is given up where it was cut short again and again", () => {
    const rows = [stored("a", { ...planned, attempts: MAX_ATTEMPTS })];

    expect(decide(letter(part("a")), { rows })).toEqual(["record", `a a-1 attempt ${MAX_ATTEMPTS} cut-short`]);
  });

  it("is recorded as failed where the person cannot be reached any more", () => {
    expect(decide(letter(part("a")), { rows: [stored("a", planned)], unreachable: "blocked" })).toEqual([
      "record",
      "a a-1 attempt 1 blocked",
    ]);
  });
});

describe("a letter that failed because the person could not be reached", () => {
  const rows = [stored("a", rowFailed(planned, AT_NINE, "not-installed"))];

  it("is sent the same day once they can be", () => {
    expect(decide(letter(part("a")), { rows })).toEqual(["send", "a a-1 attempt 2"]);
  });

  it("is not recorded again while they cannot", () => {
    expect(decide(letter(part("a")), { rows, unreachable: "not-installed" })).toBe("nothing");
  });
});

describe("a letter that was tried often enough", () => {
  it("is left out of a digest that another plan asks for", () => {
    expect(decide(letter(part("a"), part("b")), { rows: [stored("a", exhausted)] })).toEqual([
      "send",
      "b new attempt 1",
    ]);
  });

  it("is tried again when it has rested for most of a day", () => {
    expect(decide(letter(part("a")), { rows: [stored("a", exhausted)], now: "2018-11-27T05:00:00.000Z" })).toEqual([
      "send",
      `a a-1 attempt ${MAX_ATTEMPTS + 1}`,
    ]);
  });
});
