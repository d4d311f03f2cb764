// Says something to a bot as Teams would, in a person's own chat with it, and waits until the turn is over.
import { message } from "../teams/activities.ts";
import type { Running } from "./programs.ts";

export type Talk = (bot: Running, words: string) => Promise<void>;

let serial = 0;

export function talkAs(userId: string, connector: Running): Talk {
  return async (bot, words) => {
    serial += 1;
    const activity = message(words, {
      id: `bench-${serial}`,
      serviceUrl: `http://127.0.0.1:${connector.port}/`,
      from: { id: `29:${userId}`, name: "Bea Benchmark", aadObjectId: userId },
      conversation: { id: `a:${userId}`, conversationType: "personal", tenantId: "tenant" },
    });
    const answer = await fetch(`http://127.0.0.1:${bot.port}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(activity),
    });
    await answer.text();
    if (!answer.ok) throw new Error(`"${words}" was answered with ${answer.status}`);
  };
}
