// The settings: what the environment may say, and what the program makes of it. Pure: whoever starts the program
// hands its environment in, and gets back either settings that fit together or every problem at once.
import { exactlyOneStorage, type Given, isLocal, RULES, type Rule, STORAGE } from "./config/rules.ts";
import {
  type AppType,
  type LogLevel,
  SCHEMA,
  type SettingProblem,
  VARIABLE_NAMES,
  type Values,
  type VariableName,
  wanted,
} from "./config/variables.ts";

/** Where the record is kept: by a key (Azurite, as a rule) or by an identity that needs none. */
export type StorageSettings =
  | { readonly kind: "connection-string"; readonly connectionString: string }
  | { readonly kind: "account"; readonly account: string; readonly clientId?: string };

/** Who may speak to the clerk: anybody on this machine, or Teams on behalf of one tenant. Never both. */
export type Mode =
  | { readonly kind: "local"; readonly clockStartsAt?: string }
  | {
      readonly kind: "teams";
      readonly appId: string;
      readonly tenantId: string;
      readonly appType: AppType;
      readonly appPassword?: string;
    };

export interface Settings {
  readonly port: number;
  readonly mode: Mode;
  readonly storage: StorageSettings;
  readonly logLevel: LogLevel;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export type SettingsResult<T> =
  | { readonly ok: true; readonly settings: T }
  | { readonly ok: false; readonly problems: readonly SettingProblem[] };

/** The SDK's own short form for Azurite with its usual account and port. */
const AZURITE_AT_ITS_USUAL_PORT = "UseDevelopmentStorage=true";

const ABOUT_STORAGE: readonly VariableName[] = [...STORAGE, "AZURE_CLIENT_ID", "CLERK_LOCAL"];

/** Everything the bot needs to start. */
export function parseSettings(environment: Environment): SettingsResult<Settings> {
  const given = parse(environment);
  const problems = allProblems(given.malformed, RULES, given);
  if (problems.length > 0) return { ok: false, problems };
  const values = normalise(given.values);
  return {
    ok: true,
    settings: { port: values.PORT, mode: toMode(values), storage: toStorage(values), logLevel: values.LOG_LEVEL },
  };
}

/** What a command needs that only reads or writes the record: the storage, and no registration. */
export function parseStorageSettings(environment: Environment): SettingsResult<StorageSettings> {
  const given = parse(environment);
  const malformed = given.malformed.filter(({ variable }) => ABOUT_STORAGE.includes(variable));
  const problems = allProblems(malformed, [exactlyOneStorage], given);
  if (problems.length > 0) return { ok: false, problems };
  return { ok: true, settings: toStorage(normalise(given.values)) };
}

/** In local mode nobody proves who they are, so nobody beyond this machine may reach the program. */
export function listenHost(mode: Mode): string {
  return mode.kind === "local" ? "127.0.0.1" : "0.0.0.0";
}

export function formatProblems(problems: readonly SettingProblem[]): string {
  const count = problems.length === 1 ? "1 setting needs" : `${problems.length} settings need`;
  const paragraphs = problems.map(({ variable, expected, example }) =>
    [
      `  ${variable}`,
      `    expected: ${expected}`,
      `    example:  ${example === "" ? "leave it out" : `${variable}=${example}`}`,
    ].join("\n"),
  );
  return [`Plan Clerk cannot start: ${count} attention. .env.example explains each.`, ...paragraphs].join("\n\n");
}

/** First step: each variable by itself. Blank is absent, as hosting portals cannot always leave a setting out. */
function parse(environment: Environment): Given & { readonly malformed: readonly SettingProblem[] } {
  const filled = new Map(
    VARIABLE_NAMES.map((name) => [name, environment[name]?.trim() ?? ""] as const).filter(([, value]) => value !== ""),
  );
  const issues = SCHEMA.safeParse(Object.fromEntries(filled)).error?.issues ?? [];
  const malformed = VARIABLE_NAMES.filter((name) => issues.some(({ path }) => path[0] === name));
  const sound = [...filled].filter(([name]) => !malformed.includes(name));
  return {
    values: SCHEMA.parse(Object.fromEntries(sound)),
    malformed: malformed.map((name) => wanted(name)),
    has: (variable) => filled.has(variable),
  };
}

/** Second step: what stands for a variable that was left out. */
function normalise(values: Values): Values & { readonly PORT: number; readonly LOG_LEVEL: LogLevel } {
  const hasStorage = (values.AZURE_STORAGE_CONNECTION_STRING ?? values.AZURE_STORAGE_ACCOUNT) !== undefined;
  const isManagedIdentity = values.MicrosoftAppType === "UserAssignedMsi";
  return {
    ...(isManagedIdentity && { AZURE_CLIENT_ID: values.MicrosoftAppId }),
    ...(isLocal(values) && !hasStorage && { AZURE_STORAGE_CONNECTION_STRING: AZURITE_AT_ITS_USUAL_PORT }),
    ...values,
    PORT: values.PORT ?? 3978,
    LOG_LEVEL: values.LOG_LEVEL ?? "info",
  };
}

/** Third step: what the variables may be together. A variable is named once, and a rule knows more than its form. */
function allProblems(malformed: readonly SettingProblem[], rules: readonly Rule[], given: Given): SettingProblem[] {
  const broken = rules.flatMap((rule) => rule(given));
  const last = new Map([...malformed, ...broken].map((problem) => [problem.variable, problem]));
  return VARIABLE_NAMES.flatMap((name) => last.get(name) ?? []);
}

function toMode(values: Values): Mode {
  if (isLocal(values)) return { kind: "local", ...(values.CLERK_CLOCK && { clockStartsAt: values.CLERK_CLOCK }) };
  return {
    kind: "teams",
    appId: sure(values.MicrosoftAppId),
    tenantId: sure(values.MicrosoftAppTenantId),
    appType: sure(values.MicrosoftAppType),
    ...(values.MicrosoftAppPassword && { appPassword: values.MicrosoftAppPassword }),
  };
}

function toStorage(values: Values): StorageSettings {
  const connectionString = values.AZURE_STORAGE_CONNECTION_STRING;
  if (connectionString !== undefined) return { kind: "connection-string", connectionString };
  return {
    kind: "account",
    account: sure(values.AZURE_STORAGE_ACCOUNT),
    ...(values.AZURE_CLIENT_ID && { clientId: values.AZURE_CLIENT_ID }),
  };
}

/** A value that the rules have already seen to. */
function sure<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("The rules of the settings let an incomplete set through.");
  return value;
}
