// What can be chosen at `npm start`: where to listen, and where to keep the record.

import { isAbsolute, join } from "node:path";
import { parseArgs } from "node:util";
import { type Environment, formatProblems, parseSettings, type Settings } from "../config.ts";
import type { WindowRole } from "./cast.ts";

export interface StartOptions {
  readonly settings: Settings;
  readonly windowPorts: Readonly<Record<WindowRole, number>>;
  readonly directory: string;
}

export type StartOptionsResult =
  | { readonly ok: true; readonly options: StartOptions }
  | { readonly ok: false; readonly problem: string };

const USAGE = "npm start -- [--port 3978] [--owner-port 56150] [--chair-port 56151] [--data .data]";

const OWNER_PORT = "56150";
const CHAIR_PORT = "56151";

export function parseStartOptions(args: readonly string[], environment: Environment, home: string): StartOptionsResult {
  const given = parseFlags(args);
  if (given === undefined) return { ok: false, problem: `That is not how it is started. ${USAGE}` };
  const ports = [given["owner-port"] ?? OWNER_PORT, given["chair-port"] ?? CHAIR_PORT];
  const [owner = 0, chair = 0] = ports.map(toPort);
  if (Number.isNaN(owner + chair)) {
    return { ok: false, problem: `A window's port is a whole number from 1 to 65535. ${USAGE}` };
  }
  const { PORT, LOG_LEVEL, CLERK_CLOCK } = environment;
  const heeded = { PORT: given.port ?? PORT, LOG_LEVEL: LOG_LEVEL ?? "warn", CLERK_CLOCK, CLERK_LOCAL: "true" };
  const parsed = parseSettings(heeded);
  if (!parsed.ok) return { ok: false, problem: formatProblems(parsed.problems) };
  const data = given.data ?? ".data";
  const directory = isAbsolute(data) ? data : join(home, data);
  return { ok: true, options: { settings: parsed.settings, windowPorts: { owner, chair }, directory } };
}

type Flags = Partial<Record<"port" | "owner-port" | "chair-port" | "data", string>>;

function parseFlags(args: readonly string[]): Flags | undefined {
  const flag = { type: "string" } as const;
  const options = { port: flag, "owner-port": flag, "chair-port": flag, data: flag };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function toPort(text: string): number {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port >= 1 && port <= 65_535 ? port : Number.NaN;
}
