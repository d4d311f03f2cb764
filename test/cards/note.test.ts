import { describe, expect, it } from "vitest";
import { noteCard, questionCard, sayButtons, sentence } from "../../src/cards/note.ts";
import { plain } from "../../src/cards/phrases.ts";
import { actionsOf, cardText } from "../support/cards.ts";

const buttonsOf = (message: ReturnType<typeof noteCard>) =>
  actionsOf({ messages: [message] }).map(({ title, data }) => ({ title, data }));

describe("a sentence", () => {
  it("is a plain message, read out as it stands", () => {
    expect(sentence("Type **help** at any time.")).toEqual({
      text: "Type help at any time.",
      summary: "Type help at any time.",
    });
  });

  it("repeats what somebody typed as they typed it", () => {
    expect(sentence("There is no action C:\\share_[x] in this plan.")).toMatchObject({
      text: "There is no action C:\\share_[x] in this plan.",
    });
  });
});

describe("a note", () => {
  it("shows its title, lines and facts in that order", () => {
    const { card } = noteCard({
      title: "Reviews",
      lines: ["one", "two"],
      facts: [{ title: "JSNA", value: "Joint Needs" }],
    });

    expect(cardText(card)).toBe("Reviews\none\ntwo\nJSNA: Joint Needs");
  });

  it("may be one line alone", () => {
    expect(cardText(noteCard({ lines: ["You are welcome."] }).card)).toBe("You are welcome.");
  });

  it("is read out without its marks, and with what somebody wrote as they wrote it", () => {
    expect(noteCard({ title: "Plan", lines: ["Type **help**.", plain("a_b **c**")] }).summary).toBe(
      "Plan Type help. a_b **c**",
    );
  });

  it("is read out in a few lines, however long it is", () => {
    expect(noteCard({ lines: Array.from({ length: 100 }, () => "a line of some length") }).summary.length).toBeLessThan(
      610,
    );
  });

  it("shows as much as a card can hold, and says how much is left", () => {
    const { card } = noteCard({ title: "Reviews", lines: Array.from({ length: 500 }, (_, at) => `review ${at}`) });
    const lines = cardText(card).split("\n");

    expect(lines.length).toBeLessThan(200);
    expect(lines.at(-1)).toBe(`… and ${500 - (lines.length - 2)} more`);
  });
});

describe("a question", () => {
  const question = {
    id: "q-1",
    choices: ["Yes, record it", "No"].map((label) => ({ label, ask: { intent: "cancel" as const } })),
  };

  it("offers its choices as buttons that name the question they answer", () => {
    const card = questionCard("Shall I record it?", question);

    expect(cardText(card.card)).toBe("Shall I record it?");
    expect(buttonsOf(card)).toEqual([
      { title: "Yes, record it", data: { verb: "say", with: { words: "Yes, record it", question: "q-1" } } },
      { title: "No", data: { verb: "say", with: { words: "No", question: "q-1" } } },
    ]);
  });
});

describe("a button that stands for typing", () => {
  it("carries the words, and the plan, page and question where they are needed", () => {
    expect(sayButtons([{ title: "More", words: "overdue", plan: "harbour", page: 2 }])).toEqual([
      { title: "More", with: { words: "overdue", plan: "harbour", page: 2 } },
    ]);
    expect(sayButtons([{ title: "Help", words: "help" }])).toEqual([{ title: "Help", with: { words: "help" } }]);
  });
});
