// What the channel's refusals mean. Status and code from Microsoft's table for bot conversational APIs; the two that
// are told apart by their text have no code of their own.
import { z } from "zod";
import { TemporarilyUndeliverable, Unreachable, type UnreachableReason } from "../ports/messenger.ts";

/** 500 is not among them: Microsoft says not to retry it. */
const TEMPORARY_STATUSES: readonly number[] = [412, 429, 502, 503, 504];

const REASONS_BY_CODE: Readonly<Record<string, UnreachableReason>> = {
  BotNotInConversationRoster: "removed",
  MemberNotFoundInConversation: "removed",
  ConversationBlockedByUser: "blocked",
  BotDisabledByAdmin: "disabled-by-administrator",
  ConversationNotFound: "conversation-lost",
};

const REASONS_BY_TEXT: readonly (readonly [status: number, text: string, reason: UnreachableReason])[] = [
  [403, "MessageWritesBlocked", "blocked"],
  [403, "isn't installed", "not-installed"],
  [403, "not installed", "not-installed"],
  [400, "Invalid user identity in provided tenant", "other-tenant"],
];

const refusalSchema = z.object({
  statusCode: z.number(),
  details: z.looseObject({ error: z.looseObject({ code: z.string().optional() }).optional() }).nullish(),
  response: z
    .looseObject({
      bodyAsText: z.string().nullish(),
      headers: z.custom<{ get(name: string): string | undefined }>(hasGet).optional(),
    })
    .optional(),
});

/** The failure in the words of the port, or as it is where the port has none. */
export function translateFailure(failure: unknown): unknown {
  if (isNetworkFailure(failure)) return new TemporarilyUndeliverable(undefined, { cause: failure });
  const { success, data } = refusalSchema.safeParse(failure);
  if (!success) return failure;
  const { statusCode, details, response } = data;
  if (TEMPORARY_STATUSES.includes(statusCode)) {
    return new TemporarilyUndeliverable(milliseconds(response?.headers?.get("retry-after")), { cause: failure });
  }
  const reason = reasonFor(statusCode, details?.error?.code ?? "", response?.bodyAsText ?? "");
  return reason === undefined ? failure : new Unreachable(reason, { cause: failure });
}

/** The message is no longer there, though its conversation may be. */
export function isMessageGone(failure: unknown): boolean {
  const { success, data } = refusalSchema.safeParse(failure);
  return success && data.statusCode === 404 && data.details?.error?.code !== "ConversationNotFound";
}

function reasonFor(status: number, code: string, text: string): UnreachableReason | undefined {
  const byCode = Object.hasOwn(REASONS_BY_CODE, code) ? REASONS_BY_CODE[code] : undefined;
  return byCode ?? REASONS_BY_TEXT.find(([at, words]) => at === status && text.includes(words))?.[2];
}

/** Seconds, as Teams gives them. A date is left to the caller's own patience. */
function milliseconds(retryAfter: string | undefined): number | undefined {
  return retryAfter !== undefined && /^\d{1,6}$/.test(retryAfter) ? Number(retryAfter) * 1000 : undefined;
}

/** The SDK's error of a request that never got an answer, whatever the network's own code is (ECONNRESET, ENOTFOUND). */
function isNetworkFailure(failure: unknown): boolean {
  if (!(failure instanceof Error) || failure.name !== "RestError") return false;
  return !("statusCode" in failure) || failure.statusCode === undefined;
}

function hasGet(value: unknown): boolean {
  return typeof value === "object" && value !== null && "get" in value && typeof value.get === "function";
}
