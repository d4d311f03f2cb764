import { describe, expect, it } from "vitest";
import { OWNER, STRANGER } from "../support/small-plan.ts";
import { createWorld, type World } from "../support/world.ts";

const personal = { id: "chat-1", scope: "personal", address: "the way back" } as const;
const arrive = (world: World, userId: string, conversation: object = personal) =>
  world.clerk.receive({
    id: `arrive-${userId}`,
    kind: "arrived",
    from: { userId, name: "Olive" },
    conversation: { ...personal, ...conversation },
  });

describe("Meeting somebody in a personal chat", () => {
  it("welcomes them in three lines, with their plan", async () => {
    const world = await createWorld();

    const reply = await arrive(world, OWNER);

    expect(JSON.stringify(reply.messages)).toContain("I keep the record of Harbour Town action plan");
    expect(reply.messages).toHaveLength(1);
  });

  it("welcomes them once", async () => {
    const world = await createWorld();
    await arrive(world, OWNER);

    expect((await arrive(world, OWNER)).messages).toEqual([]);
  });

  it("keeps the way back to them, and a newer one in its place", async () => {
    const world = await createWorld();
    await arrive(world, OWNER);
    await arrive(world, OWNER, { address: "a newer way back" });

    expect((await world.people.get(OWNER))?.person.conversation?.address).toBe("a newer way back");
  });

  it("greets somebody unknown without naming any plan", async () => {
    const world = await createWorld();

    const reply = await arrive(world, STRANGER);

    expect(JSON.stringify(reply.messages)).toContain("You are not named in a plan yet");
    expect(JSON.stringify(reply.messages)).not.toContain("Harbour");
  });
});

describe("Being removed by somebody", () => {
  it("forgets the way back, and records why they cannot be reached", async () => {
    const world = await createWorld();
    await arrive(world, OWNER);

    await world.clerk.receive({
      id: "gone",
      kind: "left",
      from: { userId: OWNER, name: "Olive" },
      conversation: personal,
    });

    const person = (await world.people.get(OWNER))?.person;
    expect(person?.conversation).toBeUndefined();
    expect(person?.unreachable?.reason).toBe("removed");
    expect(person?.plans).toEqual(["harbour"]);
  });
});

describe("A channel", () => {
  it("is greeted in one line, and is nobody's way back", async () => {
    const world = await createWorld();

    const reply = await arrive(world, OWNER, { id: "channel-1", scope: "channel" });

    expect(JSON.stringify(reply.messages)).toContain("Mention me with a question");
    expect((await world.people.get(OWNER))?.person.conversation).toBeUndefined();
  });

  it("takes an update as a personal chat does", async () => {
    const world = await createWorld();

    await world.say(OWNER, "1.1.1 amber begun", { scope: "channel" });

    expect((await world.record()).actions[0]?.rating?.name).toBe("Amber");
  });
});
