import { describe, expect, it } from "vitest";
import { CHAIR, OWNER, STRANGER } from "../support/small-plan.ts";
import { createWorld } from "../support/world.ts";

const LONG = `1.1.1 amber ${"word ".repeat(4_000)}`.trim();

describe("What cannot be recorded", () => {
  it.each([
    { what: "an unknown ref", words: "9.9.9 green" },
    { what: "an objective's ref", words: "1.2 green" },
    { what: "an area's ref", words: "1 green" },
    { what: "a rating that is not on the scale", words: "1.1.1 blue" },
    { what: "a rating between two", words: "1.1.1 amber/green" },
    { what: "a bare ref", words: "1.1.1" },
    { what: "a ref with a full stop", words: "update 1.1.1." },
    { what: "a hedge", words: "1.1.1 probably amber?" },
    { what: "a question", words: "is 1.1.1 green?" },
    { what: "thanks", words: "thanks!" },
    { what: "a thumb", words: "👍" },
    { what: "a date that is none", words: "due by 31 February" },
    { what: "punctuation", words: "???" },
    { what: "nothing but a space", words: " " },
    { what: "right-to-left marks alone", words: "\u202e\u200f" },
    { what: "a quotation", words: "> 1.1.1 green" },
    { what: "a script", words: "<script>alert(1)</script>" },
    { what: "20,000 characters without a ref", words: "x".repeat(20_000) },
    { what: "the names of every object's members", words: "constructor __proto__ toString" },
  ])("$what gets a clear answer, and changes nothing", async ({ words }) => {
    const world = await createWorld();
    const before = await world.record();

    const heard = await world.say(OWNER, words);

    expect(heard.messages.length).toBeGreaterThan(0);
    expect(heard.text).not.toMatch(/undefined|\[object|NaN|\$\{/);
    expect(await world.record()).toEqual(before);
  });
});

describe("Unusual words that can be recorded", () => {
  it.each([
    { what: "20,000 characters", words: LONG, kept: LONG.replace("1.1.1 amber ", "") },
    { what: "emoji", words: "1.1.1 amber done 🎉 👩‍👩‍👧", kept: "done 🎉 👩‍👩‍👧" },
    {
      what: "markdown",
      words: "1.1.1 amber see [here](http://example.test) **now** `${secret}`",
      kept: "see [here](http://example.test) **now** `${secret}`",
    },
    { what: "HTML", words: "1.1.1 amber <b>bold</b> & <script>x</script>", kept: "<b>bold</b> & <script>x</script>" },
    { what: "paragraphs", words: "1.1.1 amber first\n\n- second\n  - third", kept: "first\n\n- second\n  - third" },
    { what: "a formula", words: "1.1.1 amber =1+1", kept: "=1+1" },
  ])("$what are kept as they were typed, and shown as such", async ({ words, kept }) => {
    const world = await createWorld();

    const heard = await world.say(OWNER, words);

    expect((await world.record()).entries.find((one) => one.of === "1.1.1")?.text).toBe(kept);
    expect(JSON.stringify(heard.messages).length).toBeLessThan(80_000);
  });
});

describe("Somebody who is in no plan", () => {
  it.each(["summary", "my actions", "show 1.1.1", "1.1.1 green", "undo"])(
    "hears nothing of a plan: %s",
    async (words) => {
      const world = await createWorld();
      const before = await world.record();

      const heard = await world.say(STRANGER, words);

      expect(heard.text).toContain("You are not named in a plan yet");
      expect(heard.text).not.toContain("Harbour");
      expect(await world.record()).toEqual(before);
    },
  );

  it("may ask for help", async () => {
    const world = await createWorld();

    expect((await world.say(STRANGER, "help")).text).toContain("What you can type");
  });
});

describe("The button of a question that has passed", () => {
  it("does nothing, and says so", async () => {
    const world = await createWorld();
    const asked = await world.say(OWNER, "1.2 green");
    await world.say(OWNER, "overdue");
    const before = await world.record();

    const heard = await world.press(OWNER, asked, "1.2a");

    expect(heard.text).toContain("That question has passed");
    expect(await world.record()).toEqual(before);
  });

  it("is no use to anybody else", async () => {
    const world = await createWorld();
    const asked = await world.say(OWNER, "1.2 green");

    expect((await world.press(CHAIR, asked, "1.2a")).text).toContain("That question has passed");
  });
});
