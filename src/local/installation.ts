// Tells the bot that it was installed for the person of a window, as Teams does when an administrator installs an app
// for everybody: so the welcome and the first reminder are there when the window is opened for the first time.

import { randomUUID } from "node:crypto";
import { personalChatOf, type WindowPerson } from "./playground.ts";

export interface Installation {
  readonly botUrl: string;
  readonly windowUrl: string;
  readonly person: WindowPerson;
}

export async function announceInstallation({ botUrl, windowUrl, person }: Installation): Promise<void> {
  const answer = await fetch(botUrl, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      type: "installationUpdate",
      action: "add",
      id: randomUUID(),
      channelId: "msteams",
      serviceUrl: `${windowUrl}/_connector`,
      from: { id: person.userId, aadObjectId: person.userId, name: person.name },
      recipient: { id: "plan-clerk", name: "Plan Clerk" },
      conversation: { id: personalChatOf(person), conversationType: "personal" },
    }),
  });
  if (!answer.ok) throw new Error(`The bot refused the installation for ${person.name} (${answer.status})`);
}
