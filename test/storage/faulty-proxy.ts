// A stretch of network before the storage that can be told to misbehave, so that the client's own repetitions are met
// as they are and not as we imagine them.
import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll } from "vitest";

type Fault =
  /** Carried out, but the answer never arrives: the connection breaks. `meanwhile` happens before that. */
  | { readonly kind: "lose"; readonly meanwhile?: () => Promise<unknown> }
  /** Not carried out, and answered so. */
  | { readonly kind: "refuse" }
  /** Not carried out, and not answered either. */
  | { readonly kind: "silence" };

export interface FaultyProxy {
  /** The storage's connection string, by way of the proxy. */
  connectionString(): string;
  /** What to do with each request (`METHOD path`) until the end of the test; undefined lets it pass. */
  behave(faultOf: (request: string) => Fault | undefined): void;
  /** Every request since the beginning of the test, as `METHOD path`. */
  readonly requests: readonly string[];
}

export function useFaultyProxy(connectionString: () => string): FaultyProxy {
  const requests: string[] = [];
  let faultOf: (request: string) => Fault | undefined = () => undefined;

  const server = createServer(async (incoming, outgoing) => {
    const name = `${incoming.method} ${incoming.url}`;
    requests.push(name);
    await answer(incoming, outgoing, faultOf(name), endpointOf(connectionString()));
  });

  beforeAll(async () => {
    server.listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
  });
  afterEach(() => {
    requests.length = 0;
    faultOf = () => undefined;
  });
  afterAll(() => {
    server.close();
    server.closeAllConnections();
  });

  return {
    requests,
    connectionString() {
      const { port } = server.address() as AddressInfo;
      return connectionString().replace(endpointOf(connectionString()).host, `127.0.0.1:${port}`);
    },
    behave(next) {
      faultOf = next;
    },
  };
}

function endpointOf(connectionString: string): URL {
  return new URL(/TableEndpoint=([^;]+)/.exec(connectionString)?.[1] ?? "");
}

async function answer(incoming: IncomingMessage, outgoing: ServerResponse, fault: Fault | undefined, storage: URL) {
  if (fault?.kind === "silence") return;
  if (fault?.kind === "refuse") {
    incoming.resume();
    outgoing.writeHead(403).end();
    return;
  }
  const { status, headers, body } = await passOn(incoming, storage);
  if (fault === undefined) {
    outgoing.writeHead(status, headers).end(body);
    return;
  }
  await fault.meanwhile?.();
  incoming.socket.destroy();
}

async function passOn(incoming: IncomingMessage, { hostname, port }: URL) {
  const { method, url: path, headers } = incoming;
  const body = await buffer(incoming);
  const answered = await new Promise<IncomingMessage>((resolve, reject) => {
    request({ hostname, port, method, path, headers }, resolve).on("error", reject).end(body);
  });
  return { status: answered.statusCode ?? 500, headers: answered.headers, body: await buffer(answered) };
}
