import { beforeEach, describe, expect, it } from "vitest";
import type { Conversation } from "../../src/ports/conversation.ts";
import { TemporarilyUndeliverable, Unreachable } from "../../src/ports/messenger.ts";
import type { TeamsSettings } from "../../src/teams/settings.ts";
import type { Failure } from "../support/fake-connector.ts";
import { APP_ID, CHAT, installation, message, TENANT } from "./activities.ts";
import { type Edge, startEdge, stopEdgesAfterEach } from "./edge.ts";

stopEdgesAfterEach();

const REMINDER = { summary: "2 actions are due", text: "2 actions are due" };
const CARD = { summary: "Recorded", card: { type: "AdaptiveCard", version: "1.5", body: [] } };

let edge: Edge;
let chat: Conversation;

/** The clerk meets somebody, as it would before it could ever write to them. */
async function meet(started: Edge): Promise<Conversation> {
  await started.post(installation("add"));
  const conversation = started.heard[0]?.conversation;
  if (conversation === undefined) throw new Error("Nobody was met");
  return conversation;
}

function elsewhere(address: Readonly<Record<string, unknown>>): Conversation {
  return { ...chat, address: JSON.stringify({ ...(JSON.parse(chat.address) as object), ...address }) };
}

beforeEach(async () => {
  edge = await startEdge();
  chat = await meet(edge);
});

describe("a message that nobody asked for", () => {
  it("arrives in the stored conversation as a message of its own", async () => {
    const { messageId } = await edge.messenger.send(chat, REMINDER);

    const [call] = edge.connector.calls;
    expect(call).toMatchObject({
      method: "POST",
      conversationId: CHAT,
      messageId,
      activity: { type: "message", text: "2 actions are due", summary: "2 actions are due", channelId: "msteams" },
    });
    expect(call).not.toHaveProperty("activityId");
    expect(call?.activity).not.toHaveProperty("replyToId");
  });

  it("can be replaced later", async () => {
    const { messageId } = await edge.messenger.send(chat, REMINDER);

    const isReplaced = await edge.messenger.replace(chat, messageId, CARD);

    expect(isReplaced).toBe(true);
    expect(edge.connector.messages(CHAT)).toMatchObject([
      { summary: "Recorded", attachments: [{ content: CARD.card }] },
    ]);
  });

  it("is not replaced when the channel no longer has it", async () => {
    const { messageId } = await edge.messenger.send(chat, REMINDER);
    edge.connector.forgetMessages();

    const isReplaced = await edge.messenger.replace(chat, messageId, CARD);

    expect(isReplaced).toBe(false);
  });
});

describe("a person who cannot be reached", () => {
  it.each<[string, Failure, string]>([
    ["removed the clerk", { status: 403, code: "BotNotInConversationRoster" }, "removed"],
    ["left the conversation", { status: 404, code: "MemberNotFoundInConversation" }, "removed"],
    ["blocked the clerk", { status: 403, code: "ConversationBlockedByUser" }, "blocked"],
    [
      "blocked the clerk, in the older form",
      { status: 403, body: '{"errorCode":209,"message":"{\\"subCode\\":\\"MessageWritesBlocked\\"}"}' },
      "blocked",
    ],
    [
      "never installed the clerk",
      { status: 403, code: "ForbiddenOperationException", message: "Bot isn't installed in user's personal scope" },
      "not-installed",
    ],
    ["is kept from it by the administrator", { status: 403, code: "BotDisabledByAdmin" }, "disabled-by-administrator"],
    [
      "is of another tenant",
      { status: 400, code: "BadSyntax", message: "Invalid user identity in provided tenant" },
      "other-tenant",
    ],
    ["has no such conversation any more", { status: 404, code: "ConversationNotFound" }, "conversation-lost"],
  ])("is unreachable because the person %s", async (_name, failure, reason) => {
    edge.connector.failNext(failure);

    const failed = await edge.messenger.send(chat, REMINDER).catch((caught: unknown) => caught);

    expect(failed).toBeInstanceOf(Unreachable);
    expect(failed).toMatchObject({ code: "unreachable", reason });
    expect((failed as Error).cause).toBeInstanceOf(Error);
  });

  it("is unreachable for a replacement too", async () => {
    edge.connector.loseConversation(CHAT);

    const failed = await edge.messenger.replace(chat, "1", CARD).catch((caught: unknown) => caught);

    expect(failed).toMatchObject({ code: "unreachable", reason: "conversation-lost" });
  });
});

describe("a channel that does not take a message this time", () => {
  it.each<[string, Failure, number | undefined]>([
    ["two operations at once", { status: 412, code: "PreconditionFailed" }, undefined],
    ["too many requests", { status: 429, code: "Throttled" }, undefined],
    ["too many requests, with how long to wait", { status: 429, code: "Throttled", retryAfterSeconds: 0, times: 4 }, 0],
  ])("says so: %s", async (_name, failure, retryAfterMs) => {
    edge.connector.failNext(failure);

    const failed = await edge.messenger.send(chat, REMINDER).catch((caught: unknown) => caught);

    expect(failed).toBeInstanceOf(TemporarilyUndeliverable);
    expect(failed).toMatchObject({ code: "temporarily-undeliverable", retryAfterMs });
  });

  it("is tried once by us: what repeats there is, is the SDK's own", async () => {
    edge.connector.failNext({ status: 412, code: "PreconditionFailed" });

    await edge.messenger.send(chat, REMINDER).catch(() => undefined);

    expect(edge.connector.calls).toHaveLength(1);
  });
});

describe("a failure of another kind", () => {
  it.each<[string, Failure]>([
    ["a message too large", { status: 413, code: "MessageSizeTooBig" }],
    ["a permission the app lacks", { status: 403, code: "NotEnoughPermissions" }],
    ["a refused registration", { status: 401, code: "BotNotRegistered" }],
    ["a body that is no JSON", { status: 400, body: "<html>" }],
    ["a code that is a property of every object", { status: 403, code: "constructor" }],
  ])("is passed on as it is: %s", async (_name, failure) => {
    edge.connector.failNext(failure);

    const failed = await edge.messenger.send(chat, REMINDER).catch((caught: unknown) => caught);

    expect(failed).toMatchObject({ name: "RestError", statusCode: failure.status });
  });

  it("is an address that is none of ours", async () => {
    await expect(edge.messenger.send({ ...chat, address: "{}" }, REMINDER)).rejects.toThrow();
    expect(edge.connector.calls).toEqual([]);
  });
});

describe("a stored address", () => {
  it.each(["https://example.org/", "http://10.0.0.1/", "https://smba.trafficmanager.net/uk/"])(
    "gets nothing, and no token, when it leads elsewhere: %s",
    async (serviceUrl) => {
      const sending = edge.messenger.send(elsewhere({ serviceUrl }), REMINDER);

      await expect(sending).rejects.toThrow("A stored address is not one of Teams' own");
    },
  );

  it("of another tenant is unreachable in Teams", async () => {
    const settings: TeamsSettings = {
      kind: "teams",
      appId: APP_ID,
      tenantId: TENANT,
      appType: "SingleTenant",
      appPassword: "-",
    };
    const inTeams = await startEdge({ settings });
    const serviceUrl = "https://smba.trafficmanager.net/uk/";
    const stranger = elsewhere({ serviceUrl, conversation: { id: "a:chat", tenantId: "another" } });

    const failed = await inTeams.messenger.send(stranger, REMINDER).catch((caught: unknown) => caught);

    expect(failed).toMatchObject({ code: "unreachable", reason: "other-tenant" });
  });
});

describe("a message sent while somebody writes", () => {
  it("goes to the conversation it was meant for", async () => {
    await Promise.all([
      edge.messenger.send(elsewhere({ conversation: { id: "a:another" } }), REMINDER),
      edge.post(message("help", { id: "2" })),
    ]);

    expect(edge.connector.messages("a:another")).toHaveLength(1);
    expect(edge.connector.messages(CHAT)).toEqual([]);
  });
});
