// npm drops other systems' builds from the lock file when it is rewritten beside an installed node_modules;
// `npm ci` then refuses on every machine.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";

const names = z.record(z.string(), z.string()).default({});
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({ resolved: z.string().optional(), integrity: z.string().optional(), optionalDependencies: names }),
  ),
});

const text = readFileSync(new URL("../../package-lock.json", import.meta.url), "utf8");
const packages = new Map(Object.entries(lockFile.parse(JSON.parse(text)).packages));

describe("The lock file", () => {
  it("has the builds for every system", () => {
    const missing = [...packages].flatMap(([place, { optionalDependencies }]) =>
      Object.keys(optionalDependencies).filter((name) => !isFoundFrom(place, name)),
    );

    expect(missing).toEqual([]);
  });

  it("has a hash for every package, and names no registry", () => {
    const loose = [...packages]
      .filter(([place, { integrity, resolved }]) => place !== "" && (!integrity || resolved !== undefined))
      .map(([place]) => place);

    expect(loose).toEqual([]);
  });
});

/** As Node looks for a package: beside, then one folder up, and so on. */
function isFoundFrom(place: string, name: string): boolean {
  if (packages.has(`${place === "" ? "" : `${place}/`}node_modules/${name}`)) return true;
  if (place === "") return false;
  return isFoundFrom(place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/"))), name);
}
