import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { fileURLToPath } from "node:url";
import { afterEach, describe, expect, it, vi } from "vitest";
import { type ChildProgram, type ChildProgramSettings, startChildProgram } from "../../src/local/child-program.ts";
import { freePort, portAccepts } from "../../src/local/ports.ts";

const SERVES = fileURLToPath(new URL("./programs/serves-until-interrupted.mjs", import.meta.url));
const ENDS_AT_ONCE = fileURLToPath(new URL("./programs/ends-at-once.mjs", import.meta.url));
const NEVER_LEAVES = fileURLToPath(new URL("./programs/never-leaves.mjs", import.meta.url));
const HAS_A_CHILD = fileURLToPath(new URL("./programs/has-a-child.ts", import.meta.url));

const started: ChildProgram[] = [];

function program(script: string, settings: Partial<ChildProgramSettings> = {}): ChildProgram {
  const child = startChildProgram({
    name: "The larder",
    script,
    args: [],
    directory: tmpdir(),
    ...settings,
  });
  started.push(child);
  return child;
}

afterEach(async () => {
  for (const child of started.splice(0)) await child.stop();
});

describe("a program started beside the bot", () => {
  it("is ready when its probe says so", async () => {
    const port = await freePort();
    const child = program(SERVES, { args: [String(port)] });

    await child.whenReady(() => portAccepts(port));

    expect(await portAccepts(port)).toBe(true);
  });

  it("leaves when stopped, and tells that it ended", async () => {
    const port = await freePort();
    const child = program(SERVES, { args: [String(port)] });
    await child.whenReady(() => portAccepts(port));

    await child.stop();

    expect(await child.ended).toBe("ended with exit status 0");
    expect(await portAccepts(port)).toBe(false);
  });

  it("leaves when stopped before it has begun", async () => {
    const child = program(SERVES, { args: [String(await freePort())] });

    await child.stop();

    expect(await child.ended).toMatch(/^(ended with exit status 0|was ended by SIGINT)$/);
  });

  it("leaves when the program that started it is killed outright", async () => {
    const parent = spawn(process.execPath, [HAS_A_CHILD], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(parent.stdout.setEncoding("utf8"), "data");
    const port = Number(line);

    parent.kill("SIGKILL");

    await vi.waitFor(async () => expect(await portAccepts(port)).toBe(false), { timeout: 10_000 });
  });
});

describe("a program that ends before it is ready", () => {
  it("is named, with its exit status and its last words", async () => {
    const child = program(ENDS_AT_ONCE);

    const ready = child.whenReady(async () => false);

    await expect(ready).rejects.toThrow("The larder ended with exit status 3. It said:\nThe larder is empty");
  });

  it("may be stopped all the same", async () => {
    const child = program(ENDS_AT_ONCE);
    await child.ended;

    await expect(child.stop()).resolves.toBeUndefined();
  });
});

describe("a program that does not leave when asked", () => {
  it("is ended forcibly", async () => {
    const port = await freePort();
    const child = program(NEVER_LEAVES, { args: [String(port)], leaveWithinMs: 100 });
    await child.whenReady(() => portAccepts(port));

    await child.stop();

    expect(await child.ended).toBe("was ended by SIGKILL");
  });
});
