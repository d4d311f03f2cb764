// Words at the beginning and the end of a message that change nothing in what it asks.
import { list } from "./list.ts";

/** What the clerk answers to. */
export const CLERK_NAMES = list(`
  plan clerk, the plan clerk, clerk, the clerk, planclerk, bot, plan bot, hi clerk
`);

/** Everybody at once, which is nobody else in particular. */
export const EVERYBODY = ["all", "everyone", "everybody", "team", "folks", "both", "there", "again"];

export const GREETINGS = list(`
  you there, u there, still there,  hi, hiya, hello, helo, hullo, hey, heya, yo, morning, good morning, gd morning, mornin, afternoon,
  good afternoon, good evening, evening, good day, greetings, hi there, hello there, hey there, happy monday,
  happy friday, happy new year, hope you're well, hope you are well, hope all is well, hope all well, how are you,
  how are you doing, hows things, you ok, are you there, anyone there
`);

export const THANKS = list(`
  thanks, thank you, thankyou, thanx, thx, thnx, tks, ta, tar, cheers, many thanks, much appreciated, appreciated,
  appreciate it, ty, tysm, thanks so much, thanks very much, thank you very much, thanks a lot, thank you so much,
  thanks for that, thanks for this, thank you for that, thanks for the reminder, thanks for the nudge,
  thanks for your help, thank you for your help, thanks for reminding me, thank you for the reminder,
  thanks in advance, thanks again, great thanks, ok thanks, nice one, good bot, lovely, brilliant, perfect,
  excellent, great, fab, fabulous, wonderful, super, good stuff, amazing, great stuff, that's great,
  that's brilliant, that's perfect, that's helpful, very helpful, really helpful, really useful, very useful,
  helpful, you're a star, you star, star, legend, much better, well done, that's lovely, that's fine, all good,
  all fine, looks good, looks great, good to know, cheers for that, cheers for this, ta for that, cheers mate,
  ta muchly, thanks all, thanks everyone
`);

/** Agreement with what the clerk said. It decides nothing. */
export const ACKNOWLEDGEMENTS = list(`
  ok, okay, okey dokey, k, kk, oki, okie, okies, noted, got it, understood, will do, sure, fine, no problem,
  no worries, no probs, np, right, righto, right oh, good, cool, yep ok, yes ok, makes sense, i see, ah ok, ah, oh,
  oh ok, fair enough, fair point, agreed, on it, leave it with me, doing it now, will get on to it,
  will look at it, i will look at it, will sort, will sort it, i'll sort it, i will do, i'll do it,
  i'll do it later, will update later, i'll update later, will do later, will do it later, will do that,
  will do it today, will do it tomorrow, i'll update it tomorrow, ok will do, sorry, sorry about that, my bad,
  apologies, oops, bye, goodbye, see you, see you later, have a good weekend, have a nice weekend, have a good day,
  hope that helps, that's all, that is all, all from me, that's all from me
`);

/** Signs that say thank you or all right. */
export const SOCIAL_SIGNS = list(`
  👍, 👍🏻, 🙏, 👌, 😀, 😃, 😄, 😁, 🙂, 😊, 😉, 😇, 🥰, 😍, 😎, ❤, 💚, 💙, 💛, 🧡, 💜, 🎉, 👏, 🙌, 💪, 🤝, ⭐, 🌟, ✨, 🫡, 🤗, 👋, 💯, 😅, 🥳, ☺
`);

/** Courtesies that may stand before what is meant. */
export const POLITE = list(`
  oops, whoops, oh, ah, er, erm, um,   please, pls, plz, plse, kindly, ok, okay, right, so, well, and, also, now, just, quick one, quick question,
  quick update, sorry, sorry for the delay, apologies for the delay, apologies, fyi, btw, as requested,
  as promised, as discussed, hello again, good to go, yes, yep, yeah, no worries
`);

/** Courtesies that may stand after it. */
export const TAILS = list(`
  please, pls, plz, plse, thanks, thank you, thx, ta, cheers, many thanks, if possible, if you can, when you can,
  when you get a chance, now, again, asap, then, xx, x, mate, kind regards, regards, as well, too,
  at the moment, right now, currently, thanks in advance
`);

/** Ways to ask that leave what is asked as it is: "can you show me the summary" is "summary". */
export const ASKING = list(`
  can you, could you, would you, will you, can i, could i, may i, can we, could we, please can you,
  please could you, can you please, could you please, can i please, i'd like to, i would like to, i want to,
  i wanna, i need to, i need, i want, i'd like, i would like, we need, we want, we'd like, let me, let us, let's,
  lets, are you able to, is it possible to, any chance of, any chance you could, would you mind, how do i,
  how do i get, how can i, how can i see, where do i find, where can i find, where can i see, do you have,
  have you got, have you, is there, are there, are there any, is there anything, there is, give me, send me,
  show me, get me, tell me, let me have, let me see, let me know, list, show, see, view, get, display, print, find,
  find me, look up, bring up, pull up, pull, open, go to, check, run, run me, do, do me, have, look at,
  have a look at, what's, what is, what are, whats, wats, wot is, what, which, which are, which is, which ones are,
  which ones, who is, who's, how many, how many are, how much, how, anything, any, is anything, are any,
  everything, everything that's, everything that is, all, all the, all of the, just, only, the, a, an, our,
  a list of, list of, the list of, me, of, got, we have, do we have, have we got, we've got, can we have,
  can we see, could we see, can i have, can i see, could i have, could i see, can i get, please show, just show,
  actions that are, actions which are, actions, items, the actions, ones, things, that are, that's, is, are, it's,
  there
`);
/** Small words that may stand between the parts of a command. */
export const FILLERS = [
  ",",
  ...list(`
  gone, turned, become, next, doing, performing, looking, faring, getting on, coming along, progressing, between,
  for, of, the, on, in, by, to, about, from, with, at, a, an, and, actions, action, items, item, ones, one, tasks,
  task, things, thing, stuff, is, are, we, have, has, got, now, so, far, currently, still, that, which, all, any,
  anything, there, please, pls, plz, today, right now, at the moment, me, us, our, rated, list, show, view, under,
  belonging, owned, held, led, their, they, he, she, it, this, up, do, does, be, been, being, going, coming,
  what's, whats, what, only, just, those, these, them, out, whole, plan, the plan, whole plan, as, ?, !, ., :, -,
  ..., (, ), ", ', get, give, see, vs, per, i, need, want, can, you
`),
];
/** The person who writes. */
export const MINE = list(`
  my, mine, of mine, for me, i have, have i got, do i have, i've got, am i, me personally, assigned to me,
  on my list
`);

/** Before a rating these ask for the actions that have it. */
export const LISTING = list(`
  show, show me, list, see, view, get, give me, find, display, what, what's, whats, which, how many, who, who's, any, anything, are there, is there, tell me, pull, filter, filter by, only, just the, count, number of, do we have, have we got, how much, send me, let me see, can i see, can i have
`);
/** And these after it: "red actions", "the amber ones". */
export const LISTED = list("actions, action, ones, items, tasks, things, rated, list, only, please?");
