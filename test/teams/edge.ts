// The whole edge on loopback: our HTTP server, the real CloudAdapter, a connector that plays Teams, and a clerk that
// remembers what it heard.
import { afterEach } from "vitest";
import { createServer } from "../../src/http/server.ts";
import type { Incoming, Reply } from "../../src/ports/conversation.ts";
import type { Messenger } from "../../src/ports/messenger.ts";
import type { Authentication } from "../../src/teams/authentication.ts";
import { createTeamsEdge } from "../../src/teams/bot.ts";
import type { TeamsSettings } from "../../src/teams/settings.ts";
import { type FakeConnector, startFakeConnector } from "../support/fake-connector.ts";
import type { AnyActivity } from "./activities.ts";

export const NOTHING_TO_SAY: Reply = { messages: [] };

export interface Logged {
  readonly level: "info" | "warn" | "error";
  readonly message: string;
  readonly [field: string]: unknown;
}

export interface Edge {
  readonly connector: FakeConnector;
  readonly heard: readonly Incoming[];
  readonly logged: readonly Logged[];
  readonly messenger: Messenger;
  /** Posts an activity as Teams would, addressed to the connector unless it says otherwise. */
  post(activity: unknown, authorization?: string): Promise<{ readonly status: number; readonly text: string }>;
}

export interface EdgeOptions {
  readonly settings?: TeamsSettings;
  readonly receive?: (incoming: Incoming) => Promise<Reply>;
  readonly authentication?: (connector: FakeConnector) => Authentication;
}

const toStop: (() => Promise<void>)[] = [];

/** Call once in a file: stops after each test whatever it started. */
export function stopEdgesAfterEach(): void {
  afterEach(async () => {
    for (const stop of toStop.splice(0).reverse()) await stop();
  });
}

export async function startEdge(options: EdgeOptions = {}): Promise<Edge> {
  const { settings = { kind: "local" }, receive = async () => NOTHING_TO_SAY } = options;
  const connector = await startFakeConnector();
  toStop.push(connector.close);
  const heard: Incoming[] = [];
  const logged: Logged[] = [];
  const note =
    (level: Logged["level"]) =>
    (fields: Readonly<Record<string, unknown>>, message: string): void =>
      void logged.push({ level, message, ...fields });
  const log = { info: note("info"), warn: note("warn"), error: note("error") };
  const edge = createTeamsEdge({
    settings,
    clerk: {
      receive: (incoming) => {
        heard.push(incoming);
        return receive(incoming);
      },
    },
    log,
    newReference: () => "AB12CD",
    ...(options.authentication && { authentication: options.authentication(connector) }),
  });
  const health = async (): Promise<boolean> => true;
  const server = createServer({ host: "127.0.0.1", port: 0, onMessage: edge.handle, health, log });
  const { port } = await server.listen();
  toStop.push(() => server.close(0));
  return {
    connector,
    heard,
    logged,
    messenger: edge.messenger,
    async post(activity, authorization) {
      const response = await fetch(`http://127.0.0.1:${port}/api/messages`, {
        method: "POST",
        headers: { "content-type": "application/json", ...(authorization && { authorization }) },
        body: JSON.stringify(settings.kind === "local" ? addressedTo(connector, activity) : activity),
      });
      return { status: response.status, text: await response.text() };
    },
  };
}

/** In local mode the service address is the connector's own; elsewhere the authentication leads there. */
function addressedTo(connector: FakeConnector, activity: unknown): unknown {
  const { serviceUrl, ...others } = (activity ?? {}) as AnyActivity;
  const isOurs = typeof serviceUrl === "string" && serviceUrl.includes("smba.trafficmanager.net/uk/");
  return isOurs ? { ...others, serviceUrl: connector.serviceUrl } : activity;
}
