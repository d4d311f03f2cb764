import { describe, expect, it } from "vitest";
import { digestCard, type ShownLine } from "../../src/cards/digest-card.ts";
import { formData } from "../../src/cards/update-form.ts";
import { actionsOf, cardText } from "../support/cards.ts";
import { frameWith, someAction, TODAY } from "../support/small-frame.ts";

const person = { userId: "user-olive", name: "Olive Owner" };
const line = (ref: string, more: Partial<ShownLine> = {}): ShownLine => ({
  planId: "harbour",
  planTitle: "Harbour Town action plan",
  ref,
  text: `Text of ${ref}`,
  rating: "▲ Amber",
  due: "due 30 November 2018, in 4 days",
  ...more,
});
const form = formData({
  frame: frameWith(),
  today: TODAY,
  action: someAction(),
  last: undefined,
  digestOn: TODAY,
  withText: true,
});
const answered = (ref: string) => line(ref, { answeredBy: "Olive Owner" });
const many = (count: number) => Array.from({ length: count }, (_, at) => line(`1.1.${at + 1}`));

const digest = (lines: readonly ShownLine[], withForm = true) =>
  digestCard({ person, lines, form: withForm ? form : undefined });
const textOf = (...given: Parameters<typeof digest>) => cardText(digest(...given).card);
const titlesOf = (...given: Parameters<typeof digest>) =>
  actionsOf({ messages: [digest(...given)] }).map((one) => one.title);

describe("a digest that is sent", () => {
  it("is read out as how many actions it asks about", () => {
    expect(digest(many(3)).summary).toBe("Olive Owner: 3 actions of yours to tell me about");
    expect(digest(many(1)).summary).toBe("Olive Owner: 1 action of yours to tell me about");
  });

  it("has the form for the most urgent action first, and the others after it", () => {
    const text = textOf([line("1.1.1"), line("1.1.2", { rating: "● Green" })]);

    expect(text).toContain("2 actions to tell me about\nAnswer on the form, or simply write back");
    expect(text.indexOf("Your update on 1.1.1")).toBeLessThan(text.indexOf("1 more action"));
    expect(text).toContain("1.1.2 ● Green, due 30 November 2018, in 4 days\nText of 1.1.2");
    expect(text).not.toContain("Text of 1.1.1");
  });

  it("lists nothing beside the form where there is one action alone", () => {
    expect(textOf([line("1.1.1")])).not.toContain("more action");
    expect(titlesOf([line("1.1.1")])).toEqual(["Save update"]);
  });

  it("says which review it is for, once", () => {
    const lines = [
      line("1.1.1", { review: "14 December 2018" }),
      line("1.1.2", { review: "14 December 2018" }),
      line("1.1.3"),
    ];

    expect(textOf(lines)).toContain("The review of 14 December 2018 is coming. Answer on the form");
  });

  it("names every review where two plans hold one", () => {
    const lines = [
      line("1.1.1", { review: "14 December 2018" }),
      line("2.1", { planId: "valley", review: "29 March 2019" }),
    ];

    expect(textOf(lines)).toContain("The review of 14 December 2018 and 29 March 2019 is coming.");
  });

  it("names the plan of each action where they are of several", () => {
    expect(textOf([line("1.1.1"), line("2.1", { planId: "valley", planTitle: "Valley plan" })])).toContain(
      "Valley plan: 2.1 ▲ Amber",
    );
    expect(textOf([line("1.1.1"), line("1.1.2")])).not.toContain("Harbour Town action plan: ");
  });

  it("offers to answer the next three, each in its own plan", () => {
    expect(titlesOf(many(6))).toEqual(["Save update", "Answer 1.1.2", "Answer 1.1.3", "Answer 1.1.4"]);
    expect(actionsOf({ messages: [digest([line("1.1.1"), line("2.1", { planId: "valley" })])] }).at(-1)).toMatchObject({
      data: { verb: "say", with: { words: "show 2.1", plan: "valley" } },
    });
  });

  it("lists fifteen at most, and the way to all of one's own", () => {
    const text = textOf(many(40));

    expect(text).toContain("39 more actions");
    expect(text.match(/Text of/g)).toHaveLength(15);
    expect(titlesOf(many(40)).at(-1)).toBe("My actions");
  });
});

describe("a digest of which something is answered", () => {
  it("says what is left, with the form for the next, and what was answered by whom", () => {
    const text = textOf([answered("1.1.1"), line("1.1.2"), line("1.1.3")]);

    expect(text).toContain("2 actions left.");
    expect(text).toContain("1 more action\n1.1.3 ▲ Amber, due 30 November 2018, in 4 days");
    expect(text).toContain("1.1.1 ✓ answered: ▲ Amber, by Olive Owner");
  });

  it("has what is still to be answered before what is", () => {
    const text = textOf([answered("1.1.1"), line("1.1.2"), line("1.1.3")]);

    expect(text.indexOf("1.1.3 ▲")).toBeLessThan(text.indexOf("1.1.1 ✓"));
  });

  it("thanks, and has no form, once all is answered", () => {
    const text = textOf([answered("1.1.1"), answered("1.1.2")], false);

    expect(text).toContain("All answered. Thank you.\nWhat you answered\n");
    expect(titlesOf([answered("1.1.1"), answered("1.1.2")], false)).toEqual([]);
  });
});
