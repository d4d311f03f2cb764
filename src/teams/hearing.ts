// An activity that has passed every check is read, and what somebody said is given one turn of the SDK.
import type { CloudAdapter } from "botbuilder";
import { asSdkActivity, type CheckedActivity } from "./activity-checks.ts";
import type { AuthenticatedRequest } from "./authentication.ts";
import { describeFailure } from "./failures.ts";
import { type IgnoredReason, readActivity } from "./from-activity.ts";
import { createPresence } from "./remembered.ts";
import type { TeamsLog, TeamsSettings } from "./settings.ts";
import type { TakeTurn, TurnAnswer } from "./turn.ts";

interface HearingOptions {
  readonly settings: TeamsSettings;
  readonly log: TeamsLog;
}

export function createHearing(adapter: CloudAdapter, takeTurn: TakeTurn, { settings, log }: HearingOptions) {
  const presence = createPresence();

  function ignore(activity: CheckedActivity, reason: IgnoredReason | "told-before"): TurnAnswer {
    log.info({ reason, type: activity.type }, "An activity was left alone");
    return { status: activity.type === "invoke" ? 501 : 200 };
  }

  return async (request: AuthenticatedRequest, activity: CheckedActivity): Promise<TurnAnswer> => {
    const read = readActivity(activity, settings.kind);
    if ("ignored" in read) return ignore(activity, read.ignored);
    const { incoming } = read;
    const { id: conversationId } = incoming.conversation;
    const isComingOrGoing = incoming.kind === "arrived" || incoming.kind === "left";
    if (isComingOrGoing && !presence.isNews(conversationId, incoming.kind)) return ignore(activity, "told-before");
    const answers: TurnAnswer[] = [];
    const turn = adapter.processActivityDirect(request, asSdkActivity(activity), async (context) => {
      answers.push(await takeTurn(context, incoming));
    });
    await turn.catch((failure: unknown) => log.error(describeFailure(failure), "A turn could not begin"));
    const [answer = { status: 500, hasFailed: true }] = answers;
    if (isComingOrGoing && answer.hasFailed) presence.forget(conversationId);
    return answer;
  };
}
