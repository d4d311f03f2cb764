import { describe, expect, it } from "vitest";
import { type CheckedActivity, checkActivity } from "../../src/teams/activity-checks.ts";
import { formatAddress, parseAddress } from "../../src/teams/address.ts";
import {
  BOT_ACCOUNT,
  CHAT,
  message,
  messageInChannel,
  OWNER,
  TEAMS_SERVICE_URL,
  TENANT,
  THREAD,
} from "./activities.ts";

function checked(activity: unknown): CheckedActivity {
  const result = checkActivity(activity, "teams");
  if ("refusal" in result) throw new Error(result.refusal);
  return result.activity;
}

describe("an address", () => {
  it("is everything needed to write again, and not the message it came from", () => {
    const address = parseAddress(formatAddress(checked(message("hi"))));

    expect(address).toEqual({
      channelId: "msteams",
      serviceUrl: TEAMS_SERVICE_URL,
      conversation: { id: CHAT, conversationType: "personal", tenantId: TENANT },
      bot: { id: BOT_ACCOUNT, name: "Plan Clerk" },
      user: { id: "29:owner", name: "Olive Owner", aadObjectId: OWNER },
      locale: "en-GB",
    });
  });

  it("keeps the thread of a channel", () => {
    const address = parseAddress(formatAddress(checked(messageInChannel("hi"))));

    expect(address.conversation).toMatchObject({ id: THREAD, conversationType: "channel", isGroup: true });
  });

  it("leaves out what the activity does not say", () => {
    const bare = message("hi", { locale: null, from: { id: "29:x", name: null }, conversation: { id: CHAT } });

    const address = parseAddress(formatAddress(checked(bare)));

    expect(address.user).toEqual({ id: "29:x" });
    expect(address).not.toHaveProperty("locale");
  });

  it.each(["", "null", "{}", '"a:chat"', '{"channelId":"msteams","serviceUrl":"https://example.org/"}', "{"])(
    "is refused when it is none of ours: %j",
    (text) => {
      expect(() => parseAddress(text)).toThrow();
    },
  );
});
