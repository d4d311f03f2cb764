// What the clerk asks when it is not sure, and what it says of requests it understands and cannot do yet.
import type { Doubted, NotOffered } from "../language/reading.ts";
import { listed } from "./phrases.ts";

export const QUESTIONS = {
  whichAction: "Which action do you mean?",
  whichActionOpen:
    "Which action do you mean? Please begin with its number, for example: 1.2.3 amber, waiting for sign-off.",
  whichRating: {
    not_on_scale: (named: string, scale: readonly string[]) =>
      `${named} is not a rating of this plan; the ratings are ${listed(scale)}. Which is it?`,
    several: (named: string) => `You named more than one rating (${named}). Which is it?`,
    negated: () => "You said which rating it is not. Which is it?",
    none: () => "Which rating is it?",
  },
  confirmRating: (rating: string, refs: readonly string[], because: Doubted) =>
    `${CONFIRM_BECAUSE[because]} Shall I record ${rating} for ${listed(refs)}?`,
  confirmSeveral: (rating: string | undefined, refs: readonly string[]) =>
    `Shall I record ${rating ?? "this"} for all of these: ${listed(refs)}?`,
  doneWhat: (refs: readonly string[]) => `Is it what I asked for that is done, or all of ${listed(refs)}?`,
  recordWords: (refs: readonly string[], words: string) =>
    `Shall I record this as progress on ${listed(refs)}? “${words}”`,
  whichAbout: (named: string) => `More than one fits ${named}. Which do you mean?`,
  unknownAbout: (named: string) => `I know no area, group or post called ${named} in this plan.`,
  whichDate: {
    impossible: (named: string) => `There is no such date as ${named}.`,
    several: (named: string) => `${named} can mean more than one date. Which do you mean?`,
    not_known: (named: string) => `I do not know when ${named} is.`,
  },
  yes: (what: string) => `Yes, ${what}`,
  yesAll: (count: number) => `Yes, all ${count}`,
  yesRecord: "Yes, record it",
  no: "No, record nothing",
  asProgress: "What you asked for: record it as progress",
  wholeAction: "The whole action",
  without: "Show all of it",
  gone: "That question has passed, so I did nothing. Please write what you mean.",
} as const;

/** Why a rating that was named is asked about before it is recorded. */
const CONFIRM_BECAUSE: Record<Doubted, string> = {
  hedge: "You did not sound certain.",
  condition: "You named a condition.",
  later: "That sounds like a hope for later.",
  question: "That reads like a question.",
  reported: "That sounds like somebody else's words.",
  quoted: "The rating stands in quotation marks.",
  name: "That may be a name.",
  joke: "I am not sure you meant that.",
  letter: "I read that from a single letter.",
  loose: "I am not certain what you mean.",
};

/** What is understood and not there yet, said honestly. */
const NOT_OFFERED_WORDS: Record<NotOffered, string> = {
  complete: "propose that an action is completed",
  request_new_date: "ask for a new due date",
  review_dates: "go through requests for new dates",
  reassign: "hand an action over",
  report_export: "make a report to take away",
  who_has_not_updated: "list who has not updated",
  nudge: "nudge the owners",
  snooze: "put reminders off",
  escalate: "escalate an action",
  add_evidence: "keep evidence",
  correct: "move an update from one action to another",
};
export const notOffered = (what: NotOffered) =>
  `You want to ${NOT_OFFERED_WORDS[what]}. I cannot do that yet, so nothing was recorded. Your plan administrator can help.`;
