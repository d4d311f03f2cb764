import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { createTrainingClock, type TrainingClock } from "../../src/local/training-clock.ts";

/** A training clock whose real time goes by only when told. */
function clockAt(startsAt: string): { clock: TrainingClock; letPass: (minutes: number) => void } {
  let elapsedMs = 123_456.7;
  const clock = createTrainingClock(startsAt, () => elapsedMs);
  return {
    clock,
    letPass: (minutes) => {
      elapsedMs += minutes * 60_000;
    },
  };
}

const london = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/London");

describe("the training clock", () => {
  it.each([
    ["in winter", "2018-11-26T09:00", "2018-11-26T09:00:00Z"],
    ["in summer", "2019-06-03T09:00", "2019-06-03T08:00:00Z"],
  ])("starts at a local time in London %s", (_when, startsAt, instant) => {
    const { clock } = clockAt(startsAt);

    expect(clock.now().toString()).toBe(instant);
  });

  it("runs on as real time does", () => {
    const { clock, letPass } = clockAt("2018-11-26T09:00");

    letPass(90);

    expect(clock.local().toPlainTime().toString()).toBe("10:30:00");
  });

  it("runs on from where it was moved", () => {
    const { clock, letPass } = clockAt("2018-11-26T09:00");
    letPass(5);

    const moved = clock.moveTo(london("2018-12-03T08:30"));
    letPass(1);

    expect(moved).toBe(true);
    expect(clock.now().toString()).toBe("2018-12-03T08:31:00Z");
  });

  it.each([
    ["an earlier moment", "2018-11-26T09:04"],
    ["the present moment", "2018-11-26T09:05"],
  ])("stays where it is for %s", (_what, to) => {
    const { clock, letPass } = clockAt("2018-11-26T09:00");
    letPass(5);

    const moved = clock.moveTo(london(to));

    expect(moved).toBe(false);
    expect(clock.now().toString()).toBe("2018-11-26T09:05:00Z");
  });
});
