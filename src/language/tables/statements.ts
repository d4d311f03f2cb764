// What a plain statement looks like, and what only looks like one.
import { list } from "./list.ts";

/** What progress is told in. One of these makes an answer of a sentence without a ref, where one action was asked about. */
export const PROGRESS = list(`
  waiting, awaiting, awaited, completed, complete, finished, drafted, drafting, booked, agreed, signed off, signed-off, sign off, sign-off, delayed, blocked, stalled, slipped,
  progressing, progressed, underway, under way, on track, on target, ongoing, on-going, started, begun, launched, published, circulated, consulted, approved,
  scheduled, arranged, appointed, recruited, recruiting, interviewed, interviewing, advertised, trained, delivered, implemented, embedded, reviewed,
  reviewing, developed, developing, established,   commissioned, procured, audited,  presented,   
  collecting, rolled out, piloted, piloting, in place, in progress, on hold, paused, postponed, deferred, cancelled, held up, behind schedule, ahead of schedule,
  finalised, finalising, identified, mapped, mapping, tested, monitored, improved, increased, reduced, achieved, resourced, funded, went live, gone live, 
  out to consultation, out for consultation, vacancy, recruitment, outstanding, pending, chasing, chased, liaising, not yet started, not started yet, interviews held, held on, was held, were held
`);
/** Things progress is often about. Without a word of the list above they are not enough: the clerk asks. */
export const PROGRESS_ABOUT = list(`
  interview, interviews, meeting, meetings, training, workshop, workshops, survey, audit, audits, draft, report, data, consultation, advert, tender, contract, procurement, launch, rollout,
  pilot, delay, delays, approval, delivery, funding, capacity, staffing, sickness, panel, commissioning, strategy, policy, pathway, framework, dashboard, template, terms of reference
`);
/** "Done" by itself: the update, or the whole action? */
export const DONE = list(`
  done, complete, completed, finished, all done, it's done, its done, this is done, is done, that's done,
  this one is done, now done, now complete, now completed, is complete, is completed, is now complete, is now done,
  has been completed, has been done, fully complete, fully completed, action complete, action completed,
  all complete, all completed, it is done, it's complete, it's finished, it's completed, this is complete,
  this is completed, this has been completed, this is now complete, work complete, signed off and complete, closed,
  is closed, can be closed, achieved, sorted, tick, ticked off, yep done, yes done, done done, ✅, ✔, ☑, done ✅,
  100%, 100 % complete, we've finished, we have finished, we've completed it, we have completed this,
  we've completed this, i've done it, i've done this, i have done this, i've completed this, i have completed this,
  action done, done already, already done, already complete, already completed, done now, done this, done that,
  done it, completed now, done and dusted, job done, all sorted, been done, been completed, was completed,
  has completed, fully implemented and complete, complete now, is finished, now finished, is now finished,
  is now completed, is fully complete
`);
/** An answer that says too little to record: which rating is it? */
export const TOO_LITTLE = list(`
  no rating, unrated, not rated, not yet rated, rating, remove rating, clear rating, remove the rating, clear the rating, no rag,
  i'm not sure what to put, not sure what to put, not sure what to say, i don't know what to put, no idea what to put,
  not yet, nearly, nearly there, almost, almost there, in progress, in hand, ongoing, on going, on-going,
  getting there, some, partly, partially, half, soon, yes, no, yep, nope, yeah, nah, ok, okay, fine, good, bad,
  not good, not great, so so, meh, slow, slowly, started, not started, not done, not done yet, not complete,
  incomplete, wip, in train, it's fine, all fine, all good, all ok, going well, going ok, doing ok, doing fine,
  doing well, 👍, 👎, 👌, 🙂, ☹, 🙁, 😬, ❌, ⏳, 🚧, better, worse, up, down, improving, no idea, not sure, don't know,
  dunno, unsure, tbc, tbd, see above, as above, as below, see below, n/a, na, none, nothing, nil
`);
/** Feelings, which are no statement of progress. */
export const FEELINGS = list(`
  ridiculous, joke, a joke, nonsense, stupid,   shit, bullshit,   fuck, fucking, fed up,
  sick of, waste of time,   annoying, pathetic, hopeless bot, wtf, ffs, omg, argh, aargh, grr,
  give me a break, leave me alone, go away, shut up,  marry me, knock knock, tell me a joke, lol, haha,
  hahaha, lmao, rofl, 😂, 🤣, 😡, 🤬, 😠, 🙄, 😤, what a day, i give up, kill me,     
  blah,
  hate this, hate it, hate you, this is rubbish, load of rubbish, total rubbish, complete rubbish, crap, bloody hell, bloody thing, bloody bot, damn it, damn thing, useless bot, this is useless, i love you
`);
/** Words between colleagues: said in a channel they are for somebody else. */
export const COLLEAGUE_TALK = list(`
  can you, could you, would you, will you, did you, do you, have you, are you, are we, shall we, should we, can we,
  could we, do we, did we, have we, let's, lets, anyone, does anyone, has anyone, is anyone, i'll, i will, i can,
  we'll, we should, we could, we need to talk, see you, catch up, in the meeting, on the call, on the agenda,
  at the meeting, agenda, lunch, coffee, fancy, pub, your, yours, you, you're, you've, guys, folks, thoughts,
  any thoughts, what do you think, fyi
`);
/** Instructions dressed up as something official. They are never followed and never recorded. */
export const DRESSED_UP = list(`
  system:, system message, [system], system prompt, assistant:, admin override, administrator override, override:,
  ignore previous instructions, ignore all previous instructions, ignore all previous, ignore your instructions,
  ignore the above, disregard previous instructions, disregard all previous, you are now, new instructions,
  developer mode, sudo, as an administrator i, system notice, automated message, automatic reply, automatic reply:,
  this is an automated, do not reply, noreply, no-reply, system update, system override, root:, <system>,
  important instruction, prompt:
`);
/** A sentence that begins so is a question, with or without its mark. */
export const QUESTION_STARTS = list(`
  what, what's, whats, when's, whens, who, who's, whos, whose, why, why's, how, how's, hows, where, where's,
  wheres, which, any update, any updates, any news, any progress, any idea, anyone, i wonder, wonder if, wondering,
  just wondering, do we know, not sure if, not sure whether, remind me if, remind me whether, remind me when,
  remind me who, confirm whether, confirm if, can someone confirm, can anyone confirm, check if, check whether,
  please check, please confirm, tell me if, tell me when, tell me who, tell me why, let me know if,
  let me know when, let me know who, does anyone know, is it true
`);
/** Before the one that is asked about, these make a question: "is 1.2.3 green", "have we". Alone they do not: "is amber", "have moved it". */
export const AUXILIARIES = list(`
  is, are, was, were, am, isn't, aren't, wasn't, weren't, do, does, did, don't, doesn't, didn't, has, have, had,
  hasn't, haven't, will, won't, would, wouldn't, can, can't, could, couldn't, should, shouldn't, shall, may, might,
  must, when is, when was, when will
`);
export const SUBJECTS = list(`
  it, this, that, the, my, our, your, we, you, they, he, she, i, anyone, there, any, these, those, everything,
  action, actions, objective, someone, anybody, somebody, anything, all, both, one
`);
/** At the end of a sentence these make a question of it. */
export const QUESTION_TAGS = list(`
  isn't it, isnt it, is it not, isn't that, right ?, yeah ?, yes ?, no ?, innit, aren't we, arent we, do you think,
  don't you think, or not, what do you think, agree ?, ok ?, correct ?, is that right, is that ok,
  does that sound right
`);
/** "Can you set 1.2.3 to green?" is a request all the same. */
export const REQUESTS_TO_SET = list(`
  set, mark, put, change, move, make, rate, record, log, note, enter, update, turn, add, upgrade, downgrade, save,
  write, put down, mark down, note down, log that, note that, record that, switch, flip, amend, adjust, take,
  i'd rate, i would rate, we'd rate, i rate, we rate
`);
/** What may stand before a ref at the beginning of a statement. */
export const BEFORE_REF = list(`
  i'd like to, i would like to, i want to, i need to, we need to, we'd like to, we would like to, we want to, need to, want to, would like to, like to,
  action, actions, act, ref, item, items, number, no, objective, update, updates, updating, update for, update on,
  an update on, progress, progress on, progress for, news on, for, on, re, re:, regarding, about, concerning,
  with regard to, in relation to, as for, with, the, my, our, of, to, at, is, rating, rating for, rating of, rag,
  rag for, rag rating, rag rating for, status, status of, status for, response, response to, reply, reply to,
  answer, answer to, comment, comments, comment on, comments on, position, position on, i've, i have, i'm, i am,
  we've, we have, we're, we are, i, we, just, now, also, moved, put, set, marked, changed, updated, rated, made,
  have moved, moving, putting, setting, marking, changing, happy for, and, so, but, then, plus, while, whereas,
  however, although, though, next, finally, lastly, first, firstly, secondly, second, here's, here is, here's the,
  my update on, my update for, update:, latest, latest on, latest for, -, •, ·, :, (, [, #, ", >, note, note on,
  i'd, i would, can report, pleased to say, happy to say, pleased to report, happy to report, afraid, i'm afraid,
  sadly, unfortunately, please, pls, plz, can you, could you, can you please, could you please, please can you,
  please could you, would you, from me, quick update, quick update on, quick one, brief update, brief update on,
  short update on, following up on, in terms of, looking at, all of, both, actions:, yes, yep, ok, right, well,
  sorry, today, hi, hello, hey, thanks, thank you, cheers, hi all, still on
`);

/** The whole of a message that states nothing. */
export const NONSENSE = list(
  "test, testing, test test, testing testing, banana, asdf, asdfgh, qwerty, blah, blah blah, hello, hi, xxx, foo, bar, lorem ipsum, abc, 123",
);
/** What may stand before "done". */
export const BEFORE_DONE = list("yes, yep, yeah, ok, hi, now, is, this, it's, its, has been, is now, i think, all");

/** Before a ref these say that what follows is not meant. */
export const DISCLAIMED_BEFORE = list(`
  ignore, example, for example, e.g, eg, test, testing, draft, note to self, reminder to self, don't, do not, never, you said, if i type, if i say, what if, suppose, imagine, wrong, not sure if, disregard, old, previously, last time
`);
/** And these say it before or after. */
export const DISCLAIMED_BESIDE = list(`
  ignore this, ignore that, please ignore, ignore me, - ignore, wrong chat, wrong person, wrong window, wrong action, meant for, not for you, not for the clerk, disregard, just testing, only testing, just a test, only a test, this is a test, never mind, nevermind, scrap that, cancel that, was wrong, is wrong, forget it, forget that
`);
/** To set a rating. Where no rating follows, something else is asked for. */
export const SETTING_VERBS = list(
  "set, mark, change, move, make, turn, upgrade, downgrade, switch, flip, amend, adjust, swap, put",
);
