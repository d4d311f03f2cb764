// Whole conversations through everything that is real: HTTP, the CloudAdapter, Azurite, the jobs. Only Teams is played.
import { Temporal } from "temporal-polyfill";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Card } from "../../src/ports/conversation.ts";
import { createProgram, type Program } from "../../src/program.ts";
import { useAzurite } from "../support/azurite.ts";
import { cardText, findAction } from "../support/cards.ts";
import { type FakeConnector, startFakeConnector } from "../support/fake-connector.ts";
import { execute, installation, message } from "../teams/activities.ts";

const OWNER = "user-1";
const CHAIR = "user-2";
const connectionString = useAzurite();

let connector: FakeConnector;
let program: Program;
let address = "";
let now = at("2018-11-26T08:00");
let serial = 0;

function at(local: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(local).toZonedDateTime("Europe/London").toInstant();
}

async function start(): Promise<Program> {
  const storage = { kind: "connection-string", connectionString: connectionString() } as const;
  const settings = { port: 0, mode: { kind: "local" }, storage, logLevel: "error" } as const;
  const started = await createProgram({ settings, clock: { now: () => now } });
  const { port } = await started.listen();
  address = `http://127.0.0.1:${port}/api/messages`;
  return started;
}

beforeAll(async () => {
  connector = await startFakeConnector();
  program = await start();
  await program.importPlan("samples/redcar.json");
  await program.importPeople("redcar", "samples/redcar-people.csv");
});
afterAll(async () => {
  await program.close();
  await connector.close();
});

const chatOf = (userId: string) => `chat-of-${userId}`;

/** Posts what a person did, and gives what came of it: the HTTP answer and the new messages in their chat. */
async function post(userId: string, activity: Readonly<Record<string, unknown>>, id = `activity-${++serial}`) {
  const chat = chatOf(userId);
  const before = connector.messages(chat).length;
  const response = await fetch(address, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      ...activity,
      id,
      serviceUrl: connector.serviceUrl,
      from: { id: userId, name: `Name of ${userId}`, aadObjectId: userId },
      conversation: { id: chat, conversationType: "personal" },
    }),
  });
  return { status: response.status, body: await response.text(), messages: connector.messages(chat).slice(before) };
}

const say = (userId: string, words: string, id?: string) => post(userId, message(words), id);

const cardsOf = (messages: readonly unknown[]): readonly Card[] =>
  messages
    .flatMap((one) => (one as { attachments?: readonly { content: Card }[] }).attachments ?? [])
    .map((one) => one.content);

const textOf = (messages: readonly unknown[]): string =>
  [...messages.map((one) => (one as { text?: string }).text ?? ""), ...cardsOf(messages).map(cardText)].join("\n");

function buttonOn(card: Card, title: string) {
  return findAction({ messages: [{ summary: "", card }] }, title);
}

describe("A day with the Redcar plan", () => {
  it("begins with a welcome, once", async () => {
    const first = await post(OWNER, installation("add"));
    const second = await post(OWNER, installation("add"));
    await post(CHAIR, installation("add"));

    expect(textOf(first.messages)).toContain("I keep the record of Redcar and Cleveland");
    expect(second.messages).toEqual([]);
  });

  it("brings one reminder at half past eight with the form on it, and no second one", async () => {
    now = at("2018-11-26T08:31");
    await program.tick();
    const [digest, ...others] = connector.messages(chatOf(OWNER)).slice(1);
    await program.tick();

    expect(others).toEqual([]);
    expect(textOf([digest])).toContain("4.1.2");
    expect(textOf([digest])).toContain("Your update on 4.1.2");
    expect(connector.messages(chatOf(OWNER))).toHaveLength(2);
  });

  it("records an answer on the card, shows the next form in its place, and sends a receipt", async () => {
    const [, digest] = connector.messages(chatOf(OWNER));
    const [card] = cardsOf([digest]);
    const [, sent] = connector.calls.filter((call) => call.conversationId === chatOf(OWNER));
    const data = {
      ...buttonOn(card ?? {}, "Save update"),
      rating: "Amber",
      words: "A new chair is being sought",
      forecast: "2019-01-31",
    };

    const pressed = await post(OWNER, {
      ...execute({ type: "Action.Execute", verb: "save-update", data }),
      replyToId: sent?.messageId,
    });

    expect(pressed.status).toBe(200);
    expect(JSON.parse(pressed.body).type).toBe("application/vnd.microsoft.card.adaptive");
    expect(pressed.body).toContain("answered: ▲ Amber");
    expect(textOf(pressed.messages)).toContain("Rating: ▲ Amber (was ○ Not yet rated)");
    expect(textOf(pressed.messages)).toContain("A new chair is being sought");
    const onScreen = connector.messages(chatOf(OWNER))[1];
    expect(textOf([onScreen])).toContain("answered: ▲ Amber");
    expect(textOf([onScreen])).not.toContain("Your update on 4.1.2");
  });

  it("marks the reminder as answered in the ledger", async () => {
    const delivery = await program.record.store.get("redcar", "delivery", `2018-11-26!digest!${OWNER}`);

    expect(delivery?.value.sentAt).toBeDefined();
    expect(delivery?.value.answeredAt).toBe("2018-11-26T08:31:00.000Z");
  });

  it("takes words for the action that the form now asks about", async () => {
    const heard = await say(OWNER, "green, the panel met");

    expect(textOf(heard.messages)).toContain("3.2.1");

    expect(textOf(heard.messages)).toContain("● Green (was ○ Not yet rated)");
  });

  it("brings the reminder above up to date when an answer comes in words, and when it is undone", async () => {
    const onScreen = () => textOf([connector.messages(chatOf(OWNER))[1]]);
    const answered = onScreen();
    await say(OWNER, "undo");
    const undone = onScreen();
    await say(OWNER, "3.2.1 green the panel met after all");

    expect(answered).toContain("3.2.1 ✓ answered: ● Green");
    expect(undone).not.toContain("3.2.1 ✓");
    expect(undone).toContain("Your update on 3.2.1");
    expect(onScreen()).toContain("3.2.1 ✓ answered: ● Green");
  });

  it("answers the same card a second time with what is recorded", async () => {
    const { messages } = await say(OWNER, "show 4.1.2");
    const [card] = cardsOf(messages);
    await say(OWNER, "4.1.2 red nobody came forward");

    const stale = await post(
      OWNER,
      execute({ verb: "save-update", data: { ...buttonOn(card ?? {}, "Save update"), rating: "Green" } }),
    );

    expect(textOf(stale.messages)).toContain(`already recorded by Name of ${OWNER} on 26 November 2018 at 08:31`);
  });

  it("counts in the chair's summary", async () => {
    const { messages } = await say(CHAIR, "plan redcar").then(() => say(CHAIR, "summary"));

    expect(textOf(messages)).toMatch(/● Green\n█+\n1/);
    expect(textOf(messages)).toMatch(/■ Red\n█+\n1/);
  });

  it("writes a message once that is delivered again after a restart", async () => {
    await say(OWNER, "3.1.1 amber begun", "the-same-activity");
    await program.close();
    program = await start();

    const again = await say(OWNER, "3.1.1 amber begun", "the-same-activity");

    expect(textOf(again.messages)).toMatch(/recorded that already|do not answer/);
    const record = await program.record.store.list("redcar", ["entry"], "0003.0001.0001!");
    const texts = [];
    for await (const { value } of record) if (value.door === "words") texts.push(value.text);
    expect(texts.length).toBeLessThanOrEqual(1);
  });

  it("says nothing to an activity of an unknown type, and stays well", async () => {
    const heard = await post(OWNER, { ...message(""), type: "somethingNew" });

    expect(heard.messages).toEqual([]);
    expect((await fetch(address.replace("/api/messages", "/health"))).status).toBe(200);
  });
});
