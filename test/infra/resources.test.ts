import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import program from "../../package.json" with { type: "json" };
import { BICEP_FILES, bicepFile, type Declaration, named, propertiesOf, written } from "./bicep.ts";

const RESOURCES = BICEP_FILES.flatMap(({ declarations }) => declarations.filter(({ kind }) => kind === "resource"));
const AZURE = parse(readFileSync(new URL("../../azure.yaml", import.meta.url), "utf8"));
const TABLE_DATA_CONTRIBUTOR = "0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3";

function resource(file: string, name: string): Declaration {
  const found = bicepFile(file).declarations.find((one) => one.kind === "resource" && one.name === name);
  if (!found) throw new Error(`${file} has no resource ${name}`);
  return found;
}

/** The named properties of a resource, as they are written. */
function shown(file: string, name: string, ...paths: readonly string[]): Record<string, string | undefined> {
  const { value } = resource(file, name);
  return Object.fromEntries(paths.map((path) => [path, written(value, ...path.split("."))]));
}

function categories(file: string): readonly (string | undefined)[] {
  const { value } = resource(file, "logs");
  const logs = propertiesOf(propertiesOf(value).get("properties")).get("logs");
  return logs ? named(logs).map((log) => written(log, "category")) : [];
}

describe("what is made in Azure", () => {
  it("is this and nothing more", () => {
    const types = RESOURCES.map(({ of }) => of.replace(/@.*/, ""));

    expect(types.toSorted()).toEqual([
      "Microsoft.Authorization/roleAssignments",
      "Microsoft.Authorization/roleAssignments",
      "Microsoft.BotService/botServices",
      "Microsoft.BotService/botServices/channels",
      "Microsoft.Insights/actionGroups",
      "Microsoft.Insights/components",
      "Microsoft.Insights/diagnosticSettings",
      "Microsoft.Insights/diagnosticSettings",
      "Microsoft.Insights/metricAlerts",
      "Microsoft.Insights/webtests",
      "Microsoft.ManagedIdentity/userAssignedIdentities",
      "Microsoft.OperationalInsights/workspaces",
      "Microsoft.Storage/storageAccounts",
      "Microsoft.Web/serverfarms",
      "Microsoft.Web/sites",
      "Microsoft.Web/sites/basicPublishingCredentialsPolicies",
      "Microsoft.Web/sites/basicPublishingCredentialsPolicies",
      "Microsoft.Web/sites/config",
    ]);
  });

  it("uses released versions only, save diagnostic settings, which have none", () => {
    const previews = RESOURCES.filter(({ of }) => !/@\d{4}-\d{2}-\d{2}$/.test(of)).map(({ of }) => of);

    expect(new Set(previews)).toEqual(new Set(["Microsoft.Insights/diagnosticSettings@2021-05-01-preview"]));
  });

  it("asks Azure for no key and holds no secret", () => {
    const text = BICEP_FILES.map((file) => file.text).join("\n");

    expect(text).not.toMatch(/list\w*(Keys|Secrets|Credentials|Sas)\b|ConnectionString|InstrumentationKey|@secure/i);
  });
});

describe("the storage", () => {
  it("opens to roles only: no shared key, no anonymous reading, no old TLS", () => {
    const settings = shown(
      "storage.bicep",
      "account",
      "properties.allowSharedKeyAccess",
      "properties.allowBlobPublicAccess",
      "properties.minimumTlsVersion",
      "properties.supportsHttpsTrafficOnly",
    );

    expect(settings).toEqual({
      "properties.allowSharedKeyAccess": "false",
      "properties.allowBlobPublicAccess": "false",
      "properties.minimumTlsVersion": "TLS1_2",
      "properties.supportsHttpsTrafficOnly": "true",
    });
  });

  it("grants one role, on tables, and nothing wider", () => {
    const assignments = RESOURCES.filter(({ of }) => of.includes("roleAssignments"));
    const granted = assignments.map(({ value }) => [
      written(value, "scope"),
      written(value, "properties", "roleDefinitionId"),
      written(value, "properties", "principalId"),
      written(value, "properties", "principalType"),
    ]);
    const role = bicepFile("storage.bicep").declarations.find(({ name }) => name === "tableDataContributor");
    const ids = BICEP_FILES.flatMap(({ text }) => text.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? []);

    expect(granted).toEqual([
      ["account", "tableDataContributor", "clerkPrincipalId", "ServicePrincipal"],
      ["account", "tableDataContributor", "recordAdministratorId", "User"],
    ]);
    expect(role?.value?.text).toContain(TABLE_DATA_CONTRIBUTOR);
    expect(ids).toEqual([TABLE_DATA_CONTRIBUTOR]);
  });

  it("lets a person in only if one is named", () => {
    expect(resource("storage.bicep", "administratorMayWrite").node.text).toContain(
      "if (!empty(recordAdministratorId))",
    );
  });
});

describe("the program's machine", () => {
  const CONFIG = "properties.siteConfig";

  it("stays awake and is reached over HTTPS only", () => {
    const settings = shown(
      "web.bicep",
      "site",
      "properties.httpsOnly",
      `${CONFIG}.alwaysOn`,
      `${CONFIG}.ftpsState`,
      `${CONFIG}.minTlsVersion`,
      `${CONFIG}.healthCheckPath`,
    );

    expect(Object.values(settings)).toEqual(["true", "true", "Disabled", "1.2", "/health"]);
  });

  it("runs what `npm run bot` runs, on the Node that the tests run on", () => {
    const { value } = resource("web.bicep", "site");
    const [major] = /\d+/.exec(program.devDependencies.node) ?? [];

    expect(written(value, "properties", "siteConfig", "appCommandLine")).toBe(program.scripts.bot);
    expect(written(value, "properties", "siteConfig", "linuxFxVersion")).toBe(`NODE|${major}-lts`);
  });

  it("bears the clerk's identity and no other", () => {
    const settings = shown("web.bicep", "site", "identity.type", "identity.userAssignedIdentities");

    expect(Object.values(settings)).toEqual(["UserAssigned", "{ '$" + "{identityId}': {} }"]);
  });

  it("takes no user name and password for deployment", () => {
    const policies = RESOURCES.filter(({ of }) => of.includes("basicPublishingCredentialsPolicies"));

    expect(policies.map(({ value }) => [written(value, "name"), written(value, "properties", "allow")])).toEqual([
      ["scm", "false"],
      ["ftp", "false"],
    ]);
  });

  it("sends its console and the platform's words to the workspace", () => {
    expect(categories("web.bicep")).toEqual(
      expect.arrayContaining(["AppServiceConsoleLogs", "AppServicePlatformLogs"]),
    );
  });
});

describe("the bot", () => {
  it("is the program, by the program's own identity, in one tenant", () => {
    const settings = shown(
      "bot.bicep",
      "bot",
      "kind",
      "location",
      "properties.endpoint",
      "properties.msaAppType",
      "properties.msaAppId",
      "properties.msaAppTenantId",
      "properties.msaAppMSIResourceId",
    );

    expect(Object.values(settings)).toEqual([
      "azurebot",
      "global",
      "https://$" + "{host}/api/messages",
      "UserAssignedMSI",
      "appId",
      "tenantId",
      "identityId",
    ]);
  });

  it("has Teams as its only door", () => {
    const channels = RESOURCES.filter(({ of }) => of.includes("/channels@"));

    expect(channels.map(({ value }) => written(value, "name"))).toEqual(["MsTeamsChannel"]);
  });

  it("tells the workspace what Teams asked of it", () => {
    expect(categories("bot.bicep")).toEqual(["BotRequest"]);
  });
});

describe("the watch", () => {
  it("asks the same question as the platform's own check of health", () => {
    const asked = written(resource("watch.bicep", "question").value, "properties", "Request", "RequestUrl");
    const checked = written(resource("web.bicep", "site").value, "properties", "siteConfig", "healthCheckPath");

    expect(asked?.endsWith(checked ?? "none")).toBe(true);
  });
});

describe("azure.yaml", () => {
  it("deploys this folder to the machine that bears its service's name", () => {
    const [service] = Object.keys(AZURE.services);

    expect(AZURE.services).toEqual({ clerk: { project: ".", language: "ts", host: "appservice" } });
    expect(resource("web.bicep", "site").node.text).toContain(`'azd-service-name': '${service}'`);
  });

  it("finds its infrastructure where it is", () => {
    expect(AZURE.infra).toEqual({ provider: "bicep", path: "infra", module: "main" });
    expect(bicepFile(`${AZURE.infra.module}.bicep`).text).toContain("targetScope = 'resourceGroup'");
  });

  it("has a name that the Azure Developer CLI takes", () => {
    expect(AZURE.name).toMatch(/^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/);
  });
});
