import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../../src/domain/calendar.ts";
import { remindersOn } from "../../src/domain/reminders.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { makeAction, makeReview, updatedAt } from "../jobs/small-plan.ts";
import { askedOn, dayOf } from "./asked-on.ts";

describe("an action due on Friday 30 November 2018", () => {
  const action = makeAction("1.1.1", "2018-11-30");

  it.each<[string, CalendarDate, string | undefined]>([
    ["nothing is asked 29 days before", "2018-11-01", undefined],
    ["it is asked for 28 days before", "2018-11-02", "due-soon 2018-11-02"],
    ["until the next notice that day counts", "2018-11-15", "due-soon 2018-11-02"],
    ["it is asked for 14 days before", "2018-11-16", "due-soon 2018-11-16"],
    ["it is asked for 7 days before", "2018-11-23", "due-soon 2018-11-23"],
    ["it is asked for the day before", "2018-11-29", "due-soon 2018-11-29"],
    ["it is asked for on the day", "2018-11-30", "due-today 2018-11-30"],
    ["in the week after, the day itself counts", "2018-12-06", "due-today 2018-11-30"],
    ["it is asked for after a week", "2018-12-07", "overdue 2018-12-07"],
    ["it is asked for every week", "2018-12-14", "overdue 2018-12-14"],
    ["it is asked for every week for years", "2020-11-27", "overdue 2020-11-27"],
  ])("%s", (_rule, date, wanted) => {
    expect(askedOn(date, action)).toBe(wanted);
  });
});

describe("a reminder that falls on a day off", () => {
  it.each<[string, CalendarDate, CalendarDate, string]>([
    ["7 days before Christmas Day's Tuesday is a working day", "2018-12-25", "2018-12-18", "due-soon 2018-12-18"],
    ["the day before Christmas Day is Christmas Eve", "2018-12-25", "2018-12-24", "due-soon 2018-12-24"],
    ["a date on Boxing Day is asked for on Christmas Eve", "2018-12-26", "2018-12-24", "due-soon 2018-12-24"],
    ["a notice on Sunday moves back to Friday", "2018-12-03", "2018-11-30", "due-soon 2018-11-30"],
    ["a date on Saturday is asked for on Friday", "2018-12-01", "2018-11-30", "due-soon 2018-11-30"],
    [
      "a week after Christmas Day is New Year's Day, and moves forward",
      "2018-12-25",
      "2019-01-02",
      "overdue 2019-01-02",
    ],
    ["a week after Good Friday moves to no other day", "2019-04-19", "2019-04-26", "overdue 2019-04-26"],
    ["a week's delay on Easter Monday is told on Tuesday", "2019-04-15", "2019-04-23", "overdue 2019-04-23"],
    ["a notice on Easter Monday moves back before Good Friday", "2019-04-29", "2019-04-23", "due-soon 2019-04-18"],
  ])("%s", (_rule, due, today, wanted) => {
    expect(askedOn(today, makeAction("1.1.1", due))).toBe(wanted);
  });

  it("never moves past the due date", () => {
    const due = fc.integer({ min: 0, max: 900 }).map((days) => addDays("2018-06-01", days));

    fc.assert(
      fc.property(due, fc.integer({ min: 0, max: 40 }), (on, before) => {
        const asked = remindersOn(dayOf(addDays(on, -before)))(makeAction("1.1.1", on));
        expect(!asked || asked.occurrence.on <= on).toBe(true);
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});

describe("a review on Friday 29 March 2019", () => {
  const plan = { reviews: [makeReview("2019-03-29")] };
  const action = makeAction("1.1.1");

  it.each<[string, CalendarDate, string | undefined]>([
    ["nobody is asked before collecting opens", "2019-03-07", undefined],
    ["every owner is asked when collecting opens, 21 days before", "2019-03-08", "review 2019-03-08"],
    ["the chase of 10 days before comes on the working day before", "2019-03-19", "review 2019-03-19"],
    ["the chase of 5 days before, a Sunday, comes on Friday", "2019-03-22", "review 2019-03-22"],
    ["the chase of 2 days before comes", "2019-03-27", "review 2019-03-27"],
    ["the eve goes by the last chase", "2019-03-28", "review 2019-03-27"],
    ["nobody is asked on the day, when the position is frozen", "2019-03-29", undefined],
    ["nobody is asked after it", "2019-04-01", undefined],
  ])("%s", (_rule, date, wanted) => {
    expect(askedOn(date, action, plan)).toBe(wanted);
  });

  it("asks no more of an action updated since collecting opened", () => {
    const answered = makeAction("1.1.1", undefined, { lastUpdate: updatedAt("2019-03-08T00:00:00.000Z") });

    expect(askedOn("2019-03-27", answered, plan)).toBeUndefined();
  });

  it("asks of an action updated before collecting opened", () => {
    const before = makeAction("1.1.1", undefined, { lastUpdate: updatedAt("2019-03-07T23:59:00.000Z") });

    expect(askedOn("2019-03-13", before, plan)).toBe("review 2019-03-08");
  });

  it("says which review it is, whatever else the action is asked for", () => {
    const reminder = remindersOn(dayOf("2019-03-20", plan))(makeAction("1.1.1", "2019-03-20"));

    expect(reminder).toMatchObject({ occurrence: { reason: "due-today" }, reviewOn: "2019-03-29" });
  });

  it("does not let an answered review hide a date that was not answered", () => {
    const action = makeAction("1.1.1", "2019-03-18", { lastUpdate: updatedAt("2019-03-11T10:00:00.000Z") });

    expect(askedOn("2019-03-19", action, plan)).toBe("due-today 2019-03-18");
  });

  it("opens on the working day after, where its opening falls on a day off", () => {
    const opening = { reviews: [makeReview("2019-03-29", { opensOn: "2019-03-09" })] };

    expect(askedOn("2019-03-08", action, opening)).toBeUndefined();
    expect(askedOn("2019-03-11", action, opening)).toBe("review 2019-03-11");
  });

  it("goes by the amended date", () => {
    const moved = makeReview("2019-03-29", {
      held: { on: "2019-06-28", precision: "day" },
      amendments: [
        {
          from: { on: "2019-03-29", precision: "day" },
          to: { on: "2019-06-28", precision: "day" },
          why: "The adviser could not come",
        },
      ],
    });

    expect(askedOn("2019-03-27", action, { reviews: [moved] })).toBeUndefined();
    expect(askedOn("2019-06-07", action, { reviews: [moved] })).toBe("review 2019-06-07");
  });

  it("is held on the last day of its month where only the month is known", () => {
    const inJuly = makeReview("2018-04-16", { held: { on: "2018-07-31", precision: "month", asPrinted: "July 2018" } });

    expect(askedOn("2018-07-30", action, { reviews: [inJuly] })).toBe("review 2018-07-27");
  });
});
