// The words around a rating, which say whether it is the rating now, or was, or is only hoped for, or is not meant at all.
import { list } from "./list.ts";

/** Words that join a rating to its action and say nothing else: "it's still at amber" is amber. */
export const GLUE = list(`
  this one's, that one's, this ones,  ✅, ✔, ☑,
  is, are, am, it's, its, it, this, this one, that, that's, that one, we're, we, i'm, now, still, currently, again,
  also, just, remains, remain, remaining, stays, stay, staying, back, to, at, as, on, rated, rating, rag, ragged,
  rag rating, rag rated, status, overall, gone, goes, went, turned, moved, moves, set, mark, marked, make, makes,
  keep, kept, keeping, put, down, up, has, have, i've, we've, been moved, definitely, firmly, very, very much,
  solid, solidly, clear, clearly, only, all, both, well, ok, so, and, then, please, pls, update, updated,
  going with, call, rate, the, =, :, -, ->, =>, (, ), from me, sadly, unfortunately, happily, happy to say,
  pleased to say, pleased, sorry, afraid, i'm afraid, afraid it's, yes, yep, yeah, for this, in my view, my rating,
  the rating, the rag, our rating, our rag, rag status, new rating, new rag, current rating, current rag,
  current status, action, the action, this action, position, one, action is, things are, progress, progress is,
  everything is, everything's, all still, going back, therefore, hence, today, at this point, at present, for now,
  presently, as of today, up to, changed, change, changing, turns, becomes, become, came, come, fallen, slipped,
  dropped, improved, risen, upgraded, downgraded, upgrade, downgrade, it to, this to, of, in, into, actually, too,
  same, still the same, no change, remain at, continues, continues to be, continues at, stuck, stuck at, holding,
  holding at
`);
/** Those that name what is rated, so that whatever stands before them does not matter: "the board agreed it's green". */
export const OF_ITSELF = list(`
  this one's, that one's,  it's, its, it, this, this one, that's, we're, we, i'm, rating, rag, rag rating, rag rated, rated, ragged,
  rag status, my rating, the rating, the rag, overall, action, the action, this action, it to, this to, things are,
  progress is, everything is, everything's, current rating, current rag, new rating, new rag
`);
/** A word before the rating that makes it describe something else: "an amber alert", "the green team". */
export const DETERMINERS = list(`
  the, a, an, our, their, some, any, every, each, another, no, his, her, your, my, two, three, these, those
`);

/** What may follow a rating directly without making it describe something: "amber because", "amber for now". */
export const CONTINUES = list(`
  now, still, again, for, because, as, due, pending, while, whilst, with, until, till, since, overall, please, pls,
  at, today, rating, rated, status, rag, and, but, so, on, from, this, too, also, only, is, here, awaiting,
  waiting, still waiting, though, although, cos, coz, cause, bc, b/c, given, owing, however, currently, subject,
  not, in, we, we've, we're, i, i've, i'm, it's, all, no, yes, has, have, had, thanks, ta, cheers, ->, then, plus,
  to, or, my, the, our, a, an, after, following, despite, except, apart, mainly, mostly, partly, purely, largely,
  primarily, just, there, work, progress, progressing, update, completed, delayed, interviews, meeting, draft,
  training
`);

/** Said straight before a rating, each of these is a decision, whatever doubt came before it. */
export const DECISIONS = list(`
  i'm going to say, going to say, gonna say, gonna go with, going to go with, let's go, it'll have to be, will have to be, has to stay, have to stay, will stay, we'll stay, it stays, continues to be, continue to be, continuing at, continuing as, staying at, put me down for,
  i would rate it, i would rate this, i would rate it as, i would rate this as, i would put it at, we would rate it, would rate it,
  i'd say, id say, i would say, i'll say, let's say, lets say, say, call it, i would call it, calling it, let's call it,
  lets call it, i'd call it, go with, going with, i'll go with, let's go with, lets go with, will go with,
  i'd go with, we'll go with, put it down as, put us down as, put me down as, put it as, put down as, put it at,
  mark it, mark it as, mark as, make it, make that, rate it, rate it as, rating it, rating it as, rate this,
  rate this as, sticking with, sticking at, stick with, stick at, settle on, settled on, settle for, leave it at,
  leave it as, leave at, leave as, keep it at, keep it as, keep at, keep as, have to say, 
  got to say, set it to, set to, move it to, moving it to, moving this to, change it to, change to, so it's,
  so its, it's a, its a, it is a, that's a, this is a, am rating it, i'm rating it, we're rating it,
  i am rating this, i'd rate it, i'd rate this, we'd say, i have put, i've put
`);
/** Straight after a rating, each says that it is the rating now. */
export const AT_PRESENT = list(`
  for now, for the moment, at the moment, atm, at present, now, today, currently, still, right now, as it stands,
  as things stand, as of today, so far, to date, for the time being, at this stage, at this point, this month,
  this time, this week, this quarter, until, till, presently
`);

export const NEGATIONS = list(`
  not, no longer, isn't, isnt, aren't, arent, never, nor, neither, out of, far from, nowhere near, wasn't, weren't,
  won't be, won't, can't, cannot, can't be, cannot be, don't, doesn't, didn't, nothing, without, hardly,
  instead of, rather than, anything but, ain't, aint, haven't, hasn't, wouldn't, shouldn't, couldn't, don't think
`);
/** Before a rating that was the rating once. */
export const PAST_BEFORE = list(`
  was, had been, have been, has been, been, previously, formerly, from, originally, used to be, initially, had,
  before it was, up from, down from, last time it was, last rated, last time, last month, last review
`);
export const PAST_AFTER = list(`
  last time, last month, last week, last quarter, last review, last year, previously, before, in the last,
  at the last, at last, originally, for ages, for months, for weeks
`);
/** Before a rating that is looked forward to. */
export const LATER_BEFORE = list(`
  will, will be, it'll, it'll be, we'll, we'll be, i'll, hope, hoping, hopefully, hopeful, expect, expecting,
  expected, aim, aiming, plan, planning, planned, target, targeting, going to, going to be, gonna be, to be,
  to get, to get to, to get it, to get it to, to go, to turn, to move, to reach, on course for, on course, towards,
  toward, soon, next, heading, heading for, heading to, working towards, want, want to, wanting, would like,
  due to be, set to be, about to, about to be, moving to, going, becoming, by then, next time, next month, shortly,
  eventually, forecast, predicted, anticipate, anticipated, look forward, tomorrow, get to, get it to, get this to,
  get back to, return to, turning, confident, needs to be, need to be, ready to go, ready to be, closer to,
  moving towards, path to, route to
`);
export const LATER_AFTER = list(`
  forecast, expected, predicted, anticipated, is the target, is the aim, is the goal, is the plan, is forecast, is expected,  soon, next, tomorrow, later, shortly, eventually, in due course, in time,  in january, in february,
  in march, in april, in may, in june, in july, in august, in september, in october, in november, in december,
  in jan, in feb, in mar, in apr, in jun, in jul, in aug, in sep, in sept, in oct, in nov, in dec, 
  in the new year, in spring, in the spring, in summer, in the summer, in autumn, in the autumn,  
   next month, next week, this time next, 
`);
/** These make a rating depend on something, before it or after it. */
export const CONDITIONS = list(`
  if, unless, once, provided, providing, provided that, assuming, assuming that, subject to, depending on,
  as long as, so long as, when, whenever, on condition, conditional on, contingent on,
  in the event, as soon as, only if, only when, except if, would be, would have been, could have been,
  should have been, were it not for
`);
/** Doubt, before a rating or straight after it. */
export const HEDGES = list(`
  wish, wish it was, if only,  probably, prob, probs, maybe, mabye, may be, perhaps, possibly, poss, might, might be, could be, can be, could,
  should be, should, would, sort of, kind of, kinda, sorta, ish, -ish, or so, guess, guessing, i guess, suppose,
  i suppose, supposedly, not sure, unsure, not certain, not clear, unclear, uncertain, borderline, between,
  somewhere between, likely, most likely, tempted, leaning, leaning towards, erring, tending, tends, verging on,
  verging, nearly, almost, close to, near, nearing, not far off, approaching, bordering, edging, think, i think,
  we think, thinking, i reckon, reckon, we reckon, i believe, believe, feel, feels, feels like, i feel, seems,
  seem, looks, look, looks like, looking, appears, arguably, technically, in theory, or maybe, hard to say,
  hard to tell, difficult to say, tricky, dunno, don't know, i don't know, idk, who knows, tbc, to be confirmed,
  tbd, to be decided, provisionally, provisional, tentatively, tentative, allegedly, apparently, roughly,
  more or less, pretty much, fairly, imo, or something, wavering, toss up, on the cusp, cusp, suggest,
  would suggest, propose, suggesting, proposing, what about, how about, pushing, half, part, partly, semi,
  needs checking, will check, can check, need to check
`);
/** Somebody else's opinion, unless the one who writes is the one who speaks. */
export const REPORTED = list(`
  says, said, thinks, thought, reckons, believes, wants, wanted, told, suggests, suggested, claims, feels, felt,
  according to, argues, asked for, would like it, wants it, has it as, have it as, had it as, has it at,
  heard, shows as, showing as, shows, showing, listed as, report says, the report says, prefers,
  insists, asked me to, asking for, tells me, tell me, reports, reported as, reports it as, has us as, have us as,
  have us down as, has us down as
`);
/** Not in earnest. */
export const JOKES = list(`
  lol, lolz, haha, hahaha, ha ha, jk, just kidding, only kidding, joking, only joking, just joking, kidding, rofl,
  lmao, hehe, 😂, 🤣, 😜, 😝, 🤪, 🙃, with envy, with rage, in the face, at the gills
`);

/** Done to the action in a word: what stands before "still amber" in "interviews held still amber". */
export const DONE_WORDS = list(`
  done, held, met, sent, begun, underway, written, gone, built, set, run, chosen, made, taken, given, through, out,
  today, yesterday, week, month, so, place, ongoing, going
`);

/** Between two ratings after one of these, "to" leads from the rating it was to the rating it is. */
export const MOVES = list(`
  from, moved, move, moves, moving, gone, goes, go, going, changed, change, changing, changes, upgraded, upgrade, improved, improves,
  dropped, slipped, downgraded, downgrade, turned, turns, went, shifted, progressed, switched, risen, fallen, came, come
`);
/** Between two ratings these make one answer of both, which no scale of single ratings has. */
export const MIXES = ["/", "or", "and", "&", "+", "slash", "-", "to", "\\", "bordering on", "verging on", "stroke"];
export const LEADS_TO = ["->", "=>", ">", "to", "into", "up to", "down to", "and now", "now", "is now"];

/** A rating that hangs on something, where it is said before the rating. */
export const DEPENDENCIES = list("depends on, dependent on, depends whether, depends if, hinges on");
/** Straight before a rating these take back the one before. */
export const CORRECTIONS = list(`
  no wait, wait, no sorry, sorry i mean, i mean, i meant, scrap that, correction, make that, or rather, rather, sorry, no, no make it, no actually, actually no, oops, no it's, no its, meant
`);

/** After a rating that is only named ("green after Friday") these look forward; after one that is asserted ("now green following sign-off") they do not. */
export const AFTER_EVENTS = list("from, within, after, following, before, come");

/** What may follow a rating in a clause that says no more than the rating. */
export const AFTER_RATING = list(`
  overall, rating, rated, status, rag, again, still, too, as well, from me, for this, for this one, for this action, for me, sorry, i'm afraid, im afraid, afraid, sadly, unfortunately, please, pls, only,
  in my view, in our view, any more, anymore, any longer, yet, here, then, as before, also, now, at this point, from here, going forward, though, tho, i'm happy to say, happy to say
`);

/** What may stand before a decision. Anybody else as its subject makes it somebody else's. */
export const BEFORE_DECISION = list(`
  but, so, and, then, well, hmm, ok, i, we, i'd, we'd, i would, we would, can you, could you, would you, can you please, could you please, please can you, please could you, please, pls, for me, on balance, overall, let's, just, think i'll, i think i'll, i'll, we'll, yes, no
`);

/** After "green by" these are times; anything else is who rated it. */
export const BY_WHEN = list(`
  january, february, march, april, may, june, july, august, september, october, november, december, jan, feb, mar, apr, jun, jul, aug, sep, sept, oct, nov, dec, monday, tuesday, wednesday, thursday, friday, mon, tue, tues, wed, thurs, fri,
  end, the end, mid, early, late, the middle, the start, the beginning, start, next, the next, this, easter, christmas, xmas, new year, the new year, then, spring, summer, autumn, winter, the spring, the summer, the autumn, term, half term, the time, tomorrow, tonight, year end, month end, the review, review, the inspection, ofsted, the revisit, now, the deadline, q, the due date
`);

/** Something of this colour, and no rating: "colour coded green". */
export const COLOURING = list(
  "coded, coloured, colored, painted, shaded, highlighted, printed, need, needed, marked-up, colour-coded, red, bed, led, shed",
);
