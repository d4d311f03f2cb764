// The other ways to answer: by the keyboard alone, and in words; the way back; and what is asked where it is not clear.

import { beforeAll, describe, expect, it } from "vitest";
import { AS_STARTED } from "./as-started.ts";
import type { TrainingWindow } from "./training-window.ts";
import { useWholeProgram } from "./whole-program.ts";

const program = useWholeProgram(AS_STARTED);
let owner: TrainingWindow;

beforeAll(async () => {
  owner = await program().openWindow("owner");
});

describe("a reminder's form, by the keyboard alone", () => {
  it("is reached, filled in and saved", async () => {
    const { keys } = owner;
    const digest = await owner.card("actions to tell me about");
    const ratings = digest.getByRole("radio");

    await keys.tabTo(ratings.first());
    await keys.press("ArrowDown");
    expect(await ratings.nth(1).isChecked()).toBe(true);
    await keys.press("Tab");
    await keys.type("Two parents have joined.");
    await keys.tabTo(digest.getByRole("button", { name: "Save update" }));
    await owner.screenshot("keyboard", 1280, digest);
    await keys.press("Enter");

    const receipt = await owner.card("Recorded by");
    const text = await receipt.innerText();
    expect(text).toContain("▲ Amber (was ○ Not yet rated)");
    expect(text).toContain("Two parents have joined.");
  });
});

describe("an owner who looks at an action", () => {
  const RECEIPT = /Recorded.*waiting for sign-off/;

  it("answers about it without its number, and takes the answer back by a button", async () => {
    await owner.say("show 3.2.1");
    const shown = await owner.card("Your update on 3.2.1");
    await owner.screenshot("action", 1280, shown);
    await owner.screenshot("action", 400, shown);

    await owner.say("amber, waiting for sign-off");
    const receipt = await owner.card(RECEIPT);
    await owner.screenshot("recorded-in-words", 1280, receipt);
    expect(await receipt.innerText()).toContain("▲ Amber (was ○ Not yet rated)");
    await owner.press(receipt, "Undo");

    const undone = await owner.card("Both the update and its undoing stay in the record.");
    await owner.screenshot("undone", 1280, undone);
    expect(await undone.innerText()).toContain("○ Not yet rated (was ▲ Amber)");
    expect(await owner.cards().filter({ hasText: RECEIPT }).count()).toBe(0);
  });

  it("takes an answer back by a word", async () => {
    await owner.say("3.2.2 green two schools have tried it");
    await owner.card("two schools have tried it");

    await owner.say("undo");

    const undone = await owner.card("○ Not yet rated (was ● Green)");
    expect(await undone.innerText()).toContain("Undone");
  });

  it("finds both the answer and its undoing in the history", async () => {
    await owner.say("history 3.2.2");

    const history = await owner.card("taken back later");
    await owner.screenshot("history", 1280, history);
    expect(await history.innerText()).toContain("Ada Sample took back the update before");
  });
});

describe("a card that an update has overtaken", () => {
  it("is not recorded, says who was first, and shows how the action stands", async () => {
    await owner.say("show 4.1.1");
    const old = await owner.card("Your update on 4.1.1");
    await owner.say("4.1.1 green the terms of reference are agreed");
    await owner.card("the terms of reference are agreed");
    await owner.fillIn(old, "Rating", "Red");

    await owner.press(old, "Save update");

    const why = await owner.message("4.1.1 was already recorded by Ada Sample");
    await owner.screenshot("overtaken", 1280, why);
    expect(await why.innerText()).toMatch(/on 26 November 2018 at 09:\d\d, after this card was sent/);
    const now = await owner.card("4.1.1 ● Green");
    expect(await now.innerText()).toContain("the terms of reference are agreed");
    expect(await owner.cards().filter({ hasText: "■ Red (was" }).count()).toBe(0);
  });
});

describe("what is not clear, or cannot be", () => {
  it("is asked about with choices, for a number the plan does not have, and recorded for the chosen one", async () => {
    await owner.say("3.2.9 amber the panel met");
    const question = await owner.card("There is no action 3.2.9 in this plan.");
    await owner.screenshot("unknown-action", 1280, question);

    await owner.press(question, "3.2.4");

    const receipt = await owner.card("the panel met");
    expect(await receipt.innerText()).toContain("3.2.4 Draw up a timetable of audits");
  });

  it("is refused for somebody else's action", async () => {
    await owner.say("1.1.1 green");

    await owner.message("You do not answer for 1.1.1, so I recorded nothing.");
  });

  it("is answered, and not recorded, where it is a question", async () => {
    await owner.say("is 3.2.3 green?");

    const answer = await owner.card("3.2.3 ○ Not yet rated");
    expect(await answer.innerText()).not.toContain("Recorded");
  });
});

describe("an owner who loads the page again", () => {
  it("hears every answer, and the page stays whole where a card that went with the old one has changed", async () => {
    await owner.close();
    owner = await program().openWindow("owner");

    await owner.say("1.2.6 amber the protocol is with the schools");
    await owner.card("Recorded by");
    await owner.say("reviews");

    await owner.card("Reviews");
    expect(owner.faults()).toEqual([]);
  });
});
