import { describe, expect, it } from "vitest";
import type { ReminderReason } from "../../src/domain/delivery.ts";
import { digestLine, sortLines } from "../../src/domain/digest.ts";
import type { OwedReminder } from "../../src/domain/reminders.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { makeAction, updatedAt } from "../jobs/small-plan.ts";

const TODAY = "2018-11-26";
const PLAN = { id: "redcar", title: "The plan" };

function owed(
  reason: ReminderReason,
  due?: CalendarDate,
  more: Partial<OwedReminder> & { ref?: string } = {},
): OwedReminder {
  const { ref = "1.1.1", ...rest } = more;
  return {
    action: makeAction(ref, due),
    occurrence: { ref, reason, on: TODAY },
    owner: { userId: "ada", name: "Ada Sample" },
    isKnownToFail: false,
    ...rest,
  };
}

describe("a line of the digest", () => {
  it("holds what the card and the answer to it need", () => {
    const rating = { name: "Green", scale: 1 };
    const lastUpdate = updatedAt("2018-10-01T10:00:00.000Z");
    const action = makeAction("1.1.1", "2018-11-24", { rating, lastUpdate });

    const line = digestLine(PLAN, owed("due-soon", undefined, { action, reviewOn: "2018-12-14" }), TODAY);

    expect(line).toEqual({
      planId: "redcar",
      planTitle: "The plan",
      ref: "1.1.1",
      text: "Do 1.1.1",
      reason: "overdue",
      due: { on: "2018-11-24", precision: "day" },
      daysOverdue: 2,
      rating,
      reviewOn: "2018-12-14",
      lastEntryId: lastUpdate.entry,
    });
  });

  it("keeps the date as the plan prints it, and nothing of who agreed it", () => {
    const dueDates = [
      { on: "2018-11-30", precision: "month", standing: "published", asPrinted: "Nov-18", why: "Agreed" },
    ];

    const line = digestLine(
      PLAN,
      owed("due-soon", undefined, { action: makeAction("1.1.1", undefined, { dueDates }) }),
      TODAY,
    );

    expect(line.due).toEqual({ on: "2018-11-30", precision: "month", asPrinted: "Nov-18" });
    expect(line.daysUntilDue).toBe(4);
  });

  it.each<[string, ReminderReason, CalendarDate | undefined, ReminderReason]>([
    ["a notice that goes out late is overdue once the date has passed", "due-soon", "2018-11-23", "overdue"],
    ["a notice that goes out on the day itself says so", "due-soon", TODAY, "due-today"],
    ["a notice in time is due soon", "due-soon", "2018-11-30", "due-soon"],
    ["a review asks for its own sake where the date is far", "review", "2019-03-29", "review"],
    ["a review asks for its own sake where there is no date", "review", undefined, "review"],
    ["a review of a late action does not hide that it is late", "review", "2018-11-23", "overdue"],
  ])("%s", (_rule, asked, due, wanted) => {
    expect(digestLine(PLAN, owed(asked, due), TODAY).reason).toBe(wanted);
  });
});

describe("the lines of a digest", () => {
  const line = (reason: ReminderReason, ref: string, due?: CalendarDate, planId = "redcar") =>
    digestLine({ ...PLAN, id: planId }, owed(reason, due, { ref }), TODAY);

  it("stand with the longest overdue first, then today's, then the next, then the review's", () => {
    const lines = [
      line("review", "1.1.10"),
      line("due-soon", "1.1.3", "2018-12-10"),
      line("overdue", "1.1.8", "2018-11-20"),
      line("due-soon", "1.1.4", "2018-11-27"),
      line("review", "1.1.9"),
      line("due-today", "1.1.6", TODAY),
      line("overdue", "1.1.7", "2018-01-01"),
    ];

    expect(sortLines(lines).map(({ ref }) => ref)).toEqual([
      "1.1.7",
      "1.1.8",
      "1.1.6",
      "1.1.4",
      "1.1.3",
      "1.1.9",
      "1.1.10",
    ]);
  });

  it("stand in printed order, plan by plan, where their dates are the same", () => {
    const lines = [
      line("due-soon", "1.1.10", "2018-11-30"),
      line("due-soon", "1.1.2", "2018-11-30", "teesside"),
      line("due-soon", "1.1.9", "2018-11-30"),
    ];

    expect(sortLines(lines).map(({ planId, ref }) => `${planId} ${ref}`)).toEqual([
      "redcar 1.1.9",
      "redcar 1.1.10",
      "teesside 1.1.2",
    ]);
  });
});
