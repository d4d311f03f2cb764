import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import {
  addDays,
  addMinutes,
  daysBetween,
  formatInstant,
  localDateAndTime,
  startOfDay,
  weekday,
} from "../../src/domain/calendar.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";

const anyDate = fc
  .integer({ min: -20_000, max: 40_000 })
  .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }).toString() as CalendarDate);
const RUNS = { seed: 20181126, numRuns: 300 };

describe("calendar dates", () => {
  it.each<[CalendarDate, number, CalendarDate]>([
    ["2018-11-30", 1, "2018-12-01"],
    ["2018-12-31", 1, "2019-01-01"],
    ["2019-02-28", 1, "2019-03-01"],
    ["2020-02-28", 1, "2020-02-29"],
    ["2020-03-01", -1, "2020-02-29"],
    ["2019-03-30", 1, "2019-03-31"],
    ["2019-03-31", 1, "2019-04-01"],
    ["2018-11-30", -28, "2018-11-02"],
    ["2018-11-30", 0, "2018-11-30"],
  ])("%s and %i days is %s", (date, days, wanted) => {
    expect(addDays(date, days)).toBe(wanted);
  });

  it.each<[CalendarDate, number]>([
    ["2018-11-26", 1],
    ["2018-12-25", 2],
    ["2020-02-29", 6],
    ["2018-12-02", 7],
    ["1969-12-31", 3],
  ])("%s is day %i of the week", (date, wanted) => {
    expect(weekday(date)).toBe(wanted);
  });

  it("count as the calendar of every day from 1915 to 2079 does", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -800, max: 800 }), (date, days) => {
        const wanted = Temporal.PlainDate.from(date).add({ days });
        const later = addDays(date, days);
        expect(later).toBe(wanted.toString());
        expect(daysBetween(date, later)).toBe(days);
        expect(weekday(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek);
      }),
      RUNS,
    );
  });

  it("refuses what is no date", () => {
    expect(() => addDays("2018-13-01", 1)).toThrow("Not a calendar date");
  });
});

describe("a moment, seen from a zone", () => {
  it.each<[Instant, string, string, string]>([
    ["2018-11-26T08:30:00.000Z", "Europe/London", "2018-11-26", "08:30"],
    ["2019-03-31T00:59:59.000Z", "Europe/London", "2019-03-31", "00:59"],
    ["2019-03-31T01:00:00.000Z", "Europe/London", "2019-03-31", "02:00"],
    ["2019-10-27T00:30:00.000Z", "Europe/London", "2019-10-27", "01:30"],
    ["2019-10-27T01:30:00.000Z", "Europe/London", "2019-10-27", "01:30"],
    ["2019-07-01T23:30:00.000Z", "Europe/London", "2019-07-02", "00:30"],
    ["2018-11-26T11:30:00.000Z", "Pacific/Auckland", "2018-11-27", "00:30"],
  ])("%s in %s is %s, %s", (at, zone, date, time) => {
    expect(localDateAndTime(at, zone)).toEqual({ date, time });
  });

  it.each<[CalendarDate, string, Instant]>([
    ["2018-11-26", "Europe/London", "2018-11-26T00:00:00.000Z"],
    ["2019-07-01", "Europe/London", "2019-06-30T23:00:00.000Z"],
    ["2019-03-31", "Europe/London", "2019-03-31T00:00:00.000Z"],
    ["2019-10-27", "Europe/London", "2019-10-26T23:00:00.000Z"],
    ["2018-11-04", "America/Sao_Paulo", "2018-11-04T03:00:00.000Z"],
  ])("%s begins in %s at %s", (date, zone, wanted) => {
    expect(startOfDay(date, zone)).toBe(wanted);
  });

  it("is written with thousandths, so that texts sort as moments do", () => {
    expect(formatInstant(Temporal.Instant.from("2018-11-26T08:30:00Z"))).toBe("2018-11-26T08:30:00.000Z");
  });

  it("moves by minutes and parts of minutes", () => {
    expect(addMinutes("2018-11-26T23:59:00.000Z", 1.5)).toBe("2018-11-27T00:00:30.000Z");
  });
});
