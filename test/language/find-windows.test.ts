import { describe, expect, it } from "vitest";
import type { CalendarDate } from "../../src/domain/values.ts";
import { easter } from "../../src/language/calendar.ts";
import { findWindow } from "../../src/language/find-windows.ts";
import { normalise } from "../../src/language/normalise.ts";
import { tokenise } from "../../src/language/tokens.ts";

function windowOf(words: string, today: CalendarDate = "2018-11-26") {
  const tokens = tokenise(normalise(words));
  return findWindow({ tokens, end: tokens.length, today }, 0);
}

function shown(words: string, today?: CalendarDate): string {
  const found = windowOf(words, today);
  if (!found) return "none";
  if ("window" in found) return `${found.window.from} ${found.window.to} ${found.window.label}`;
  return [found.problem, ...found.choices.map((one) => one.to)].join(" ");
}

describe("days asked about on Monday 26 November 2018", () => {
  it.each([
    ["in March", "2019-03-01 2019-03-31 in March 2019"],
    ["in november", "2018-11-01 2018-11-30 in November 2018"],
    ["in jan 2020", "2020-01-01 2020-01-31 in January 2020"],
    ["in Febuary", "2019-02-01 2019-02-28 in February 2019"],
    ["next March", "2019-03-01 2019-03-31 in March 2019"],
    ["this month", "2018-11-01 2018-11-30 this month"],
    ["next month", "2018-12-01 2018-12-31 next month"],
    ["in the next month", "2018-11-26 2018-12-26 in the next 30 days"],
    ["this week", "2018-11-26 2018-12-02 this week"],
    ["next week", "2018-12-03 2018-12-09 next week"],
    ["week after next", "2018-12-10 2018-12-16 in week after next"],
    ["w/c 3 December", "2018-12-03 2018-12-09 in the week of 3 December 2018"],
    ["week commencing 10/12", "2018-12-10 2018-12-16 in the week of 10 December 2018"],
    ["today", "2018-11-26 2018-11-26 today"],
    ["tomorrow", "2018-11-27 2018-11-27 tomorrow"],
    ["in the next 30 days", "2018-11-26 2018-12-26 in the next 30 days"],
    ["next two weeks", "2018-11-26 2018-12-10 in the next 2 weeks"],
    ["within a fortnight", "2018-11-26 2018-12-10 in the next fortnight"],
    ["over the next couple of months", "2018-11-26 2019-01-26 in the next 2 months"],
    ["last 30 days", "2018-10-27 2018-11-26 in the last 30 days"],
    ["by 31/3", "2018-11-26 2019-03-31 by 31 March 2019"],
    ["by 31/3/19", "2018-11-26 2019-03-31 by 31 March 2019"],
    ["by 31.03.2019", "2018-11-26 2019-03-31 by 31 March 2019"],
    ["by 2019-03-31", "2018-11-26 2019-03-31 by 31 March 2019"],
    ["by 3rd of June", "2018-11-26 2019-06-03 by 3 June 2019"],
    ["by the first of May", "2018-11-26 2019-05-01 by 1 May 2019"],
    ["by june 3rd", "2018-11-26 2019-06-03 by 3 June 2019"],
    ["by the 15th", "2018-11-26 2018-12-15 by 15 December 2018"],
    ["by March", "2018-11-26 2019-03-31 by the end of March 2019"],
    ["until the end of March", "2018-11-26 2019-03-31 by 31 March 2019"],
    ["by the end of the month", "2018-11-26 2018-11-30 by 30 November 2018"],
    ["by the end of the financial year", "2018-11-26 2019-03-31 by 31 March 2019"],
    ["by 1/3/2018", "1900-01-01 2018-03-01 by 1 March 2018"],
    ["before Easter", "2018-11-26 2019-04-20 before Easter (21 April 2019)"],
    ["before Christmas", "2018-11-26 2018-12-24 before Christmas (25 December 2018)"],
    ["in the new year", "2019-01-01 2019-01-31 in January 2019"],
    ["after Easter", "2019-04-22 2999-12-31 after Easter (21 April 2019)"],
    ["since September 2018", "2018-09-01 2018-11-26 since September 2018"],
    ["on friday", "2018-11-30 2018-11-30 on Friday 30 November 2018"],
    ["friday week", "2018-12-07 2018-12-07 on Friday 7 December 2018"],
    ["a week on friday", "2018-12-07 2018-12-07 on Friday 7 December 2018"],
    ["on Fri 7 Dec", "2018-12-07 2018-12-07 on 7 December 2018"],
    ["next monday", "2018-12-03 2018-12-03 on Monday 3 December 2018"],
    ["in Q4", "2019-01-01 2019-03-31 in Q4 (January 2019 to March 2019)"],
    ["this quarter", "2018-10-01 2018-12-31 this quarter"],
    ["in 2019", "2019-01-01 2019-12-31 in 2019"],
    ["in 2018/19", "2018-04-01 2019-03-31 in 2018/19"],
    ["mid January", "2019-01-11 2019-01-20 in mid January 2019"],
    ["between 1 March and 15 April", "2019-03-01 2019-04-15 from 1 March 2019 to 15 April 2019"],
    ["from January to March", "2019-01-01 2019-03-31 from January 2019 to March 2019"],
  ])("%s are %s", (words, wants) => {
    expect(shown(words)).toBe(wants);
  });

  it.each([
    ["31/2", "impossible"],
    ["30 Feb", "impossible"],
    ["31 April", "impossible"],
    ["3/31", "impossible 2019-03-31"],
    ["13/13", "impossible"],
    ["the 45th", "impossible"],
    ["Thursday 7 December 2018", "impossible 2018-12-07"],
    ["between April and March 2019", "impossible"],
    ["next Friday", "several 2018-11-30 2018-12-07"],
    ["by the end of the summer term", "not_known"],
    ["half term", "not_known"],
    ["before the next board", "not_known"],
  ])("%s has to be asked about: %s", (words, wants) => {
    expect(shown(words)).toBe(wants);
  });

  it.each(["", "data group", "2.5", "97.3%", "17 schools"])("%j says no days", (words) => {
    expect(shown(words)).toBe("none");
  });
});

describe("days asked about at the edges of the calendar", () => {
  it.each<[string, CalendarDate, string]>([
    ["29 Feb", "2018-11-26", "2020-02-29 2020-02-29 on 29 February 2020"],
    ["next month", "2018-12-31", "2019-01-01 2019-01-31 next month"],
    ["in the next month", "2019-01-31", "2019-01-31 2019-03-02 in the next 30 days"],
    ["next friday", "2018-11-30", "2018-12-07 2018-12-07 on Friday 7 December 2018"],
    ["next friday", "2018-12-01", "2018-12-07 2018-12-07 on Friday 7 December 2018"],
    ["this week", "2018-12-02", "2018-11-26 2018-12-02 this week"],
    ["in Q1", "2019-04-01", "2019-04-01 2019-06-30 in Q1 (April 2019 to June 2019)"],
    ["in Q1", "2019-07-01", "2020-04-01 2020-06-30 in Q1 (April 2020 to June 2020)"],
    ["before Easter", "2019-04-22", "2019-04-22 2020-04-11 before Easter (12 April 2020)"],
  ])("%s on %s are %s", (words, today, wants) => {
    expect(shown(words, today)).toBe(wants);
  });

  // From the table of the Book of Common Prayer.
  it.each([
    [2000, "2000-04-23"],
    [2008, "2008-03-23"],
    [2011, "2011-04-24"],
    [2018, "2018-04-01"],
    [2019, "2019-04-21"],
    [2024, "2024-03-31"],
    [2025, "2025-04-20"],
    [2026, "2026-04-05"],
    [2038, "2038-04-25"],
  ])("Easter of %i is %s", (year, on) => {
    expect(easter(year)).toBe(on);
  });
});
