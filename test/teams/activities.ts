// Activities as Teams sends them, small but whole. A test says only what is different about its own.

export const APP_ID = "5b1d0c1e-0000-4000-8000-000000000001";
export const TENANT = "7e4a0000-0000-4000-8000-000000000002";
export const OWNER = "0e9e0000-0000-4000-8000-000000000003";
export const BOT_ACCOUNT = `28:${APP_ID}`;
export const TEAMS_SERVICE_URL = `https://smba.trafficmanager.net/uk/${TENANT}/`;
export const CHAT = "a:personal-chat";
export const THREAD = "19:board@thread.tacv2;messageid=1543222800000";

export type AnyActivity = Readonly<Record<string, unknown>>;

export const MENTION = {
  type: "mention",
  mentioned: { id: BOT_ACCOUNT, name: "Plan Clerk" },
  text: "<at>Plan Clerk</at>",
};

function activity(different: AnyActivity): AnyActivity {
  return {
    id: "1543222800001",
    timestamp: "2018-11-26T09:00:00.000Z",
    channelId: "msteams",
    serviceUrl: TEAMS_SERVICE_URL,
    from: { id: "29:owner", name: "Olive Owner", aadObjectId: OWNER },
    recipient: { id: BOT_ACCOUNT, name: "Plan Clerk" },
    conversation: { id: CHAT, conversationType: "personal", tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
    locale: "en-GB",
    ...different,
  };
}

export function message(text: string, different: AnyActivity = {}): AnyActivity {
  return activity({ type: "message", text, textFormat: "plain", ...different });
}

export function messageInChannel(text: string, different: AnyActivity = {}): AnyActivity {
  return message(`<at>Plan Clerk</at>&nbsp;${text}`, {
    conversation: { id: THREAD, conversationType: "channel", isGroup: true, tenantId: TENANT },
    entities: [MENTION],
    ...different,
  });
}

/** A pressed Action.Submit: a message with a value and no text. */
export function submit(value: unknown, different: AnyActivity = {}): AnyActivity {
  return activity({ type: "message", value, ...different });
}

/** A pressed Action.Execute. */
export function execute(action: unknown, different: AnyActivity = {}): AnyActivity {
  return activity({ type: "invoke", name: "adaptiveCard/action", value: { action }, ...different });
}

export function installation(action: string, different: AnyActivity = {}): AnyActivity {
  return activity({ type: "installationUpdate", action, ...different });
}

export function members(change: AnyActivity, different: AnyActivity = {}): AnyActivity {
  return activity({ type: "conversationUpdate", ...change, ...different });
}

export function ofType(type: string, different: AnyActivity = {}): AnyActivity {
  return activity({ type, ...different });
}
