import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { APP_TYPES, LOG_LEVELS, VARIABLE_NAMES, VARIABLES } from "../src/config/variables.ts";
import {
  type Environment,
  formatProblems,
  listenHost,
  parseSettings,
  parseStorageSettings,
  type Settings,
} from "../src/config.ts";

const APP = "11111111-aaaa-4aaa-8aaa-111111111111";
const TENANT = "22222222-bbbb-4bbb-8bbb-222222222222";
const OTHER = "33333333-cccc-4ccc-8ccc-333333333333";

const DEPLOYED: Environment = {
  AZURE_STORAGE_ACCOUNT: "planclerk",
  MicrosoftAppId: APP,
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppType: "UserAssignedMsi",
};
const WITH_PASSWORD: Environment = { ...DEPLOYED, MicrosoftAppType: "SingleTenant", MicrosoftAppPassword: "a word" };
const LOCAL: Environment = { CLERK_LOCAL: "true" };
const AZURITE = "DefaultEndpointsProtocol=http;AccountName=x;AccountKey=y;TableEndpoint=http://127.0.0.1:10002/x;";

function settingsOf(environment: Environment): Settings {
  const result = parseSettings(environment);
  if (!result.ok) throw new Error(formatProblems(result.problems));
  return result.settings;
}

function complaints(environment: Environment): readonly string[] {
  const result = parseSettings(environment);
  return result.ok ? [] : result.problems.map(({ variable }) => variable);
}

describe("the settings of a deployed bot", () => {
  it("take the identity of the registration for the storage too", () => {
    const settings = settingsOf(DEPLOYED);

    expect(settings).toEqual({
      port: 3978,
      mode: { kind: "teams", appId: APP, tenantId: TENANT, appType: "UserAssignedMsi" },
      storage: { kind: "account", account: "planclerk", clientId: APP },
      logLevel: "info",
    });
  });

  it("let another identity be named for the storage", () => {
    const settings = settingsOf({ ...DEPLOYED, AZURE_CLIENT_ID: OTHER });

    expect(settings.storage).toEqual({ kind: "account", account: "planclerk", clientId: OTHER });
  });

  it("carry the password of a registration that has one, and leave the storage's identity to the machine", () => {
    const settings = settingsOf(WITH_PASSWORD);

    expect(settings.mode).toEqual({
      kind: "teams",
      appId: APP,
      tenantId: TENANT,
      appType: "SingleTenant",
      appPassword: "a word",
    });
    expect(settings.storage).toEqual({ kind: "account", account: "planclerk" });
  });

  it("are the same however the words are cased and spaced", () => {
    const settings = settingsOf({
      ...DEPLOYED,
      MicrosoftAppId: ` ${APP.toUpperCase()} `,
      MicrosoftAppType: "userassignedMSI",
      CLERK_LOCAL: "False",
      MicrosoftAppPassword: "  ",
      PORT: "",
    });

    expect(settings).toEqual(settingsOf(DEPLOYED));
  });

  it("ignore every variable that is not the program's own", () => {
    const settings = settingsOf({ ...DEPLOYED, PATH: "/usr/bin", WEBSITE_SITE_NAME: "clerk" });

    expect(settings).toEqual(settingsOf(DEPLOYED));
  });
});

describe("the settings in local mode", () => {
  it("need nothing else: Azurite at its usual port and the machine's clock", () => {
    const settings = settingsOf(LOCAL);

    expect(settings).toEqual({
      port: 3978,
      mode: { kind: "local" },
      storage: { kind: "connection-string", connectionString: "UseDevelopmentStorage=true" },
      logLevel: "info",
    });
  });

  it("take a clock, a port, a level and a storage", () => {
    const settings = settingsOf({
      ...LOCAL,
      CLERK_CLOCK: "2018-11-26T09:00",
      PORT: "4000",
      LOG_LEVEL: "DEBUG",
      AZURE_STORAGE_CONNECTION_STRING: AZURITE,
    });

    expect(settings).toEqual({
      port: 4000,
      mode: { kind: "local", clockStartsAt: "2018-11-26T09:00" },
      storage: { kind: "connection-string", connectionString: AZURITE },
      logLevel: "debug",
    });
  });

  it("keep the program to this machine, which a deployed bot is not", () => {
    expect(listenHost(settingsOf(LOCAL).mode)).toBe("127.0.0.1");
    expect(listenHost(settingsOf(DEPLOYED).mode)).toBe("0.0.0.0");
  });
});

describe("one variable", () => {
  it.each([
    ["PORT", ["1", "80", "3978", "65535"]],
    ["LOG_LEVEL", [...LOG_LEVELS, "INFO"]],
    ["AZURE_STORAGE_ACCOUNT", ["abc", "plan2clerk", "a".repeat(24)]],
    ["AZURE_CLIENT_ID", [OTHER, OTHER.toUpperCase()]],
    ["MicrosoftAppId", [OTHER]],
    ["MicrosoftAppTenantId", [OTHER]],
    ["MicrosoftAppType", ["UserAssignedMsi", "USERASSIGNEDMSI"]],
    ["CLERK_LOCAL", ["false", "FALSE"]],
  ])("%s is taken when well formed", (variable, examples) => {
    const refused = examples.filter((value) => !parseSettings({ ...DEPLOYED, [variable]: value }).ok);

    expect(refused).toEqual([]);
  });

  it.each([
    ["PORT", ["0", "65536", "99999", "-1", "80.5", "1e3", "0x50", "3978 3979", "http"]],
    ["LOG_LEVEL", ["loud", "warning", "infos"]],
    ["AZURE_STORAGE_ACCOUNT", ["ab", "PlanClerk", "plan-clerk", "a".repeat(25), "https://x.table.core.windows.net"]],
    ["AZURE_CLIENT_ID", ["planclerk", APP.slice(1), `{${APP}}`]],
    ["MicrosoftAppId", ["planclerk", APP.slice(1), `${APP}0`]],
    ["MicrosoftAppTenantId", ["council.onmicrosoft.com", "common", TENANT.replaceAll("-", "")]],
    ["MicrosoftAppType", ["SystemAssignedMsi", "Msi", "single tenant"]],
    ["CLERK_LOCAL", ["yes", "1", "tru"]],
  ])("%s is refused when malformed, and nothing else is blamed", (variable, examples) => {
    const blamed = examples.map((value) => complaints({ ...DEPLOYED, [variable]: value }));

    expect(blamed).toEqual(examples.map(() => [variable]));
  });

  it.each(["2018-11-26", "2018-11-26 09:00", "2018-02-29T09:00", "2018-11-26T24:00", "2018-11-26T09:00Z", "Monday"])(
    "CLERK_CLOCK refuses %j",
    (value) => {
      expect(complaints({ ...LOCAL, CLERK_CLOCK: value })).toEqual(["CLERK_CLOCK"]);
    },
  );

  it.each([
    ["UseDevelopmentStorage=true", []],
    [AZURITE, []],
    ["TableEndpoint=https://x.table.core.windows.net;SharedAccessSignature=sv=1&sig=a=", []],
    ["planclerk", ["AZURE_STORAGE_CONNECTION_STRING"]],
    ["AccountName=x", ["AZURE_STORAGE_CONNECTION_STRING"]],
    ["https://x.table.core.windows.net", ["AZURE_STORAGE_CONNECTION_STRING"]],
  ])("AZURE_STORAGE_CONNECTION_STRING %j is blamed: %j", (value, expected) => {
    expect(complaints({ ...LOCAL, AZURE_STORAGE_CONNECTION_STRING: value })).toEqual(expected);
  });

  it("takes its own example", () => {
    const refused = VARIABLE_NAMES.filter((name) => {
      const result = parseSettings({ [name]: VARIABLES[name].example });
      return !result.ok && result.problems.some((p) => p.variable === name && p.example !== "");
    });

    expect(refused).toEqual([]);
  });
});

describe("variables that do not fit together", () => {
  const REGISTRATION = ["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppType"];
  it.each<[string, Environment, readonly string[]]>([
    ["nothing at all", {}, ["AZURE_STORAGE_ACCOUNT", ...REGISTRATION]],
    ["a storage alone", { AZURE_STORAGE_ACCOUNT: "planclerk" }, REGISTRATION],
    ["no app id", { ...DEPLOYED, MicrosoftAppId: "" }, ["MicrosoftAppId"]],
    ["no tenant", { ...DEPLOYED, MicrosoftAppTenantId: "" }, ["MicrosoftAppTenantId"]],
    ["no type", { ...DEPLOYED, MicrosoftAppType: "" }, ["MicrosoftAppType"]],
    ["no storage", { ...DEPLOYED, AZURE_STORAGE_ACCOUNT: "" }, ["AZURE_STORAGE_ACCOUNT"]],
    ["two storages", { ...DEPLOYED, AZURE_STORAGE_CONNECTION_STRING: AZURITE }, ["AZURE_STORAGE_CONNECTION_STRING"]],
    [
      "two storages in local mode",
      { ...LOCAL, AZURE_STORAGE_ACCOUNT: "planclerk", AZURE_STORAGE_CONNECTION_STRING: AZURITE },
      ["AZURE_STORAGE_CONNECTION_STRING"],
    ],
    ["a managed identity with a password", { ...DEPLOYED, MicrosoftAppPassword: "x" }, ["MicrosoftAppPassword"]],
    ["a single tenant without a password", { ...WITH_PASSWORD, MicrosoftAppPassword: "" }, ["MicrosoftAppPassword"]],
    ["many tenants without a password", { ...DEPLOYED, MicrosoftAppType: "MultiTenant" }, ["MicrosoftAppPassword"]],
    ["a set clock in a deployed bot", { ...DEPLOYED, CLERK_CLOCK: "2018-11-26T09:00" }, ["CLERK_CLOCK"]],
    ["local mode with an app id", { ...LOCAL, MicrosoftAppId: APP }, ["MicrosoftAppId"]],
    ["local mode with half a registration", { ...LOCAL, MicrosoftAppPassword: "x" }, ["MicrosoftAppPassword"]],
    ["local mode with a whole registration", { ...DEPLOYED, ...LOCAL }, REGISTRATION],
    ["local mode with a malformed app id", { ...LOCAL, MicrosoftAppId: "x" }, ["MicrosoftAppId"]],
    ["an unreadable mode", { CLERK_LOCAL: "on" }, ["CLERK_LOCAL"]],
    [
      "several mistakes",
      { PORT: "x", CLERK_LOCAL: "false", CLERK_CLOCK: "now", AZURE_STORAGE_ACCOUNT: "A" },
      ["PORT", "AZURE_STORAGE_ACCOUNT", ...REGISTRATION, "CLERK_CLOCK"],
    ],
  ])("%s: every problem is told, once", (_name, environment, expected) => {
    expect(complaints(environment)).toEqual(expected);
  });

  it("never lets authentication be half off, and never refuses without a reason", () => {
    const values = ["", "true", "false", "x", "4000", APP, "planclerk", "UserAssignedMsi", "SingleTenant", AZURITE];
    const environments = fc.dictionary(fc.constantFrom(...VARIABLE_NAMES), fc.constantFrom(...values));

    fc.assert(
      fc.property(environments, (environment) => {
        const result = parseSettings(environment);

        if (!result.ok) return result.problems.length > 0;
        const isLocal = result.settings.mode.kind === "local";
        return isLocal === (environment.CLERK_LOCAL === "true") && isLocal === !environment.MicrosoftAppId;
      }),
      { seed: 1 },
    );
  });
});

describe("the settings of a command that only needs the record", () => {
  it("need a storage and no registration", () => {
    const result = parseStorageSettings({ AZURE_STORAGE_ACCOUNT: "planclerk", PORT: "not read here" });

    expect(result).toEqual({ ok: true, settings: { kind: "account", account: "planclerk" } });
  });

  it.each<[string, Environment, readonly string[]]>([
    ["no storage", {}, ["AZURE_STORAGE_ACCOUNT"]],
    ["a malformed one", { AZURE_STORAGE_ACCOUNT: "A" }, ["AZURE_STORAGE_ACCOUNT"]],
    [
      "two",
      { AZURE_STORAGE_ACCOUNT: "abc", AZURE_STORAGE_CONNECTION_STRING: AZURITE },
      ["AZURE_STORAGE_CONNECTION_STRING"],
    ],
    ["a malformed identity", { AZURE_STORAGE_ACCOUNT: "abc", AZURE_CLIENT_ID: "x" }, ["AZURE_CLIENT_ID"]],
  ])("are refused with %s", (_name, environment, expected) => {
    const result = parseStorageSettings(environment);

    expect(result.ok ? [] : result.problems.map(({ variable }) => variable)).toEqual(expected);
  });

  it("are Azurite in local mode", () => {
    const result = parseStorageSettings(LOCAL);

    expect(result).toMatchObject({ ok: true, settings: { connectionString: "UseDevelopmentStorage=true" } });
  });
});

describe("the report on refused settings", () => {
  it("names each variable, what was expected and an example", () => {
    const result = parseSettings({ ...DEPLOYED, PORT: "x", MicrosoftAppPassword: "x" });

    expect(result.ok ? "" : formatProblems(result.problems)).toBe(
      [
        "Plan Clerk cannot start: 2 settings need attention. .env.example explains each.",
        "",
        "  PORT",
        "    expected: a whole number from 1 to 65535",
        "    example:  PORT=3978",
        "",
        "  MicrosoftAppPassword",
        "    expected: nothing: a managed identity (UserAssignedMsi) has no secret",
        "    example:  leave it out",
      ].join("\n"),
    );
  });

  it("never repeats a value, because a secret may stand in the wrong place", () => {
    const secret = "not-to-be-seen";
    const everywhere = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, secret]));

    const result = parseSettings(everywhere);

    expect(result.ok ? secret : formatProblems(result.problems)).not.toContain(secret);
  });

  it("knows every type of registration", () => {
    const unknown = APP_TYPES.filter((MicrosoftAppType) =>
      complaints({ ...WITH_PASSWORD, MicrosoftAppType }).includes("MicrosoftAppType"),
    );

    expect(unknown).toEqual([]);
  });
});
