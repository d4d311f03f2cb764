// What the variables may be together. Each rule sees everything that was given and says all that is wrong by it.
import { type SettingProblem, unwanted, VARIABLE_NAMES, type Values, type VariableName, wanted } from "./variables.ts";

export interface Given {
  /** The well-formed ones. */
  readonly values: Values;
  /** Whether it was set at all, well formed or not. */
  readonly has: (variable: VariableName) => boolean;
}

export type Rule = (given: Given) => readonly SettingProblem[];

const REGISTRATION = VARIABLE_NAMES.filter((name) => name.startsWith("MicrosoftApp"));
export const STORAGE: readonly VariableName[] = ["AZURE_STORAGE_CONNECTION_STRING", "AZURE_STORAGE_ACCOUNT"];

export const RULES: readonly Rule[] = [
  registrationOutsideLocalMode,
  noRegistrationInLocalMode,
  passwordThatFitsTheType,
  exactlyOneStorage,
  clockInLocalModeOnly,
];

function registrationOutsideLocalMode(given: Given): readonly SettingProblem[] {
  if (!isForTeams(given)) return [];
  return (["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppType"] as const)
    .filter((variable) => !given.has(variable))
    .map((variable) => wanted(variable, "; or, to try the clerk on this machine alone, set CLERK_LOCAL=true"));
}

// The SDK authenticates nobody when it has no app id. That state must be chosen, and must never look like a registration.
function noRegistrationInLocalMode({ values, has }: Given): readonly SettingProblem[] {
  if (!isLocal(values)) return [];
  return REGISTRATION.filter(has).map((variable) =>
    unwanted(variable, "CLERK_LOCAL=true lets anybody on this machine speak for anybody, so it takes no registration"),
  );
}

function passwordThatFitsTheType(given: Given): readonly SettingProblem[] {
  const type = given.values.MicrosoftAppType;
  if (type === undefined || !isForTeams(given)) return [];
  const hasPassword = given.has("MicrosoftAppPassword");
  if (type === "UserAssignedMsi") {
    return hasPassword ? [unwanted("MicrosoftAppPassword", "a managed identity (UserAssignedMsi) has no secret")] : [];
  }
  return hasPassword ? [] : [wanted("MicrosoftAppPassword", `, which ${type} needs`)];
}

export function exactlyOneStorage(given: Given): readonly SettingProblem[] {
  const count = STORAGE.filter(given.has).length;
  if (count === 0 && isForTeams(given)) {
    return [wanted("AZURE_STORAGE_ACCOUNT", "; or set AZURE_STORAGE_CONNECTION_STRING")];
  }
  if (count < 2) return [];
  return [unwanted("AZURE_STORAGE_CONNECTION_STRING", "AZURE_STORAGE_ACCOUNT is set too, and there is one record")];
}

function clockInLocalModeOnly(given: Given): readonly SettingProblem[] {
  if (!isForTeams(given) || !given.has("CLERK_CLOCK")) return [];
  return [unwanted("CLERK_CLOCK", "the clock can be set only where CLERK_LOCAL=true")];
}

export function isLocal(values: Values): boolean {
  return values.CLERK_LOCAL === "true";
}

/** A CLERK_LOCAL that cannot be read is neither: its own problem is told, and none that would follow from a guess. */
function isForTeams({ values, has }: Given): boolean {
  return !has("CLERK_LOCAL") || values.CLERK_LOCAL === "false";
}
