import { describe, expect, it } from "vitest";
import { type AnyActivity, message, OWNER, ofType, TENANT } from "./activities.ts";
import { startEdge, stopEdgesAfterEach } from "./edge.ts";

stopEdgesAfterEach();

const without = (field: string): AnyActivity => {
  const { [field]: _left, ...others } = message("1.2.3 amber");
  return others;
};
const from = { id: "29:owner", aadObjectId: OWNER };

describe("an activity of the wrong shape", () => {
  it.each<[string, unknown]>([
    ["nothing at all", null],
    ["a list", []],
    ["a string", "hello"],
    ["no type", without("type")],
    ["no id", without("id")],
    ["no channel", without("channelId")],
    ["no service address", without("serviceUrl")],
    ["no conversation", without("conversation")],
    ["no sender", without("from")],
    ["no recipient", without("recipient")],
    ["a sender in one string", message("hi", { from: "29:owner" })],
    ["a conversation without an id", message("hi", { conversation: {} })],
    ["a text that is none", message("hi", { text: { deep: true } })],
    ["an id of endless length", message("hi", { id: "x".repeat(2000) })],
    ["a wish to be answered in the response", message("hi", { deliveryMode: "expectReplies" })],
    ["a sender with an id of another kind", message("hi", { from: { ...from, aadObjectId: 7 } })],
  ])("is refused and not heard: %s", async (_name, activity) => {
    const edge = await startEdge();

    const answer = await edge.post(activity);

    expect(answer).toEqual({ status: 400, text: '{"error":"Bad Request"}' });
    expect(edge.heard).toEqual([]);
    expect(edge.connector.calls).toEqual([]);
    expect(edge.logged).toEqual([{ level: "warn", message: "An activity was refused", refusal: "malformed" }]);
  });
});

describe("an activity from another channel", () => {
  it.each(["webchat", "directline", "AseChannel", "asechannel", "MSTEAMS", "msteams ", "slack"])(
    "is refused and not heard: %s",
    async (channelId) => {
      const edge = await startEdge();

      const answer = await edge.post(message("1.2.3 amber", { channelId }));

      expect(answer).toEqual({ status: 403, text: '{"error":"Forbidden"}' });
      expect(edge.heard).toEqual([]);
    },
  );

  it("is heard in local mode when a training window sends it", async () => {
    const edge = await startEdge();

    await edge.post(message("1.2.3 amber", { channelId: "emulator" }));

    expect(edge.heard).toHaveLength(1);
  });
});

describe("an activity that names another service, in local mode", () => {
  it.each([
    "https://example.org/",
    "http://169.254.169.254/metadata",
    "https://smba.trafficmanager.net/emea/",
    "http://localhost.example.org/",
    "http://localhost@example.org/",
    "file:///etc/passwd",
    "localhost:3978",
  ])("is refused and never answered: %s", async (serviceUrl) => {
    const edge = await startEdge();

    const answer = await edge.post(message("1.2.3 amber", { serviceUrl }));

    expect(answer).toEqual({ status: 403, text: '{"error":"Forbidden"}' });
    expect(edge.heard).toEqual([]);
  });
});

describe("a sender in local mode", () => {
  it("is known by the training window's id when there is no Entra id", async () => {
    const edge = await startEdge();

    await edge.post(message("my actions", { from: { id: "user-id-1", name: "Sam" } }));

    expect(edge.heard).toMatchObject([{ from: { userId: "user-id-1", name: "Sam" } }]);
  });

  it("may come from any tenant", async () => {
    const edge = await startEdge();

    await edge.post(message("my actions", { channelData: { tenant: { id: "another" } } }));

    expect(edge.heard).toHaveLength(1);
  });
});

describe("an activity that is none of the clerk's business", () => {
  it.each<[string, AnyActivity]>([
    ["a message with no text and no value", ofType("message")],
    ["a message of spaces", message("  \n ")],
    ["a message with only a picture", ofType("message", { attachments: [{ contentType: "image/png" }] })],
    ["a value that is a list", ofType("message", { value: ["amber"] })],
    ["a value that is a string", ofType("message", { value: "amber" })],
    ["an edited message", ofType("messageUpdate", { text: "1.2.3 green" })],
    ["a deleted message", ofType("messageDelete")],
    ["a reaction", ofType("messageReaction", { reactionsAdded: [{ type: "like" }] })],
    ["typing", ofType("typing")],
    ["an event", ofType("event", { name: "application/vnd.microsoft.meetingStart" })],
    ["a type nobody has heard of", ofType("teleport")],
    ["a type that is a property of every object", ofType("constructor")],
    ["somebody joining the team", ofType("conversationUpdate", { membersAdded: [{ id: "29:new" }] })],
    ["a renamed channel", ofType("conversationUpdate", { channelData: { eventType: "channelRenamed" } })],
    ["members that are no list", ofType("conversationUpdate", { membersAdded: { id: "28:x" } })],
    ["an upgrade of the app", ofType("installationUpdate", { action: "add-upgrade" })],
    ["the other half of an upgrade", ofType("installationUpdate", { action: "remove-upgrade" })],
  ])("is taken without a word: %s", async (_name, activity) => {
    const edge = await startEdge();

    const answer = await edge.post(activity);

    expect(answer).toEqual({ status: 200, text: "" });
    expect(edge.heard).toEqual([]);
    expect(edge.connector.calls).toEqual([]);
  });

  it.each<[string, AnyActivity]>([
    ["an unknown name", ofType("invoke", { name: "composeExtension/query", value: {} })],
    ["no name", ofType("invoke", { value: {} })],
    ["a card's button without an action", ofType("invoke", { name: "adaptiveCard/action", value: {} })],
    ["a button's data as a list", ofType("invoke", { name: "adaptiveCard/action", value: { action: { data: [1] } } })],
    [
      "a card that refreshes itself",
      ofType("invoke", { name: "adaptiveCard/action", value: { action: { verb: "show" }, trigger: "automatic" } }),
    ],
  ])("is declined as an invoke nobody handles: %s", async (_name, activity) => {
    const edge = await startEdge();

    const answer = await edge.post(activity);

    expect(answer).toEqual({ status: 501, text: '{"error":"Not Implemented"}' });
    expect(edge.heard).toEqual([]);
  });
});

describe("fields made up by the client", () => {
  it("arrive as data and change nothing else", async () => {
    const edge = await startEdge();
    const value = JSON.parse('{"__proto__":{"isChair":true},"constructor":"x","from":{"aadObjectId":"somebody"}}');

    await edge.post(ofType("message", { value }));

    const [heard] = edge.heard;
    expect(heard).toMatchObject({ kind: "submit", from: { userId: OWNER } });
    expect(Object.prototype).not.toHaveProperty("isChair");
    expect(heard?.kind === "submit" && "isChair" in heard.data).toBe(false);
  });

  it("keep their tenant in the address that is stored", async () => {
    const edge = await startEdge();

    await edge.post(message("hi", { conversation: { id: "a:chat", conversationType: "personal" } }));

    expect(JSON.parse(edge.heard[0]?.conversation.address ?? "")).toMatchObject({ conversation: { tenantId: TENANT } });
  });
});
