import { describe, expect, it } from "vitest";
import { createPresence, createRedeliveries, MOST_REMEMBERED } from "../../src/teams/remembered.ts";

const keepAll = (): boolean => true;

describe("the memory of redeliveries", () => {
  it("gives the first answer again", async () => {
    const redeliveries = createRedeliveries<string>(keepAll);

    const first = await redeliveries.once("a", async () => "first");
    const second = await redeliveries.once("a", async () => "second");

    expect([first, second]).toEqual(["first", "first"]);
  });

  it("forgets work that was thrown off its course, and passes the failure on", async () => {
    const redeliveries = createRedeliveries<string>(keepAll);

    await expect(redeliveries.once("a", () => Promise.reject(new Error("no")))).rejects.toThrow("no");

    expect(await redeliveries.once("a", async () => "second")).toBe("second");
  });

  it("forgets the oldest when it is full", async () => {
    const redeliveries = createRedeliveries<number>(keepAll);
    for (let key = 0; key <= MOST_REMEMBERED; key += 1) await redeliveries.once(String(key), async () => key);

    const oldest = await redeliveries.once("0", async () => -1);
    const newest = await redeliveries.once(String(MOST_REMEMBERED), async () => -1);

    expect([oldest, newest]).toEqual([-1, MOST_REMEMBERED]);
  });
});

describe("the memory of who came and went", () => {
  it("forgets the oldest when it is full", () => {
    const presence = createPresence();
    for (let chat = 0; chat <= MOST_REMEMBERED; chat += 1) presence.isNews(String(chat), "arrived");

    expect(presence.isNews(String(MOST_REMEMBERED), "arrived")).toBe(false);
    expect(presence.isNews("0", "arrived")).toBe(true);
  });
});
