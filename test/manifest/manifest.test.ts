import { readFileSync } from "node:fs";
import { AppManifestUtils, type TeamsManifest } from "@microsoft/app-manifest";
import { describe, expect, it, vi } from "vitest";
import manifest from "../../manifest/manifest.json" with { type: "json" };
import { fillManifest } from "../../manifest/teams-app.ts";

const TEMPLATE = readFileSync(new URL("../../manifest/manifest.json", import.meta.url), "utf8");
const FILLINGS = {
  APP_ID: "00000000-0000-0000-0000-000000000001",
  VERSION: "1.2.3",
  DOMAIN: "clerk.example.org",
  ORGANISATION: 'Example "Council"',
  WEBSITE: "https://example.org",
  PRIVACY: "https://example.org/privacy",
  TERMS: "https://example.org/terms",
};

describe("the manifest, filled", () => {
  const filled = fillManifest(TEMPLATE, FILLINGS) as TeamsManifest & typeof manifest;

  it("keeps to its schema, which is looked up without the network", async () => {
    const fetched = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("the network was asked"));

    const faults = await AppManifestUtils.validateAgainstSchema(filled);

    expect(faults).toEqual([]);
    expect(fetched).not.toHaveBeenCalled();
  });

  it("names the schema's version that it keeps to", () => {
    expect(filled.$schema).toContain(`/v${filled.manifestVersion}/`);
  });

  it("has no placeholder left and every filling in its place", () => {
    expect(JSON.stringify(filled)).not.toContain("${{");
    expect(filled.developer).toEqual({
      name: 'Example "Council"',
      websiteUrl: "https://example.org",
      privacyUrl: "https://example.org/privacy",
      termsOfUseUrl: "https://example.org/terms",
    });
    expect(filled.version).toBe("1.2.3");
    expect(filled.validDomains).toEqual(["clerk.example.org"]);
  });

  it("is the app of the bot whose id it bears", () => {
    expect(filled.id).toBe(FILLINGS.APP_ID);
    expect(filled.bots.map(({ botId }) => botId)).toEqual([filled.id]);
  });

  it("refuses a placeholder that nothing fills", () => {
    expect(() => fillManifest(TEMPLATE, { ...FILLINGS, DOMAIN: undefined } as never)).toThrow("DOMAIN");
  });
});

describe("the bot in the manifest", () => {
  const [bot] = manifest.bots;

  it("speaks in personal, group and channel conversations, and is no mere notifier, so mentions reach it", () => {
    expect(bot?.scopes).toEqual(["personal", "team", "groupChat"]);
    expect(bot?.isNotificationOnly).toBe(false);
  });

  it("takes no files yet", () => {
    expect(bot?.supportsFiles).toBe(false);
  });

  it("offers the same commands wherever it speaks", () => {
    expect(bot?.commandLists.map(({ scopes }) => scopes)).toEqual([bot?.scopes]);
  });

  it("offers commands short enough for every version of Teams, each once", () => {
    const commands = bot?.commandLists.flatMap((list) => list.commands) ?? [];
    const tooLong = commands.filter(({ title, description }) => title.length > 32 || description.length > 128);

    expect(tooLong).toEqual([]);
    expect(commands.length).toBeLessThanOrEqual(12);
    expect(new Set(commands.map(({ title }) => title)).size).toBe(commands.length);
  });
});
