import { describe, expect, it } from "vitest";
import type { Node } from "web-tree-sitter";
import { LOG_LEVELS, VARIABLE_NAMES } from "../../src/config/variables.ts";
import { parseSettings } from "../../src/config.ts";
import { bicepFile, propertiesOf, written } from "./bicep.ts";

/** Settings that are App Service's own: they are for the machine, and the program never reads them. */
const FOR_THE_PLATFORM = /^(WEBSITE_|SCM_|APPLICATIONINSIGHTS_|CUSTOM_BUILD_COMMAND$)/;

/** Settings that a deployed bot is not given, and why. */
const NOT_GIVEN: Readonly<Record<string, string>> = {
  PORT: "App Service sets it by itself",
  AZURE_STORAGE_CONNECTION_STRING: "holds a key, and keys are switched off",
  MicrosoftAppPassword: "a managed identity has none",
  CLERK_LOCAL: "for a machine of one's own",
  CLERK_CLOCK: "for local mode",
};

/** What Azure would put in place of the names that web.bicep is given. */
const STAND_INS: Readonly<Record<string, string>> = {
  appId: "11111111-aaaa-4aaa-8aaa-111111111111",
  tenantId: "22222222-bbbb-4bbb-8bbb-222222222222",
  storageAccountName: (written(accountName()) ?? "").replace(/\$\{token\}/, "a".repeat(13)),
  logLevel: "info",
};

function accountName(): Node | undefined {
  const account = bicepFile("storage.bicep").declarations.find(({ name }) => name === "account");
  return propertiesOf(account?.value).get("name");
}

function given(): Readonly<Record<string, string>> {
  const settings = bicepFile("web.bicep").declarations.find(({ name }) => name === "settings");
  const properties = [...propertiesOf(propertiesOf(settings?.value).get("properties"))];
  return Object.fromEntries(properties.map(([name, value]) => [name, inAzure(value)]));
}

function inAzure(value: Node): string {
  const known = value.type === "string" ? written(value) : STAND_INS[value.text];
  if (known === undefined) throw new Error(`nothing stands in for ${value.text}`);
  return known;
}

describe("the settings that Azure gives the program", () => {
  const names = Object.keys(given());

  it("are those of the program's own that a deployed bot needs, and no other", () => {
    const own = names.filter((name) => !FOR_THE_PLATFORM.test(name));
    const needed = VARIABLE_NAMES.filter((name) => !(name in NOT_GIVEN));

    expect(own.toSorted()).toEqual(needed.toSorted());
  });

  it("leave out only settings that the program has", () => {
    const unknown = Object.keys(NOT_GIVEN).filter((name) => !VARIABLE_NAMES.some((known) => known === name));

    expect(unknown).toEqual([]);
  });

  it("tell the platform to install what the lock file says, without the tools of development", () => {
    expect(given()).toMatchObject({
      SCM_DO_BUILD_DURING_DEPLOYMENT: "true",
      CUSTOM_BUILD_COMMAND: "npm ci --omit=dev",
    });
  });

  it("start the program for Teams, with one identity for the bot and the storage", () => {
    const result = parseSettings(given());

    expect(result).toEqual({
      ok: true,
      settings: {
        port: 3978,
        mode: {
          kind: "teams",
          appId: STAND_INS.appId,
          tenantId: STAND_INS.tenantId,
          appType: "UserAssignedMsi",
        },
        storage: { kind: "account", account: "stclerkaaaaaaaaaaaaa", clientId: STAND_INS.appId },
        logLevel: "info",
      },
    });
  });

  it("allow only log levels that the program knows", () => {
    const [, list] = /@allowed\((\[[^\]]*\])\)\nparam logLevel/.exec(bicepFile("main.bicep").text) ?? [];
    const levels: readonly string[] = JSON.parse((list ?? "[]").replaceAll("'", '"'));

    expect(levels.length).toBeGreaterThan(0);
    expect(levels.filter((level) => !LOG_LEVELS.some((known) => known === level))).toEqual([]);
  });
});
