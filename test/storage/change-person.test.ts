import { describe, expect, it } from "vitest";
import type { People, Person } from "../../src/ports/people.ts";
import { Conflict } from "../../src/ports/plan-store.ts";
import { createChangePerson } from "../../src/storage/change-person.ts";
import { createMemoryPeople } from "../../src/storage/memory-people.ts";

const ONE: Person = { userId: "u-1", name: "One", plans: [] };

/** People whose saving is beaten by somebody else so many times. */
function contested(people: People, times: number): People {
  let left = times;
  return {
    ...people,
    async save(person, version) {
      if (left > 0) {
        left -= 1;
        const there = await people.get(person.userId);
        const other = there?.person ?? ONE;
        await people.save({ ...other, plans: [...other.plans, `by-another-${left}`] }, there?.version);
      }
      return people.save(person, version);
    },
  };
}

describe("A change of a person", () => {
  it("is saved, and given back", async () => {
    const people = createMemoryPeople();
    await people.save(ONE, undefined);
    const changePerson = createChangePerson(people);

    const changed = await changePerson("u-1", (person) => person && { ...person, name: "Changed" });

    expect(changed?.name).toBe("Changed");
    expect((await people.get("u-1"))?.person.name).toBe("Changed");
  });

  it("can make somebody nobody knew", async () => {
    const people = createMemoryPeople();

    await createChangePerson(people)("u-1", (person) => person ?? ONE);

    expect((await people.get("u-1"))?.person).toEqual(ONE);
  });

  it("leaves all as it is, where it gives undefined", async () => {
    const people = createMemoryPeople();
    const version = await people.save(ONE, undefined);

    const unchanged = await createChangePerson(people)("u-1", () => undefined);

    expect(unchanged).toEqual(ONE);
    expect((await people.get("u-1"))?.version).toBe(version);
  });

  it("gives undefined, where there is nobody and it makes nobody", async () => {
    const changed = await createChangePerson(createMemoryPeople())("u-1", () => undefined);

    expect(changed).toBeUndefined();
  });

  it("is made again from what is there, where somebody else was quicker", async () => {
    const people = createMemoryPeople();
    await people.save(ONE, undefined);
    const changePerson = createChangePerson(contested(people, 2));

    await changePerson("u-1", (person) => person && { ...person, plans: [...person.plans, "mine"] });

    expect((await people.get("u-1"))?.person.plans).toEqual(["by-another-1", "by-another-0", "mine"]);
  });

  it("keeps the changes of eight who change at once", async () => {
    const people = createMemoryPeople();
    await people.save(ONE, undefined);
    const changePerson = createChangePerson(people);
    const eight = Array.from({ length: 8 }, (_, index) => `plan-${index}`);

    await Promise.all(
      eight.map((plan) => changePerson("u-1", (one) => one && { ...one, plans: [...one.plans, plan] })),
    );

    expect((await people.get("u-1"))?.person.plans.toSorted()).toEqual(eight);
  });

  it("gives up with the conflict, where others are quicker every time", async () => {
    const changePerson = createChangePerson(contested(createMemoryPeople(), 1_000));

    await expect(changePerson("u-1", (person) => person ?? ONE)).rejects.toBeInstanceOf(Conflict);
  });

  it("does not try again after any other failure", async () => {
    const refused = new Error("refused");
    let attempts = 0;
    const people: People = {
      ...createMemoryPeople(),
      save: () => {
        attempts += 1;
        return Promise.reject(refused);
      },
    };

    await expect(createChangePerson(people)("u-1", () => ONE)).rejects.toBe(refused);
    expect(attempts).toBe(1);
  });

  it("may not turn one person into another", async () => {
    const changePerson = createChangePerson(createMemoryPeople());

    await expect(changePerson("u-2", () => ONE)).rejects.toThrow("made them u-1");
  });
});
