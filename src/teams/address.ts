// Where a conversation can be reached again: the SDK's conversation reference, kept as JSON by people who never look
// inside. It leaves out the activity's id, so that a reminder next month is no reply to last month's message.
import type { ConversationReference } from "botbuilder";
import { z } from "zod";
import { type CheckedActivity, tenantOf } from "./activity-checks.ts";

const account = z.object({
  id: z.string().min(1),
  name: z.string().exactOptional(),
  aadObjectId: z.string().exactOptional(),
});

const addressSchema = z.object({
  channelId: z.string().min(1),
  serviceUrl: z.string().min(1),
  conversation: z.object({
    id: z.string().min(1),
    conversationType: z.string().exactOptional(),
    isGroup: z.boolean().exactOptional(),
    tenantId: z.string().exactOptional(),
  }),
  bot: account,
  user: account,
  locale: z.string().exactOptional(),
});

export type Address = z.output<typeof addressSchema>;

export function formatAddress(activity: CheckedActivity): string {
  const { conversation, from, recipient } = activity;
  const address: Address = {
    channelId: activity.channelId,
    serviceUrl: activity.serviceUrl,
    conversation: {
      id: conversation.id,
      ...present("conversationType", conversation.conversationType),
      ...present("isGroup", conversation.isGroup),
      ...present("tenantId", tenantOf(activity)),
    },
    bot: { id: recipient.id, ...present("name", recipient.name) },
    user: { id: from.id, ...present("name", from.name), ...present("aadObjectId", from.aadObjectId) },
    ...present("locale", activity.locale),
  };
  return JSON.stringify(address);
}

/** Throws where the text is none of ours: a stored address is mended by nobody in passing. */
export function parseAddress(text: string): Address {
  return addressSchema.parse(JSON.parse(text));
}

/** The SDK's type insists on names that no service asks for. */
export function toReference(address: Address): Partial<ConversationReference> {
  return address as Partial<ConversationReference>;
}

function present<Key extends string, Value>(
  key: Key,
  value: Value | null | undefined,
): { readonly [K in Key]?: Value } {
  return value === null || value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: Value });
}
