// Where people ask for the training clock, in chat and in local mode only: the answer, and the move.

import type { Temporal } from "temporal-polyfill";
import { parseClockWords } from "./clock-words.ts";
import type { TrainingClock } from "./training-clock.ts";

export interface ClockAnswer {
  readonly text: string;
  /** Whether the time is another now, so that reminders may be owed. */
  readonly moved: boolean;
}

/** Undefined for words that are not meant for the clock. */
export function answerClockWords(words: string, clock: TrainingClock): ClockAnswer | undefined {
  const wish = parseClockWords(words, clock.local());
  switch (wish?.kind) {
    case undefined:
      return undefined;
    case "tell":
      return { text: `The training clock says ${inWords(clock.local())}.`, moved: false };
    case "unclear":
      return { text: `I did not follow that. ${EXAMPLES}`, moved: false };
    case "move":
      return clock.moveTo(wish.to)
        ? { text: `The training clock now says ${inWords(clock.local())}.`, moved: true }
        : {
            text: `The training clock only runs forwards, and it already says ${inWords(clock.local())}.`,
            moved: false,
          };
    default:
      return wish satisfies never;
  }
}

const EXAMPLES =
  "Say `clock` for the time, `clock +7 days` or `clock +1 week` to move on, or a day to go to: `clock 2018-12-03`, `clock 2018-12-03 08:30`.";

/** Monday 26 November 2018, 09:00 */
export function inWords(moment: Temporal.ZonedDateTime): string {
  const part = (options: Intl.DateTimeFormatOptions): string => moment.toPlainDate().toLocaleString("en-GB", options);
  const date = [part({ weekday: "long" }), moment.day, part({ month: "long" }), moment.year].join(" ");
  return `${date}, ${moment.toPlainTime().toString({ smallestUnit: "minute" })}`;
}
