// Whose word an activity is. The SDK does the work; this file says what its failures mean, because left to itself it
// answers a forged signature with 500 and the error's own text, and an outage of Microsoft's keys with 401.
import { type CloudAdapter, ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { asSdkActivity, type CheckedActivity, type Refusal } from "./activity-checks.ts";
import type { TeamsSettings } from "./settings.ts";

export type Authentication = NonNullable<ConstructorParameters<typeof CloudAdapter>[0]>;
export type AuthenticatedRequest = Awaited<ReturnType<Authentication["authenticateRequest"]>>;

export function createAuthentication(settings: TeamsSettings): Authentication {
  if (settings.kind === "local") return new ConfigurationBotFrameworkAuthentication({});
  const { appId, tenantId, appType, appPassword } = settings;
  // Without an app id the SDK lets anybody in.
  if (appId.trim() === "" || tenantId.trim() === "") throw new Error("A registration needs an app id and a tenant");
  return new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    MicrosoftAppType: appType,
    ...(appPassword !== undefined && { MicrosoftAppPassword: appPassword }),
  });
}

export async function authenticate(
  authentication: Authentication,
  activity: CheckedActivity,
  authorization: string,
): Promise<{ readonly request: AuthenticatedRequest } | { readonly refusal: Refusal; readonly why: string }> {
  try {
    return { request: await authentication.authenticateRequest(asSdkActivity(activity), authorization) };
  } catch (failure) {
    // The SDK's sentence is for the log alone: it tells whoever deploys the clerk which id is wrong, and quotes no plan.
    const why = failure instanceof Error ? failure.message.slice(0, 200) : "";
    return { refusal: areKeysUnavailable(failure) ? "keys-unavailable" : "unauthenticated", why };
  }
}

function areKeysUnavailable(failure: unknown): boolean {
  if (!(failure instanceof Error)) return false;
  return failure.name === "FetchError" || ("statusCode" in failure && failure.statusCode === 500);
}
