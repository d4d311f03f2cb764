import { describe, expect, it } from "vitest";
import { summaryCard } from "../../src/cards/summary-card.ts";
import type { Action } from "../../src/domain/action.ts";
import type { About } from "../../src/domain/filters.ts";
import type { Frame } from "../../src/domain/frame.ts";
import { TONES } from "../../src/domain/rating-scale.ts";
import { createSummary } from "../../src/domain/summary.ts";
import { elementsOf } from "../support/card-rules.ts";
import { cardText } from "../support/cards.ts";
import { frameFrom, frameWith, someAction, TODAY } from "../support/small-frame.ts";
import { smallPlan } from "../support/small-plan.ts";

const AREAS = new Map([
  ["1", "Needs are not known early"],
  ["2", "Families are not heard"],
]);

function summaryOf(actions: readonly Action[], frame: Frame = frameWith(), about?: About & { readonly name: string }) {
  const summary = createSummary(frame, TODAY, about);
  for (const one of actions) summary.add(one);
  const view = { frame, today: TODAY, summary: summary.result(), areas: AREAS };
  return summaryCard(about ? { ...view, about: about.name } : view);
}
const record = smallPlan();
const message = summaryOf(record.actions, frameFrom(record));

/** The bars of the chart, as Teams draws it and as they are drawn where it cannot be. */
const barsOf = ({ card }: typeof message) => {
  const chart = elementsOf(card).find(({ element }) => element.type === "Chart.HorizontalBar")?.element;
  return (chart?.data ?? []) as { readonly x: string; readonly y: number; readonly color: string }[];
};

describe("a plan's summary", () => {
  it("says all of it in words", () => {
    expect(cardText(message.card)).toBe(
      [
        "Harbour Town action plan",
        "7 actions, position on 26 November 2018",
        "● Green 2, ▲ Amber 0, ■ Red 1, ○ Not yet rated 4",
        "● Green",
        "██████",
        "2",
        "▲ Amber",
        "0",
        "■ Red",
        "███",
        "1",
        "○ Not yet rated",
        "████████████",
        "4",
        "Completed: 1",
        "Completion proposed: 0",
        "Overdue: 1",
        "Due in 30 days: 2",
        "Not updated yet: 6",
        "By area",
        "1. Needs are not known early 5: ● Green 1, ○ Not yet rated 4; 1 overdue",
        "2. Families are not heard 2: ● Green 1, ■ Red 1",
        "By responsible group",
        "Partnership Board 2: ■ Red 1, ○ Not yet rated 1; 1 overdue",
        "SEND Data Group 2: ● Green 1, ○ Not yet rated 1",
      ].join("\n"),
    );
  });

  it("is read out as its numbers by rating", () => {
    expect(message.summary).toBe(
      "Harbour Town action plan. 7 actions, position on 26 November 2018. ● Green 2, ▲ Amber 0, ■ Red 1, ○ Not yet rated 4.",
    );
  });

  it("draws a bar for every rating, in Teams' own colours, each named by its shape and word", () => {
    expect(barsOf(message)).toEqual([
      { x: "● Green", y: 2, color: "good" },
      { x: "▲ Amber", y: 0, color: "warning" },
      { x: "■ Red", y: 1, color: "attention" },
      { x: "○ Not yet rated", y: 4, color: "neutral" },
    ]);
  });

  it("has a colour of Teams' own for every tone a rating may have", () => {
    const frame = frameWith(({ plan }) => {
      const ratings = TONES.map((tone) => ({
        name: `Rated ${tone}`,
        letter: tone.slice(0, 2),
        shape: "star",
        tone,
        descriptor: "",
      }));
      plan.scales = [(plan.scales as object[])[0], { version: 2, ratings }];
    });

    expect(barsOf(summaryOf([someAction()], frame)).map((one) => one.color)).toEqual([
      "good",
      "warning",
      "attention",
      "categoricalBlue",
      "neutral",
      "neutral",
    ]);
  });

  it("draws no bar for the unrated where all are rated", () => {
    const rated = summaryOf([someAction({ rating: { name: "Red", scale: 1 } })]);

    expect(barsOf(rated).map((one) => one.x)).toEqual(["● Green", "▲ Amber", "■ Red"]);
  });

  it("draws a short bar for few beside many, and none for none", () => {
    const red = Array.from({ length: 1_000 }, () => someAction({ rating: { name: "Red", scale: 1 } }));
    const text = cardText(summaryOf([...red, someAction({ rating: { name: "Green", scale: 1 } })]).card);

    expect(text).toContain("● Green\n█\n1\n▲ Amber\n0\n■ Red\n████████████\n1,000");
  });

  it("of a plan without actions has no chart, and nothing by area or group", () => {
    const text = cardText(summaryOf([]).card);

    expect(text).toBe(
      [
        "Harbour Town action plan",
        "0 actions, position on 26 November 2018",
        "● Green 0, ▲ Amber 0, ■ Red 0",
        "Completed: 0",
        "Completion proposed: 0",
        "Overdue: 0",
        "Due in 30 days: 0",
        "Not updated yet: 0",
      ].join("\n"),
    );
  });

  it("says since which review nothing was updated", () => {
    const frame = frameWith((document) => {
      document.reviews = [{ id: "2018-10-01", held: { on: "2018-10-31", precision: "month" } }];
    });

    expect(cardText(summaryOf([], frame).card)).toContain("Not updated since the review of October 2018: 0");
  });
});

describe("the summary of a part of a plan", () => {
  const about = { kind: "body", id: "data-group", name: "SEND Data Group" } as const;

  it("names it, and is not taken apart further", () => {
    const text = cardText(summaryOf(record.actions, frameFrom(record), about).card);

    expect(text).toContain("SEND Data Group: Harbour Town action plan\n2 actions, position on 26 November 2018");
    expect(text).not.toContain("By area");
  });
});

describe("a summary with much to name", () => {
  it("names a rating of an older scale by the shape and the word it had", () => {
    const frame = frameWith(({ plan }) => {
      const [first] = plan.scales as { ratings: object[] }[];
      plan.scales = [first, { version: 2, ratings: first?.ratings.slice(0, 2) }];
    });
    const bars = barsOf(summaryOf([someAction({ rating: { name: "Red", scale: 1 } })], frame));

    expect(bars).toContainEqual({ x: "■ Red", y: 1, color: "attention" });
  });

  it("names the twelve largest groups and says how many there are", () => {
    const actions = Array.from({ length: 15 }, (_, at) =>
      someAction({ groups: [`group-${at}`, ...(at > 12 ? ["board"] : [])] }),
    );
    const text = cardText(summaryOf(actions).card);

    expect(text).toContain(
      "By responsible group: the 12 largest of 16. Type summary and a group's name for any other.\nPartnership Board 2",
    );
  });

  it("names the first twenty areas and says how many there are", () => {
    const actions = Array.from({ length: 25 }, (_, at) => someAction({ area: String(at + 1) }));
    const text = cardText(summaryOf(actions).card);

    expect(text).toContain("By area: the first 20 of 25.");
    expect(text).toContain("\n20 1: ○ Not yet rated 1");
    expect(text).not.toContain("\n21 1:");
  });

  it("names an area the plan does not know by its number, and a group by its id", () => {
    const text = cardText(summaryOf([someAction({ area: "9", groups: ["ghosts"] })]).card);

    expect(text).toContain("\n9 1: ○ Not yet rated 1");
    expect(text).toContain("\nghosts 1: ○ Not yet rated 1");
  });
});
