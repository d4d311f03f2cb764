// Delivers one letter. The steps and what each of them leaves behind when the program is killed right after it:
//
//  1. the rows of the ledger are inserted or taken over, one commit for each plan, since no commit spans two plans.
//     Left behind: rows claimed for some minutes. A later tick takes them over, all that are there, and goes on.
//  2. the person's row says that today's digest is theirs, over the version read before the ledger was. This one write
//     decides between two instances that saw different plans and so met at no row: whoever saves second has read an
//     old version and stops. Whoever reads the person later finds the winner's rows, for they were written before.
//     Left behind: rows claimed and a day taken. A later tick takes the rows over: a day counts as used up only where
//     none of its rows is unfinished.
//  3. the message is sent. Left behind: rows that look as after 2. A later tick sends again: the one doubled message.
//  4. the rows say sent, one commit for each plan. Left behind: where the first row says sent, nothing more goes out
//     today, and what the other plans asked is owed again tomorrow. Rather asked twice than not at all.
//  5. the person's situation is set. Left behind: a person whose next words are answered by one question.
import { formatInstant } from "../domain/calendar.ts";
import { decideLetter, type Letter } from "../domain/letter.ts";
import type { CalendarDate } from "../domain/values.ts";
import type { UnreachableReason } from "../ports/messenger.ts";
import type { Person, StoredPerson } from "../ports/people.ts";
import { Conflict } from "../ports/plan-store.ts";
import type { JobTools } from "./job.ts";
import { rowsOfTheDay, writeRows } from "./ledger-rows.ts";
import { type LetterContent, sendClaimed } from "./send-claimed.ts";

/** `left`: there was nothing to do, or another instance does it. */
export type Outcome = "sent" | "postponed" | "unreachable" | "left";

export async function deliver(tools: JobTools, letter: Letter, content: LetterContent): Promise<Outcome> {
  const now = formatInstant(tools.clock.now());
  const stored = await tools.people.get(letter.userId);
  const isDayTaken = letter.kind === "digest" && (stored?.person.lastDigestOn ?? "") >= dayOf(letter);
  const elsewhere = isDayTaken ? (stored?.person.plans ?? []) : [];
  const rows = await rowsOfTheDay(tools.store, letter, dayOf(letter), elsewhere);
  const unreachable = whyUnreachable(stored?.person);
  const decision = decideLetter(letter, { rows, unreachable, isDayTaken, now });
  switch (decision.do) {
    case "nothing":
      return "left";
    case "record":
      await writeRows(tools.store, decision.writes);
      return unreachable === undefined ? "left" : "unreachable";
    case "send": {
      const written = await writeRows(tools.store, decision.writes);
      if (!stored || !written || !(await claimDay(tools, letter, stored))) return "left";
      const claimed = written.filter(({ planId }) => decision.planIds.has(planId));
      return sendClaimed(tools, { letter, content, person: stored.person, claimed, planIds: decision.planIds });
    }
    default:
      return decision satisfies never;
  }
}

/** The day the letter counts for. Plans in different zones may have different ones; then it is the later. */
function dayOf({ parts }: Letter): CalendarDate {
  const day = parts
    .map(({ on }) => on)
    .sort()
    .at(-1);
  if (day === undefined) throw new Error("A letter has at least one part");
  return day;
}

function whyUnreachable(person: Person | undefined): UnreachableReason | undefined {
  return person?.unreachable?.reason ?? (person?.conversation ? undefined : "not-installed");
}

/** True where today's digest is this one. A letter of another kind has one row in one plan, which claims enough. */
async function claimDay({ people }: JobTools, letter: Letter, { person, version }: StoredPerson): Promise<boolean> {
  if (letter.kind !== "digest") return true;
  try {
    await people.save({ ...person, lastDigestOn: dayOf(letter) }, version);
    return true;
  } catch (error) {
    if (error instanceof Conflict) return false;
    throw error;
  }
}
