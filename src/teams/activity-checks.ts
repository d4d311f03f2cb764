// What an activity must be before anybody looks at its token, and whose it must be after. The SDK lets through an
// activity without a service address, without a conversation, and from any tenant; so none of this is left to it.
import type { Activity } from "botbuilder";
import { z } from "zod";
import { isTrustedServiceUrl } from "./service-url.ts";
import type { TeamsSettings } from "./settings.ts";

const REFUSALS = [
  "malformed",
  "wrong-channel",
  "untrusted-service",
  "unauthenticated",
  "keys-unavailable",
  "wrong-tenant",
] as const;
export type Refusal = (typeof REFUSALS)[number];

const id = z.string().min(1).max(1024);
const optionalText = z.string().nullish();

const activitySchema = z.looseObject({
  type: id,
  id,
  channelId: id,
  serviceUrl: id,
  conversation: z.looseObject({
    id,
    conversationType: optionalText,
    isGroup: z.boolean().nullish(),
    tenantId: optionalText,
  }),
  from: z.looseObject({ id, name: optionalText, aadObjectId: optionalText }),
  recipient: z.looseObject({ id, name: optionalText }),
  text: optionalText,
  replyToId: optionalText,
  locale: optionalText,
  name: optionalText,
  action: optionalText,
  // Asked to answer in the body of the response, the SDK would send nothing to the conversation.
  deliveryMode: z.literal(["normal", "notification"]).nullish(),
  channelData: z.looseObject({ tenant: z.looseObject({ id: optionalText }).nullish() }).nullish(),
});

export type CheckedActivity = z.output<typeof activitySchema>;

/** An AseChannel activity would choose another, weaker check of its token, so the channel comes before the token. */
const CHANNELS: Readonly<Record<TeamsSettings["kind"], readonly string[]>> = {
  teams: ["msteams"],
  local: ["msteams", "emulator"],
};

export type Checked = { readonly activity: CheckedActivity } | { readonly refusal: Refusal };

export function checkActivity(body: unknown, kind: TeamsSettings["kind"]): Checked {
  const { success, data } = activitySchema.safeParse(body);
  if (!success) return { refusal: "malformed" };
  if (!CHANNELS[kind].includes(data.channelId)) return { refusal: "wrong-channel" };
  if (!isTrustedServiceUrl(data.serviceUrl, kind)) return { refusal: "untrusted-service" };
  return { activity: data };
}

/** The activity names its tenant in two places. Whichever are filled must agree with ours, and one must be. */
export function isFromTenant(activity: CheckedActivity, settings: TeamsSettings): boolean {
  if (settings.kind === "local") return true;
  const named = namedTenants(activity);
  return named.length > 0 && named.every((tenant) => isSameTenant(tenant, settings.tenantId));
}

export function tenantOf(activity: CheckedActivity): string | undefined {
  return namedTenants(activity)[0];
}

export function isSameTenant(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

/** The SDK's type promises dates and fields that the wire does not; what the SDK reads of an activity, we checked. */
export function asSdkActivity(activity: CheckedActivity): Activity {
  return activity as unknown as Activity;
}

function namedTenants({ conversation, channelData }: CheckedActivity): readonly string[] {
  return [conversation.tenantId, channelData?.tenant?.id].filter((tenant) => typeof tenant === "string");
}
