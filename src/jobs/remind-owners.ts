// One digest a person a day, with everything that any plan asks of them.
import { type Digest, type DigestLine, digestLine, sortLines } from "../domain/digest.ts";
import type { Frame } from "../domain/frame.ts";
import { coverageOf } from "../domain/ledger.ts";
import type { LetterPart } from "../domain/letter.ts";
import { peopleOn } from "../domain/owners.ts";
import { type OwedReminder, owedReminders, remindersOn } from "../domain/reminders.ts";
import type { CalendarDate } from "../domain/values.ts";
import { deliver } from "./deliver.ts";
import type { Job, JobTools, PlanState, Tick } from "./job.ts";
import { closeLeftovers, ledgerSince } from "./ledger-reading.ts";
import type { LetterContent } from "./send-claimed.ts";

/** What one plan owes one person today. */
interface Owed extends LetterPart {
  readonly frame: Frame;
  readonly isTimeToSend: boolean;
  readonly lines: readonly DigestLine[];
}

export const remindOwners: Job = {
  name: "remind-owners",
  start(tools, tick) {
    const owedTo = new Map<string, { readonly name: string; readonly owed: Owed[] }>();
    return {
      async visit(plan) {
        for (const { userId, name, owed } of await owedBy(tools, plan, tick)) {
          const known = owedTo.get(userId) ?? { name, owed: [] };
          known.owed.push(owed);
          owedTo.set(userId, known);
        }
      },
      async finish() {
        for (const [userId, { name, owed }] of owedTo) {
          // The first plan whose hour has come sends what all of them ask, so that the day's one digest leaves none out.
          if (owed.some((one) => one.isTimeToSend)) {
            await tick.attempt({ job: "remind-owners", userId }, () => remind(tools, tick, { userId, name, owed }));
          }
        }
      },
    };
  },
};

async function owedBy(tools: JobTools, plan: PlanState, tick: Tick) {
  const { day, frame, planId } = plan;
  if (!day.isWorkingDay) return [];
  const reminderOf = remindersOn(day);
  const reminders = plan.actions.flatMap((action) => reminderOf(action) ?? []);
  const since = reminders.map(({ occurrence }) => occurrence.on).sort()[0];
  if (since === undefined) return [];
  const ledger = await ledgerSince(tools.store, planId, since, day.today);
  await closeLeftovers(tools.store, planId, ledger, day.today, tick.now);
  const owed = owedReminders(reminders, peopleOn(frame, day.today), coverageOf(ledger.map(({ row }) => row)));
  return [...Map.groupBy(owed, ({ owner }) => owner.userId)].map(([userId, theirs]) => ({
    userId,
    name: theirs[0]?.owner.name ?? userId,
    owed: owedOf(plan, theirs),
  }));
}

function owedOf({ planId, frame, day }: PlanState, reminders: readonly OwedReminder[]): Owed {
  return {
    planId,
    frame,
    on: day.today,
    isTimeToSend: day.isTimeToSend,
    occurrences: reminders.map(({ occurrence }) => occurrence),
    isKnownToFail: reminders.every((one) => one.isKnownToFail),
    lines: reminders.map((one) => digestLine(frame.plan, one, day.today)),
  };
}

async function remind(
  tools: JobTools,
  tick: Tick,
  { userId, name, owed }: { readonly userId: string; readonly name: string; readonly owed: readonly Owed[] },
): Promise<void> {
  const letter = { kind: "digest", userId, name, parts: owed } as const;
  const outcome = await deliver(tools, letter, contentOf(tools, userId, owed));
  if (outcome === "left") return;
  tick.count(outcome === "sent" ? "digestsSent" : outcome);
  tools.log.info({ job: "remind-owners", userId, plans: owed.map(({ planId }) => planId) }, `A digest is ${outcome}`);
}

function contentOf(tools: JobTools, userId: string, owed: readonly Owed[]): LetterContent {
  const linesFor = (planIds: ReadonlySet<string>) =>
    sortLines(owed.filter(({ planId }) => planIds.has(planId)).flatMap(({ lines }) => lines));
  const on = owed
    .map((one) => one.on)
    .sort()
    .at(-1) as CalendarDate;
  return {
    message(name, planIds) {
      const digest: Digest = { person: { userId, name }, on, lines: linesFor(planIds) };
      return tools.digestMessage(digest, new Map(owed.map(({ planId, frame }) => [planId, frame])));
    },
    /** One plan at a time is talked about: the one that comes first in the digest. */
    situation(planIds) {
      const lines = linesFor(planIds);
      const planId = lines[0]?.planId;
      if (planId === undefined) return undefined;
      return { planId, refs: lines.filter((line) => line.planId === planId).map(({ ref }) => ref) };
    },
  };
}
