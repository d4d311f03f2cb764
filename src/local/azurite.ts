// Azure Table Storage on this machine, for local mode and for tests: Azurite as a child, on loopback, on a free port.

import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { type ChildProgram, ChildProgramError, startChildProgram } from "./child-program.ts";
import { freePort, LOOPBACK, portAccepts } from "./ports.ts";

export interface Azurite {
  readonly connectionString: string;
  /** Settles, with the reason in words, when Azurite has ended for whatever cause. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** The account's name is part of what Azurite stores, so it stays the same from run to run; the key need not. */
const ACCOUNT = "clerk";
const ATTEMPTS = 5;

/** With a location the tables outlive the run; without one they live in memory. */
export async function startAzurite({ location }: { location?: string } = {}): Promise<Azurite> {
  if (location !== undefined) await mkdir(location, { recursive: true });
  for (let attempt = 1; ; attempt += 1) {
    const port = await freePort();
    const key = randomBytes(64).toString("base64");
    const program = startTableService(port, key, location);
    try {
      await program.whenReady(() => portAccepts(port));
      return {
        connectionString: connectionString(port, key),
        ended: program.ended,
        stop: program.stop,
      };
    } catch (error) {
      await program.stop();
      // Between choosing the port and opening it, somebody else may have taken it.
      const portWasTaken = error instanceof ChildProgramError && error.message.includes("EADDRINUSE");
      if (!portWasTaken || attempt === ATTEMPTS) throw error;
    }
  }
}

function startTableService(port: number, key: string, location: string | undefined): ChildProgram {
  const persistence = location === undefined ? ["--inMemoryPersistence"] : ["--location", location];
  return startChildProgram({
    name: "Azurite (the storage on this machine)",
    script: createRequire(import.meta.url).resolve("azurite/dist/src/table/main.js"),
    args: [
      ...persistence,
      ...["--tableHost", LOOPBACK, "--tablePort", String(port)],
      ...["--skipApiVersionCheck", "--disableTelemetry", "--silent"],
    ],
    directory: location ?? tmpdir(),
    environment: { AZURITE_ACCOUNTS: `${ACCOUNT}:${key}` },
  });
}

function connectionString(port: number, key: string): string {
  return [
    "DefaultEndpointsProtocol=http",
    `AccountName=${ACCOUNT}`,
    `AccountKey=${key}`,
    `TableEndpoint=http://${LOOPBACK}:${port}/${ACCOUNT};`,
  ].join(";");
}
