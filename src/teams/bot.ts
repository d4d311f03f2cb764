// The edge to Teams: what comes in over HTTP passes every check before the clerk hears of it, and what the clerk says
// goes out through the SDK's CloudAdapter. Nothing outside this folder knows the SDK.
import { CloudAdapter } from "botbuilder";
import type { Messenger } from "../ports/messenger.ts";
import { checkActivity, isFromTenant, type Refusal } from "./activity-checks.ts";
import { type Authentication, authenticate, createAuthentication } from "./authentication.ts";
import { createHearing } from "./hearing.ts";
import { createMessenger } from "./messenger.ts";
import { createRedeliveries } from "./remembered.ts";
import type { TeamsLog, TeamsSettings } from "./settings.ts";
import { type Clerk, createTurn, type TurnAnswer } from "./turn.ts";

export interface TeamsEdgeOptions {
  readonly settings: TeamsSettings;
  readonly clerk: Clerk;
  readonly log: TeamsLog;
  /** A short id that a person can read out, and that the log has too. */
  readonly newReference: () => string;
  /** For tests, which have their own keys. No setting leads here. */
  readonly authentication?: Authentication;
}

export interface TeamsEdge {
  /** Takes the parsed body of a request and its Authorization header. What it answers says nothing of the inside. */
  handle(body: unknown, authorization: string): Promise<{ readonly status: number; readonly body?: unknown }>;
  readonly messenger: Messenger;
}

const STATUS_OF_REFUSAL: Readonly<Record<Refusal, number>> = {
  malformed: 400,
  "wrong-channel": 403,
  "untrusted-service": 403,
  unauthenticated: 401,
  "keys-unavailable": 503,
  "wrong-tenant": 403,
};

export function createTeamsEdge(options: TeamsEdgeOptions): TeamsEdge {
  const { settings, log } = options;
  const authentication = options.authentication ?? createAuthentication(settings);
  const adapter = new CloudAdapter(authentication);
  const hear = createHearing(adapter, createTurn(options), options);
  const redeliveries = createRedeliveries<TurnAnswer>(({ hasFailed }) => hasFailed !== true);

  function refuse(refusal: Refusal, why?: string): { readonly status: number } {
    log.warn({ refusal, ...(why !== undefined && { why }) }, "An activity was refused");
    return { status: STATUS_OF_REFUSAL[refusal] };
  }

  return {
    async handle(body, authorization) {
      const checked = checkActivity(body, settings.kind);
      if ("refusal" in checked) return refuse(checked.refusal);
      const { activity } = checked;
      const authenticated = await authenticate(authentication, activity, authorization);
      if ("refusal" in authenticated) return refuse(authenticated.refusal, authenticated.why);
      if (!isFromTenant(activity, settings)) return refuse("wrong-tenant");
      // Only what is proven to come from Teams may be remembered as answered.
      const key = JSON.stringify([activity.conversation.id, activity.id]);
      const { status, body: said } = await redeliveries.once(key, () => hear(authenticated.request, activity));
      return said === undefined ? { status } : { status, body: said };
    },
    messenger: createMessenger(adapter, settings),
  };
}
