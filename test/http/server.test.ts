import { connect } from "node:net";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "vitest";
import { createServer, PortTaken, type Server, type ServerOptions } from "../../src/http/server.ts";

const JSON_TYPE = { "content-type": "application/json" };

const running: Server[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close(0)));
});

async function start(options: Partial<ServerOptions> = {}) {
  const seen: { body: unknown; authorization: string }[] = [];
  const logged: object[] = [];
  const server = createServer({
    host: "127.0.0.1",
    port: 0,
    onMessage: async (body, authorization) => {
      seen.push({ body, authorization });
      return { status: 200 };
    },
    health: async () => true,
    log: { error: (fields) => logged.push(fields) },
    ...options,
  });
  running.push(server);
  const { port } = await server.listen();
  const url = `http://127.0.0.1:${port}`;
  const post = (body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = JSON_TYPE) =>
    fetch(`${url}/api/messages`, { method: "POST", body, headers });
  return { server, port, url, post, seen, logged };
}

describe("POST /api/messages", () => {
  it("hands the body and the authorization over and gives the answer back", async () => {
    const { url, seen } = await start();

    const response = await fetch(`${url}/api/messages`, {
      method: "POST",
      headers: { "content-type": "application/json; charset=utf-8", authorization: "Bearer abc" },
      body: '{"type":"message"}',
    });

    expect(response.status).toBe(200);
    expect(await response.text()).toBe("");
    expect(seen).toEqual([{ body: { type: "message" }, authorization: "Bearer abc" }]);
  });

  it("sends the answer's own body as JSON", async () => {
    const { post } = await start({ onMessage: async () => ({ status: 200, body: { value: "Recorded" } }) });

    const response = await post("{}");

    expect(response.headers.get("content-type")).toBe("application/json");
    expect(await response.json()).toEqual({ value: "Recorded" });
  });

  it.each([
    ["a body that is not JSON", "amber, waiting for sign-off", JSON_TYPE, 400, { error: "Bad Request" }],
    ["words instead of JSON", "hello", { "content-type": "text/plain" }, 415, { error: "Unsupported Media Type" }],
    [
      "a form",
      "a=1",
      { "content-type": "application/x-www-form-urlencoded" },
      415,
      { error: "Unsupported Media Type" },
    ],
    ["a body that is too large", `"${"x".repeat(300_000)}"`, JSON_TYPE, 413, { error: "Payload Too Large" }],
  ])("refuses %s in a few words and hands nothing over", async (_name, body, headers, status, said) => {
    const { post, seen } = await start();

    const response = await post(body, headers);

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual(said);
    expect(seen).toEqual([]);
  });

  it("refuses a body that grows too large without having said so", async () => {
    const { url, seen } = await start();
    const chunks = Array.from({ length: 4 }, () => new Uint8Array(100_000).fill(32));

    const response = await fetch(`${url}/api/messages`, {
      method: "POST",
      headers: JSON_TYPE,
      body: ReadableStream.from(chunks),
      duplex: "half",
    } as RequestInit);

    expect(response.status).toBe(413);
    expect(seen).toEqual([]);
  });

  it("refuses a packed body, whatever is inside", async () => {
    const { post, seen } = await start();

    const response = await post(new Uint8Array(gzipSync("{}")), { ...JSON_TYPE, "content-encoding": "gzip" });

    expect(response.status).toBe(415);
    expect(seen).toEqual([]);
  });

  it("keeps an unforeseen failure to itself", async () => {
    const { post, logged } = await start({
      onMessage: () => Promise.reject(new TypeError("the secret plan")),
    });

    const response = await post("{}");

    expect(response.status).toBe(500);
    expect(await response.text()).toBe('{"error":"Internal Server Error"}');
    expect(JSON.stringify(logged)).toBe('[{"failure":"TypeError"}]');
  });
});

describe("any other address", () => {
  it.each([
    ["GET", "/", 404, "Not Found"],
    ["GET", "/api/messages", 405, "Method Not Allowed"],
    ["POST", "/health", 405, "Method Not Allowed"],
    ["GET", "/%E0%A4%A?<script>", 404, "Not Found"],
  ])("answers %s %s without repeating it", async (method, path, status, error) => {
    const { url } = await start();

    const response = await fetch(url + path, { method });

    expect(response.status).toBe(status);
    expect(await response.json()).toEqual({ error });
  });
});

describe("GET /health", () => {
  it("says ok when storage answers", async () => {
    const { url } = await start();

    const response = await fetch(`${url}/health`);

    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ status: "ok" });
  });

  it.each([
    ["says no", () => Promise.resolve(false)],
    ["fails", () => Promise.reject(new Error("AccountName=planclerk"))],
    ["does not answer in time", () => new Promise<boolean>(() => undefined)],
  ])("says unavailable, and no more, when storage %s", async (_name, health) => {
    const { url } = await start({ health, healthLimitMs: 20 });

    const response = await fetch(`${url}/health`);

    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ error: "Service Unavailable" });
  });
});

describe("starting", () => {
  it("says plainly that the port is taken", async () => {
    const { port } = await start();
    const second = createServer({
      host: "127.0.0.1",
      port,
      onMessage: async () => ({ status: 200 }),
      health: async () => true,
      log: { error: () => undefined },
    });

    const failure = await second.listen().catch((caught: unknown) => caught);

    expect(failure).toBeInstanceOf(PortTaken);
    expect(failure).toMatchObject({ code: "port-taken", port });
  });
});

describe("closing", () => {
  it("lets a request in hand finish and takes no new one", async () => {
    const arrived = Promise.withResolvers<void>();
    const release = Promise.withResolvers<void>();
    const { server, port, post } = await start({
      onMessage: async () => {
        arrived.resolve();
        await release.promise;
        return { status: 200, body: { done: true } };
      },
    });
    const pending = post("{}");
    await arrived.promise;

    const closing = server.close(10_000);
    const refused = await refusesConnections(port);
    release.resolve();

    expect(refused).toBe(true);
    expect(await (await pending).json()).toEqual({ done: true });
    await closing;
  });

  it("cuts off what has not finished when the limit is over", async () => {
    const arrived = Promise.withResolvers<void>();
    const { server, post } = await start({
      onMessage: () => {
        arrived.resolve();
        return new Promise(() => undefined);
      },
    });
    const pending = post("{}").then(
      () => "answered",
      () => "cut off",
    );
    await arrived.promise;

    await server.close(20);

    expect(await pending).toBe("cut off");
  });
});

function refusesConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(false);
    });
    socket.once("error", () => resolve(true));
  });
}
