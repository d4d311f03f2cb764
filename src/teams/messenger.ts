// Messages that nobody asked for just now: reminders, and cards brought up to date.
//
// The SDK's client repeats a request by itself: 408, 500, 502, 503 and 504, and 429 with Retry-After, up to four times
// in all within some seconds, whatever its options say. A send is not idempotent, so a doubtful 5xx may already have
// been shown twice. Nothing here repeats anything on top of that.
import type { CloudAdapter, TurnContext } from "botbuilder";
import type { Conversation, Message } from "../ports/conversation.ts";
import { type Messenger, Unreachable } from "../ports/messenger.ts";
import { isSameTenant } from "./activity-checks.ts";
import { type Address, parseAddress, toReference } from "./address.ts";
import { isMessageGone, translateFailure } from "./channel-failures.ts";
import { isTrustedServiceUrl } from "./service-url.ts";
import type { TeamsSettings } from "./settings.ts";
import { toActivity } from "./to-activity.ts";

export function createMessenger(adapter: CloudAdapter, settings: TeamsSettings): Messenger {
  const appId = settings.kind === "teams" ? settings.appId : "";

  async function within<Result>(to: Conversation, act: (context: TurnContext) => Promise<Result>): Promise<Result> {
    const address = parseAddress(to.address);
    checkAddress(address, settings);
    const done: Result[] = [];
    await adapter.continueConversationAsync(appId, toReference(address), async (context) => {
      answerNobody(context);
      done.push(await act(context));
    });
    const [result] = done;
    if (result === undefined) throw new Error("The SDK did not continue the conversation");
    return result;
  }

  return {
    async send(to, message) {
      try {
        return await within(to, async (context) => {
          const sent = await context.sendActivity(toActivity(message));
          return { messageId: sent?.id ?? "" };
        });
      } catch (failure) {
        throw translateFailure(failure);
      }
    },
    async replace(to, messageId, message) {
      try {
        return await within(to, (context) => replaceMessage(context, messageId, message));
      } catch (failure) {
        throw translateFailure(failure);
      }
    },
  };
}

/** False where the channel no longer has the message. */
export async function replaceMessage(context: TurnContext, messageId: string, message: Message): Promise<boolean> {
  try {
    await context.updateActivity({ ...toActivity(message), id: messageId });
    return true;
  } catch (failure) {
    if (isMessageGone(failure)) return false;
    throw failure;
  }
}

function checkAddress({ serviceUrl, conversation }: Address, settings: TeamsSettings): void {
  if (!isTrustedServiceUrl(serviceUrl, settings.kind)) throw new Error("A stored address is not one of Teams' own");
  if (settings.kind === "local" || conversation.tenantId === undefined) return;
  if (!isSameTenant(conversation.tenantId, settings.tenantId)) throw new Unreachable("other-tenant");
}

/** The SDK continues a conversation from an invented activity, and would make every message a reply to it. */
function answerNobody(context: TurnContext): void {
  context.onSendActivities((_context, activities, next) => {
    for (const activity of activities) delete activity.replyToId;
    return next();
  });
  context.onUpdateActivity((_context, activity, next) => {
    delete activity.replyToId;
    return next();
  });
}
