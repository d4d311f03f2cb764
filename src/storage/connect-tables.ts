// The way to Azure Table Storage, or to Azurite on this machine.
import { TableClient } from "@azure/data-tables";

export type StorageSettings =
  | { readonly connectionString: string }
  /** The account's name, and the client id of the managed identity where the machine has several. */
  | { readonly account: string; readonly clientId?: string | undefined };

export interface Tables {
  readonly plans: TableClient;
  readonly people: TableClient;
  /** Makes the tables where they are missing. To be called before anything else; calling it again does no harm. */
  prepare(): Promise<void>;
}

/** With a prefix (letters and figures, a letter first) several clerks can share one account, as tests do. */
export async function connectTables(storage: StorageSettings, { prefix = "" } = {}): Promise<Tables> {
  const connect =
    "connectionString" in storage ? byConnectionString(storage.connectionString) : await byIdentity(storage);
  const plans = connect(`${prefix}clerkplans`);
  const people = connect(`${prefix}clerkpeople`);
  return {
    plans,
    people,
    async prepare() {
      await Promise.all([plans.createTable(), people.createTable()]);
    },
  };
}

type Connect = (tableName: string) => TableClient;

function byConnectionString(connectionString: string): Connect {
  return (tableName) => {
    const client = TableClient.fromConnectionString(connectionString, tableName);
    // The client refuses plain http unless told otherwise. Azurite speaks nothing else, and only it is reached so.
    if (!client.url.startsWith("http:")) return client;
    return TableClient.fromConnectionString(connectionString, tableName, { allowInsecureConnection: true });
  };
}

async function byIdentity({ account, clientId }: { account: string; clientId?: string | undefined }): Promise<Connect> {
  // Loaded only where it is used: it is large, and a start on this machine does without it.
  // In Azure it is the managed identity; on an administrator's machine, whoever signed in with `az login`.
  const { DefaultAzureCredential } = await import("@azure/identity");
  const credential = new DefaultAzureCredential(clientId === undefined ? {} : { managedIdentityClientId: clientId });
  return (tableName) => new TableClient(`https://${account}.table.core.windows.net`, tableName, credential);
}
