import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { BrokenRow } from "../../src/ports/plan-store.ts";
import { createScheduler, type Incident } from "../../src/schedule/scheduler.ts";

const MINUTE = 60_000;
const done = { failures: [] as Incident[] };

/** A scheduler whose ticks the test lets go one by one, and what it did. */
function createSmallScheduler(tick?: () => Promise<{ failures: Incident[] }>) {
  const started: string[] = [];
  const waiting: (() => void)[] = [];
  const logged: { readonly fields: object; readonly message: string }[] = [];
  let references = 0;
  const scheduler = createScheduler({
    tick: () => {
      started.push(vi.getMockedSystemTime()?.toISOString().slice(11, 16) ?? "");
      return tick ? tick() : new Promise((resolve) => waiting.push(() => resolve(done)));
    },
    log: { error: (fields, message) => logged.push({ fields, message }) },
    newReference: () => {
      references += 1;
      return `R${references}`;
    },
    describeFailure: (failure) => ({ failure: failure instanceof Error ? failure.name : typeof failure }),
  });
  return { scheduler, started, logged, letOneGo: () => waiting.shift()?.() };
}

beforeEach(() => {
  vi.useFakeTimers({ now: new Date("2018-11-26T08:27:30.000Z") });
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a scheduler that is started", () => {
  it("ticks at once, for what became owed while the program was down, and then by the schedule", async () => {
    const { scheduler, started } = createSmallScheduler(() => Promise.resolve(done));

    scheduler.start();
    await vi.advanceTimersByTimeAsync(13 * MINUTE);

    expect(started).toEqual(["08:27", "08:30", "08:35", "08:40"]);
    await scheduler.stop();
  });

  it("leaves out the ticks that would begin while one is running", async () => {
    const { scheduler, started, letOneGo } = createSmallScheduler();

    scheduler.start();
    await vi.advanceTimersByTimeAsync(0);
    letOneGo();
    await vi.advanceTimersByTimeAsync(14 * MINUTE);
    letOneGo();
    await vi.advanceTimersByTimeAsync(4 * MINUTE);

    expect(started).toEqual(["08:27", "08:30", "08:45"]);
    letOneGo();
    await scheduler.stop();
  });
});

describe("a tick that is asked for", () => {
  it("begins when the running one is done, and is settled when it is done itself", async () => {
    const { scheduler, started, letOneGo } = createSmallScheduler();
    const steps: string[] = [];
    scheduler.start();
    await vi.advanceTimersByTimeAsync(0);

    const asked = scheduler.tickNow().then(() => steps.push("settled"));
    await vi.advanceTimersByTimeAsync(0);
    expect(started).toHaveLength(1);

    letOneGo();
    await vi.advanceTimersByTimeAsync(0);
    expect([started.length, ...steps]).toEqual([2]);

    letOneGo();
    await asked;
    expect(steps).toEqual(["settled"]);
    await scheduler.stop();
  });

  it("needs no scheduler that was started", async () => {
    const { scheduler, started } = createSmallScheduler(() => Promise.resolve(done));

    await scheduler.tickNow();

    expect(started).toHaveLength(1);
  });
});

describe("a scheduler that is stopped", () => {
  it("waits for the tick that is running and starts none after it", async () => {
    const { scheduler, started, letOneGo } = createSmallScheduler();
    const steps: string[] = [];
    scheduler.start();
    await vi.advanceTimersByTimeAsync(0);

    const stopping = scheduler.stop().then(() => steps.push("stopped"));
    await vi.advanceTimersByTimeAsync(0);
    expect(steps).toEqual([]);

    letOneGo();
    await stopping;
    await scheduler.tickNow();
    await vi.advanceTimersByTimeAsync(30 * MINUTE);
    expect(started).toHaveLength(1);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("may never have been started", async () => {
    await expect(createSmallScheduler().scheduler.stop()).resolves.toBeUndefined();
  });
});

describe("what goes wrong in a tick", () => {
  it("is logged with a reference and without its text, and the next tick comes as ever", async () => {
    const failure = new TypeError("quotes the plan");
    const { scheduler, started, logged } = createSmallScheduler(() => Promise.reject(failure));

    scheduler.start();
    await vi.advanceTimersByTimeAsync(3 * MINUTE);

    expect(started).toHaveLength(2);
    expect(logged).toEqual([
      { fields: { reference: "R1", job: "tick", failure: "TypeError" }, message: "A job failed" },
      { fields: { reference: "R2", job: "tick", failure: "TypeError" }, message: "A job failed" },
    ]);
    await scheduler.stop();
  });

  it("in one plan or for one person is logged each with where it was", async () => {
    const failures: Incident[] = [
      { job: "read-plan", planId: "redcar", error: new BrokenRow("redcar", "action 0001") },
      { job: "remind-owners", userId: "ada", error: "no error at all" },
    ];
    const { scheduler, logged } = createSmallScheduler(() => Promise.resolve({ failures }));

    await scheduler.tickNow();

    expect(logged.map(({ fields }) => fields)).toEqual([
      { reference: "R1", job: "read-plan", planId: "redcar", row: "action 0001", failure: "BrokenRow" },
      { reference: "R2", job: "remind-owners", userId: "ada", failure: "string" },
    ]);
  });
});
