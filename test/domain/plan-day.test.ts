import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/values.ts";
import { dayOf } from "./asked-on.ts";

describe("when a plan's messages go out", () => {
  it.each<[string, CalendarDate, string, boolean]>([
    ["not before the time the plan sends at", "2018-11-26", "08:29", false],
    ["from that time", "2018-11-26", "08:30", true],
    ["for the rest of the day", "2018-11-26", "23:59", true],
    ["not on a Saturday", "2018-12-01", "08:30", false],
    ["not on a bank holiday", "2018-12-25", "08:30", false],
    ["in summer by summer time", "2019-07-01", "07:30", true],
    ["in summer not by winter time", "2019-07-01", "07:29", false],
  ])("%s", (_rule, date, time, wanted) => {
    expect(dayOf(date, {}, time).isTimeToSend).toBe(wanted);
  });
});
