// The whole way, once: from a reminder that waits, through its answers, to the chair's summary and the next reminder.

import type { Locator } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { AS_STARTED } from "./as-started.ts";
import type { TrainingWindow } from "./training-window.ts";
import { useWholeProgram } from "./whole-program.ts";

const program = useWholeProgram(AS_STARTED);

const DIGEST = "actions to tell me about";
const WHAT_HAPPENED = "What has happened, and what comes next?";

// Opened once: a page that is opened again has forgotten what was said in it.
let owner: TrainingWindow;

beforeAll(async () => {
  owner = await program().openWindow("owner");
});

describe("a reminder that waits for its owner", () => {
  let digest: Locator;

  beforeAll(async () => {
    digest = await owner.card(DIGEST);
  });

  it("stands below the welcome, with the form for the most urgent action before the others", async () => {
    const welcome = await owner.card("Hello, Ada Sample. I am Plan Clerk.");
    await owner.screenshot("1-welcome", 1280, welcome);
    await owner.screenshot("1-reminder", 1280, digest);
    await owner.screenshot("1-reminder", 400, digest);
    await owner.picture(
      "reminder",
      owner.messages().filter({ has: digest }),
      digest.getByText("Write practice guidance"),
    );

    const text = await digest.innerText();
    expect(text).toContain("9 actions to tell me about");
    expect(text).toContain("Your update on 4.1.2, due October 2018, 26 days overdue");
    expect(text.indexOf("Save update")).toBeLessThan(text.indexOf("8 more actions"));
  });

  it("is answered on its form, with a receipt of exactly what was recorded", async () => {
    await owner.fillIn(digest, "Rating", "Amber");
    await owner.fillIn(digest, WHAT_HAPPENED, "The forum met for the first time.");
    await owner.fillIn(digest, "when do you expect it", "2018-12-20");
    await owner.screenshot("2-filled-in", 1280, digest);

    await owner.press(digest, "Save update");

    const receipt = await owner.card("Recorded by");
    await owner.screenshot("2-receipt", 1280, receipt);
    await owner.screenshot("2-receipt", 400, receipt);
    const text = await receipt.innerText();
    expect(text).toContain("4.1.2 Set up a Parent/Carer Forum");
    expect(text).toContain("▲ Amber (was ○ Not yet rated)");
    expect(text).toContain("20 December 2018");
    expect(text).toContain("The forum met for the first time.");
    expect(text).toMatch(/Recorded by Ada Sample \(SEND Service Manager, RCBC\), 26 November 2018 at 09:\d\d\./);
  });

  it("goes on to the next action in its own place, on an empty form", async () => {
    await digest.getByText("8 actions left.").waitFor();
    await owner.screenshot("3-next-action", 1280, digest);
    await owner.screenshot("3-next-action", 400, digest);

    const text = await digest.innerText();
    expect(text).toContain("Your update on 3.2.1");
    expect(text).toContain("4.1.2 ✓ answered: ▲ Amber, by Ada Sample");
    expect(await digest.getByLabel(WHAT_HAPPENED).inputValue()).toBe("");
    expect(await digest.getByRole("radio", { checked: true }).count()).toBe(0);
    expect(await owner.cards().filter({ hasText: DIGEST }).count()).toBe(1);
  });

  it("goes on, too, where several actions are answered in one message of words", async () => {
    await owner.say(
      "3.2.1 green the guidance is agreed; 3.2.2 amber two of three agencies have signed; 3.2.4 red no date yet",
    );

    await digest.getByText("5 actions left.").waitFor();
    const receipt = await owner.card("Recorded: 3 actions");
    await owner.screenshot("4-three-at-once", 1280, receipt);
    expect(await receipt.innerText()).toContain("two of three agencies have signed");
    expect(await digest.innerText()).toContain("Your update on 4.1.1");
  });
});

describe("the chair, after an owner has answered", () => {
  let chair: TrainingWindow;

  beforeAll(async () => {
    chair = await program().openWindow("chair");
  });

  it("is asked which plan, and by one button sees the answers count in its summary", async () => {
    await chair.say("summary");
    const question = await chair.card("Which plan do you mean?");
    await chair.screenshot("5-which-plan", 1280, question);

    await chair.press(question, "Redcar and Cleveland");

    const summary = await chair.card("54 actions, position on 26 November 2018");
    await chair.screenshot("5-summary", 1280, summary);
    await chair.screenshot("5-summary", 400, summary);
    await chair.picture(
      "summary",
      chair.messages().filter({ has: summary }),
      summary.locator(".ac-textBlock", { hasText: "4. In designing" }),
    );
    const text = flat(await summary.innerText());
    expect(text).toContain("● Green 1 ▲ Amber 2 ■ Red 1 ○ Not yet rated 50");
    expect(text).toContain("Not updated yet 50");
    expect(text).toContain("9: ▲ Amber 1, ○ Not yet rated 8");
  });

  it("sees the same of one responsible group", async () => {
    await chair.say("summary Quality & Assurance Group");

    const summary = await chair.card("Quality & Assurance Group: Redcar and Cleveland");
    await chair.screenshot("6-summary-of-a-group", 1280, summary);
    expect(flat(await summary.innerText())).toContain("● Green 1 ▲ Amber 1 ■ Red 1 ○ Not yet rated 4");
  });
});

describe("the training clock, moved by an owner", () => {
  it("brings the next reminder when it moves a week on, with what was said last time", async () => {
    await owner.say("clock +7 days");

    await owner.message("The training clock now says Monday 3 December 2018");
    const digest = await owner.card("5 actions to tell me about");
    await owner.screenshot("7-next-reminder", 1280, digest);
    const text = await digest.innerText();
    expect(text).toContain("Your update on 4.1.2, due October 2018, 33 days overdue");
    expect(text).toContain("Last time, Ada Sample (26 November 2018 at 09:");
    expect(text).toContain("The forum met for the first time.");
  });

  it("refuses to go back", async () => {
    await owner.say("clock -1 day");

    await owner.message("The training clock only runs forwards, and it already says Monday 3 December 2018");
    await owner.screenshot("8-no-way-back", 1280);
  });
});

/** As it reads, whatever its lines. */
function flat(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
