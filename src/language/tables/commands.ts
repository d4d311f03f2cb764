// How people ask for things. To teach the clerk another way of asking, add it to the right list.
// Small letters; apostrophes may be left out by those who type; courtesies ("please", "can you show me") are
// understood everywhere and need not be listed.
import { list } from "./list.ts";

export const HELP = list(`
  some help, i need some help, a bit of help, how do i change a rating, how do i change my rating, how do i record progress,
  help, help me, halp, hlp, i need help, need help, commands, command list, list commands, menu, options,
  instructions, what can you do, what can i do, what can i say, what can i ask, what can i ask you, what do you do,
  what can i type, what do i type, what do i do, how does this work, how do you work, how does it work,
  how do i use this, how do i use you, how do i use it, how to use, how to use this, who are you, what are you,
  what is this, what's this, how do i update, how do i give an update, how do i reply, how do i answer,
  how do i do this, how do i rate, how does this thing work, not sure what to do, i'm stuck, getting started
`);

export const SHOW_MINE = list(`
  my actions, my action, mine, my list, my tasks, my items, my stuff, my plan actions, my updates, my update,
  actions for me, my outstanding actions, my open actions, my current actions, my action list, what are mine,
  what do i have, what have i got, what do i have to do, what do i need to do, what do i need to update,
  what do i need to answer, what do you need from me, what do you need, what do you want from me,
  what am i down for, what am i responsible for, what am i on the hook for, what am i leading on,
  what actions do i have, what actions have i got, which actions are mine, which ones are mine, which are mine,
  what's mine, what is mine, what's on my list, what's on my plate, what's outstanding for me,
  what's waiting for me, what do i owe you, what do i owe, anything for me, anything outstanding for me,
  have you got anything for me, what's assigned to me, actions assigned to me, assigned to me, actions i own,
  what do i own, my responsibilities, to do, todo, to do list, my to do list, my todo list, show mine,
  remind me what i have, give an update, i want to give an update, update, updates, submit update,
  submit an update, add update, add an update, make an update, update actions, update my actions, update my action,
  i want to update, i need to update, i have an update, i have updates, what do i need to do today,
  what should i do, what's due from me, what else, what's next, whats left, my next action
`);

export const SUMMARY = list(`
  summary by area, summary by group, by area, by group,  summary, summaries, a summary, summarise, summarize, summarise the plan, sum up, overview, plan overview,
  plan summary, rag summary, summary of the plan, plan status, status, status summary, status update,
  state of the plan, state of play, state of things, how are we doing, how are things, how are things going,
  how is it going, how's it going, how is the plan going, how's the plan going, how's the plan doing,
  how is the plan doing, how does it look, how are we getting on, where are we, where are we at,
  where are we up to, where are we now, where do we stand, where does the plan stand, what's the position,
  current position, position, the position, what's the picture, the picture, overall picture, big picture,
  dashboard, rag status, rag ratings, rag, ratings, rag rating, progress summary, progress so far,
  overall progress, overall position, overall status, headline figures, headlines, numbers, counts, totals,
  rag counts, how many are red amber and green, what is going on, what's going on, what's the state of the plan,
  how is, how's, how are, how many actions, getting on
`);

export const OVERDUE = list(`
  overdue, over due, over-due, late, past due, running late, out of time, past their date, past its date,
  past their due date, past the due date, missed deadlines, missed deadline, missed, missed dates, late actions,
  behind schedule, behind, not done on time, should have been done, should be done by now, slipped, slipping,
  overdue actions, overdues, gone past, expired, od
`);

export const DUE = list(`
  need to do, needs to do, have to do, has to do, got to do,   due, due dates, due date, deadlines, deadline, due to due for completion, due to be completed,
  due to be done, falls due, fall due, falling due, coming due, comes due, upcoming, coming up, due up, dues,
  has to be done, have to be done, needs to be done, need to be done, needs doing, to be done, needs finishing,
  should be done, coming soon, what's next for the plan
`);

/** Actions that nobody has rated. */
export const UNRATED = list(`
  not rated, not yet rated, unrated, un-rated, no rating, without a rating, without rating, with no rating,
  not been rated, haven't been rated, have not been rated, hasn't been rated, no rag, without a rag, not ragged,
  unragged, with no rag, missing ratings, missing a rating, still to be rated, to be rated, yet to be rated, blank,
  grey
`);

export const REVIEWS = list(`
  reviews, review, review dates, review date, next review, next review date, the next review,
  when is the next review, when's the next review, when is the review, when's the review, when are the reviews,
  when do we review, review schedule, review timetable, list of reviews, upcoming reviews, when is review,
  when is our next review, what reviews are coming up, last review, when was the last review, review meetings,
  coming reviews
`);

export const CHOOSE_PLAN = list(`
  plan, plans, my plans, which plan, which plans, what plans, what plan, what plans are there, which plans are there, which plans do you have, choose plan,
  choose a plan, choose the plan, select plan, select a plan, switch plan, switch plans, switch to, switch to plan,
  switch, change plan, change plans, change the plan, change to, other plan, the other plan, another plan,
  different plan, use plan, use, swap plan, swap to, go to plan, which plan am i in, which plan is this,
  list plans, what plan am i in, which plan am i on, plan please, list of plans
`);

export const GLOSSARY = list(`
  glossary, acronyms, abbreviations, list of acronyms, jargon, jargon buster, definitions, the glossary,
  what do the acronyms mean, what do the abbreviations mean, words, terms
`);
/** Before the term that is asked about. */
export const GLOSSARY_BEFORE = list(`
  glossary, define, definition of, the definition of, meaning of, the meaning of, what's the meaning of,
  what is the meaning of, what does, what do, whats, what's, what is, what is a, what's a, what is an, what's an,
  what are, what is the, what's the, explain, expand,    remind me what
`);
/** After it: "what does DCO stand for". */
export const GLOSSARY_AFTER = ["mean", "means", "stand for", "stands for", "short for", "is short for", "is", "are"];
/** Words no glossary holds, so that "what is wrong with you" is not looked up. */
export const NOT_TERMS = list(`
  you, your, i, me, my, we, us, he, she, they, wrong, happening, going, up, it, that, this, with, on, in, at, next,
  new, left, more, else, best, point, problem, time, date, weather, today, tomorrow, to, for, not
`);

export const UNDO = list(`
  delete my update, delete my update on, remove my update, remove my update on, take back my update,   undo, undo that, undo it, undo this, undo last, undo the last one, undo last update, undo my last update,
  undo the last update, undo my update, undo my last one, take that back, take it back, reverse that, reverse it,
  reverse the last one, revert, revert that, roll back, rollback, unsend, delete that, delete my last update,
  remove that, remove my last update, scrap that, oops undo, that was wrong undo, that's wrong undo, undo please,
  ignore my last update, ignore my last message, wrong undo, oops wrong one, wrong one, cancel that update,
  cancel my update, cancel last update, cancel my last update, scratch that
`);

export const CANCEL = list(`
  cancel, cancel that, cancel it, never mind, nevermind, nvm, forget it, forget that, stop, leave it, ignore,
  ignore that, ignore me, ignore this, ignore last, don't bother, doesn't matter, not now, quit, exit, abort, skip,
  skip it, sorry wrong chat, wrong chat, sorry wrong person, wrong person, sorry ignore that, wrong window,
  ignore that sorry, that wasn't for you, not for you, sorry not for you, sorry that wasn't for you, disregard,
  please disregard, disregard that, meant for someone else, sorry meant for someone else
`);

export const HISTORY = list(`
  history, the history, history of, history for, full history, log, log of, log for, change log, change log for,
  changelog, previous updates, previous updates on, past updates, past updates on, earlier updates, all updates on,
  what's happened on, what has happened on, what happened on, what's happened with, what happened with,
  what has happened with, what happened to, what's been said on, what has been said on, what was said on,
  what was said last time, what did i say last time, what did we say last time, what did i say,
  what did we say about, what did we say on, what did i say about, what did i say on, last update on,
  last update for, last updates on, updates on, who changed, who updated, track record, timeline
`);

/** Asks to see one action, or for the form to answer on. */
export const SHOW_ACTION = list(`
  show, show me, open, view, see, display, details, detail, details of, details for, details on, more on,
  more about, info, info on, information on, tell me about, what's, what is, what about, about, status, status of,
  status for, the status of, look at, look up, bring up, pull up, find, get, go to, read, card, card for, form,
  form for, update, update on, update for, updating, i want to update, i need to update, give an update on,
  update form, add an update to, add an update on, add update to, add update for, edit, amend, answer, rate, do,
  where are we with, where are we on, where are we up to with, how are we doing on, how are we doing with, how is,
  how's, what's happening with, what is happening with, what's happening on, what's going on with,
  what's the latest on, what is the latest on, latest on, the latest on, latest, any update on, any updates on,
  any news on, news on, any progress on, progress on, progress, state of, state, rating, rag, rating of,
  rating for, rag for, rag of, rag status of, owner, owner of, who owns, who's on, who is on, who has, who's got,
  who is responsible for, who's responsible for, who leads, who leads on, due date, due, due date of, due date for,
  deadline, deadline for, when is, when's, date, date for, when, overdue, text of, text, wording of, wording,
  remind me about, remind me what, remind me of, summary, summary of, summary for, evidence for, kpi for, what was,
  describe, explain, read out, let me see, next, please, action, ref, the, and, is, that, of, on, for
`);

/** Commands after which a number such as 1.2 is an action, though it might elsewhere be an amount. */
export const COMMANDS_BEFORE_REF = list(`
  show, show me, open, view, see, history, history of, history for, log for, details, details of, details for,
  details on, tell me about, what's, what is, what about, who owns, when is, where are we with, where are we on,
  how is, how's, what's happening with, what's happening on, any update on, any updates on, any news on, edit,
  amend, rate, is, are, has, does, look at, find, get, go to, chase, nudge, escalate, extend, close, snooze,
  hand over, reassign, sign off, complete, give me, form for, undo
`);

/** What is suggested for a message that was not understood: a word it may have been, and the command to type. */
export const SUGGESTED: readonly (readonly [string, string])[] = [
  ["help", "help"],
  ["my actions", "my actions"],
  ["actions", "my actions"],
  ["mine", "my actions"],
  ["summary", "summary"],
  ["summarise", "summary"],
  ["overview", "summary"],
  ["overdue", "overdue"],
  ["deadline", "due this month"],
  ["reviews", "reviews"],
  ["review dates", "reviews"],
  ["glossary", "glossary"],
  ["acronym", "glossary"],
  ["history", "history 1.2.3"],
  ["plans", "plan"],
  ["switch plan", "plan"],
  ["undo", "undo"],
  ["cancel", "cancel"],
  ["that was wrong", "undo"],
  ["that is wrong", "undo"],
  ["i made a mistake", "undo"],
  ["mistake", "undo"],
  ["unrated", "not rated"],
];

/** What stands beside a command is a name only where none of these stands in it: "the summary was useful" is talk. */
export const NOT_IN_NAMES = list(`
  because, is, are, was, were, been, be, has, have, had, will, would, could, should, can, sorry, again, we, i, you, they, he, she, my, your, it, this, that, send, sent, not, no, so, but, very, useful, great, good,
  bad, stuff, completed, done, scenes, i'm, we're, it's, don't, didn't, if, when, why, repeat, repeats, biscuits, please, thanks, lol, embarrassing, really, too, yourself, am, do, did, does, just, need, needs, want
`);

/** Before a plan's name: that plan is chosen. */
export const BEFORE_PLAN = list(`
  plan, switch to, switch plan to, switch plan, change plan to, change plan, choose plan, select plan, use plan, open plan
`);
/** These as well, where a plan of that name is there. */
export const BEFORE_PLAN_PERHAPS = list("choose, select, use, change to, swap to, go to, open, show, show me, the");
