import { describe, expect, it } from "vitest";
import { HELP_LINES } from "../../src/features/table.ts";
import { OWNER } from "../support/small-plan.ts";
import { createWorld } from "../support/world.ts";

describe("help", () => {
  it("shows every line of the table of features", async () => {
    const world = await createWorld();

    const heard = await world.say(OWNER, "help");

    for (const line of HELP_LINES) expect(heard.text).toContain(`${line.say}: ${line.does}`);
  });
});

describe("Small talk", () => {
  it.each([
    { words: "hello", answer: "Hello." },
    { words: "thanks a lot", answer: "You are welcome." },
    { words: "sumary", answer: "7 actions" },
    { words: "please nudge everyone", answer: "I cannot do that yet" },
  ])("$words", async ({ words, answer }) => {
    const world = await createWorld();

    expect((await world.say(OWNER, words)).text).toContain(answer);
  });
});
