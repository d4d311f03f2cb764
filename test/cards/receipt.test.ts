import { describe, expect, it } from "vitest";
import { type Recorded, receiptCard, undoneCard } from "../../src/cards/receipt.ts";
import type { Action } from "../../src/domain/action.ts";
import { decideUndo } from "../../src/domain/undo.ts";
import { decideUpdate, type UpdateRequest } from "../../src/domain/update.ts";
import { actionsOf, cardText } from "../support/cards.ts";
import { circumstances, frameWith, someAction } from "../support/small-frame.ts";

const frame = frameWith();
const olive = { userId: "user-olive", name: "Olive Owner" };
const green = { rating: { name: "Green", scale: 1 } };

function recorded(before: Action, said: UpdateRequest, more: Parameters<typeof circumstances>[0] = {}): Recorded {
  const decided = decideUpdate(before, said, circumstances({ frame, ...more }));
  if (!decided.ok) throw new Error(decided.refusal.code);
  return { ...decided.update, before };
}
const textOf = (...items: readonly Recorded[]) => cardText(receiptCard(frame, items).card);

describe("a receipt", () => {
  it("says exactly what was recorded, by whom, from which post and when", () => {
    const said = {
      rating: "Amber",
      words: "Waiting for sign-off.\nThe board meets on 4 December.",
      forecast: "2018-12-31",
    } as const;

    expect(textOf(recorded(someAction(green), said))).toBe(
      [
        "Recorded",
        "1.1.1 Write down who does what",
        "Rating: ▲ Amber (was ● Green)",
        "Forecast: 31 December 2018",
        "Waiting for sign-off.",
        "The board meets on 4 December.",
        "Recorded by Olive Owner (SEND Service Manager, HTC), 26 November 2018 at 09:00.",
      ].join("\n"),
    );
  });

  it.each<[string, object, UpdateRequest, string]>([
    ["that the rating stays", green, { words: "more" }, "Rating: ● Green (as before)"],
    ["that it is still not rated", {}, { words: "begun" }, "Rating: ○ Not yet rated (as before)"],
    ["that there is no change", green, { noChange: true }, "Progress: No change"],
  ])("says %s", (_what, more, said, wanted) => {
    expect(textOf(recorded(someAction(more), said))).toContain(wanted);
  });

  it("says no rating for a part that has none of its own", () => {
    expect(textOf(recorded(someAction({ isRated: false, partOf: "2.1.2" }), { words: "sent" }))).not.toContain(
      "Rating",
    );
  });

  it("says for whom an administrator spoke", () => {
    const actor = { userId: "user-ada", name: "Ada Admin" };
    const given = { actor, onBehalfOf: olive, standing: { as: "admin", post: "Plan administrator" } } as const;

    expect(textOf(recorded(someAction(), { words: "rang" }, given))).toContain(
      "Recorded by Ada Admin (Plan administrator) on behalf of Olive Owner, 26 November 2018 at 09:00.",
    );
  });

  it("holds several actions of one message, each with its own words", () => {
    const first = recorded(someAction(), { rating: "Green", words: "agreed" });
    const second = recorded(someAction({ ref: "1.1.2", text: "Count" }), { rating: "Red", words: "late" });
    const message = receiptCard(frame, [first, second]);

    expect(message.summary).toBe("Recorded for 1.1.1 and 1.1.2");
    expect(cardText(message.card)).toContain("Recorded: 2 actions\n1.1.1 Write down who does what\n");
    expect(cardText(message.card)).toContain("1.1.2 Count\nRating: ■ Red (was ○ Not yet rated)\nlate\n");
  });

  it("offers to undo all of it", () => {
    const first = recorded(someAction(), { rating: "Green" });
    const second = recorded(someAction({ ref: "1.1.2" }), { rating: "Red" }, { newId: "20181126T090000000Z-0002" });

    expect(actionsOf({ messages: [receiptCard(frame, [first, second])] })).toMatchObject([
      {
        title: "Undo",
        verb: "undo",
        data: {
          with: {
            plan: "harbour",
            changes: [
              { ref: "1.1.1", change: "20181126T090000000Z-0001" },
              { ref: "1.1.2", change: "20181126T090000000Z-0002" },
            ],
          },
        },
      },
    ]);
  });

  it("shows the beginning of very long words, and says that all of them are recorded", () => {
    const text = textOf(recorded(someAction(), { words: "progress ".repeat(2_000) }));

    expect(text).toContain("Progress: 17,999 characters recorded; here is how they begin");
    expect(text.length).toBeLessThan(10_000);
  });

  it("does the same where they are long by their paragraphs alone", () => {
    const text = textOf(recorded(someAction(), { words: "x\n".repeat(1_000) }));

    expect(text).toContain("Progress: 1,999 characters recorded");
    expect(text.split("\n").length).toBeLessThan(80);
  });

  it("shares its room among the actions of one message", () => {
    const items = Array.from({ length: 30 }, () => recorded(someAction(), { words: "progress ".repeat(100) }));

    expect(textOf(...items).length).toBeLessThan(20_000);
  });
});

describe("the receipt of an undo", () => {
  const update = recorded(someAction(green), { rating: "Red", words: "wrong action" });
  const undone = decideUndo(update.action, update.change, {
    ...circumstances(),
    now: "2018-11-26T09:05:00.000Z",
    isUndone: false,
  });
  const message = undoneCard(frame, undone.ok ? [{ ...undone.update, before: update.action }] : []);

  it("says what went back to what, and that both stay in the record", () => {
    expect(message.summary).toBe("Undone for 1.1.1");
    expect(cardText(message.card)).toBe(
      [
        "Undone",
        "1.1.1 Write down who does what",
        "Rating: ● Green (was ■ Red)",
        "Undone by Olive Owner, 26 November 2018 at 09:05. Both the update and its undoing stay in the record.",
      ].join("\n"),
    );
  });

  it("says so where a forecast goes with the update", () => {
    const forecast = recorded(someAction(green), { rating: "Red", forecast: "2018-12-31" });
    const back = decideUndo(forecast.action, forecast.change, {
      ...circumstances(),
      now: "2018-11-26T09:05:00.000Z",
      isUndone: false,
    });

    const { card } = undoneCard(frame, back.ok ? [{ ...back.update, before: forecast.action }] : []);

    expect(cardText(card)).toContain("Forecast: none (was 31 December 2018)");
  });

  it("offers no undoing of the undoing", () => {
    expect(actionsOf({ messages: [message] })).toEqual([]);
  });
});
