// One Node program started beside the bot: ready when its probe says so, ended by its own process id.

import { type ChildProcess, fork } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

export interface ChildProgram {
  /** Settles, with the reason in words, when the program has ended for whatever cause. */
  readonly ended: Promise<string>;
  /** Waits until the probe says true. Throws a ChildProgramError when the program ends first or takes too long. */
  whenReady(probe: () => Promise<boolean>): Promise<void>;
  /** Ends the program, forcibly when it does not leave in time. Quiet when it has ended already. */
  stop(): Promise<void>;
}

export interface ChildProgramSettings {
  /** What people call the program, in messages. */
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly directory: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Modules to be loaded into the program before its own first line. */
  readonly preloads?: readonly URL[];
  /** How long it may take to leave before it is ended forcibly. */
  readonly leaveWithinMs?: number;
}

/** A program that local mode needs could not be started, or ended before it was ready. */
export class ChildProgramError extends Error {
  readonly code = "child-program-failed";
  constructor(message: string) {
    super(message);
    this.name = "ChildProgramError";
  }
}

const READY_WITHIN_MS = 60_000;
const PROBE_EVERY_MS = 50;
const LEAVE_WITHIN_MS = 5_000;
const OUTPUT_KEPT = 2_000;

const LEAVE_WITH_PARENT = new URL("./leave-with-parent.ts", import.meta.url);

export function startChildProgram(settings: ChildProgramSettings): ChildProgram {
  const child = fork(settings.script, [...settings.args], {
    cwd: settings.directory,
    env: { ...process.env, ...settings.environment },
    execArgv: [LEAVE_WITH_PARENT, ...(settings.preloads ?? [])].flatMap(({ href }) => ["--import", href]),
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    // A group of its own, so that Ctrl-C in the terminal reaches only us, and we stop the parts in order.
    detached: process.platform !== "win32",
  });
  const output = keepLastOutput(child);
  const state: { end?: string } = {};
  const ended = whenEnded(child).then((reason) => {
    state.end = reason;
    return reason;
  });

  async function whenReady(probe: () => Promise<boolean>): Promise<void> {
    const deadline = Date.now() + READY_WITHIN_MS;
    while (Date.now() < deadline) {
      if (state.end !== undefined) throw new ChildProgramError(withOutput(`${settings.name} ${state.end}`, output()));
      if (await probe()) return;
      await Promise.race([pause(PROBE_EVERY_MS), ended]);
    }
    throw new ChildProgramError(withOutput(`${settings.name} was not ready in time`, output()));
  }

  async function stop(): Promise<void> {
    if (state.end !== undefined) return;
    // The program then interrupts itself (leave-with-parent.ts); while the channel is open it would wait for more of it.
    if (child.connected) child.disconnect();
    const forced = setTimeout(() => child.kill("SIGKILL"), settings.leaveWithinMs ?? LEAVE_WITHIN_MS);
    await ended;
    clearTimeout(forced);
  }

  return { ended, whenReady, stop };
}

function whenEnded(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    child.once("exit", (code, signal) =>
      resolve(signal === null ? `ended with exit status ${code}` : `was ended by ${signal}`),
    );
  });
}

function keepLastOutput(child: ChildProcess): () => string {
  let kept = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding("utf8").on("data", (text: string) => {
      kept = (kept + text).slice(-OUTPUT_KEPT);
    });
  }
  return () => kept.trim();
}

function withOutput(sentence: string, output: string): string {
  return output === "" ? `${sentence}.` : `${sentence}. It said:\n${output}`;
}
