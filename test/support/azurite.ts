import { afterAll, beforeAll } from "vitest";
import { type Azurite, startAzurite } from "../../src/local/azurite.ts";

/**
 * One Azurite, empty and in memory, for the tests of the file (or describe) that calls this.
 * Gives a function for the connection string, to be called inside a test or a hook.
 */
export function useAzurite(): () => string {
  let azurite: Azurite | undefined;

  beforeAll(async () => {
    azurite = await startAzurite();
  });

  afterAll(async () => {
    await azurite?.stop();
  });

  return () => {
    if (azurite === undefined) throw new Error("Azurite is up only inside tests and hooks: call this there");
    return azurite.connectionString;
  };
}
