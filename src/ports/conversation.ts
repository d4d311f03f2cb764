/** A person or a place in Teams, as the plan knows it: an Entra object id, never a display name. */
export interface Sender {
  /** Entra object id (in local mode, the training window's id). */
  readonly userId: string;
  /** The name Teams shows; for wording only, never for matching. */
  readonly name: string;
}

export const SCOPES = ["personal", "group", "channel"] as const;
export type Scope = (typeof SCOPES)[number];

/**
 * Where a person can be written to. `address` is the adapter's own and opaque to everyone else:
 * it is stored as it came and handed back when something is to be sent.
 */
export interface Conversation {
  readonly id: string;
  readonly scope: Scope;
  readonly address: string;
}

/** The data of a pressed card button together with the card's inputs. It comes from the client and is never trusted. */
export type Submitted = Readonly<Record<string, unknown>>;

/** One thing somebody said to the clerk, freed from the wire it came by. */
export type Incoming = {
  /** The channel's own id of the activity: the same for a redelivery of the same message. */
  readonly id: string;
  readonly from: Sender;
  readonly conversation: Conversation;
} & (
  | { readonly kind: "words"; readonly words: string }
  | {
      readonly kind: "submit";
      readonly data: Submitted;
      /** The message that carries the pressed card, where the client tells it. */
      readonly cardId?: string;
    }
  /** The clerk was installed, or met this person for the first time in this conversation. */
  | { readonly kind: "arrived" }
  /** The clerk was removed from this conversation. */
  | { readonly kind: "left" }
);

/** An Adaptive Card as JSON, ready to be sent. */
export type Card = Readonly<Record<string, unknown>>;

/** One message to a person. A card always travels with `summary`, which is what a notification reads out. */
export type Message = {
  /** What a notification shows: one line of plain words. */
  readonly summary: string;
} & ({ readonly text: string } | { readonly card: Card });

/** What the clerk answers: messages in order, and the new face of the card that was pressed. */
export interface Reply {
  readonly messages: readonly Message[];
  readonly replacement?: Message & { readonly card: Card };
  /** A card sent earlier into the same conversation that is to be brought up to date, where the channel still has it. */
  readonly refreshed?: { readonly messageId: string; readonly message: Message & { readonly card: Card } };
}
