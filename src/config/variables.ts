// Every variable the program reads, one by one: its form, and the words a person is told when the form is wrong.
import { z } from "zod";

export const APP_TYPES = ["MultiTenant", "SingleTenant", "UserAssignedMsi"] as const;
export type AppType = (typeof APP_TYPES)[number];

export const LOG_LEVELS = ["silent", "fatal", "error", "warn", "info", "debug", "trace"] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

export const SCHEMA = z
  .object({
    PORT: z
      .string()
      .regex(/^\d{1,5}$/)
      .transform(Number)
      .pipe(z.number().min(1).max(65_535)),
    LOG_LEVEL: inAnyCase(LOG_LEVELS),
    AZURE_STORAGE_CONNECTION_STRING: z.string().refine(isConnectionString),
    AZURE_STORAGE_ACCOUNT: z.string().regex(/^[a-z0-9]{3,24}$/),
    AZURE_CLIENT_ID: z.guid().toLowerCase(),
    MicrosoftAppId: z.guid().toLowerCase(),
    MicrosoftAppTenantId: z.guid().toLowerCase(),
    MicrosoftAppType: inAnyCase(APP_TYPES),
    MicrosoftAppPassword: z.string(),
    CLERK_LOCAL: inAnyCase(["true", "false"]),
    CLERK_CLOCK: z
      .string()
      .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)
      .pipe(z.iso.datetime({ local: true, precision: -1 })),
  })
  .partial();

export type Values = z.output<typeof SCHEMA>;
export type VariableName = keyof Values;

interface Variable {
  readonly expected: string;
  readonly example: string;
}

export const VARIABLES: Readonly<Record<VariableName, Variable>> = {
  PORT: { expected: "a whole number from 1 to 65535", example: "3978" },
  LOG_LEVEL: { expected: `one of ${LOG_LEVELS.join(", ")}`, example: "info" },
  AZURE_STORAGE_CONNECTION_STRING: {
    expected: "a storage connection string, with an account key or a shared access signature",
    example: "UseDevelopmentStorage=true",
  },
  AZURE_STORAGE_ACCOUNT: {
    expected: "the storage account's name: 3 to 24 lower-case letters and digits",
    example: "planclerk",
  },
  AZURE_CLIENT_ID: { expected: "the client id (a GUID) of the identity that reads the storage", example: anId(1) },
  MicrosoftAppId: { expected: "the bot's app id (a GUID)", example: anId(1) },
  MicrosoftAppTenantId: { expected: "the tenant's id (a GUID): the clerk answers no other tenant", example: anId(2) },
  MicrosoftAppType: { expected: `one of ${APP_TYPES.join(", ")}`, example: "UserAssignedMsi" },
  MicrosoftAppPassword: { expected: "the client secret of the bot's registration", example: "<the client secret>" },
  CLERK_LOCAL: { expected: "true or false", example: "true" },
  CLERK_CLOCK: { expected: "a date and a time in Europe/London, without seconds or zone", example: "2018-11-26T09:00" },
};

export const VARIABLE_NAMES = Object.keys(VARIABLES) as readonly VariableName[];

/** One thing to put right. It never repeats what was given, because that may be a secret in the wrong place. */
export interface SettingProblem {
  readonly variable: VariableName;
  readonly expected: string;
  /** A value that would do; empty where the variable is to be left out. */
  readonly example: string;
}

export function wanted(variable: VariableName, more = ""): SettingProblem {
  const { expected, example } = VARIABLES[variable];
  return { variable, expected: `${expected}${more}`, example };
}

export function unwanted(variable: VariableName, why: string): SettingProblem {
  return { variable, expected: `nothing: ${why}`, example: "" };
}

function inAnyCase<const Word extends string>(words: readonly Word[]) {
  const spelled = new Map(words.map((word) => [word.toLowerCase(), word]));
  return z.preprocess((given) => spelled.get(String(given).toLowerCase()), z.enum(words));
}

function isConnectionString(text: string): boolean {
  const keys = new Set(text.split(";").map((part) => part.split("=", 1)[0]?.trim().toLowerCase()));
  return [["usedevelopmentstorage"], ["accountname", "accountkey"], ["tableendpoint", "sharedaccesssignature"]].some(
    (needed) => needed.every((key) => keys.has(key)),
  );
}

/** An id that nobody could take for a real one. */
function anId(last: number): string {
  return `00000000-0000-0000-0000-00000000000${last}`;
}
