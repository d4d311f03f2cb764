import { createServer } from "node:net";
import { describe, expect, it } from "vitest";
import { freePort, portAccepts } from "../../src/local/ports.ts";

describe("a port of this machine", () => {
  it("accepts nobody while it is free", async () => {
    expect(await portAccepts(await freePort())).toBe(false);
  });

  it.each(["127.0.0.1", "0.0.0.0"])("accepts when a program listens at %s", async (host) => {
    const port = await freePort();
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(port, host, resolve));

    const accepts = await portAccepts(port);

    server.close();
    expect(accepts).toBe(true);
  });
});
