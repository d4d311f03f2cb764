import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/ports/conversation.ts";
import {
  CHAT,
  execute,
  installation,
  members,
  message,
  messageInChannel,
  OWNER,
  submit,
  THREAD,
} from "./activities.ts";
import { type Logged, NOTHING_TO_SAY, startEdge, stopEdgesAfterEach } from "./edge.ts";

stopEdgesAfterEach();

const FORM = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "1.2.3" }] };
const RECEIPT = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Recorded" }] };
const FACE = { summary: "Recorded", card: RECEIPT };
const SENTENCE =
  "Something went wrong and I could not finish that. Please check whether it was recorded, and send it again if it was not. If it happens again, quote reference AB12CD.";

const always = (reply: Reply) => async () => reply;

describe("a message in words", () => {
  it("reaches the clerk with its sender and its conversation, and is answered in the same place", async () => {
    const edge = await startEdge({ receive: always({ messages: [{ summary: "Hello", text: "Hello, Olive." }] }) });

    const answer = await edge.post(message("my actions"));

    expect(answer).toEqual({ status: 200, text: "" });
    expect(edge.heard).toMatchObject([
      {
        kind: "words",
        words: "my actions",
        id: "1543222800001",
        from: { userId: OWNER, name: "Olive Owner" },
        conversation: { id: CHAT, scope: "personal" },
      },
    ]);
    expect(edge.connector.calls).toMatchObject([
      { method: "POST", conversationId: CHAT, activityId: "1543222800001", activity: { text: "Hello, Olive." } },
    ]);
  });

  it("is answered with words that Teams leaves as they are", async () => {
    const text = "You wrote: **amber** [x](http://example.org) {draft} <b>now</b>\nsecond line";
    const edge = await startEdge({ receive: always({ messages: [{ summary: "You wrote", text }] }) });

    await edge.post(message("amber"));

    expect(edge.connector.messages()).toMatchObject([
      { type: "message", text, textFormat: "plain", summary: "You wrote" },
    ]);
  });

  it("is answered with a card that has its summary and no words beside it", async () => {
    const edge = await startEdge({ receive: always({ messages: [{ summary: "Update 1.2.3", card: FORM }] }) });

    await edge.post(message("1.2.3"));

    const [sent] = edge.connector.messages();
    expect(sent).toMatchObject({
      summary: "Update 1.2.3",
      attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", content: FORM }],
    });
    expect(sent).not.toHaveProperty("text");
  });

  it("is answered in several messages, in order", async () => {
    const messages = ["one", "two", "three"].map((text) => ({ summary: text, text }));
    const edge = await startEdge({ receive: always({ messages }) });

    await edge.post(message("help"));

    expect(edge.connector.messages().map(({ text }) => text)).toEqual(["one", "two", "three"]);
  });

  it("in a channel is answered in its own thread", async () => {
    const edge = await startEdge({ receive: always({ messages: [{ summary: "Hi", text: "Hi" }] }) });

    await edge.post(messageInChannel("summary"));

    expect(edge.heard).toMatchObject([{ words: "summary", conversation: { id: THREAD, scope: "channel" } }]);
    expect(edge.connector.messages(THREAD)).toHaveLength(1);
  });

  it("in a group chat is heard as such", async () => {
    const edge = await startEdge();

    await edge.post(message("summary", { conversation: { id: "19:g@thread.v2", conversationType: "groupChat" } }));

    expect(edge.heard).toMatchObject([{ conversation: { id: "19:g@thread.v2", scope: "group" } }]);
  });
});

describe("a pressed Action.Submit", () => {
  it("reaches the clerk with its data and the message that carries the card", async () => {
    const edge = await startEdge();

    await edge.post(submit({ verb: "record-progress", ref: "1.2.3", rating: "A" }, { replyToId: "1543222799999" }));

    expect(edge.heard).toMatchObject([
      { kind: "submit", cardId: "1543222799999", data: { verb: "record-progress", ref: "1.2.3", rating: "A" } },
    ]);
  });

  it("has its card replaced in place, and the other messages sent after it", async () => {
    const edge = await startEdge({
      receive: async (incoming) =>
        incoming.kind === "words"
          ? { messages: [{ summary: "Form", card: FORM }] }
          : { replacement: FACE, messages: [{ summary: "Next", text: "Next: 1.2.4" }] },
    });
    await edge.post(message("1.2.3"));

    await edge.post(submit({ verb: "record-progress" }, { id: "2", replyToId: edge.connector.lastMessageId() }));

    expect(edge.connector.calls.map(({ method }) => method)).toEqual(["POST", "PUT", "POST"]);
    expect(edge.connector.messages()).toMatchObject([
      { summary: "Recorded", attachments: [{ content: RECEIPT }] },
      { text: "Next: 1.2.4" },
    ]);
  });

  it("gets the new card as a new message when the old one is gone", async () => {
    const edge = await startEdge({ receive: always({ ...NOTHING_TO_SAY, replacement: FACE }) });

    const answer = await edge.post(submit({ verb: "record-progress" }, { replyToId: "long-gone" }));

    expect(answer.status).toBe(200);
    expect(edge.connector.calls.map(({ method, status }) => [method, status])).toEqual([
      ["PUT", 404],
      ["POST", 201],
    ]);
    expect(edge.connector.messages()).toMatchObject([{ attachments: [{ content: RECEIPT }] }]);
  });

  it("gets the new card as a new message when the client does not say which card it was", async () => {
    const edge = await startEdge({ receive: always({ ...NOTHING_TO_SAY, replacement: FACE }) });

    await edge.post(submit({ verb: "record-progress" }));

    expect(edge.connector.calls).toMatchObject([{ method: "POST" }]);
  });
});

describe("a pressed Action.Execute", () => {
  const press = execute(
    { type: "Action.Execute", verb: "record-progress", data: { verb: "hand-over", ref: "1.2.3" } },
    { replyToId: "1540000000001" },
  );

  it("reaches the clerk as a submit that carries the button's own verb", async () => {
    const edge = await startEdge();

    await edge.post(press);

    expect(edge.heard).toMatchObject([
      { kind: "submit", cardId: "1540000000001", data: { verb: "record-progress", ref: "1.2.3" } },
    ]);
  });

  it("is answered with the new card, and the message is updated for everybody", async () => {
    const edge = await startEdge({
      receive: async ({ kind }) =>
        kind === "words" ? { messages: [{ summary: "Form", card: FORM }] } : { messages: [], replacement: FACE },
    });
    await edge.post(message("1.2.3", { id: "1" }));

    const answer = await edge.post(press);

    expect(JSON.parse(answer.text)).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.card.adaptive",
      value: RECEIPT,
    });
    expect(edge.connector.messages()).toMatchObject([{ attachments: [{ content: RECEIPT }] }]);
  });

  it("is answered with the new card, and with no second one, when the message is gone", async () => {
    const edge = await startEdge({ receive: always({ messages: [], replacement: FACE }) });

    const answer = await edge.post(press);

    expect(JSON.parse(answer.text)).toMatchObject({ value: RECEIPT });
    expect(edge.connector.messages()).toEqual([]);
    expect(edge.logged).toEqual([]);
  });

  it("is answered with the new card even when the channel does not update the message", async () => {
    const edge = await startEdge({ receive: always({ messages: [], replacement: FACE }) });
    edge.connector.failNext({ status: 403, code: "NotEnoughPermissions", method: "PUT" });

    const answer = await edge.post(press);

    expect(JSON.parse(answer.text)).toMatchObject({ value: RECEIPT });
    expect(edge.logged).toMatchObject([{ level: "warn", message: "The channel did not bring a card up to date" }]);
  });

  it("is answered in a line of words when the card stays as it is", async () => {
    const edge = await startEdge({ receive: always({ messages: [{ summary: "Noted", text: "Noted, thank you." }] }) });

    const answer = await edge.post(press);

    expect(JSON.parse(answer.text)).toEqual({
      statusCode: 200,
      type: "application/vnd.microsoft.activity.message",
      value: "Noted",
    });
    expect(edge.connector.messages()).toMatchObject([{ text: "Noted, thank you." }]);
  });

  it("that fails is answered with the sentence and its reference", async () => {
    const edge = await startEdge({ receive: () => Promise.reject(new Error("the plan's own words")) });

    const answer = await edge.post(press);

    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toMatchObject({ value: SENTENCE });
    expect(edge.connector.messages()).toMatchObject([{ text: SENTENCE }]);
  });
});

describe("coming and going", () => {
  const welcome = always({ messages: [{ summary: "Welcome", text: "Welcome" }] });
  const us = { id: "28:5b1d0c1e-0000-4000-8000-000000000001" };

  it("welcomes once, though Teams tells of an installation twice and at the same time", async () => {
    const edge = await startEdge({ receive: welcome });

    await Promise.all([
      edge.post(installation("add", { id: "1" })),
      edge.post(members({ membersAdded: [{ id: "29:owner" }, us] }, { id: "2" })),
    ]);

    expect(edge.heard.map(({ kind }) => kind)).toEqual(["arrived"]);
    expect(edge.connector.messages()).toHaveLength(1);
  });

  it("tells the clerk of a removal once and sends nothing", async () => {
    const edge = await startEdge({ receive: welcome });

    await edge.post(installation("remove", { id: "1" }));
    await edge.post(members({ membersRemoved: [us] }, { id: "2" }));

    expect(edge.heard.map(({ kind }) => kind)).toEqual(["left"]);
    expect(edge.connector.calls).toEqual([]);
  });

  it("welcomes again after a removal", async () => {
    const edge = await startEdge({ receive: welcome });

    await edge.post(installation("add", { id: "1" }));
    await edge.post(installation("remove", { id: "2" }));
    await edge.post(installation("add", { id: "3" }));

    expect(edge.heard.map(({ kind }) => kind)).toEqual(["arrived", "left", "arrived"]);
  });

  it("keeps conversations apart", async () => {
    const edge = await startEdge({ receive: welcome });

    await edge.post(installation("add", { id: "1" }));
    await edge.post(installation("add", { id: "1", conversation: { id: "19:g@thread.v2" } }));

    expect(edge.heard).toHaveLength(2);
  });

  it("hears the second telling when the first one failed, and tells nobody of the failure", async () => {
    let failures = 1;
    const edge = await startEdge({
      receive: async () => {
        if (failures-- > 0) throw new Error("storage is away");
        return { messages: [{ summary: "Welcome", text: "Welcome" }] };
      },
    });

    const first = await edge.post(installation("add", { id: "1" }));
    await edge.post(members({ membersAdded: [us] }, { id: "2" }));

    expect(first.status).toBe(500);
    expect(edge.connector.messages().map(({ text }) => text)).toEqual(["Welcome"]);
  });
});

describe("a turn that fails", () => {
  class TableDown extends Error {
    readonly code = "storage-unavailable";
    override name = "TableDown";
  }
  const secret = "Mrs Example has not replied";
  const failing = () => Promise.reject(new TableDown(secret, { cause: new RangeError(secret) }));

  it("tells the person one fixed sentence with a reference", async () => {
    const edge = await startEdge({ receive: failing });

    const answer = await edge.post(message("1.2.3 amber"));

    expect(answer).toEqual({ status: 200, text: "" });
    expect(edge.connector.messages()).toMatchObject([{ text: SENTENCE, summary: SENTENCE }]);
  });

  it("leaves in the log what happened and where, under the same reference, and no word of the text", async () => {
    const edge = await startEdge({ receive: failing });

    await edge.post(message("1.2.3 amber"));

    const [entry] = edge.logged as readonly [Logged];
    expect(entry).toMatchObject({
      level: "error",
      message: "A turn failed",
      reference: "AB12CD",
      kind: "words",
      actor: OWNER,
      failure: "TableDown",
      code: "storage-unavailable",
      cause: { failure: "RangeError" },
    });
    expect(JSON.stringify(entry)).toContain("turn.test.ts");
    expect(JSON.stringify(edge.logged)).not.toContain("Mrs Example");
    expect(JSON.stringify(edge.logged)).not.toContain("amber");
  });

  it("answers 500 when the person cannot be told either", async () => {
    const edge = await startEdge({ receive: failing });
    edge.connector.failNext({ status: 403, code: "ConversationBlockedByUser" });

    const answer = await edge.post(message("1.2.3 amber"));

    expect(answer).toEqual({ status: 500, text: '{"error":"Internal Server Error"}' });
    expect(edge.logged.map(({ message: said }) => said)).toEqual([
      "A turn failed",
      "A person could not be told of a failed turn",
    ]);
  });
});

describe("a redelivered activity", () => {
  const answered = always({ messages: [{ summary: "Recorded", text: "Recorded" }] });

  it("is answered once", async () => {
    const edge = await startEdge({ receive: answered });

    await edge.post(message("1.2.3 amber"));
    const again = await edge.post(message("1.2.3 amber"));

    expect(again.status).toBe(200);
    expect(edge.heard).toHaveLength(1);
    expect(edge.connector.messages()).toHaveLength(1);
  });

  it("is answered once when it comes while the first is still being answered", async () => {
    const arrived = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const edge = await startEdge({
      receive: async () => {
        arrived.resolve();
        await release.promise;
        return { messages: [], replacement: FACE };
      },
    });
    const press = execute({ verb: "record-progress" });

    const both = [edge.post(press), edge.post(press)];
    await arrived.promise;
    release.resolve();
    const [first, second] = await Promise.all(both);

    expect(edge.heard).toHaveLength(1);
    expect(second).toEqual(first);
    expect(first?.text).toContain("Recorded");
  });

  it("is heard anew when the first attempt failed", async () => {
    let failures = 1;
    const edge = await startEdge({
      receive: async () => {
        if (failures-- > 0) throw new Error("storage is away");
        return { messages: [{ summary: "Recorded", text: "Recorded" }] };
      },
    });

    await edge.post(message("1.2.3 amber"));
    await edge.post(message("1.2.3 amber"));

    expect(edge.connector.messages().map(({ text }) => text)).toEqual([SENTENCE, "Recorded"]);
  });

  it("is told from the same id in another conversation", async () => {
    const edge = await startEdge({ receive: answered });

    await edge.post(message("1.2.3 amber"));
    await edge.post(message("1.2.3 amber", { conversation: { id: "a:another-chat" } }));

    expect(edge.heard).toHaveLength(2);
  });
});
