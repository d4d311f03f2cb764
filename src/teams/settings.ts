/** Who may speak to the clerk here: anybody on this machine, or Teams on behalf of one tenant. */
export type TeamsSettings =
  | { readonly kind: "local" }
  | {
      readonly kind: "teams";
      readonly appId: string;
      readonly tenantId: string;
      readonly appType: "MultiTenant" | "SingleTenant" | "UserAssignedMsi";
      readonly appPassword?: string;
    };

export type TeamsLog = Readonly<
  Record<"info" | "warn" | "error", (fields: Readonly<Record<string, unknown>>, message: string) => void>
>;
