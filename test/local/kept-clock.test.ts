import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type KeptClockSettings, startKeptClock } from "../../src/local/kept-clock.ts";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "clerk-clock-"));
});

afterEach(() => rm(directory, { recursive: true }));

function start(more: Partial<KeptClockSettings> = {}) {
  const file = join(directory, "deep", "training-clock.txt");
  return startKeptClock({ file, startsAt: "2018-11-26T09:00", elapsedMs: () => 0, ...more });
}

const reads = ({ clock }: ReturnType<typeof start>) =>
  clock.local().toPlainDateTime().toString({ smallestUnit: "minute" });

describe("the training clock of a record that is kept", () => {
  it("starts where the plan lives, the first time", () => {
    expect(reads(start())).toBe("2018-11-26T09:00");
  });

  it("goes on where it was stopped", async () => {
    let elapsedMs = 0;
    const first = start({ elapsedMs: () => elapsedMs });
    elapsedMs = 5 * 60_000;
    await first.stop();

    expect(reads(start())).toBe("2018-11-26T09:05");
  });

  it("goes on where it was moved to, even where it was never stopped", () => {
    const first = start();
    first.clock.moveTo(first.clock.local().add({ weeks: 1 }));

    expect(reads(start())).toBe("2018-12-03T09:00");
  });

  it("starts where somebody wants it to, and tells that the record is ahead", async () => {
    const first = start();
    first.clock.moveTo(first.clock.local().add({ weeks: 1 }));

    const second = start({ wantedAt: "2018-11-28T09:00" });

    expect(reads(second)).toBe("2018-11-28T09:00");
    expect(second.recordIsAhead).toBe(true);
  });

  it("tells nothing where it is wanted to start later than the record", () => {
    const first = start();
    first.clock.moveTo(first.clock.local().add({ weeks: 1 }));

    expect(start({ wantedAt: "2019-01-07T09:00" }).recordIsAhead).toBe(false);
  });
});
