import { describe, expect, it } from "vitest";
import { createSystemClock } from "../../src/schedule/system-clock.ts";

describe("the system's clock", () => {
  it("gives the machine's time", () => {
    const clock = createSystemClock(() => Date.UTC(2018, 10, 26, 8, 30));

    expect(clock.now().toString()).toBe("2018-11-26T08:30:00Z");
  });

  it("stands still while the machine's is set back", () => {
    const readings = [2000, 1000, 2500];
    const clock = createSystemClock(() => readings.shift() ?? 0);

    expect([clock.now(), clock.now(), clock.now()].map((moment) => moment.epochMilliseconds)).toEqual([
      2000, 2000, 2500,
    ]);
  });
});
