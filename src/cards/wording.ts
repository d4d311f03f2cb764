// Every sentence the clerk says. Domain codes come in, plain British English goes out.
import type { UndoRefusal } from "../domain/undo.ts";
import type { UpdateRefusal } from "../domain/update.ts";
import { beginning, counted, dateInWords, inFigures, instantInWords, listed, plain, plainWithin } from "./phrases.ts";

export const BUTTONS = {
  undo: "Undo",
  save: "Save update",
  myActions: "My actions",
  help: "Help",
  summary: "Summary",
  overdue: "Overdue",
  more: "More",
  show: (ref: string) => `Show ${ref}`,
  answer: (ref: string) => `Answer ${ref}`,
  history: (ref: string) => `History of ${ref}`,
  older: "Older",
} as const;

export const NOTE = {
  more: (left: number) => `… and ${inFigures(left)} more`,
} as const;

export const welcome = (name: string, plans: readonly string[]) => ({
  title: `Hello${name ? `, ${plain(name)}` : ""}. I am Plan Clerk.`,
  lines:
    plans.length > 0
      ? [
          `I keep the record of ${listed(plans.map((title) => `**${plainWithin(title)}**`))}, and I will remind you before anything of yours is due.`,
          "Type **my actions** to see what you answer for, **1.2.3 amber** and a few words to update an action (with its own number), and **summary** for how the plan stands.",
          "Type **help** for everything else. Whatever I record I show you, and **undo** takes it back.",
        ]
      : [
          "I keep the record of a multi-agency action plan and remind the people who answer for its actions.",
          "You are not named in a plan yet, so I have nothing to show you. Ask your plan administrator to add you.",
          "Type **help** at any time.",
        ],
});

export const SAY = {
  helpTitle: "What you can type",
  helpLines: [
    "Write as you would to a colleague. I record nothing unless I am sure what you mean, and I show you what I recorded.",
    "In a channel or group chat, mention me first.",
  ],
  arrivedInGroup: "Hello. I am Plan Clerk. Mention me with a question, for example: summary, overdue, or show 1.2.3.",
  notForMe: "I took that as not meant for the record, and recorded nothing.",
  thanks: "You are welcome.",
  greeting: "Hello. Type **my actions** to see what you answer for, or **help** for what else I can do.",
  cancelled: "Nothing was recorded.",
  notInAnyPlan:
    "You are not named in a plan yet, so there is nothing I may show you. Ask your plan administrator to add you.",
  notUnderstood: (nearest?: string) =>
    nearest
      ? `I did not understand that, and recorded nothing. Did you mean **${nearest}**?`
      : "I did not understand that, and recorded nothing. Type **help** to see what I can do.",
  whichPlan: "Which plan do you mean?",
  planChosen: (title: string) => `We are now talking about ${title}.`,
  onePlan: (title: string) => `You are in one plan: ${title}.`,
  noSuchPlan: "That plan is not one of yours.",
  noSuchAction: (ref: string, near: readonly string[]) =>
    near.length > 0
      ? `There is no action ${ref} in this plan. The nearest are:`
      : `There is no action ${ref} in this plan.`,
  objectiveNotAction: (ref: string) => `${ref} is an objective with more than one action. Which do you mean?`,
  areaNotAction: (ref: string) =>
    `${ref} is an area of the plan, not one action. Type **summary** for the state of each area.`,
  alreadyDone: "I had recorded that already, once.",
  noButton:
    "That button belongs to an older card that I can no longer read. Nothing was recorded. Type **my actions** to go on.",
  tooMany: (most: number) =>
    `That is more than ${most} actions at once. Nothing was recorded; please send them in smaller lots.`,
  namedTwice: (ref: string) => `You named ${ref} more than once, so I recorded nothing for it. Please say it once.`,
  noneOfMine: "There is no open action you answer for in this plan.",
} as const;

/** Why an update was not recorded. Every code has its sentence; the compiler insists. */
export function refusalInWords(refusal: UpdateRefusal | UndoRefusal, zone: string, scale: readonly string[]): string {
  switch (refusal.code) {
    case "not-yours":
      return `You do not answer for ${refusal.ref}, so I recorded nothing. Its owner, its group's lead or the plan administrator can update it.`;
    case "nothing-said":
      return `There was nothing to record for ${refusal.ref}. Choose a rating or write a few words about progress.`;
    case "rating-not-on-scale":
      return `${beginning(refusal.said, 60) || "That"} is not a rating of this plan, so I recorded nothing for ${refusal.ref}. The ratings are ${listed(scale)}.`;
    case "shares-rating-of-whole":
      return `${refusal.ref} has no rating of its own: it is rated with ${refusal.whole}. I recorded nothing. You can give its progress in words.`;
    case "already-recorded":
      return `${refusal.ref} was already recorded by ${refusal.by} on ${instantInWords(refusal.at, zone)}, after this card was sent. I recorded nothing. Here is how it stands now.`;
    case "no-change-needs-reason":
      return `You said no change for ${refusal.ref} last time too. Please say in a few words why, and I will record it.`;
    case "action-closed":
      return `${refusal.ref} is ${refusal.because}, so it takes no more updates. Nothing was recorded.`;
    case "forecast-in-past":
      return `${dateInWords(refusal.on)} has passed, so it cannot be a forecast for ${refusal.ref}. Nothing was recorded.`;
    case "words-too-long":
      return `That is ${counted(refusal.length, "character")} for ${refusal.ref}; I can keep ${inFigures(refusal.most)} in one update. Nothing was recorded.`;
    case "nothing-to-undo":
      return "There is nothing of yours to undo.";
    case "not-your-update":
      return `That update of ${refusal.ref} was ${refusal.by}'s, so I left it as it is.`;
    case "already-undone":
      return `That update of ${refusal.ref} has been undone already.`;
    case "updated-since":
      return `${refusal.ref} was updated again by ${refusal.by} on ${instantInWords(refusal.at, zone)}, so I left it as it is.`;
    default:
      return refusal satisfies never;
  }
}

export const FORM = {
  heading: (ref: string, due: string) => `Your update on ${ref}, ${due}`,
  ratingLabel: "Rating",
  wordsLabel: "What has happened, and what comes next?",
  wordsPlaceholder: "A few words are enough",
  forecastLabel: (due?: string, isOverdue = false) => {
    if (!due) return "When do you expect it to be done? (a forecast)";
    return isOverdue
      ? `It was due ${due}. When do you expect it to be done? (a forecast: the due date stays)`
      : `If it will not be done by ${due}, when do you expect it? (a forecast: the due date stays)`;
  },
  lastTime: (who: string | undefined, when: string | undefined) =>
    when ? `Last time${who ? `, ${who}` : ""} (${when}):` : "Said so far:",
  nothingYet: "Nothing has been said about it yet.",
  tooLong: "That is more than I can keep in one update. Please shorten it.",
  notInPast: "Please choose today or a later day.",
} as const;

export const RECEIPT = {
  title: (items: number) => (items === 1 ? "Recorded" : `Recorded: ${items} actions`),
  undone: "Undone",
  oneLine: (summary: string) => `${summary}.`,
  summary: (refs: readonly string[]) => `Recorded for ${listed(refs)}`,
  undoneSummary: (refs: readonly string[]) => `Undone for ${listed(refs)}`,
  foot: (who: string, when: string, owner?: string) =>
    owner ? `Recorded by ${who} on behalf of ${owner}, ${when}.` : `Recorded by ${who}, ${when}.`,
  undoneFoot: (who: string, when: string) =>
    `Undone by ${who}, ${when}. Both the update and its undoing stay in the record.`,
  ratingFact: "Rating",
  was: (now: string, before: string) => (now === before ? `${now} (as before)` : `${now} (was ${before})`),
  noChange: "No change",
  forecastFact: "Forecast",
  noForecast: "none",
  progressFact: "Progress",
  beginningOnly: (length: number) => `${counted(length, "character")} recorded; here is how they begin`,
} as const;

export const ACTION = {
  due: "Due",
  noDate: "no date",
  revised: (now: string, first: string, why?: string) =>
    `${now} (published ${first}${why ? `; moved because ${why}` : ""})`,
  ongoing: "on-going",
  forecast: "Forecast",
  rating: "Rating",
  completion: "Completion",
  groups: "Responsible group",
  officers: "Responsible officer",
  nobody: (post: string) => `${post} (nobody holds this post now)`,
  objective: "Objective",
  historyHeading: "History, newest first",
  historyPart: (from: number, to: number, all: number) => `History, newest first: ${from} to ${to} of ${all}`,
  noHistory: "Nothing has been said about it yet",
  said: (who: string, when: string, rating: string | undefined, owner?: string) =>
    `${who}${owner ? ` on behalf of ${owner}` : ""}, ${when}${rating === undefined ? "" : `: ${rating}`}`,
  imported: (position: string | undefined) => (position ? `From the plan, ${position}` : "From the plan as imported"),
  undone: "taken back later",
  takesBack: (who: string, when: string) => `${who} took back the update before, ${when}`,
  noWords: "(no words)",
  noChange: "(no change)",
  unsure: (field: string, note: string) => `${field}: ${note}`,
  unsureFact: "Not certain since import",
  completionState: {
    open: "not completed",
    proposed: "completion proposed",
    confirmed: "completed",
    embedded: "completed and embedded",
  },
} as const;

export const LISTS = {
  mine: (count: number) => `Your open actions (${count})`,
  overdue: (count: number) => `Overdue (${count})`,
  due: (label: string, count: number) => `Due ${label} (${count})`,
  rated: (rating: string, count: number) => `${rating} (${count})`,
  about: (name: string) => `${name}. `,
  page: (from: number, to: number, of: number) =>
    of === 0 ? "None" : from === 1 && to === of ? counted(of, "action") : `${from} to ${to} of ${of}`,
  dueOn: (date: string) => `due ${date}`,
  overdueBy: (date: string, days: number) => `due ${date}, ${counted(days, "day")} overdue`,
  dueIn: (date: string, days: number) => (days === 0 ? "due today" : `due ${date}, in ${counted(days, "day")}`),
} as const;

export const SUMMARY = {
  title: (plan: string, about?: string) => (about ? `${about}: ${plan}` : plan),
  lead: (total: number, date: string) => `${counted(total, "action")}, position on ${date}`,
  chart: "Actions by rating",
  completed: "Completed",
  proposed: "Completion proposed",
  overdue: "Overdue",
  dueSoon: (days: number) => `Due in ${days} days`,
  notUpdated: (review?: string) => (review ? `Not updated since the review of ${review}` : "Not updated yet"),
  byArea: "By area",
  byAreaOf: (shown: number, all: number) =>
    `By area: the first ${shown} of ${all}. Type summary and an area's name for any other.`,
  byGroup: "By responsible group",
  byGroupOf: (shown: number, all: number) =>
    `By responsible group: the ${shown} largest of ${all}. Type summary and a group's name for any other.`,
  area: (ref: string, title: string) => (title ? `${ref}. ${title}` : ref),
  row: (total: number, ratings: readonly string[], overdue: number) =>
    `${inFigures(total)}: ${ratings.join(", ")}${overdue > 0 ? `; ${inFigures(overdue)} overdue` : ""}`,
} as const;

export const REVIEWS = {
  title: "Reviews",
  none: "This plan has no review dates.",
  held: (date: string) => `held ${date}; the position then is kept`,
  open: (until: string) => `${until}: progress is being collected now`,
  opens: (date: string, opens: string) => `${date}: collecting opens ${opens}`,
  past: (date: string) => `${date}: past, before this record began`,
  amended: (from: string, to: string, why: string) => `moved from ${from} to ${to}${why ? `: ${why}` : ""}`,
  further: (dates: readonly string[]) => `further updates on ${listed(dates)}`,
} as const;

export const DIGEST = {
  title: (count: number) => `${counted(count, "action")} to tell me about`,
  lead: "Answer on the form, or simply write back, for example: amber, waiting for sign-off.",
  others: (waiting: number) => (waiting === 0 ? "What you answered" : counted(waiting, "more action")),
  leadAfter: (left: number) => (left === 0 ? "All answered. Thank you." : `${counted(left, "action")} left.`),
  summary: (count: number, name: string) => `${name}: ${counted(count, "action")} of yours to tell me about`,
  answered: (rating: string, who: string) => `✓ answered: ${rating}, by ${who}`,
  forReview: (dates: readonly string[]) => `The review of ${listed(dates)} is coming.`,
} as const;

export const UNANSWERED = {
  title: (review: string) => `Not answered for the review of ${review}`,
  lead: (all: number, shown: number) =>
    `${counted(all, "action")} of your group had no update when the review came${shown < all ? `; here are the first ${shown}` : ""}.`,
  nobody: (posts: readonly string[]) =>
    posts.length > 0 ? `nobody holds the post (${listed(posts)})` : "nobody is named",
  lastUpdated: (when: string) => `last updated ${when}`,
  never: "never updated",
} as const;

export const GLOSSARY = {
  title: "Glossary",
  unknown: (term: string) => `The plan's glossary does not explain ${term}.`,
  empty: "This plan has no glossary.",
} as const;
