// The wire: one route for Teams, one for whoever watches over the program. Nothing here knows what an activity is.
import restify from "restify";
import { type Answer, answerWith, makeErrorsGeneric } from "./answers.ts";
import { refuseUnreadableBodies } from "./body.ts";
import { createHealthCheck } from "./health.ts";

/** 256 KB: Teams itself stops at about 100 KB a message, so anything larger was never ours. */
const BODY_LIMIT = 256 * 1024;

/** A person's message is a small body from a near data centre; a slower one only holds a connection open. */
const REQUEST_LIMIT_MS = 30_000;

/** Another program listens there already. */
export class PortTaken extends Error {
  readonly code = "port-taken";
  readonly port: number;
  constructor(port: number, options?: ErrorOptions) {
    super(`Port ${port} is taken by another program`, options);
    this.name = "PortTaken";
    this.port = port;
  }
}

export interface ServerOptions {
  readonly host: string;
  /** 0 takes a free one; `listen` tells which. */
  readonly port: number;
  readonly onMessage: (body: unknown, authorization: string) => Promise<Answer>;
  /** Whether storage answers. A rejection counts as no. */
  readonly health: () => Promise<boolean>;
  readonly healthLimitMs?: number;
  readonly log: { error(fields: Readonly<Record<string, unknown>>, message: string): void };
}

export interface Server {
  /** Throws PortTaken where another program has the port. */
  listen(): Promise<{ readonly port: number }>;
  /** Takes no new request, lets those in hand finish, and cuts off what has not finished when the limit is over. */
  close(limitMs: number): Promise<void>;
}

export function createServer(options: ServerOptions): Server {
  const server = restify.createServer({ name: "plan-clerk" });
  const state = { isClosing: false };
  server.server.requestTimeout = REQUEST_LIMIT_MS;
  makeErrorsGeneric(server);
  server.post(
    "/api/messages",
    refuseUnreadableBodies(BODY_LIMIT),
    restify.plugins.bodyReader({ maxBodySize: BODY_LIMIT }),
    ...restify.plugins.jsonBodyParser({ bodyReader: true }),
    receive(options, state),
  );
  const isHealthy = createHealthCheck(options.health, options.healthLimitMs ?? 5_000);
  server.get("/health", async (_request: restify.Request, response: restify.Response) => {
    const healthy = await isHealthy();
    answerWith(response, healthy ? { status: 200, body: { status: "ok" } } : { status: 503 });
  });
  return {
    listen: () => listen(server, options),
    async close(limitMs) {
      state.isClosing = true;
      await close(server, limitMs);
    },
  };
}

function receive({ onMessage, log }: ServerOptions, state: { readonly isClosing: boolean }) {
  return async (request: restify.Request, response: restify.Response): Promise<void> => {
    const answer = await onMessage(request.body, request.headers.authorization ?? "").catch((failure: unknown) => {
      log.error({ failure: failure instanceof Error ? failure.name : typeof failure }, "A request failed");
      return { status: 500 };
    });
    // A connection kept alive would hold up closing until it has been idle for some seconds.
    if (state.isClosing) response.setHeader("connection", "close");
    answerWith(response, answer);
  };
}

function listen(server: restify.Server, { host, port }: ServerOptions): Promise<{ readonly port: number }> {
  return new Promise((resolve, reject) => {
    server.once("error", (failure: NodeJS.ErrnoException) => {
      reject(failure.code === "EADDRINUSE" ? new PortTaken(port, { cause: failure }) : failure);
    });
    server.listen(port, host, () => resolve({ port: server.address().port }));
  });
}

async function close(server: restify.Server, limitMs: number): Promise<void> {
  const closed = new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
  server.server.closeIdleConnections();
  const cutOff = setTimeout(() => server.server.closeAllConnections(), limitMs);
  await closed;
  clearTimeout(cutOff);
}
