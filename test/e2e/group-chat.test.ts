// Where several people read along: the clerk answers whoever mentions it, and nobody else.

import { beforeAll, describe, expect, it } from "vitest";
import { AS_STARTED } from "./as-started.ts";
import type { TrainingWindow } from "./training-window.ts";
import { useWholeProgram } from "./whole-program.ts";

const program = useWholeProgram(AS_STARTED);
let owner: TrainingWindow;

beforeAll(async () => {
  owner = await program().openWindow("owner");
});

describe("the clerk in a group chat", () => {
  it("says how to speak to it", async () => {
    await owner.goTo("A group chat");

    await owner.message("Mention me with a question");
  });

  it("answers where it is mentioned, and keeps quiet where it is not", async () => {
    await owner.say("my actions");
    await owner.mention("overdue");

    const overdue = await owner.card("Overdue (12)");
    await owner.screenshot("group-chat", 1280, overdue);
    expect(await owner.cards().count()).toBe(1);
  });

  it("records what an owner says there", async () => {
    await owner.mention("4.1.8 amber two schools have answered");

    const receipt = await owner.card("two schools have answered");
    expect(await receipt.innerText()).toContain("▲ Amber (was ○ Not yet rated)");
  });
});

describe("the clerk in a channel", () => {
  it("answers below the post that mentions it", async () => {
    await owner.goTo("Action plan");

    await owner.mention("due in March");

    const due = await owner.card("Due in March 2019 (12)");
    await owner.screenshot("channel", 1280, due);
  });
});
