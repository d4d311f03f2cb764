import { describe, expect, it } from "vitest";
import { dueInWords, listCard, onPage, PAGE_SIZE } from "../../src/cards/list-card.ts";
import type { Action } from "../../src/domain/action.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { actionsOf, cardText } from "../support/cards.ts";
import { frameWith, someAction, TODAY } from "../support/small-frame.ts";

const frame = frameWith();
const due = (on: string, precision = "day") => ({ dueDates: [{ on, precision, standing: "published" }] });
const many = (count: number): Action[] =>
  Array.from({ length: count }, (_, at) => someAction({ ref: `1.1.${at + 1}`, text: `Action number ${at + 1}` }));

const list = (actions: readonly Action[], page = 1) =>
  listCard(frame, TODAY, { title: "Overdue (9)", actions, page, words: "overdue" });
const titlesOf = (message: ReturnType<typeof list>) => actionsOf({ messages: [message] }).map((one) => one.title);

describe("where a date stands against today, in words", () => {
  const done = { completion: { state: "confirmed", by: { userId: "u", name: "U" }, at: "2018-10-01T09:00:00.000Z" } };

  it.each<[string, object, string]>([
    ["overdue by days", due("2018-11-25"), "due 25 November 2018, 1 day overdue"],
    ["today", due("2018-11-26"), "due today"],
    ["tomorrow", due("2018-11-27"), "due 27 November 2018, in 1 day"],
    ["within 60 days", due("2019-01-25"), "due 25 January 2019, in 60 days"],
    ["later than that, by its date alone", due("2019-01-26"), "due 26 January 2019"],
    ["in the month that is not over", due("2018-11-30", "month"), "due November 2018, in 4 days"],
    ["in the month that is over", due("2018-10-31", "month"), "due October 2018, 26 days overdue"],
    [
      "on-going beside its date",
      { ...due("2018-11-25"), isOngoing: true },
      "due 25 November 2018, 1 day overdue (on-going)",
    ],
    ["on-going without one", { dueDates: [], isOngoing: true }, "on-going"],
    ["without a date", { dueDates: [] }, "no date"],
    ["completed, and so not overdue", { ...due("2018-11-25"), ...done }, "due 25 November 2018"],
  ])("%s", (_rule, more, wanted) => {
    expect(dueInWords(TODAY, someAction(more))).toBe(wanted);
  });

  it("across the change of the clocks, counts days and not hours", () => {
    const days = (today: CalendarDate) => dueInWords(today, someAction(due("2019-04-01")));

    expect(days("2019-03-31")).toBe("due 1 April 2019, in 1 day");
    expect(days("2019-03-30")).toBe("due 1 April 2019, in 2 days");
  });
});

describe("a list of actions", () => {
  it("shows each with its ref, its rating in shape and word, its date and the beginning of its text", () => {
    const [first = someAction()] = many(1);
    const { card } = list([{ ...first, rating: { name: "Red", scale: 1 } }]);

    expect(cardText(card)).toBe(
      "Overdue (9)\n1 action. Harbour Town action plan\n1.1.1 ■ Red, due 30 November 2018, in 4 days\nAction number 1",
    );
  });

  it("says that there is none", () => {
    const message = list([]);

    expect(cardText(message.card)).toContain("None. Harbour Town action plan");
    expect(titlesOf(message)).toEqual([]);
  });

  it("fits on one page up to eight, with no button to a next one", () => {
    expect(cardText(list(many(PAGE_SIZE)).card)).toContain("8 actions. ");
    expect(titlesOf(list(many(PAGE_SIZE)))).not.toContain("More");
  });

  it("goes on on further pages, each with the way to the next", () => {
    const first = list(many(20));

    expect(cardText(first.card)).toContain("1 to 8 of 20. ");
    expect(actionsOf({ messages: [first] }).at(-1)).toMatchObject({
      title: "More",
      data: { verb: "say", with: { words: "overdue", plan: "harbour", page: 2 } },
    });
  });

  it("ends on its last page", () => {
    const last = list(many(20), 3);

    expect(cardText(last.card)).toContain("17 to 20 of 20. ");
    expect(titlesOf(last)).toEqual(["Show 1.1.17", "Show 1.1.18", "Show 1.1.19", "Show 1.1.20"]);
  });

  it.each([4, 100, 10_000])("shows its last page where page %i is asked for and there are fewer", (page) => {
    expect(cardText(list(many(20), page).card)).toContain("17 to 20 of 20. ");
    expect(onPage(many(20), page).map((one) => one.ref)).toEqual(["1.1.17", "1.1.18", "1.1.19", "1.1.20"]);
  });

  it("offers no more than four actions as buttons, beside the one to the next page", () => {
    expect(titlesOf(list(many(20)))).toEqual(["Show 1.1.1", "Show 1.1.2", "Show 1.1.3", "Show 1.1.4", "More"]);
  });
});
