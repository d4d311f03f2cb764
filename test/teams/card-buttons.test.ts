import { describe, expect, it } from "vitest";
import type { Reply } from "../../src/ports/conversation.ts";
import { execute, message, submit } from "./activities.ts";
import { NOTHING_TO_SAY, startEdge, stopEdgesAfterEach } from "./edge.ts";

stopEdgesAfterEach();

const FORM = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "1.2.3" }] };
const RECEIPT = { type: "AdaptiveCard", version: "1.5", body: [{ type: "TextBlock", text: "Recorded" }] };
const FACE = { summary: "Recorded", card: RECEIPT };
const SENTENCE =
  "Something went wrong and I could not finish that. Please check whether it was recorded, and send it again if it was not. If it happens again, quote reference AB12CD.";

const always = (reply: Reply) => async () => reply;

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
