import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { TeamsSettings } from "../../src/teams/settings.ts";
import { startTokenIssuer, type TokenIssuer, type TokenOptions } from "../support/token-issuer.ts";
import { APP_ID, message, OWNER, TEAMS_SERVICE_URL, TENANT } from "./activities.ts";
import { type Edge, startEdge, stopEdgesAfterEach } from "./edge.ts";

const NOW = new Date("2018-11-26T09:00:00Z");
const SETTINGS: TeamsSettings = { kind: "teams", appId: APP_ID, tenantId: TENANT, appType: "SingleTenant" };
const REPLY = { messages: [{ summary: "Recorded", text: "Recorded" }] };

let issuer: TokenIssuer;
let edge: Edge;

beforeAll(async () => {
  issuer = await startTokenIssuer(APP_ID, TEAMS_SERVICE_URL);
});

afterAll(() => issuer.close());

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ["Date"], now: NOW });
  // The SDK prints what it thinks of a token.
  vi.spyOn(console, "error").mockReturnValue(undefined);
  edge = await startTrusting(issuer);
});

afterEach(() => {
  vi.useRealTimers();
});

stopEdgesAfterEach();

function startTrusting(trusted: TokenIssuer): Promise<Edge> {
  return startEdge({
    settings: SETTINGS,
    receive: async () => REPLY,
    authentication: (connector) => trusted.authentication(connector.serviceUrl),
  });
}

const goodToken = (different: Partial<TokenOptions> = {}) => issuer.token({ issuedAt: NOW, ...different });

describe("a request with Teams' own token", () => {
  it("is heard, and answered with the bot's own token", async () => {
    const answer = await edge.post(message("1.2.3 amber"), `Bearer ${await goodToken()}`);

    expect(answer).toEqual({ status: 200, text: "" });
    expect(edge.heard).toMatchObject([{ words: "1.2.3 amber", from: { userId: OWNER } }]);
    expect(edge.connector.calls).toMatchObject([{ authorization: "Bearer the-bots-own", status: 201 }]);
  });

  it("is heard within five minutes after the token's end, as clocks differ", async () => {
    await edge.post(message("hi"), `Bearer ${await goodToken({ lastsMinutes: -4 })}`);

    expect(edge.heard).toHaveLength(1);
  });
});

describe("a request without a token that is good here", () => {
  it.each<[string, () => Promise<string> | string]>([
    ["no header", () => ""],
    ["a header without a token", () => "Bearer"],
    ["another scheme", async () => `Basic ${await goodToken()}`],
    ["words for a token", () => "Bearer not.a.token"],
    ["a token for another bot", async () => `Bearer ${await goodToken({ audience: "another-bot" })}`],
    ["a token from another issuer", async () => `Bearer ${await goodToken({ issuer: "https://example.org" })}`],
    ["another service address", async () => `Bearer ${await goodToken({ serviceUrl: "https://example.org/" })}`],
    ["no service address", async () => `Bearer ${await goodToken({ serviceUrl: null })}`],
    ["an unknown key", async () => `Bearer ${await goodToken({ key: "unknown" })}`],
    ["a key not endorsed for Teams", async () => `Bearer ${await goodToken({ key: "unendorsed" })}`],
    ["a token that ended six minutes ago", async () => `Bearer ${await goodToken({ lastsMinutes: -6 })}`],
    [
      "a token that begins tomorrow",
      async () => `Bearer ${await goodToken({ notBefore: new Date(+NOW + 86_400_000) })}`,
    ],
    ["a changed signature", async () => `Bearer ${spoilSignature(await goodToken())}`],
    ["changed claims", async () => `Bearer ${spoilClaims(await goodToken())}`],
    ["no signature at all", () => `Bearer ${issuer.unsignedToken({ issuedAt: NOW })}`],
    ["the public key as a secret", async () => `Bearer ${await issuer.tokenSignedWithPublicKey({ issuedAt: NOW })}`],
    [
      "the bot's own token from its tenant",
      async () =>
        `Bearer ${await goodToken({ issuer: `https://sts.windows.net/${TENANT}/`, claims: { appid: APP_ID, ver: "1.0" } })}`,
    ],
  ])("is refused and not heard: %s", async (_name, authorization) => {
    const answer = await edge.post(message("1.2.3 amber"), await authorization());

    expect(answer).toEqual({ status: 401, text: '{"error":"Unauthorized"}' });
    expect(edge.heard).toEqual([]);
    expect(edge.connector.calls).toEqual([]);
    expect(edge.logged).toMatchObject([{ level: "warn", refusal: "unauthenticated" }]);
  });

  it("is not remembered as answered", async () => {
    await edge.post(message("1.2.3 amber"), "Bearer not.a.token");
    await edge.post(message("1.2.3 amber"), `Bearer ${await goodToken()}`);

    expect(edge.heard).toHaveLength(1);
  });
});

describe("a good token when Microsoft's keys cannot be read", () => {
  it.each<[string, (silent: TokenIssuer) => void | Promise<void>]>([
    ["answer with an error", (silent) => silent.breakKeys()],
    ["do not answer", (silent) => silent.close()],
  ])("is put off, not turned away, and not heard when they %s", async (_name, spoil) => {
    const silent = await startTokenIssuer(APP_ID, TEAMS_SERVICE_URL);
    const started = await startTrusting(silent);
    const token = await silent.token({ issuedAt: NOW });
    await spoil(silent);

    const answer = await started.post(message("1.2.3 amber"), `Bearer ${token}`);

    await silent.close();

    expect(answer).toEqual({ status: 503, text: '{"error":"Service Unavailable"}' });
    expect(started.heard).toEqual([]);
  });
});

describe("an activity with a good token", () => {
  it.each<[string, object]>([
    ["of another tenant", { conversation: { id: "a:chat", tenantId: "f0" }, channelData: { tenant: { id: "f0" } } }],
    ["whose conversation is another tenant's", { conversation: { id: "a:chat", tenantId: "f0" } }],
    ["whose channel data is another tenant's", { channelData: { tenant: { id: "f0" } } }],
    ["that names no tenant", { conversation: { id: "a:chat" }, channelData: {} }],
    ["that names no tenant and has no channel data", { conversation: { id: "a:chat" }, channelData: null }],
  ])("is refused and not heard: %s", async (_name, different) => {
    const activity = { ...message("1.2.3 amber"), ...different };

    const answer = await edge.post(activity, `Bearer ${await goodToken()}`);

    expect(answer).toEqual({ status: 403, text: '{"error":"Forbidden"}' });
    expect(edge.heard).toEqual([]);
    expect(edge.logged).toMatchObject([{ refusal: "wrong-tenant" }]);
  });

  it.each<[string, object]>([
    ["in the conversation alone", { channelData: {} }],
    ["in the channel data alone", { conversation: { id: "a:chat", conversationType: "personal" } }],
    ["in other letters", { conversation: { id: "a:chat", tenantId: TENANT.toUpperCase() } }],
  ])("is heard when it names the tenant %s", async (_name, different) => {
    await edge.post({ ...message("1.2.3 amber"), ...different }, `Bearer ${await goodToken()}`);

    expect(edge.heard).toHaveLength(1);
  });

  it("is left alone when it does not say who speaks", async () => {
    const anonymous = message("1.2.3 amber", { from: { id: "29:owner", name: "Olive Owner" } });

    const answer = await edge.post(anonymous, `Bearer ${await goodToken()}`);

    expect(answer.status).toBe(200);
    expect(edge.heard).toEqual([]);
    expect(edge.logged).toMatchObject([{ level: "info", reason: "nobody-known" }]);
  });

  it.each(["emulator", "AseChannel", "webchat"])("is refused when its channel is %s", async (channelId) => {
    const answer = await edge.post(message("hi", { channelId }), `Bearer ${await goodToken()}`);

    expect(answer.status).toBe(403);
    expect(edge.heard).toEqual([]);
  });

  it.each(["http://127.0.0.1:3979/", "https://smba.trafficmanager.net.example.org/", "https://example.org/"])(
    "is refused when it asks to be answered at %s, even where the token says the same",
    async (serviceUrl) => {
      const answer = await edge.post(message("hi", { serviceUrl }), `Bearer ${await goodToken({ serviceUrl })}`);

      expect(answer).toEqual({ status: 403, text: '{"error":"Forbidden"}' });
      expect(edge.heard).toEqual([]);
    },
  );

  it("is refused when its service address is left out, which the SDK would let through", async () => {
    const { serviceUrl: _left, ...activity } = message("hi");

    const answer = await edge.post(activity, `Bearer ${await goodToken()}`);

    expect(answer.status).toBe(400);
    expect(edge.heard).toEqual([]);
  });
});

describe("a registration", () => {
  it.each([
    ["app id", { appId: " ", tenantId: TENANT }],
    ["tenant", { appId: APP_ID, tenantId: "" }],
  ])("without its %s does not start, as it would let anybody in", async (_name, ids) => {
    const starting = startEdge({ settings: { kind: "teams", appType: "SingleTenant", appPassword: "-", ...ids } });

    await expect(starting).rejects.toThrow("A registration needs an app id and a tenant");
  });

  it.each<TeamsSettings>([
    { ...SETTINGS, appType: "SingleTenant", appPassword: "-" },
    { ...SETTINGS, appType: "MultiTenant", appPassword: "-" },
    { ...SETTINGS, appType: "UserAssignedMsi" },
  ])("of each type hears nobody without a token", async (settings) => {
    const started = await startEdge({ settings });

    const answer = await started.post(message("1.2.3 amber"));

    expect(answer.status).toBe(401);
    expect(started.heard).toEqual([]);
  });
});

function spoilSignature(token: string): string {
  const [header, claims, signature = ""] = token.split(".");
  return [header, claims, signature.startsWith("A") ? `B${signature.slice(1)}` : `A${signature.slice(1)}`].join(".");
}

function spoilClaims(token: string): string {
  const [header, claims = "", signature] = token.split(".");
  const decoded = JSON.parse(Buffer.from(claims, "base64url").toString()) as Record<string, unknown>;
  const changed = Buffer.from(JSON.stringify({ ...decoded, extra: true })).toString("base64url");
  return [header, changed, signature].join(".");
}
