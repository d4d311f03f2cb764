// How the names of bodies and posts are compared.
import { list } from "./list.ts";

/** Words that are left out when a name is said. */
export const JOINING_WORDS = list("the, of, and, for, in, on, to, a, an, with, at");
/** Words that are written in more than one way. */
export const SAME_WORDS: readonly (readonly [string, string])[] = [
  ["children's", "children"],
  ["childrens", "children"],
  ["children", "children"],
  ["people's", "people"],
  ["peoples", "people"],
  ["boards", "board"],
  ["groups", "group"],
  ["grp", "group"],
  ["gp", "group"],
  ["dept", "department"],
  ["mgr", "manager"],
  ["commish", "commissioning"],
  ["comm", "commissioning"],
  ["exec", "executive"],
  ["hwb", "hwbb"],
  ["asst", "assistant"],
  ["ad", "ad"],
  ["quals", "quality"],
  ["qual", "quality"],
  ["ed", "education"],
  ["strat", "strategic"],
  ["wkstream", "workstream"],
  ["streams", "streams"],
  ["org", "organisation"],
  ["gov", "governing"],
];

export const NUMBER_WORDS = list("nought, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve");
