// What every store of people promises. Run unchanged on each of them: it knows nothing but how to open an empty one.
import { describe, expect, it } from "vitest";
import type { People, Person, Situation } from "../../src/ports/people.ts";
import { Conflict } from "../../src/ports/plan-store.ts";
import { AWKWARD_IDS } from "./awkward-ids.ts";

const AT = "2018-11-26T09:00:00.000Z";
const EVERYTHING = {
  userId: "u-1",
  name: "Officer One",
  plans: ["redcar", "middlesbrough"],
  chosenPlan: "redcar",
  conversation: { id: "a:1/x", scope: "personal", address: JSON.stringify({ serviceUrl: "😀".repeat(20_000) }) },
  unreachable: { reason: "blocked", at: AT },
  welcomedAt: AT,
  situation: {
    at: AT,
    planId: "redcar",
    refs: ["1.2.10", "1.2a"],
    undoable: [{ ref: "1.2.10", change: "20181126-a" }],
    question: {
      id: "q-1",
      choices: [
        { label: "Redcar", words: "summary", planId: "redcar" },
        { label: "Mine", words: "my actions" },
        { label: "1.2.10", ask: { intent: "update", items: [{ ref: "1.2.10", rating: "Amber" }] } },
      ],
    },
  } satisfies Required<Situation>,
  lastDigestOn: "2018-11-26",
} as const satisfies Required<Person>;

function someone(userId: string, more: Partial<Person> = {}): Person {
  return { userId, name: `Officer ${userId}`, plans: [], ...more };
}

export function peopleContract(technology: string, open: () => Promise<People>): void {
  describe(`People in ${technology}`, () => {
    it("are unknown until they are saved", async () => {
      const people = await open();

      expect(await people.get("u-1")).toBeUndefined();
    });

    it("are given back with everything there is to know about them", async () => {
      const people = await open();

      const version = await people.save(EVERYTHING, undefined);

      expect(await people.get("u-1")).toEqual({ person: EVERYTHING, version });
    });

    it("are given back with no more than was known", async () => {
      const people = await open();
      await people.save(someone("u-1"), undefined);

      const stored = await people.get("u-1");

      expect(stored?.person).toStrictEqual(someone("u-1"));
    });

    it.each(AWKWARD_IDS)("may have an id that holds %s", async (_, userId) => {
      const people = await open();
      await people.save(someone(userId), undefined);
      await people.save(someone(`${userId}2`), undefined);

      expect((await people.get(userId))?.person).toEqual(someone(userId));
    });

    it("are saved over the version that was read, and forget what is left out", async () => {
      const people = await open();
      const first = await people.save(EVERYTHING, undefined);

      const second = await people.save(someone("u-1"), first);

      expect(await people.get("u-1")).toEqual({ person: someone("u-1"), version: second });
    });

    it("are not saved as new where somebody has saved them already", async () => {
      const people = await open();
      await people.save(someone("u-1"), undefined);

      await expect(people.save(someone("u-1"), undefined)).rejects.toMatchObject({
        name: "Conflict",
        at: "person u-1",
      });
    });

    it.each(["stale", "", "*"])("are not saved over a version that is %j", async (kind) => {
      const people = await open();
      const first = await people.save(someone("u-1"), undefined);
      await people.save(someone("u-1", { name: "Second" }), first);

      const late = people.save(someone("u-1", { name: "Late" }), kind === "stale" ? first : kind);

      await expect(late).rejects.toBeInstanceOf(Conflict);
      expect((await people.get("u-1"))?.person.name).toBe("Second");
    });

    it("are not saved over a version where there was nobody", async () => {
      const people = await open();
      const version = await people.save(someone("u-1"), undefined);

      await expect(people.save(someone("u-2"), version)).rejects.toBeInstanceOf(Conflict);
    });

    it("are saved by exactly one of eight who save at once", async () => {
      const people = await open();
      const version = await people.save(someone("u-1"), undefined);
      const eight = Array.from({ length: 8 }, (_, index) => someone("u-1", { name: `By ${index}` }));

      const outcomes = await Promise.allSettled(eight.map((person) => people.save(person, version)));

      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(outcomes.filter((one) => one.status === "rejected" && one.reason instanceof Conflict)).toHaveLength(7);
    });

    it("are listed in the order of their ids", async () => {
      const people = await open();
      for (const userId of ["b", "a-2", "a", "a-10", "B"]) await people.save(someone(userId), undefined);

      const listed: string[] = [];
      for await (const { person } of people.list()) listed.push(person.userId);

      expect(listed).toEqual(["B", "a", "a-10", "a-2", "b"]);
    });

    it("are listed with their versions", async () => {
      const people = await open();
      const version = await people.save(someone("u-1"), undefined);

      const versions: string[] = [];
      for await (const stored of people.list()) versions.push(stored.version);

      expect(versions).toEqual([version]);
    });

    it.each([
      ["without an id", { ...someone("u-1"), userId: "" }],
      ["with a fact of another kind", { ...someone("u-1"), welcomedAt: "yesterday" }],
      ["with a fact nobody knows", { ...someone("u-1"), shoeSize: 9 }],
    ])("are refused %s", async (_, person) => {
      const people = await open();

      await expect(people.save(person as Person, undefined)).rejects.toThrow("Not a sound record of person");
    });

    it("share no value with whoever saved or read them", async () => {
      const people = await open();
      const plans = ["redcar"];
      await people.save(someone("u-1", { plans }), undefined);

      plans.push("middlesbrough");

      expect((await people.get("u-1"))?.person.plans).toEqual(["redcar"]);
    });
  });
}
