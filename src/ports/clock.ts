import type { Temporal } from "temporal-polyfill";

/** The one source of time. Everything that decides by time is handed the moment it asked for once. */
export interface Clock {
  /** The present moment; never earlier than the one it gave before. */
  now(): Temporal.Instant;
}
