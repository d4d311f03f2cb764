// Requests the clerk understands before it can do them. Knowing them keeps them from being recorded as progress.

import type { NotOffered } from "../reading.ts";
import { list } from "./list.ts";

/** Said at the beginning of a message, or straight after the ref. */
export const REQUESTS: Readonly<Record<NotOffered, readonly string[]>> = {
  complete: list(`
  mark complete, mark as complete, mark as completed, mark as done, mark it complete, mark it as complete,
  mark it done, mark done, close, close it, close off, close this, close out, please close, sign off,
  propose completion, complete this, set to complete, set as complete, set to completed, can be closed,
  can be closed down, ready to close, ready for sign off, ready for sign-off, ready to be closed,
  ready to sign off, we can close, please complete
`),
  request_new_date: list(`
  extend, extend to, extend until, extend the deadline, extension, an extension, need an extension, need extension,
  needs an extension, we need an extension, i need an extension, request an extension, requesting an extension,
  request extension, ask for an extension, asking for an extension, can we have an extension,
  can i have an extension, new date, a new date, need a new date, needs a new date, request a new date,
  request new date, change the date, change date, change due date, change the due date, change the deadline,
  change deadline, move the date, move the due date, move the deadline, move date, move deadline, move to,
  move it to, push back, push back to, push it back, push to, push out to, push it to, put back to, put it back to,
  more time, need more time, we need more time, i need more time, needs more time, can we have more time,
  can i have more time, can we have until, can i have until, could we have until, could i have until, can we move,
  can we push, can we move it, can we extend, could we extend, could we move, could we push, please extend,
  please move the date, revise the date, revised date, change due to, reschedule, postpone, defer, defer to,
  delay to, delay until, give me until, need until, we need until, i need until, need to have until, will need until, give us until, won't make the date, can't make the deadline,
  won't make the deadline, not going to make the deadline, will not make the deadline, can't meet the deadline,
  cannot meet the deadline, won't meet the deadline, set the date to, set the due date to
`),
  review_dates: list(`
  date changes, date change requests, date requests, pending dates, dates to approve, approve, approved,
  approve the date, approve the new date, reject, refuse, decline, refuse the date, reject the date,
  agree the date, agree the new date, extension requests, requests for extension, what needs approving,
  anything to approve, approvals
`),
  reassign: list(`
  reassign, re-assign, reassign to, assign, assign to, hand over, handover, hand this over, hand it over,
  hand over to, transfer, transfer to, give this to, pass to, pass this to, pass it to, pass on to, change owner,
  change the owner, new owner, change owner to, owner is now, the owner is now, new owner is, is now owned by, now owned by, i don't own this, don't own this, i no longer own this, i am not the owner, i'm not the owner, i'm leaving, i am leaving, i've left, not mine any more,
  no longer mine, not mine, isn't mine, is not mine, i'm on leave, i am on leave, on leave, on annual leave,
  i'm away, i am away, cover for me, cover, i'm off from, i'm off until, out of office, ooo, on holiday,
  on mat leave, on maternity leave, i'm off sick, not my action, this isn't my action, this is not my action,
  that's not my action, wrong owner, is no longer mine, delegate, delegate to
`),
  report_export: list(`
  report, the report, board report, the board report, full report, write the report, produce the report,
  highlight report, export, export plan, export the plan, export to excel, export to word, download,
  download the plan, spreadsheet, excel, word, word document, pdf, csv, print the plan, progress report,
  report for the board, monthly report, quarterly report, generate report, generate a report, create a report,
  send me the report, board paper, paper for the board, export report
`),
  who_has_not_updated: list(`
  who hasn't updated, who has not updated, who hasn't replied, who has not replied, who hasn't answered,
  who has not answered, who hasn't responded, who has not responded, not updated, not yet updated,
  hasn't been updated, haven't been updated, who's not updated, who is yet to update, who still needs to update,
  outstanding updates, missing updates, no update since, no update from, who is missing, who's missing,
  who do i need to chase, who needs chasing, who to chase, stale, stale actions, non responders,
  which haven't been updated, who hasn't, waiting on updates from
`),
  nudge: list(`
  nudge, chase, chase up, remind, prod, poke, send a reminder, send reminder, send reminders, remind everyone,
  chase everyone, ping
`),
  snooze: list(`
  snooze, remind me, remind me later, remind me tomorrow, remind me again, ask me later, ask me again,
  ask me tomorrow, ask again, ask me next week, later, not today, tomorrow, next week, stop reminding me,
  stop reminders, pause reminders, no more reminders, pause, mute, come back to me, try me again
`),
  escalate: list(`
  escalate, escalate this, escalate it, escalate to, please escalate, raise with, flag to, flag with,
  raise this with, need to escalate
`),
  add_evidence: list(`
  add evidence, attach, attach evidence, attached, upload, upload evidence, evidence, evidence attached,
  link to evidence, add a link, add link, add attachment, add file, add document, please see attached,
  see attached, here is the evidence
`),
  correct: list(`
  that was meant for, move update to, move the update to, move my update to, move that to, move that update to, move that one to, swap, that was for, that should be, that should have been, i meant, should have been for,
  meant for, meant, wrong action, wrong ref, that was the wrong action, that's the wrong action, correct that,
  correct that to, correction, sorry i meant, sorry meant, oops i meant, oops meant, not that one, i meant to say,
  change that to, that was supposed to be, that update was for, that was supposed to be for
`),
};

/** One word is enough for these, whatever follows: "chase Sarah about 1.2.3". */
export const ENOUGH_ALONE = list(`
  extend, chase, nudge, remind, escalate, snooze, reassign, export, upload, attach, ping, prod, postpone, defer, delegate, reschedule, approve, reject, refuse
`);
/** These count only where nothing else is said: "1.2.3 approved by the board" is progress. */
export const ONLY_BY_THEMSELVES = list(`
  push back, push it back, change the date, move the date, move the deadline, change the deadline,
  later, tomorrow, next week, not today, on leave, on annual leave, on holiday, i'm away, i am away, new owner, wrong owner, a new date, more time, the report, full report, progress report, word document, not updated, not yet updated, evidence attached, is not mine, isn't mine,
  sign off, close off, close out, close it, close this, stale actions, no update from, no update since, outstanding updates, missing updates, revised date, revise the date, date changes, raise with, flag with, flag to, highlight report, board report, monthly report, quarterly report, board paper,
  that should be, that should have been, i meant, correct that, not that one, should have been for, can be closed, can be closed down, who hasn't, pass on to, transfer to, assign to, move date, change date, new date
`);
