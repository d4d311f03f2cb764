// After a review, the leads of each group learn which of its actions nobody has said anything about.
import type { Letter } from "../domain/letter.ts";
import { peopleOn } from "../domain/owners.ts";
import { reviewToTellOf, type UnansweredReview, unansweredByLead } from "../domain/unanswered.ts";
import type { CalendarDate } from "../domain/values.ts";
import { deliver } from "./deliver.ts";
import type { Job, JobTools, PlanState, Tick } from "./job.ts";

interface Telling {
  readonly plan: PlanState;
  readonly on: CalendarDate;
  readonly unanswered: UnansweredReview;
}

export const tellLeads: Job = {
  name: "tell-leads",
  start(tools, tick) {
    const tellings: Telling[] = [];
    return {
      async visit(plan) {
        tellings.push(...(await owedBy(tools, plan)));
      },
      async finish() {
        for (const telling of tellings) {
          const { userId } = telling.unanswered.person;
          await tick.attempt({ job: "tell-leads", planId: telling.plan.planId, userId }, () =>
            tell(tools, tick, telling),
          );
        }
      },
    };
  },
};

async function owedBy({ store }: JobTools, plan: PlanState): Promise<readonly Telling[]> {
  const { day, frame, planId } = plan;
  const owed = day.isTimeToSend ? reviewToTellOf(day) : undefined;
  if (!owed) return [];
  const { review, on } = owed;
  const told = new Set<string>();
  for await (const { value } of store.list(planId, ["delivery"], `${on}!review-not-answered!`)) {
    if (value.sentAt !== undefined) told.add(value.userId);
  }
  return unansweredByLead(day, review, plan.actions, peopleOn(frame, day.today))
    .filter(({ person }) => !told.has(person.userId))
    .map((unanswered) => ({ plan, on, unanswered }));
}

async function tell(tools: JobTools, tick: Tick, { plan, on, unanswered }: Telling): Promise<void> {
  const { planId, frame } = plan;
  const { userId, name } = unanswered.person;
  const occurrences = unanswered.lines.map(({ ref }) => ({ ref, reason: "review", on }) as const);
  const letter: Letter = {
    kind: "review-not-answered",
    userId,
    name,
    parts: [{ planId, on, occurrences, isKnownToFail: false }],
  };
  const outcome = await deliver(tools, letter, {
    message: (metAs) => tools.unansweredMessage({ ...unanswered, person: { userId, name: metAs } }, frame),
  });
  if (outcome === "left") return;
  tick.count(outcome === "sent" ? "leadsTold" : outcome);
  tools.log.info({ job: "tell-leads", planId, userId }, `The list of unanswered actions is ${outcome}`);
}
