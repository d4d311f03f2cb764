// Looks whether the ports are free before anything is started, and says which part wants a taken one, and what to do.

import { portAccepts } from "./ports.ts";
import type { StartOptions } from "./start-options.ts";

interface WantedPort {
  readonly who: string;
  readonly port: number;
  readonly flag: string;
}

/** One or more ports belong to other programs; the message names them all, and a command that would do. */
class PortsInUse extends Error {
  readonly code = "ports-in-use";
  constructor(message: string) {
    super(message);
    this.name = "PortsInUse";
  }
}

export async function checkPorts({ settings, windowPorts }: StartOptions): Promise<void> {
  const wanted: WantedPort[] = [
    { who: "the bot", port: settings.port, flag: "--port" },
    { who: "the owner's window", port: windowPorts.owner, flag: "--owner-port" },
    { who: "the chair's window", port: windowPorts.chair, flag: "--chair-port" },
  ];
  const avoid = new Set<number>();
  const sentences: string[] = [];
  const flags: string[] = [];
  for (const { who, port, flag } of wanted) {
    const isTaken = await portAccepts(port);
    if (!isTaken && !avoid.has(port)) {
      avoid.add(port);
      continue;
    }
    sentences.push(`Port ${port} is taken${isTaken ? " by another program" : ""}, and ${who} wants it.`);
    flags.push(`${flag} ${await freeNeighbour(port, avoid)}`);
  }
  if (sentences.length === 0) return;
  throw new PortsInUse([...sentences, `Choose another: npm start -- ${flags.join(" ")}`].join("\n"));
}

/** A free port that is easy to remember beside the taken one. */
async function freeNeighbour(taken: number, avoid: Set<number>): Promise<number> {
  const step = taken < 60_000 ? 10 : -10;
  let port = taken + step;
  while (avoid.has(port) || (await portAccepts(port))) port += step;
  avoid.add(port);
  return port;
}
