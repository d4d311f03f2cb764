import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/ports/conversation.ts";
import { CHAT, execute, message, messageInChannel, OWNER, THREAD } from "./activities.ts";
import { type Logged, startEdge, stopEdgesAfterEach } from "./edge.ts";

stopEdgesAfterEach();

const FORM = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "1.2.3" }] };
const FACE = { summary: "Recorded", card: FORM };
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
    expect(first?.text).toContain("1.2.3");
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
