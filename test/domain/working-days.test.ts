import { describe, expect, it } from "vitest";
import { type WorkingWeek, workingWeek } from "../../src/domain/plan.ts";
import type { CalendarDate } from "../../src/domain/values.ts";
import { isWorkingDay, nextWorkingDay, previousWorkingDay } from "../../src/domain/working-days.ts";
import { BANK_HOLIDAYS } from "../jobs/small-plan.ts";

const week: WorkingWeek = workingWeek.parse({});

describe("working days in England", () => {
  it.each<[CalendarDate, boolean, string]>([
    ["2018-12-24", true, "Christmas Eve, a Monday"],
    ["2018-12-25", false, "Christmas Day, a Tuesday"],
    ["2018-12-26", false, "Boxing Day, a Wednesday"],
    ["2018-12-27", true, "the Thursday after"],
    ["2018-12-29", false, "a Saturday"],
    ["2018-12-30", false, "a Sunday"],
    ["2019-04-18", true, "Maundy Thursday"],
    ["2019-04-19", false, "Good Friday"],
    ["2019-04-22", false, "Easter Monday"],
    ["2019-04-23", true, "the Tuesday after Easter"],
    ["2021-12-27", false, "the Monday that stands in for Christmas Day"],
    ["2021-12-28", false, "the Tuesday that stands in for Boxing Day"],
    ["2022-01-03", false, "the Monday that stands in for New Year's Day"],
  ])("%s: %s (%s)", (date, wanted) => {
    expect(isWorkingDay(date, week, BANK_HOLIDAYS)).toBe(wanted);
  });

  it.each<[CalendarDate, CalendarDate, CalendarDate]>([
    ["2018-12-24", "2018-12-24", "2018-12-24"],
    ["2018-12-25", "2018-12-24", "2018-12-27"],
    ["2018-12-29", "2018-12-28", "2018-12-31"],
    ["2019-04-20", "2019-04-18", "2019-04-23"],
    ["2021-12-25", "2021-12-24", "2021-12-29"],
    ["2022-01-01", "2021-12-31", "2022-01-04"],
  ])("%s moves back to %s and forward to %s", (date, back, forward) => {
    expect(previousWorkingDay(date, week, BANK_HOLIDAYS)).toBe(back);
    expect(nextWorkingDay(date, week, BANK_HOLIDAYS)).toBe(forward);
  });
});

describe("working days of a plan with its own week", () => {
  it("leaves out the days the plan is closed on", () => {
    const closed = workingWeek.parse({ closedOn: ["2018-12-24", "2018-12-27"] });

    expect(previousWorkingDay("2018-12-25", closed, BANK_HOLIDAYS)).toBe("2018-12-21");
    expect(nextWorkingDay("2018-12-25", closed, BANK_HOLIDAYS)).toBe("2018-12-28");
  });

  it("keeps the week it is given", () => {
    const sundayToThursday = workingWeek.parse({ days: [7, 1, 2, 3, 4] });

    expect(nextWorkingDay("2018-11-30", sundayToThursday, new Set())).toBe("2018-12-02");
  });

  it("says so where the week has no working day at all", () => {
    const never: WorkingWeek = { ...week, days: [] };

    expect(() => nextWorkingDay("2018-11-30", never, new Set())).toThrow("no working day within 60 days of 2018-11-30");
  });
});
