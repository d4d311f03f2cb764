import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { freePort, portAccepts } from "../../src/local/ports.ts";

const START = fileURLToPath(new URL("../../src/local/start.ts", import.meta.url));

let directory: string;
let ports: readonly number[];

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "clerk-start-"));
  ports = [await freePort(), await freePort(), await freePort()];
});

afterEach(() => rm(directory, { recursive: true }));

interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<unknown[]>;
  said(): string;
}

function npmStart(...more: readonly string[]): Started {
  const [bot, owner, chair] = ports;
  const flags = ["--port", bot, "--owner-port", owner, "--chair-port", chair, "--data", directory].map(String);
  const child = spawn(process.execPath, [START, ...flags, ...more], { stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  }
  return { child, ended: once(child, "close"), said: () => said };
}

async function untilGreeted({ said, ended }: Started): Promise<void> {
  const greeted = vi.waitFor(() => expect(said()).toContain("Try this first"), { timeout: 60_000, interval: 100 });
  const failed = ended.then(() => {
    throw new Error(`It ended before it greeted anybody:\n${said()}`);
  });
  await Promise.race([greeted, failed]);
}

describe("npm start", () => {
  it("runs the clerk with the sample plans until it is interrupted, and again over the same record", async () => {
    const first = npmStart();
    await untilGreeted(first);
    const health = await fetch(`http://127.0.0.1:${ports[0]}/health`);
    first.child.kill("SIGINT");
    const [status] = await first.ended;

    expect(health.status).toBe(200);
    expect(first.said()).toContain("Ada Sample, an owner");
    expect(first.said()).toContain("Bertie Placeholder, the chair");
    expect(status).toBe(0);
    expect(await Promise.all(ports.map(portAccepts))).toEqual([false, false, false]);

    const second = npmStart();
    await untilGreeted(second);
    second.child.kill("SIGINT");

    expect(await second.ended).toEqual([0, null]);
  }, 120_000);

  it("tells how it is started to whoever starts it otherwise", async () => {
    const { ended, said } = npmStart("--colour", "red");

    const [status] = await ended;

    expect(status).toBe(2);
    expect(said()).toContain("npm start -- [--port 3978]");
  });
});
