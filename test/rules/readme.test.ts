// The README's conversation, played against the sample plan it talks about.
import { readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import { readPeopleFile } from "../../src/documents/read-people-file.ts";
import { checkRecord } from "../../src/domain/check-record.ts";
import { namePeople } from "../../src/features/name-people.ts";
import { createChangePerson } from "../../src/storage/change-person.ts";
import { createWorld } from "../support/world.ts";

const SPEAKERS: Readonly<Record<string, string>> = { Owner: "user-1", Chair: "user-2" };

async function readConversation(): Promise<readonly { readonly speaker: string; readonly words: string }[]> {
  const [, block = ""] = /```\n(Owner> [\s\S]*?)```/.exec(await readFile("README.md", "utf8")) ?? [];
  return block
    .trim()
    .split("\n")
    .map((line) => {
      const [speaker = "", ...words] = line.split("> ");
      return { speaker, words: words.join("> ") };
    });
}

async function sampleWorld() {
  const checked = checkRecord(JSON.parse(await readFile("samples/redcar.json", "utf8")));
  if (!checked.ok) throw new Error("The sample is broken");
  const world = await createWorld({ plans: [checked.record] });
  const read = readPeopleFile(await readFile("samples/redcar-people.csv", "utf8"));
  if (!read.ok) throw new Error(read.fault);
  const by = { userId: "test", name: "Test" };
  const parts = {
    store: world.store,
    changePerson: createChangePerson(world.people),
    by,
    now: "2018-11-26T08:00:00.000Z" as const,
  };
  await namePeople({ ...parts, newId: () => "20181126T080000000Z-0000" }, "redcar", read.lines);
  return world;
}

describe("The conversation in the README", () => {
  it("goes as it says", async () => {
    const world = await sampleWorld();
    const lines = await readConversation();
    let answer = "";

    expect(lines.length).toBeGreaterThan(5);
    for (const { speaker, words } of lines) {
      if (speaker === "Clerk") expect(answer).toContain(words);
      else answer = (await world.say(SPEAKERS[speaker] ?? "", words)).text;
    }
  });
});
