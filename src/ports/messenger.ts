import type { Conversation, Message } from "./conversation.ts";

/** Why a person cannot be reached now. Recorded, so that silence is never taken for neglect. */
export const UNREACHABLE_REASONS = [
  "not-installed",
  "blocked",
  "removed",
  "conversation-lost",
  "other-tenant",
  "disabled-by-administrator",
] as const;
export type UnreachableReason = (typeof UNREACHABLE_REASONS)[number];

/** The person cannot be reached until something changes on their side: trying again does not help. */
export class Unreachable extends Error {
  readonly code = "unreachable";
  readonly reason: UnreachableReason;
  constructor(reason: UnreachableReason, options?: ErrorOptions) {
    super(`The person cannot be reached: ${reason}`, options);
    this.name = "Unreachable";
    this.reason = reason;
  }
}

/** The channel did not take the message this time; the same message may be sent again later. */
export class TemporarilyUndeliverable extends Error {
  readonly code = "temporarily-undeliverable";
  /** How long the channel asked us to wait, in milliseconds, where it said. */
  readonly retryAfterMs: number | undefined;
  constructor(retryAfterMs: number | undefined, options?: ErrorOptions) {
    super("The channel did not take the message this time", options);
    this.name = "TemporarilyUndeliverable";
    this.retryAfterMs = retryAfterMs;
  }
}

/** Writes to people outside a turn: reminders, and cards brought up to date. */
export interface Messenger {
  /**
   * Sends a message into a conversation and gives the channel's id of it.
   * Throws Unreachable or TemporarilyUndeliverable; any other failure is thrown as it is.
   */
  send(to: Conversation, message: Message): Promise<{ readonly messageId: string }>;
  /**
   * Replaces a message sent earlier. Gives false where the channel no longer has it.
   * Throws as send does.
   */
  replace(to: Conversation, messageId: string, message: Message): Promise<boolean>;
}
