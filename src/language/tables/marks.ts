// Marks and small words that divide a message into sentences and clauses.
import { list } from "./list.ts";

export const ENDS_SENTENCE = [".", "!", "?"];
/** A full stop after one of these ends nothing. */
export const ABBREVIATIONS = list(`
  no, act, e, g, eg, ie, i, approx, dr, mr, mrs, ms, prof, st, ref, vs, inc, dept, ext, tel
`);
export const DIVIDES = [",", ";", ":", "(", ")", "[", "]", "•", "·", "|", "...", "....", "{", "}"];
/** A clause begins with each of these. */
export const BEGINS_CLAUSE = list(`
  but, so, because, cos, coz, although, though, while, whilst, whereas, however, if, unless, once, when, whenever,
  until, till, provided, providing, assuming, then, plus, except, which, where, and, yet, therefore, or
`);
/** A clause that gives a reason: a rating of another action in it is not being set. */
export const REASONS = list(`
  because, cos, coz, as, since, until, till, if, unless, once, when, whenever, which, where, provided, providing,
  assuming, or, although, though
`);
