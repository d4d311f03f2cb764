// The words dates are made of.
import { list } from "./list.ts";

export const MONTHS: readonly (readonly [string, number])[] = [
  ...list("january, jan, janurary, januray").map((word) => [word, 1] as const),
  ...list("february, feb, febuary, febrary, feburary").map((word) => [word, 2] as const),
  ...list("march, mar, mrach").map((word) => [word, 3] as const),
  ...list("april, apr, aprl").map((word) => [word, 4] as const),
  ...list("may").map((word) => [word, 5] as const),
  ...list("june, jun").map((word) => [word, 6] as const),
  ...list("july, jul").map((word) => [word, 7] as const),
  ...list("august, aug, agust").map((word) => [word, 8] as const),
  ...list("september, sept, sep, setpember, septmber").map((word) => [word, 9] as const),
  ...list("october, oct, octber").map((word) => [word, 10] as const),
  ...list("november, nov, novemeber, novmber").map((word) => [word, 11] as const),
  ...list("december, dec, decmber, decemeber").map((word) => [word, 12] as const),
];
export const MONTH_NAMES = list(
  "January, February, March, April, May, June, July, August, September, October, November, December",
);

export const WEEKDAYS: readonly (readonly [string, number])[] = [
  ...list("monday, mon, mondy").map((word) => [word, 1] as const),
  ...list("tuesday, tue, tues, teusday").map((word) => [word, 2] as const),
  ...list("wednesday, wed, weds, wedesday, wensday").map((word) => [word, 3] as const),
  ...list("thursday, thu, thur, thurs, thrusday").map((word) => [word, 4] as const),
  ...list("friday, fri, firday").map((word) => [word, 5] as const),
  ...list("saturday, sat").map((word) => [word, 6] as const),
  ...list("sunday, sun").map((word) => [word, 7] as const),
];
export const WEEKDAY_NAMES = list("Monday, Tuesday, Wednesday, Thursday, Friday, Saturday, Sunday");

export const ORDINALS: readonly (readonly [string, number])[] = list(
  "first, second, third, fourth, fifth, sixth, seventh, eighth, ninth, tenth, eleventh, twelfth, thirteenth, fourteenth, fifteenth",
).map((word, index) => [word, index + 1] as const);

export const NUMBERS: readonly (readonly [string, number])[] = [
  ["a", 1],
  ["an", 1],
  ["one", 1],
  ["two", 2],
  ["a couple of", 2],
  ["couple of", 2],
  ["couple", 2],
  ["three", 3],
  ["four", 4],
  ["five", 5],
  ["six", 6],
  ["seven", 7],
  ["eight", 8],
  ["nine", 9],
  ["ten", 10],
  ["twelve", 12],
  ["fourteen", 14],
  ["fifteen", 15],
  ["twenty", 20],
  ["thirty", 30],
  ["forty", 40],
  ["sixty", 60],
  ["ninety", 90],
  ["a few", 4],
  ["few", 4],
];

export const UNITS_OF_TIME: readonly (readonly [
  string,
  "days" | "weeks" | "fortnights" | "months" | "quarters" | "years",
])[] = [
  ["day", "days"],
  ["days", "days"],
  ["working days", "days"],
  ["week", "weeks"],
  ["weeks", "weeks"],
  ["wk", "weeks"],
  ["wks", "weeks"],
  ["fortnight", "fortnights"],
  ["fortnights", "fortnights"],
  ["month", "months"],
  ["months", "months"],
  ["mth", "months"],
  ["mths", "months"],
  ["quarter", "quarters"],
  ["quarters", "quarters"],
  ["year", "years"],
  ["years", "years"],
  ["yr", "years"],
  ["yrs", "years"],
];

/** Stretches of time with a name of their own. */
export const NAMED_PERIODS: readonly (readonly [string, string])[] = [
  ["today", "today"],
  ["tonight", "today"],
  ["tomorrow", "tomorrow"],
  ["tommorow", "tomorrow"],
  ["tomorow", "tomorrow"],
  ["tmrw", "tomorrow"],
  ["yesterday", "yesterday"],
  ["this week", "this week"],
  ["the week", "this week"],
  ["current week", "this week"],
  ["the current week", "this week"],
  ["rest of the week", "this week"],
  ["the rest of the week", "this week"],
  ["next week", "next week"],
  ["nxt week", "next week"],
  ["the next week", "next 7 days"],
  ["following week", "next week"],
  ["the following week", "next week"],
  ["last week", "last week"],
  ["the week after next", "week after next"],
  ["week after next", "week after next"],
  ["this month", "this month"],
  ["the month", "this month"],
  ["current month", "this month"],
  ["the current month", "this month"],
  ["rest of the month", "this month"],
  ["the rest of the month", "this month"],
  ["this mth", "this month"],
  ["next month", "next month"],
  ["nxt month", "next month"],
  ["following month", "next month"],
  ["the following month", "next month"],
  ["last month", "last month"],
  ["the month after next", "month after next"],
  ["month after next", "month after next"],
  ["the next month", "next 30 days"],
  ["this quarter", "this quarter"],
  ["the quarter", "this quarter"],
  ["current quarter", "this quarter"],
  ["next quarter", "next quarter"],
  ["last quarter", "last quarter"],
  ["this year", "this year"],
  ["the year", "this year"],
  ["calendar year", "this year"],
  ["rest of the year", "this year"],
  ["the rest of the year", "this year"],
  ["next year", "next year"],
  ["last year", "last year"],
  ["this financial year", "this financial year"],
  ["the financial year", "this financial year"],
  ["financial year", "this financial year"],
  ["next financial year", "next financial year"],
  ["soon", "next 30 days"],
  ["shortly", "next 30 days"],
  ["coming weeks", "next 30 days"],
  ["the coming weeks", "next 30 days"],
  ["the next few weeks", "next 30 days"],
  ["next few weeks", "next 30 days"],
  ["this weekend", "this weekend"],
  ["the weekend", "this weekend"],
  ["month end", "end of month"],
  ["year end", "end of financial year"],
  ["the year end", "end of financial year"],
];
/** Days that move, and days with a name. */
export const FEASTS: readonly (readonly [string, "easter" | "christmas" | "new year"])[] = [
  ["easter", "easter"],
  ["easter sunday", "easter"],
  ["the easter break", "easter"],
  ["the easter holidays", "easter"],
  ["christmas", "christmas"],
  ["xmas", "christmas"],
  ["christmas day", "christmas"],
  ["crimbo", "christmas"],
  ["new year", "new year"],
  ["the new year", "new year"],
  ["new year's day", "new year"],
  ["new years", "new year"],
];
/** Times the clerk cannot turn into days without the plan's own calendar. */
export const NOT_KNOWN = list(`
  term, this term, next term, the term, end of term, half term, the half term, half-term, autumn term, spring term, summer term, the autumn term,
  the spring term, the summer term, the summer, summer, the autumn, autumn, the spring, spring, the winter, winter, the holidays, summer holidays,
  the summer holidays, the next board, next board, the board, the next meeting, next meeting, the next review, next review, the review, the inspection, ofsted,
  the revisit, academic year, the academic year, this academic year, next academic year, school year, the school year, end of the school year, ramadan, eid, purdah, the election
`);

export const BY = list("by, until, till, up to, up until, on or before, no later than, not later than, by the, to");
export const BEFORE = list("before, ahead of, prior to");
export const AFTER = list("after, following, later than, from, starting, beyond");
export const SINCE = list("since");
export const IN = list(
  "in, during, within, over, for, on, in the, over the, within the, at, throughout, around, for the, this, the",
);
