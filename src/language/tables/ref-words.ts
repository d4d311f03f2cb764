// What stands beside a number and says whether it can be an action's ref.
import { list } from "./list.ts";

/** These announce a ref: "action 4", "item 1.2". */
export const REF_WORDS = list(`
  action, actions, ref, refs, reference, item, items, objective, number, #, actn, axn, acton
`);
/** And these with a full stop: "no. 4". */
export const SHORT_REF_WORDS = ["no", "act", "ref", "nr"];
/** Announced by one of these, a single number is a place in the list the clerk sent, where it sent one. */
export const PLACE_WORDS = ["number", "#", "no", "item", "nr"];
/** These announce some other number. */
export const OTHER_NUMBERS = list(`
  version, v, ver, room, rm, page, pages, pg, p, pp, section, sections, sec, chapter, paragraph, para, appendix,
  annex, table, figure, fig, tel, telephone, phone, mobile, mob, ext, extension, call, ring, text, band, year, yr,
  y, ks, key stage, stage, form, level, aged, age, floor, house, flat, grade, tier, wave, phase, step, week, wk,
  term, quarter, q, windows, office, draft, schedule, clause, part, slide, slides, agenda item, minute, minutes,
  rose to, fell to, up to, down to, average, averages, averaging, score, scored, approx, approximately, about,
  around, roughly, nearly, over, under, less than, more than, at least, by, release, build, unit, building, block,
  £, $, €, ratio, mean, median, rate, x
`);
/** After a number, each of these makes it an amount. */
export const UNITS = list(`
  %, percent, per, pc, pp, points, point, percentage, weeks, week, wks, wk, days, day, months, month, mths, years,
  year, yrs, yr, terms, hours, hour, hrs, hr, mins, minutes, m, k, million, mil, thousand, bn, billion, fte, ftes,
  wte, wtes, miles, km, cases, children, pupils, young, schools, settings, people, staff, parents, families, plans,
  sessions, meetings, places, posts, am, pm, a.m, p.m, times, x, stars, out, or, of the, assessments, referrals,
  practitioners, sencos, professionals, requests, ehcps, ehc
`);
/** Letters that, written straight after a number, are a unit of measure and not an action's letter. */
export const UNIT_LETTERS = list(`
  m, k, x, p, h, s, t, bn, am, pm, st, nd, rd, th, km, kg, mb, gb, yr, wk, hr, pc, pp
`);
/** Before a figure that is a date: "on 12.3.18". */
export const DATE_BEFORE = list(`
  on, by, until, till, since, from, dated, before, after, of, to, due, w/c, commencing, ending, the, deadline,
  date, was, at
`);
/** After these, "on 1.2.10" means the action and not the day. */
export const ABOUT_BEFORE_ON = list(`
  update, updates, progress, news, history, comment, comments, info, details, information, latest, happening,
  happened, doing, work, working, we, feedback, report, question
`);
/** Between the refs of one list. */
export const REF_JOINS = [",", "and", "&", "+", "/", "and also", ", and", "plus", "as well as"];
export const REF_RANGES = ["-", "to", "through", "thru", "up to"];

/** Places in the list the clerk last sent. */
export const PLACES: readonly (readonly [string, number])[] = [
  ["the first one", 1],
  ["first one", 1],
  ["the first", 1],
  ["first", 1],
  ["1st one", 1],
  ["1st", 1],
  ["the 1st", 1],
  ["the top one", 1],
  ["top one", 1],
  ["the second one", 2],
  ["second one", 2],
  ["the second", 2],
  ["second", 2],
  ["2nd one", 2],
  ["2nd", 2],
  ["the 2nd", 2],
  ["the third one", 3],
  ["third one", 3],
  ["the third", 3],
  ["third", 3],
  ["3rd one", 3],
  ["3rd", 3],
  ["the 3rd", 3],
  ["the fourth one", 4],
  ["fourth one", 4],
  ["the fourth", 4],
  ["fourth", 4],
  ["4th one", 4],
  ["4th", 4],
  ["the fifth one", 5],
  ["fifth one", 5],
  ["the fifth", 5],
  ["fifth", 5],
  ["5th one", 5],
  ["the last one", -1],
  ["last one", -1],
  ["the last", -1],
  ["the bottom one", -1],
  ["bottom one", -1],
];
/** All of the actions asked about, where that many were. */
export const ALL_OF_THEM: readonly (readonly [string, number])[] = [
  ["both", 2],
  ["both of them", 2],
  ["both of these", 2],
  ["both of those", 2],
  ["the two", 2],
  ["the two of them", 2],
  ["both actions", 2],
  ["these two", 2],
  ["both are", 2],
  ["both still", 2],
  ["all three", 3],
  ["all 3", 3],
  ["all three of them", 3],
  ["all four", 4],
  ["all 4", 4],
  ["all five", 5],
  ["all 5", 5],
];
/** All of them, however many, which is asked about first. */
export const EVERYTHING = list(`
  all, all of them, all of these, all of those, all of mine, all mine, all my actions, all of my actions,
  everything, everything's, everything is, all actions, all the actions, every action, the lot, the whole lot,
  them all, all the rest, each of them, all are, mine are all, they are all, they're all, all of the above,
  my actions, mine
`);
/** Those not yet named in the same message. */
export const THE_OTHERS = list(`
  the others, others, the other, other one, the other one, the rest, rest, the other two, other two,
  the other three, other three, the remaining ones, the remainder, all the others, other ones, the other ones,
  remaining two, remaining ones
`);

/** After one of these not even 1.2.3 is an action. */
export const NUMBERED_THINGS = list(`
  room, rm, version, ver, v, page, pages, pg, section, sec, para, paragraph, chapter, table, fig, figure, appendix, annex, ext, tel, telephone, phone, mobile, mob, floor, release, build, windows, clause, slide, schedule, unit, ip, firmware, regulation, standard, iso, agenda item, minute, step, flat, office
`);

/** Before the actions that "all" or "both" leaves out. */
export const EXCEPT = list(
  "except, except for, but not, apart from, other than, excluding, bar, all but, not including, save for, minus, with the exception of",
);

/** After these a ref is only spoken of: "depends on 1.2.4". */
export const LINKS_TO_REF = list(
  "on, for, by, with, of, to, from, see, than, as, like, and, or, until, till, if, per, under, in, at, about, re, unless, because, after, before, not, action, actions, ref, the, is, was, when, once",
);
