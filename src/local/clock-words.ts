// `clock +7 days` and its relatives: what the words ask of the training clock. Pure.

import { Temporal } from "temporal-polyfill";

export type ClockWish =
  | { readonly kind: "tell" }
  | { readonly kind: "move"; readonly to: Temporal.ZonedDateTime }
  /** They begin with `clock`, and say nothing the clock can do. */
  | { readonly kind: "unclear" };

/** Where a day begins when only its date is said: after the reminders of 08:30 have fallen due. */
const START_OF_DAY = Temporal.PlainTime.from("09:00");

const UNITS = ["minutes", "hours", "days", "weeks", "months", "years"] as const;
type Unit = (typeof UNITS)[number];

const CLOCK = /^\/?clock\b/i;
const BY = /^([+-])\s*(\d{1,5})\s*(minute|hour|day|week|month|year)s?$/i;
const TO = /^(\d{4}-\d{2}-\d{2})(?:(?:\s+|T)(\d{1,2}:\d{2}))?$/i;

/** Nobody trains for longer, and every day skipped may owe reminders. */
const LATEST = Temporal.PlainDate.from("2099-12-31");

/** Undefined for words that are not meant for the clock. `now` is what the clock shows. */
export function parseClockWords(words: string, now: Temporal.ZonedDateTime): ClockWish | undefined {
  const trimmed = words.trim();
  if (!CLOCK.test(trimmed)) return undefined;
  const rest = trimmed.replace(CLOCK, "").trim();
  if (rest === "") return { kind: "tell" };
  const to = parseBy(rest, now) ?? parseTo(rest, now);
  if (to === undefined || Temporal.PlainDate.compare(to.toPlainDate(), LATEST) > 0) return { kind: "unclear" };
  return { kind: "move", to };
}

/** Counted in days of the calendar, so that a week later is the same time of day also where the clocks change. */
function parseBy(rest: string, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  const [, sign, amount, name] = BY.exec(rest) ?? [];
  const unit = UNITS.find((each) => each === `${name?.toLowerCase()}s`);
  if (unit === undefined) return undefined;
  const by: Partial<Record<Unit, number>> = { [unit]: Number(amount) };
  return sign === "-" ? now.subtract(by) : now.add(by);
}

function parseTo(rest: string, now: Temporal.ZonedDateTime): Temporal.ZonedDateTime | undefined {
  const [, date, time] = TO.exec(rest) ?? [];
  if (date === undefined) return undefined;
  try {
    const plainTime = time === undefined ? START_OF_DAY : Temporal.PlainTime.from(time.padStart(5, "0"));
    return Temporal.PlainDate.from(date).toZonedDateTime({ timeZone: now.timeZoneId, plainTime });
  } catch (error) {
    // No such day, or no such time of day: 2018-02-30, 25:10.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
