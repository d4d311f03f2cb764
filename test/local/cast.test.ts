import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { othersThan, readCast, WINDOW_ROLES } from "../../src/local/cast.ts";

const PEOPLE = fileURLToPath(new URL("./files/people.csv", import.meta.url));

describe("the people at the training windows", () => {
  it("are the first chair of the people file, and the first owner who is somebody else", async () => {
    const cast = await readCast(PEOPLE);

    expect(cast.chair).toEqual({ name: "Charlie Example", userId: "00000000-0000-4000-8000-000000000102" });
    expect(cast.owner).toEqual({ name: "Olive Example", userId: "00000000-0000-4000-8000-000000000101" });
  });

  it.each(WINDOW_ROLES)("have five others, each once, around the %s", async (role) => {
    const cast = await readCast(PEOPLE);

    const others = othersThan(role, cast);

    const ids = [cast[role], ...others].map(({ userId }) => userId);
    expect(new Set(ids).size).toBe(6);
  });
});

describe("a people file that cannot fill the windows", () => {
  let directory: string;
  const file = () => join(directory, "people.csv");

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), "clerk-cast-"));
  });

  afterEach(() => rm(directory, { recursive: true }));

  it.each([
    ["no chair", "Olive,1,SEND Officer,Council,owner\n", "names no chair"],
    ["no owner", "Charlie,2,Chair,Council,chair\n", "names no owner"],
    ["too few people", "Charlie,2,Chair,Council,chair\nOlive,1,SEND Officer,Council,owner\n", "names too few people"],
  ])("is refused for having %s", async (_what, rows, reason) => {
    await writeFile(file(), `name,userId,post,organisation,role\n${rows}`);

    await expect(readCast(file())).rejects.toThrow(reason);
  });
});
