// From what came over the wire to what somebody said. What is none of our business is named and left alone.
import { z } from "zod";
import type { Incoming, Scope, Submitted } from "../ports/conversation.ts";
import type { CheckedActivity } from "./activity-checks.ts";
import { formatAddress } from "./address.ts";
import { isSameAccount, wordsWithoutMentions } from "./mentions.ts";
import type { TeamsSettings } from "./settings.ts";

export const CARD_ACTION = "adaptiveCard/action";

const IGNORED_REASONS = [
  "nothing-said",
  "nobody-known",
  "somebody-else-came-or-went",
  "upgraded",
  "unknown-invoke",
  "refreshed-by-itself",
  "unknown-type",
] as const;
export type IgnoredReason = (typeof IGNORED_REASONS)[number];

export type Read = { readonly incoming: Incoming } | { readonly ignored: IgnoredReason };

type Said =
  | { readonly kind: "words"; readonly words: string }
  | { readonly kind: "submit"; readonly data: Submitted }
  | { readonly kind: "arrived" }
  | { readonly kind: "left" };

export function readActivity(activity: CheckedActivity, kind: TeamsSettings["kind"]): Read {
  const said = whatWasSaid(activity);
  if ("ignored" in said) return said;
  const userId = userIdOf(activity, kind);
  if (userId === undefined) return { ignored: "nobody-known" };
  const common = {
    id: activity.id,
    from: { userId, name: activity.from.name ?? "" },
    conversation: {
      id: activity.conversation.id,
      scope: scopeOf(activity),
      address: formatAddress(activity),
    },
  };
  if (said.kind !== "submit") return { incoming: { ...common, ...said } };
  const cardId = activity.replyToId;
  return { incoming: { ...common, ...said, ...(cardId && { cardId }) } };
}

/** Names are shown, not trusted: in Teams only the Entra object id says who somebody is. */
function userIdOf({ from }: CheckedActivity, kind: TeamsSettings["kind"]): string | undefined {
  const entraId = from.aadObjectId ?? "";
  if (entraId !== "") return entraId;
  return kind === "local" ? from.id : undefined;
}

function whatWasSaid(activity: CheckedActivity): Said | { readonly ignored: IgnoredReason } {
  switch (activity.type) {
    case "message":
      return readMessage(activity);
    case "invoke":
      return readInvoke(activity);
    case "installationUpdate":
      return readInstallation(activity);
    case "conversationUpdate":
      return readMembers(activity);
    default:
      return { ignored: "unknown-type" };
  }
}

/** A pressed button comes as a message with a value and no text; so does nothing that a person typed. */
function readMessage(activity: CheckedActivity): Said | { readonly ignored: IgnoredReason } {
  const text = activity.text ?? "";
  if (text.trim() !== "") {
    return { kind: "words", words: wordsWithoutMentions(text, activity.entities, activity.recipient.id) };
  }
  const data = submittedSchema.safeParse(activity.value);
  return data.success ? { kind: "submit", data: data.data } : { ignored: "nothing-said" };
}

const submittedSchema = z.record(z.string(), z.unknown());

const cardActionSchema = z.looseObject({
  action: z.looseObject({ verb: z.string().nullish(), data: submittedSchema.nullish() }),
  trigger: z.string().nullish(),
});

function readInvoke(activity: CheckedActivity): Said | { readonly ignored: IgnoredReason } {
  if (activity.name !== CARD_ACTION) return { ignored: "unknown-invoke" };
  const { success, data } = cardActionSchema.safeParse(activity.value);
  if (!success) return { ignored: "unknown-invoke" };
  // A card that refreshes itself on somebody's screen is not that person speaking.
  if (data.trigger === "automatic") return { ignored: "refreshed-by-itself" };
  const { verb, data: entered } = data.action;
  return { kind: "submit", data: { ...entered, ...(verb && { verb }) } };
}

/** An upgrade removes and adds the app in one breath: nobody left, and nobody wants a second welcome. */
function readInstallation({ action }: CheckedActivity): Said | { readonly ignored: IgnoredReason } {
  if (action === "add") return { kind: "arrived" };
  if (action === "remove") return { kind: "left" };
  return { ignored: "upgraded" };
}

const membersSchema = z.array(z.looseObject({ id: z.string() })).catch([]);

function readMembers(activity: CheckedActivity): Said | { readonly ignored: IgnoredReason } {
  const includesUs = (members: unknown): boolean =>
    membersSchema.parse(members).some(({ id }) => isSameAccount(id, activity.recipient.id));
  if (includesUs(activity.membersAdded)) return { kind: "arrived" };
  if (includesUs(activity.membersRemoved)) return { kind: "left" };
  return { ignored: "somebody-else-came-or-went" };
}

function scopeOf({ conversation }: CheckedActivity): Scope {
  switch (conversation.conversationType) {
    case "channel":
      return "channel";
    case "groupChat":
      return "group";
    case "personal":
      return "personal";
    default:
      return conversation.isGroup === true ? "group" : "personal";
  }
}
