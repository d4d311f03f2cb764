import { describe, expect, it } from "vitest";
import { type Part, type Parts, runParts } from "../../src/local/parts.ts";

/** Parts that write down what happens to them, and end or hang when a test says so. */
function diary() {
  const lines: string[] = [];
  const part = (name: string, more: Partial<Part> = {}) => {
    return async (): Promise<Part> => {
      lines.push(`${name} starts`);
      return {
        stop: async () => {
          lines.push(`${name} stops`);
        },
        ...more,
      };
    };
  };
  return { lines, part };
}

const NEVER = new Promise<never>(() => undefined);
const PATIENCE_MS = 1_000;

describe("the parts of a program, when all of them have started", () => {
  it("stop in reverse when somebody asks", async () => {
    const { lines, part } = diary();
    const asked = Promise.withResolvers<void>();

    const ending = await runParts(
      async (parts) => {
        await parts.start("storage", part("storage"));
        await parts.start("bot", part("bot"));
        asked.resolve();
      },
      asked.promise,
      PATIENCE_MS,
    );

    expect(ending).toEqual({ outcome: { kind: "asked" }, notStopped: [] });
    expect(lines).toEqual(["storage starts", "bot starts", "bot stops", "storage stops"]);
  });

  it("stop when one of them ends by itself, which is named", async () => {
    const { lines, part } = diary();
    const storageEnds = Promise.withResolvers<string>();

    const ending = await runParts(
      async (parts) => {
        await parts.start("storage", part("storage", { ended: storageEnds.promise }));
        await parts.start("bot", part("bot"));
        storageEnds.resolve("was ended by SIGKILL");
      },
      NEVER,
      PATIENCE_MS,
    );

    expect(ending.outcome).toEqual({ kind: "part-ended", name: "storage", reason: "was ended by SIGKILL" });
    expect(lines).toEqual(["storage starts", "bot starts", "bot stops", "storage stops"]);
  });

  it("are all stopped even where one of them fails to stop", async () => {
    const { lines, part } = diary();
    const failure = new Error("It would not");

    const ending = await runParts(
      async (parts) => {
        await parts.start("storage", part("storage"));
        await parts.start("bot", part("bot", { stop: () => Promise.reject(failure) }));
      },
      Promise.resolve(),
      PATIENCE_MS,
    );

    expect(ending.notStopped).toEqual([{ name: "bot", failure }]);
    expect(lines).toContain("storage stops");
  });

  it("are all stopped even where one of them takes for ever", async () => {
    const { lines, part } = diary();

    const ending = await runParts(
      async (parts) => {
        await parts.start("storage", part("storage"));
        await parts.start("bot", part("bot", { stop: () => NEVER }));
      },
      Promise.resolve(),
      10,
    );

    expect(ending.notStopped).toEqual([{ name: "bot", failure: new Error("It took too long to stop") }]);
    expect(lines).toContain("storage stops");
  });
});

describe("the parts of a program, when not all of them have started", () => {
  it("stop what was started where one fails to start, and start nothing after it", async () => {
    const { lines, part } = diary();
    const failure = new Error("The port is taken");

    const ending = await runParts(
      async (parts) => {
        await parts.start("storage", part("storage"));
        await parts.start("bot", () => Promise.reject(failure));
        await parts.start("window", part("window"));
      },
      NEVER,
      PATIENCE_MS,
    );

    expect(ending).toEqual({ outcome: { kind: "not-started", failure }, notStopped: [] });
    expect(lines).toEqual(["storage starts", "storage stops"]);
  });

  it("wait for the one that is starting when somebody asks, stop it too, and start no more", async () => {
    const { lines, part } = diary();
    const asked = Promise.withResolvers<void>();
    const storageIsUp = Promise.withResolvers<void>();
    const startAll = async (parts: Parts) => {
      await parts.start("storage", async () => {
        asked.resolve();
        await storageIsUp.promise;
        return part("storage")();
      });
      await parts.start("bot", part("bot"));
    };

    const running = runParts(startAll, asked.promise, PATIENCE_MS);
    await asked.promise;
    storageIsUp.resolve();
    const ending = await running;

    expect(ending.outcome).toEqual({ kind: "asked" });
    expect(lines).toEqual(["storage starts", "storage stops"]);
  });

  it("stop when one that is up ends while the next is starting", async () => {
    const { lines, part } = diary();
    const startAll = async (parts: Parts) => {
      await parts.start("storage", part("storage", { ended: Promise.resolve("ended with exit status 1") }));
      await parts.start("bot", part("bot"));
      await parts.start("window", part("window"));
    };

    const ending = await runParts(startAll, NEVER, PATIENCE_MS);

    expect(ending.outcome).toMatchObject({ kind: "part-ended", name: "storage" });
    expect(lines.filter((line) => line.endsWith("stops")).length).toBe(
      lines.filter((line) => line.endsWith("starts")).length,
    );
  });
});
