/** When the clock itself starts something. Everything else is computed from the record and today's date. */
export interface Schedule {
  readonly name: string;
  /** What the expression means; a test asks node-cron for the next runs and holds them against it. */
  readonly words: string;
  readonly expression: string;
  readonly zone: string;
}

/**
 * In UTC, where no hour is skipped or repeated: a rhythm of minutes in London's time would pause for the hour that
 * October repeats. The plans' own zones come in where a tick asks what day and what time it is for each of them.
 */
export const SCHEDULES = {
  tick: { name: "tick", words: "every five minutes", expression: "*/5 * * * *", zone: "Etc/UTC" },
} as const satisfies Record<string, Schedule>;
