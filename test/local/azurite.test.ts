import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TableClient } from "@azure/data-tables";
import { afterEach, describe, expect, it } from "vitest";
import { type Azurite, startAzurite } from "../../src/local/azurite.ts";
import { portAccepts } from "../../src/local/ports.ts";

const started: Azurite[] = [];
const directories: string[] = [];

async function start(settings: { location?: string } = {}): Promise<Azurite> {
  const azurite = await startAzurite(settings);
  started.push(azurite);
  return azurite;
}

async function newDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), "clerk-azurite-"));
  directories.push(directory);
  return directory;
}

function notes(azurite: Azurite): TableClient {
  return TableClient.fromConnectionString(azurite.connectionString, "notes", { allowInsecureConnection: true });
}

function portOf(azurite: Azurite): number {
  return Number(/:(\d+)\/clerk/.exec(azurite.connectionString)?.[1]);
}

afterEach(async () => {
  for (const azurite of started.splice(0)) await azurite.stop();
  for (const directory of directories.splice(0)) await rm(directory, { recursive: true });
});

describe("Azurite without a location", () => {
  it("answers by the connection string it gives", async () => {
    const azurite = await start();
    await notes(azurite).createTable();
    await notes(azurite).createEntity({ partitionKey: "plan", rowKey: "one", words: "kept" });

    const row = await notes(azurite).getEntity("plan", "one");

    expect(row.words).toBe("kept");
  });

  it("keeps two of them apart", async () => {
    const [first, second] = [await start(), await start()];
    await notes(first).createTable();

    const reading = notes(second).getEntity("plan", "one");

    await expect(reading).rejects.toMatchObject({ statusCode: 404 });
  });

  it("frees its port when stopped, and may be stopped twice", async () => {
    const azurite = await start();

    await azurite.stop();
    await azurite.stop();

    expect(await portAccepts(portOf(azurite))).toBe(false);
  });

  it("refuses a key that is not its own", async () => {
    const azurite = await start();
    const other = await start();
    const otherKey = /AccountKey=([^;]+)/.exec(other.connectionString)?.[1] ?? "";
    const forged = azurite.connectionString.replace(/AccountKey=[^;]+/, `AccountKey=${otherKey}`);

    const creating = notes({ ...azurite, connectionString: forged }).createTable();

    await expect(creating).rejects.toMatchObject({ statusCode: 403 });
  });
});

describe("Azurite with a location", () => {
  it("finds its tables again after a stop and a start", async () => {
    const location = join(await newDirectory(), "made", "when-missing");
    const first = await start({ location });
    await notes(first).createTable();
    await notes(first).createEntity({ partitionKey: "plan", rowKey: "one", words: "kept" });
    await first.stop();

    const second = await start({ location });
    const row = await notes(second).getEntity("plan", "one");

    expect(row.words).toBe("kept");
  });
});
