import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzipSync } from "fflate";
import { afterAll, describe, expect, it } from "vitest";
import { run } from "../../manifest/package.ts";
import program from "../../package.json" with { type: "json" };

const APP_ID = "00000000-0000-0000-0000-000000000001";
const DETAILS = ["--domain", "clerk.example.org", "--organisation", "Example Council", "--website", "https://a.org"];
const folder = mkdtempSync(join(tmpdir(), "plan-clerk-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

function packaged(name: string, words: readonly string[] = DETAILS): Record<string, Buffer> {
  const out = join(folder, name);
  run([...words, "--out", out], APP_ID);
  const files = Object.entries(unzipSync(readFileSync(out)));
  return Object.fromEntries(files.map(([file, bytes]) => [file, Buffer.from(bytes)]));
}

function manifestOf(files: Record<string, Buffer>) {
  return JSON.parse(String(files["manifest.json"]));
}

describe("a packaged app", () => {
  const files = packaged("first.zip");

  it("is the manifest and its two icons at the root, and nothing else", () => {
    const { icons } = manifestOf(files);

    expect(Object.keys(files)).toEqual(["manifest.json", icons.color, icons.outline]);
    expect(files["color.png"]).toEqual(readFileSync(new URL("../../manifest/color.png", import.meta.url)));
  });

  it("has the program's version, a whole semantic version", () => {
    expect(manifestOf(files).version).toBe(program.version);
    expect(program.version).toMatch(/^\d+\.\d+\.\d+$/);
  });

  it("takes the app id of the environment, and the website where no other address is given", () => {
    const { id, developer } = manifestOf(files);

    expect(id).toBe(APP_ID);
    expect([developer.privacyUrl, developer.termsOfUseUrl]).toEqual(["https://a.org", "https://a.org"]);
  });

  it("prefers what the command line says", () => {
    const own = ["--app-id", APP_ID.replace("1", "2"), "--privacy", "https://a.org/privacy"];

    const { id, developer } = manifestOf(packaged("own.zip", [...DETAILS, ...own]));

    expect(id).toBe(APP_ID.replace("1", "2"));
    expect(developer.privacyUrl).toBe("https://a.org/privacy");
  });

  it("is the same to the byte in any zone, and its writing is told", () => {
    const script = fileURLToPath(new URL("../../manifest/package.ts", import.meta.url));
    const outs = ["Pacific/Auckland", "America/New_York"].map((TZ, index) => {
      const out = join(folder, `zone-${index}.zip`);
      const env = { TZ, MicrosoftAppId: APP_ID };
      const child = spawnSync(process.execPath, [script, ...DETAILS, "--out", out], { env, encoding: "utf8" });
      expect(child).toMatchObject({ status: 0, stdout: `Wrote ${out}.\n` });
      return readFileSync(out);
    });

    expect(outs[0]).toEqual(outs[1]);
    expect(outs[0]).toEqual(readFileSync(join(folder, "first.zip")));
  });
});

describe("packaging with too little or too much", () => {
  it("tells everything that is missing, and how it is used", () => {
    const { exitStatus, words } = run([], undefined);

    expect(exitStatus).toBe(1);
    expect(words.match(/^--[a-z-]+ must/gm)).toEqual([
      "--app-id must",
      "--domain must",
      "--organisation must",
      "--website must",
    ]);
    expect(words).toContain("Usage: npm run package");
  });

  it.each([
    ["--app-id", "plan-clerk"],
    ["--domain", "https://clerk.example.org"],
    ["--domain", "clerk"],
    ["--organisation", "An organisation with a name far too long"],
    ["--website", "http://example.org"],
    ["--privacy", "example.org/privacy"],
    ["--terms", ""],
  ])("refuses %s %j and writes nothing", (option, value) => {
    const out = join(folder, "refused.zip");

    const { exitStatus, words } = run([...DETAILS, option, value, "--out", out], APP_ID);

    expect(exitStatus).toBe(1);
    expect(words).toContain(`${option} must be`);
    expect(() => readFileSync(out)).toThrow("ENOENT");
  });

  it("refuses an option it does not know", () => {
    expect(run(["--tenant", "x"], APP_ID)).toMatchObject({ exitStatus: 1, words: expect.stringContaining("--tenant") });
  });

  it("explains itself when asked", () => {
    expect(run(["--help"], undefined)).toMatchObject({ exitStatus: 0, words: expect.stringMatching(/^Usage/) });
  });
});
