import { summaryCard } from "../cards/summary-card.ts";
import { createSummary } from "../domain/summary.ts";
import type { About } from "../language/reading.ts";
import { aboutName } from "./about.ts";
import { type Answer, type Feature, type PlanTurn, say } from "./feature.ts";
import { isMine } from "./mine.ts";

export const summarisePlan: Feature = {
  name: "summarise-plan",
  needs: "plan",
  help: [
    { say: "summary", does: "The state of the plan in numbers, by area and by responsible group" },
    { say: "summary Data Group", does: "The same for one responsible group, one post or one area" },
  ],
  answers: { summary: ({ about }, turn) => summarise(turn, about) },
};

async function summarise(turn: PlanTurn, about: About | undefined): Promise<Answer> {
  const { frame, today, store } = turn;
  const limit = about?.kind === "me" ? undefined : about;
  const summary = createSummary(frame, today, limit);
  for await (const { value } of store.list(frame.plan.id, ["action"])) {
    if (about?.kind !== "me" || isMine(turn, value)) summary.add(value);
  }
  const areas = new Map(frame.areas.map((one) => [one.ref, one.title]));
  const name = about && { about: aboutName(frame, about) };
  return say(summaryCard({ frame, today, summary: summary.result(), areas, ...name }));
}
