import { describe, expect, it } from "vitest";
import { unansweredCard } from "../../src/cards/unanswered-card.ts";
import type { UnansweredLine } from "../../src/domain/unanswered.ts";
import { actionsOf, cardText } from "../support/cards.ts";
import { frameWith } from "../support/small-frame.ts";

const line = (ref: string, more: Partial<UnansweredLine> = {}): UnansweredLine => ({
  ref,
  text: `Text of ${ref}`,
  owners: ["Olive Owner"],
  vacantPosts: [],
  ...more,
});
const cardFor = (...lines: readonly UnansweredLine[]) =>
  unansweredCard(
    {
      person: { userId: "user-lena", name: "Lena Lead" },
      planId: "harbour",
      planTitle: "Harbour Town action plan",
      review: { id: "2018-12-14", held: { on: "2018-12-14", precision: "day" } },
      lines,
    },
    frameWith(),
  );

describe("what a lead is told when a review is over", () => {
  it("is which actions had no update, whose they are, and when they last had one", () => {
    const { card, summary } = cardFor(
      line("1.1.1", { lastUpdatedAt: "2018-10-01T09:00:00.000Z" }),
      line("1.1.2", { owners: ["Olive Owner", "Otto Other"] }),
      line("1.2b", { owners: [], vacantPosts: ["Local Offer Officer, HTC"] }),
      line("2.1.1", { owners: [] }),
    );

    expect(summary).toBe(
      "Not answered for the review of 14 December 2018. 4 actions of your group had no update when the review came.",
    );
    expect(cardText(card)).toBe(
      [
        "Not answered for the review of 14 December 2018",
        "Harbour Town action plan. 4 actions of your group had no update when the review came.",
        "1.1.1: Olive Owner; last updated 1 October 2018 at 10:00",
        "Text of 1.1.1",
        "1.1.2: Olive Owner and Otto Other; never updated",
        "Text of 1.1.2",
        "1.2b: nobody holds the post (Local Offer Officer, HTC); never updated",
        "Text of 1.2b",
        "2.1.1: nobody is named; never updated",
        "Text of 2.1.1",
      ].join("\n"),
    );
  });

  it("is no more than fifteen at once, with the way to the first four", () => {
    const message = cardFor(...Array.from({ length: 20 }, (_, at) => line(`1.1.${at + 1}`)));

    expect(cardText(message.card)).toContain(
      "20 actions of your group had no update when the review came; here are the first 15.",
    );
    expect(cardText(message.card).match(/Text of/g)).toHaveLength(15);
    expect(actionsOf({ messages: [message] }).map((one) => one.title)).toEqual([
      "Show 1.1.1",
      "Show 1.1.2",
      "Show 1.1.3",
      "Show 1.1.4",
    ]);
  });
});
