// What `npm start` says on the terminal: what runs where, and what to try first. Pure.

import type { Temporal } from "temporal-polyfill";
import type { Cast } from "./cast.ts";
import { inWords } from "./clock-desk.ts";
import type { LocalMode } from "./local-mode.ts";
import type { Ending } from "./parts.ts";

export interface Greeting extends Pick<LocalMode, "botUrl" | "windowUrls"> {
  readonly now: Temporal.ZonedDateTime;
  readonly cast: Cast;
  readonly directory: string;
  readonly recordIsAhead: boolean;
}

export function greet({ botUrl, windowUrls, now, cast, directory, recordIsAhead }: Greeting): string {
  const rows = [
    [`${cast.owner.name}, an owner`, windowUrls.owner],
    [`${cast.chair.name}, the chair`, windowUrls.chair],
    ["The bot listens at", botUrl],
    ["The training clock says", inWords(now)],
    ["The record is kept in", directory],
  ] as const;
  const width = Math.max(...rows.map(([what]) => what.length));
  return [
    "Plan Clerk is running on this machine, and on this machine alone.",
    "",
    ...rows.map(([what, where]) => `  ${what.padEnd(width)}   ${where}`),
    "",
    ...(recordIsAhead ? [RECORD_IS_AHEAD, ""] : []),
    ...TRY_FIRST,
    "",
    "Ctrl-C stops everything. To begin afresh, stop it and delete the folder of the record.",
    "",
  ].join("\n");
}

const TRY_FIRST = [
  "Try this first:",
  "  1. Open the owner's page: a reminder waits there. Choose a rating, write a line, and save.",
  "  2. On the same page, type: my actions",
  "  3. Open the chair's page and type: summary (the chair has two plans, and is asked which)",
  "  4. On either page, type: clock +7 days, and watch the next reminders come.",
];

const RECORD_IS_AHEAD =
  "The record goes further than the time CLERK_CLOCK names: some of what it holds has not happened yet.";

/** What is said at the end; empty where there is nothing to say. */
export function takeLeave({ outcome, notStopped }: Ending): string {
  const lines = notStopped.map(({ name, failure }) => `Could not stop ${name}: ${messageOf(failure)}`);
  switch (outcome.kind) {
    case "asked":
      return ["", ...(lines.length === 0 ? ["Everything is stopped."] : lines)].join("\n");
    case "part-ended":
      return [`Stopped, because ${outcome.name} ${outcome.reason}.`, ...lines].join("\n");
    case "not-started":
      return [`Plan Clerk did not start.\n${messageOf(outcome.failure)}`, ...lines].join("\n");
    default:
      return outcome satisfies never;
  }
}

/** A failure with a code is one of ours, or the system's, and its message says all; any other is a fault to be traced. */
function messageOf(failure: unknown): string {
  if (!(failure instanceof Error)) return String(failure);
  return "code" in failure ? failure.message : (failure.stack ?? failure.message);
}
