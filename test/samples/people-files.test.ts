import { describe, expect, it } from "vitest";
import { ROLES } from "../../src/domain/bodies.ts";
import { type PersonLine, peopleOf, recordFrom, SAMPLES, type Sample, textOf } from "./sample.ts";

const MAIN_PEOPLE = ["user-1", "user-2", "user-3", "user-4", "user-5"];

/** The posts and bodies of the plan that a line may mean by the name it prints. */
function meantBy(sample: Sample, line: PersonLine): string[] {
  const { posts, bodies } = recordFrom(sample);
  return [
    ...posts
      .filter((one) => one.title === line.post && (one.organisation ?? "") === line.organisation)
      .map((one) => one.id),
    ...bodies.filter((one) => one.name === line.post).map((one) => one.id),
  ];
}

const postsHeld = (userId: string) =>
  peopleOf("redcar")
    .filter((one) => one.userId === userId)
    .map((one) => `${one.role}: ${one.post}`);

describe.each(SAMPLES)("The people file of %s", (sample) => {
  it("has the five columns that the command line asks for", () => {
    expect(textOf(`${sample}-people.csv`).split("\n")[0]).toBe("name,userId,post,organisation,role");
  });

  it("names in every line one post or body of the plan, and a role", () => {
    for (const line of peopleOf(sample)) {
      expect(meantBy(sample, line), line.post).toHaveLength(1);
      expect(ROLES).toContain(line.role);
    }
  });

  it("gives one name to one user id", () => {
    const people = SAMPLES.flatMap(peopleOf);

    for (const { userId, name } of peopleOf(sample)) {
      expect(new Set(people.filter((one) => one.userId === userId).map((one) => one.name))).toEqual(new Set([name]));
    }
  });

  it("has a chair and an administrator, the same people in both plans", () => {
    const of = (role: string) => peopleOf(sample).filter((one) => one.role === role);

    expect(of("chair").map((one) => one.userId)).toEqual(["user-2"]);
    expect(of("admin").map((one) => one.userId)).toEqual(["user-4"]);
  });
});

describe("The people of Redcar", () => {
  it("are, in the five windows: two owners, the chair, a lead and the administrator", () => {
    expect(MAIN_PEOPLE.map(postsHeld)).toEqual([
      ["owner: SEND Service Manager"],
      ["chair: Director Lead for Children's Services"],
      ["lead: SEND Data Group"],
      ["admin: SEND Strategic Leadership Group"],
      ["owner: Director of Programmes and Primary Care", "owner: Data Lead"],
    ]);
  });

  it("leave the post of 1.2.4 and the one cut short in 3.1.3 to nobody", () => {
    const { actions, posts } = recordFrom("redcar");
    const held = new Set(peopleOf("redcar").flatMap((line) => (line.role === "owner" ? meantBy("redcar", line) : [])));

    const vacant = posts.filter((one) => !held.has(one.id) && actions.some((act) => act.officers.includes(one.id)));
    expect(vacant.map((one) => one.title)).toEqual(["Advanced Public Health Practitioner", "SEND"]);
  });
});

describe("The people of Middlesbrough", () => {
  it("include an owner for at least one group of every action", () => {
    const owned = new Set(
      peopleOf("middlesbrough").flatMap((line) => (line.role === "owner" ? meantBy("middlesbrough", line) : [])),
    );

    for (const { groups } of recordFrom("middlesbrough").actions) {
      expect(groups.some((id) => owned.has(id))).toBe(true);
    }
  });
});
