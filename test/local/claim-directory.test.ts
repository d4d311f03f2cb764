import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { claimDirectory } from "../../src/local/claim-directory.ts";

let directory: string;

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), "clerk-claim-"));
});

afterEach(() => rm(directory, { recursive: true }));

const claimFile = () => join(directory, "process-id");

describe("the folder of a record", () => {
  it("is made where it is missing, and is free again when let go", async () => {
    const deep = join(directory, "a", "b");

    const claim = await claimDirectory(deep);
    const held = await readFile(join(deep, "process-id"), "utf8");
    await claim.stop();

    expect(held).toBe(`${process.pid}\n`);
    await expect(readFile(join(deep, "process-id"))).rejects.toMatchObject({ code: "ENOENT" });
  });

  it("is refused while another program that runs has claimed it", async () => {
    await writeFile(claimFile(), `${process.ppid}\n`);

    const claiming = claimDirectory(directory);

    await expect(claiming).rejects.toThrow(`Another Plan Clerk (process ${process.ppid}) keeps its record in`);
  });

  it.each([
    // No system numbers its processes this high.
    ["by a program that is gone", "2147483646\n"],
    ["by nobody one can name", "\n"],
  ])("is given to the next where it was claimed %s", async (_whom, content) => {
    await writeFile(claimFile(), content);

    const claim = await claimDirectory(directory);

    expect(await readFile(claimFile(), "utf8")).toBe(`${process.pid}\n`);
    await claim.stop();
  });
});
