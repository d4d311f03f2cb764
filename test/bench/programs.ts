// The programs that are measured, each a process of its own, and the connector they answer to.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { freePort } from "../../src/local/ports.ts";

export interface Running {
  readonly port: number;
  /** In mebibytes; only where it was started to tell. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

export interface Start {
  readonly environment?: Readonly<Record<string, string>>;
  readonly tellsMemory?: boolean;
}

const running = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of running) child.kill("SIGKILL");
});

/** Starts a program of this repository and waits until it says on which port it listens. */
export async function start(script: string, { environment = {}, tellsMemory = false }: Start = {}): Promise<Running> {
  const preload = tellsMemory ? ["--import", new URL("./tell-memory.ts", import.meta.url).href] : [];
  const child = spawn(process.execPath, [...preload, fileURLToPath(new URL(`../../${script}`, import.meta.url))], {
    env: { PATH: process.env.PATH, PORT: String(await freePort()), ...environment },
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  running.add(child);
  child.once("exit", () => running.delete(child));
  return {
    port: await portOf(script, child),
    async memory() {
      child.send("memory");
      const [told] = await once(child, "message");
      return Number(told) / 1024 / 1024;
    },
    async stop() {
      if (!running.has(child)) return;
      child.kill("SIGTERM");
      await once(child, "exit");
    },
  };
}

/** The port it says it listens on. What it says after that is not kept. */
function portOf(script: string, child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let said = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      said = (said + text).slice(-1000);
      const port = /listens on port (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
    child.once("exit", (code) => reject(new Error(`${script} ended with ${code} before it listened`)));
  });
}
