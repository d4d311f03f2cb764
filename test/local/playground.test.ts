import { mkdtemp, rm } from "node:fs/promises";
import { connect } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type Playground, personalChatOf, startPlayground } from "../../src/local/playground.ts";
import { freePort, portAccepts } from "../../src/local/ports.ts";

const PEOPLE = ["Olive Owner", "Charlie Chair", "Adam Admin", "Gail Lead", "Rhea Reader", "Pat Post"].map(
  (name, index) => ({ name, userId: `00000000-0000-4000-8000-00000000010${index}` }),
);
const [OLIVE, CHARLIE, ...OTHERS] = PEOPLE as [Person, Person, ...Person[]];
type Person = (typeof PEOPLE)[number];

const started: Playground[] = [];
let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "clerk-window-"));
});

afterEach(async () => {
  for (const playground of started.splice(0)) await playground.stop();
  await rm(directory, { recursive: true });
});

async function openFor(currentUser: Person, others: readonly Person[], port: number): Promise<Playground> {
  const botUrl = `http://127.0.0.1:${await freePort()}/api/messages`;
  const playground = await startPlayground({ port, botUrl, currentUser, others, directory });
  started.push(playground);
  return playground;
}

describe("a training window", () => {
  it("serves its page at the port it was given, on this machine alone", async () => {
    const port = await freePort();

    const { url } = await openFor(OLIVE, [CHARLIE, ...OTHERS], port);

    expect(await (await fetch(url)).text()).toContain("Microsoft 365 Agents Playground");
    expect(await reachableFromOutside(port)).toBe(false);
  });

  it("takes messages for its person before anybody has opened it", async () => {
    const { url } = await openFor(OLIVE, [CHARLIE, ...OTHERS], await freePort());
    const chat = `${url}/_connector/v3/conversations/${personalChatOf(OLIVE)}`;

    const answer = await fetch(`${chat}/activities`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ type: "message", text: "Good morning" }),
    });

    expect(answer.status).toBe(201);
  });

  it("frees its port when stopped", async () => {
    const port = await freePort();
    const playground = await openFor(OLIVE, [CHARLIE, ...OTHERS], port);

    await playground.stop();

    expect(await portAccepts(port)).toBe(false);
  });

  it("tells the Playground's own reason when it does not come up", async () => {
    const opening = openFor(OLIVE, [OLIVE, ...OTHERS], await freePort());

    await expect(opening).rejects.toThrow(/^The window of Olive Owner ended[\s\S]*User ID must be unique/);
  });

  it("is refused for more or fewer than five other people", async () => {
    const opening = openFor(OLIVE, OTHERS, await freePort());

    await expect(opening).rejects.toThrow("five other people, not 4");
  });
});

/** Whether one of this machine's outward addresses answers on the port. A machine without any cannot be reached. */
async function reachableFromOutside(port: number): Promise<boolean> {
  const outward = Object.values(networkInterfaces()).flatMap((addresses = []) =>
    addresses.filter(({ internal, family }) => !internal && family === "IPv4"),
  );
  const answers = await Promise.all(
    outward.map(
      ({ address }) =>
        new Promise<boolean>((resolve) => {
          const socket = connect(port, address);
          socket.once("connect", () => resolve(true)).once("error", () => resolve(false));
          socket.once("connect", () => socket.destroy());
        }),
    ),
  );
  return answers.includes(true);
}
