// How a colour is written. A form only counts where the plan's own scale has a rating of that name.
import { list } from "./list.ts";

export interface ColourForms {
  /** Other words for it. The first colour of a scale that claims a word has it. */
  readonly alsoCalled: readonly string[];
  /** Slips of the keyboard that can be nothing else. */
  readonly misspelt: readonly string[];
  readonly signs: readonly string[];
}

export const COLOURS: Readonly<Record<string, ColourForms>> = {
  red: { alsoCalled: [], misspelt: ["redd", "rde"], signs: ["🔴", "🟥"] },
  yellow: { alsoCalled: [], misspelt: ["yelow", "yello", "yellw"], signs: ["🟡", "🟨"] },
  orange: { alsoCalled: [], misspelt: ["ornage", "orang"], signs: ["🟠", "🟧"] },
  // After yellow and orange: on a scale that has them, their signs are theirs.
  amber: {
    alsoCalled: ["orange", "yellow"],
    misspelt: list(`
  ambre, ambr, ambar, ambor, anber, abmer, amer, ambber, ammber, amberr, ambet, amver
`),
    signs: ["🟠", "🟧", "🟡", "🟨"],
  },
  green: {
    alsoCalled: [],
    misspelt: list(`
  gren, grene, geen, greeen, grenn, grren, gteen, greem, greeb, grean, freen
`),
    signs: ["🟢", "🟩"],
  },
  blue: { alsoCalled: [], misspelt: ["bleu", "blu"], signs: ["🔵", "🟦"] },
  purple: { alsoCalled: [], misspelt: ["purpel"], signs: ["🟣", "🟪"] },
  black: { alsoCalled: [], misspelt: [], signs: ["⚫", "⬛", "◼", "●", "■"] },
  white: { alsoCalled: [], misspelt: [], signs: ["⚪", "⬜", "○", "□"] },
  grey: { alsoCalled: ["gray"], misspelt: [], signs: [] },
  brown: { alsoCalled: [], misspelt: [], signs: ["🟤", "🟫"] },
  pink: { alsoCalled: [], misspelt: [], signs: [] },
  gold: { alsoCalled: [], misspelt: [], signs: [] },
  silver: { alsoCalled: [], misspelt: [], signs: [] },
};

/** Phrases that say how things stand without a colour. Each counts for the rating whose name or own descriptor it fits. */
export const WITHOUT_COLOUR: readonly (readonly [string, string])[] = [
  ["on track", "green"],
  ["fully on track", "green"],
  ["all on track", "green"],
];

/** "No change" in the ways it is typed. It is an answer. */
export const NO_CHANGE = list(`
  leave it as is, leave as is, keep as is, keep it as is, leave it the same, keep it the same, leave it as it is, keep it as it is,
  no change, no changes, no chnage, no cahnge, no chaneg, nochange, no chng, no change here, no change on this,
  no change on this one, no change from last time, no change since last time, no change from last month,
  no change since last month, no change since the last review, no change since last review, no change to report,
  no changes to report, no change this month, no change this time, no change yet, no change at all,
  no change from me, no change to rating, no change to the rating, no change to rag, no change to the rag,
  still no change, unchanged, not changed, hasn't changed, nothing changed, nothing has changed, nothing's changed,
  same, the same, still the same, same as before, same as last time, same as last month, same as the last time,
  as before, as last time, as was, as it was, as is, as you were, stays the same, staying the same,
  remains the same, remains unchanged, rating unchanged, position unchanged, no movement, no progress,
  no progress yet, no progress to report, no further progress, no update, no updates, no update yet,
  no update this month, no update this time, no further update, no further updates, nothing to report, nothing new,
  nothing new to report, nothing further, nothing further to report, nothing to add, nothing since last time,
  ditto, n/c, nc, nil return, no news, no new news, no change in rating, no change in rag, no change to status,
  no change in status, no change to the position, no change overall, still as before, same again,
  same again please
`);

/** Colours hardly any scale has. Where the scale lacks one, it counts only by itself. */
export const RARE_COLOURS = list("black, white, grey, gray, brown, pink, gold, silver, orange");
