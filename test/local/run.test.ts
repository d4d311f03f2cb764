import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort, portAccepts } from "../../src/local/ports.ts";
import { type Run, run } from "../../src/local/run.ts";
import { parseStartOptions, type StartOptions } from "../../src/local/start-options.ts";
import { type ScriptedProgram, scriptedProgram } from "../support/scripted-program.ts";

const PEOPLE = fileURLToPath(new URL("./files/people.csv", import.meta.url));
const PROGRAM = fileURLToPath(new URL("./programs/run-scripted.ts", import.meta.url));
const OLIVE = "00000000-0000-4000-8000-000000000101";
const CHARLIE = "00000000-0000-4000-8000-000000000102";

/** Free ports and an empty folder. */
interface Place {
  readonly flags: readonly string[];
  readonly options: StartOptions;
  readonly ports: readonly number[];
}

const directories: string[] = [];

async function newPlace(): Promise<Place> {
  const directory = await mkdtemp(join(tmpdir(), "clerk-run-"));
  directories.push(directory);
  const ports = [await freePort(), await freePort(), await freePort()];
  const [bot, owner, chair] = ports;
  const flags = ["--port", bot, "--owner-port", owner, "--chair-port", chair, "--data", directory].map(String);
  const parsed = parseStartOptions(flags, {}, "/");
  if (!parsed.ok) throw new Error(parsed.problem);
  return { flags, options: parsed.options, ports };
}

afterAll(async () => {
  for (const directory of directories) await rm(directory, { recursive: true });
});

const accepting = ({ ports }: Place) => Promise.all(ports.map(portAccepts));
const storagePort = (bot: ScriptedProgram): number => {
  const { storage } = bot.options().settings;
  return Number(storage.kind === "connection-string" && /:(\d+)\/clerk/.exec(storage.connectionString)?.[1]);
};

/** Runs local mode until `meanwhile` is done, which begins once the greeting is out. */
async function runFor(
  { options }: Pick<Place, "options">,
  bot: ScriptedProgram,
  meanwhile: () => Promise<void> = async () => undefined,
  more: Partial<Run> = {},
) {
  const asked = Promise.withResolvers<void>();
  const printed: string[] = [];
  const status = run({
    options,
    createProgram: bot.createProgram,
    samples: { redcar: { planFile: "samples/redcar.json", peopleFile: "samples/people.csv" } },
    castFile: PEOPLE,
    elapsedMs: () => 0,
    asked: asked.promise,
    print: (text) => {
      printed.push(text);
      if (printed.length === 1) meanwhile().then(asked.resolve, asked.reject);
    },
    ...more,
  });
  return { status: await status, printed: printed.join("") };
}

describe("local mode, when all goes well", () => {
  const bot = scriptedProgram();
  let place: Place;
  let ended: { status: number; printed: string };
  let up: readonly boolean[];

  beforeAll(async () => {
    place = await newPlace();
    ended = await runFor(place, bot, async () => {
      up = [...(await accepting(place)), await portAccepts(storagePort(bot))];
      bot.options().localWords?.("clock +7 days");
    });
  });

  it("brings up the storage, the bot with the sample plans, and two windows", () => {
    expect(up).toEqual([true, true, true, true]);
    expect(bot.diary).toEqual(["import redcar.json", "people of redcar from people.csv", "run the jobs"]);
  });

  it("says who sits at which window, and what the clock says", () => {
    const { owner, chair } = place.options.windowPorts;

    expect(ended.printed).toContain(`Olive Example, an owner      http://localhost:${owner}\n`);
    expect(ended.printed).toContain(`Charlie Example, the chair   http://localhost:${chair}\n`);
    expect(ended.printed).toContain("Monday 26 November 2018, 09:00");
  });

  it("tells the bot of both people before their windows are opened", () => {
    expect(bot.received.map(({ type, action, from }) => [type, action, from.aadObjectId])).toEqual([
      ["installationUpdate", "add", OLIVE],
      ["installationUpdate", "add", CHARLIE],
    ]);
  });

  it("gives the bot the training clock, which a message moves", async () => {
    expect(bot.options().clock.now().toString()).toBe("2018-12-03T09:00:00Z");
    expect(bot.options().localWords?.("my actions")).toBeUndefined();
    const kept = await readFile(join(place.options.directory, "training-clock.txt"), "utf8");
    expect(kept).toBe("2018-12-03T09:00:00\n");
  });

  it("leaves nothing behind when asked to end", async () => {
    expect(ended.status).toBe(0);
    expect(ended.printed).toContain("Everything is stopped.");
    expect([...(await accepting(place)), await portAccepts(storagePort(bot))]).toEqual([false, false, false, false]);
  });
});

describe("local mode, when something is in the way", () => {
  it("names every taken port, who wants it, and a command that would do; and starts nothing", async () => {
    const bot = scriptedProgram();
    const place = await newPlace();
    const { owner, chair } = place.options.windowPorts;
    const servers = [createServer(), createServer()];
    await Promise.all(
      [owner, chair].map((port, i) => new Promise<void>((resolve) => servers[i]?.listen(port, "127.0.0.1", resolve))),
    );

    const { status, printed } = await runFor(place, bot);

    for (const server of servers) server.close();
    expect(status).toBe(1);
    expect(printed).toContain(`Port ${owner} is taken by another program, and the owner's window wants it.`);
    expect(printed).toContain(`Port ${chair} is taken by another program, and the chair's window wants it.`);
    expect(printed).toMatch(/Choose another: npm start -- --owner-port \d+ --chair-port \d+\n/);
    expect(bot.diary).toEqual([]);
  });

  it("refuses one port for two parts", async () => {
    const { options } = await newPlace();
    const twice = { ...options, windowPorts: { owner: options.windowPorts.owner, chair: options.windowPorts.owner } };

    const { status, printed } = await runFor({ options: twice }, scriptedProgram());

    expect(status).toBe(1);
    expect(printed).toContain(`Port ${twice.windowPorts.owner} is taken, and the chair's window wants it.`);
  });

  it("stops what it had started when the bot cannot be made", async () => {
    const place = await newPlace();
    const createProgram = () => Promise.reject(new Error("The plan is not one"));

    const { status, printed } = await runFor(place, scriptedProgram(), undefined, { createProgram });

    expect(status).toBe(1);
    expect(printed).toContain("Plan Clerk did not start.\nError: The plan is not one");
    expect(await accepting(place)).toEqual([false, false, false]);
  });
});

describe("local mode, as a process", () => {
  interface Process {
    readonly child: ChildProcess;
    readonly ended: Promise<unknown[]>;
    said(): string;
  }

  function startProcess({ flags }: Pick<Place, "flags">): Process {
    const child = spawn(process.execPath, [PROGRAM, ...flags], { stdio: ["ignore", "pipe", "inherit"] });
    let said = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    return { child, ended: once(child, "close"), said: () => said };
  }

  async function startAndGreet(place: Place): Promise<Process> {
    const started = startProcess(place);
    await vi.waitFor(() => expect(started.said()).toContain("Try this first"), { timeout: 30_000, interval: 100 });
    return started;
  }

  it.each(["SIGINT", "SIGTERM"] as const)("stops everything at %s, however often it comes", async (signal) => {
    const place = await newPlace();
    const { child, ended, said } = await startAndGreet(place);

    child.kill(signal);
    child.kill(signal);
    const [status] = await ended;

    expect(status).toBe(0);
    expect(said()).toContain("Everything is stopped.");
    expect(await accepting(place)).toEqual([false, false, false]);
  });

  it("leaves no window behind when it is killed outright, and may be started again", async () => {
    const place = await newPlace();
    const first = await startAndGreet(place);
    first.child.kill("SIGKILL");
    await first.ended;
    await vi.waitFor(async () => expect(await accepting(place)).toEqual([false, false, false]), { timeout: 10_000 });

    const second = await startAndGreet(place);
    second.child.kill("SIGINT");

    expect(await second.ended).toEqual([0, null]);
  });

  it("is refused a second time over the same record", async () => {
    const place = await newPlace();
    const elsewhere = await newPlace();
    const first = await startAndGreet(place);

    const second = startProcess({ flags: [...elsewhere.flags, "--data", place.options.directory] });
    const [status] = await second.ended;
    first.child.kill("SIGINT");
    await first.ended;

    expect(status).toBe(1);
    expect(second.said()).toContain(`Another Plan Clerk (process ${first.child.pid}) keeps its record in`);
  });
});
