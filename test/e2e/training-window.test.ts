// What the program relies on in the Playground's page, held against a bot of a few lines.

import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { cardMessage, scriptedProgram } from "../support/scripted-program.ts";
import { useWholeProgram } from "./whole-program.ts";

const FORM = cardMessage(
  [
    { type: "TextBlock", text: "1.2.3 Interview for the post", wrap: true },
    {
      type: "Input.ChoiceSet",
      id: "rating",
      label: "Rating",
      style: "expanded",
      isRequired: true,
      errorMessage: "Choose a rating.",
      choices: [
        { title: "Amber: underway", value: "amber" },
        { title: "Green: on course", value: "green" },
      ],
    },
    {
      type: "Input.ChoiceSet",
      id: "group",
      label: "Group",
      choices: [
        { title: "Data Group", value: "data" },
        { title: "SEND Board", value: "board" },
      ],
    },
    { type: "Input.Text", id: "words", label: "What has happened", isMultiline: true },
    { type: "Input.Date", id: "forecast", label: "Forecast" },
    { type: "Input.Toggle", id: "completed", title: "Propose completion", valueOn: "yes", valueOff: "no" },
  ],
  [{ type: "Action.Submit", title: "Save", data: { verb: "record" } }],
);
const RECEIPT = cardMessage([{ type: "TextBlock", text: "Recorded." }]);

const bot = scriptedProgram(async (activity, wire, options) => {
  if (activity.type === "installationUpdate") return wire.send({ type: "message", text: "Good morning." });
  if (activity.type !== "message") return;
  if (activity.value !== undefined) return wire.replace(activity.replyToId ?? "", RECEIPT);
  const words = activity.text ?? "";
  const forTheClock = options.localWords?.(words);
  if (forTheClock !== undefined) return wire.send({ type: "message", text: forTheClock.text });
  await wire.send(words === "form" ? FORM : { type: "message", text: `You said: ${words}` });
});

const program = useWholeProgram({
  createProgram: bot.createProgram,
  samples: {},
  castFile: fileURLToPath(new URL("../local/files/people.csv", import.meta.url)),
});

describe("a training window in a browser", () => {
  it("shows at its first opening what was sent before", async () => {
    const window = await program().openWindow("chair");

    await window.message("Good morning.");
    await window.close();
  });

  it("answers what is typed", async () => {
    const window = await program().openWindow("owner");

    await window.say("my actions");

    await window.message("You said: my actions");
    await window.close();
  });

  it("moves the training clock by a message", async () => {
    const window = await program().openWindow("owner");

    await window.say("clock +7 days");

    await window.message("The training clock now says Monday 3 December 2018");
    await window.close();
  });

  it("submits a card as it was filled in, with the card's own message id, and shows the card that replaces it", async () => {
    const window = await program().openWindow("owner");
    await window.say("form");
    const form = await window.card("1.2.3 Interview for the post");

    await window.fillIn(form, "Rating", "Amber: underway");
    await window.fillIn(form, "Group", "SEND Board");
    await window.fillIn(form, "What has happened", "Two candidates, **one** withdrew.");
    await window.fillIn(form, "Forecast", "2018-12-14");
    await window.fillIn(form, "Propose completion", "yes");
    await window.screenshot("form", 1280, form);
    await window.screenshot("form", 400, form);
    await window.press(form, "Save");
    await window.card("Recorded.");

    expect(await window.cards().allInnerTexts()).toEqual(["Recorded."]);
    expect(bot.received.at(-1)?.value).toEqual({
      verb: "record",
      rating: "amber",
      group: "board",
      words: "Two candidates, **one** withdrew.",
      forecast: "2018-12-14",
      completed: "yes",
    });
    await window.close();
  });

  it("sends nothing for a card that lacks what it needs, and says what is missing", async () => {
    const window = await program().openWindow("owner");
    await window.say("form");
    const form = await window.card("1.2.3 Interview for the post");
    const before = bot.received.length;

    await window.press(form, "Save");
    await form.getByText("Choose a rating.").waitFor();

    expect(bot.received.length).toBe(before);
    await window.close();
  });
});
