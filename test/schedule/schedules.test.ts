import { createTask } from "node-cron";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { SCHEDULES, type Schedule } from "../../src/schedule/schedules.ts";

/** What the words of each schedule mean, as the minutes that lie between one run and the next. */
const MINUTES_MEANT: Readonly<Record<keyof typeof SCHEDULES, { words: string; minutesApart: number }>> = {
  tick: { words: "every five minutes", minutesApart: 5 },
};

const NIGHTS = [
  ["an ordinary morning", "2018-11-26T08:28:00.000Z"],
  ["the night London's clocks go forward", "2019-03-31T00:42:00.000Z"],
  ["the night they go back", "2019-10-27T00:42:00.000Z"],
  ["the turn of the year", "2018-12-31T23:42:00.000Z"],
] as const;

describe.each(Object.entries(SCHEDULES) as [keyof typeof SCHEDULES, Schedule][])(
  "the schedule %s",
  (name, schedule) => {
    beforeEach(() => {
      vi.useFakeTimers({ toFake: ["Date"] });
    });
    afterEach(() => {
      vi.useRealTimers();
    });

    it("says in words what the test holds it to", () => {
      expect(schedule.words).toBe(MINUTES_MEANT[name].words);
    });

    it.each(NIGHTS)("runs as its words say through %s", (_night, from) => {
      vi.setSystemTime(new Date(from));
      const task = createTask(schedule.expression, () => undefined, { timezone: schedule.zone });

      const runs = task.getNextRuns(30).map((run) => run.getTime());

      const apart = MINUTES_MEANT[name].minutesApart * 60_000;
      const first = Math.ceil((new Date(from).getTime() + 1) / apart) * apart;
      expect(runs).toEqual(Array.from({ length: 30 }, (_, index) => first + index * apart));
    });

    it("is of a name of its own", () => {
      expect(schedule.name).toBe(name);
    });
  },
);
