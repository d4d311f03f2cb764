// A training window: the Microsoft 365 Agents Playground, a Teams-like page, set up for one person.

import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type ChildProgram, ChildProgramError, startChildProgram } from "./child-program.ts";
import { portAccepts } from "./ports.ts";

export interface WindowPerson {
  readonly userId: string;
  readonly name: string;
}

export interface PlaygroundSettings {
  readonly port: number;
  /** Where the bot takes messages: `http://127.0.0.1:3978/api/messages`. */
  readonly botUrl: string;
  readonly currentUser: WindowPerson;
  /** The Playground insists on exactly five people beside the one whose window it is. */
  readonly others: readonly WindowPerson[];
  /** Where the window's own settings and log are kept. */
  readonly directory: string;
}

export interface Playground {
  readonly url: string;
  /** Settles, with the reason in words, when the window has ended for whatever cause. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
}

/** Throws a ChildProgramError with the Playground's own words where it does not come up. The port must be free. */
export async function startPlayground(settings: PlaygroundSettings): Promise<Playground> {
  if (settings.others.length !== 5) throw new Error(`A window needs five other people, not ${settings.others.length}`);
  const { port, directory } = settings;
  await mkdir(directory, { recursive: true });
  await rm(logFile(directory), { force: true });
  // Every JSON text is YAML too.
  await writeFile(join(directory, ".m365agentsplayground.yml"), JSON.stringify(configuration(settings), null, 2));
  const program = startWindow(settings);
  try {
    await program.whenReady(() => isOurs(settings));
  } catch (error) {
    await program.stop();
    throw await withLog(error, directory);
  }
  return { url: `http://localhost:${port}`, ended: program.ended, stop: program.stop };
}

/** Where the clerk can write to the person of a window before they have opened it. */
export function personalChatOf(person: WindowPerson): string {
  return `personal-${person.userId}`;
}

function startWindow({ port, botUrl, currentUser, directory }: PlaygroundSettings): ChildProgram {
  const home = dirname(createRequire(import.meta.url).resolve("@microsoft/m365agentsplayground/package.json"));
  return startChildProgram({
    name: `The window of ${currentUser.name}`,
    script: join(home, "cli.js"),
    args: ["start", "-e", botUrl, "-c", "msteams", "-p", String(port), "--disable-telemetry"],
    directory,
    preloads: [
      new URL("./stay-on-this-machine.ts", import.meta.url),
      new URL("./in-step-with-the-page.ts", import.meta.url),
    ],
  });
}

/** The Playground quietly takes another port where its own is taken, so an answer alone proves nothing. */
async function isOurs({ port, currentUser }: PlaygroundSettings): Promise<boolean> {
  if (!(await portAccepts(port))) return false;
  const chat = encodeURIComponent(personalChatOf(currentUser));
  try {
    const answer = await fetch(`http://localhost:${port}/_connector/v3/conversations/${chat}/members`);
    return answer.ok && (await answer.text()).includes(JSON.stringify(currentUser.userId));
  } catch {
    return false;
  }
}

function configuration({ currentUser, others }: PlaygroundSettings): unknown {
  const own = currentUser.userId;
  return {
    version: "0.1.1",
    tenantId: "00000000-0000-4000-8000-000000000000",
    bot: { id: "plan-clerk", name: "Plan Clerk" },
    currentUser: account(currentUser),
    users: others.map(account),
    personalChat: { id: personalChatOf(currentUser) },
    groupChat: { id: `group-${own}`, name: "A group chat" },
    team: {
      id: `team-${own}`,
      name: "A team",
      aadGroupId: "00000000-0000-4000-8000-000000000001",
      channels: [{ id: `channel-${own}`, name: "Action plan" }],
    },
  };
}

function account({ userId, name }: WindowPerson): unknown {
  const [givenName = name, ...surnames] = name.split(" ");
  const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.org`;
  return {
    // The same as the object id, so that a chat opened for the one is found for the other.
    id: userId,
    aadObjectId: userId,
    name,
    givenName,
    surname: surnames.join(" ") || name,
    email,
    // The Playground's own spelling.
    userPrincipleName: email,
  };
}

/** A window that does not like its settings ends without a word; the reason is in its log. */
async function withLog(error: unknown, directory: string): Promise<unknown> {
  if (!(error instanceof ChildProgramError)) return error;
  const log = await readFile(logFile(directory), "utf8").catch(() => "");
  const reasons = log.split("\n").filter((line) => line.startsWith("error "));
  return reasons.length === 0 ? error : new ChildProgramError(`${error.message}\n${reasons.join("\n")}`);
}

function logFile(directory: string): string {
  return join(directory, "devTools", "m365agentsplayground.log");
}
