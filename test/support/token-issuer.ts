// Microsoft's part in a token: the keys, where they are published, and the tokens signed with them; all on loopback.
import { createServer } from "node:http";
import { ConfigurationBotFrameworkAuthentication } from "botbuilder";
import { exportJWK, exportSPKI, generateKeyPair, SignJWT } from "jose";

const BOT_FRAMEWORK_ISSUER = "https://api.botframework.com";

type Authentication = ConfigurationBotFrameworkAuthentication;
type ConnectorFactory = ReturnType<Authentication["createConnectorFactory"]>;
type CredentialsFactory = NonNullable<ConstructorParameters<typeof ConfigurationBotFrameworkAuthentication>[1]>;

export interface TokenOptions {
  readonly issuedAt: Date;
  readonly audience?: string;
  readonly issuer?: string;
  /** Null leaves the claim out. */
  readonly serviceUrl?: string | null;
  /** How long the token lasts; negative for one that is over. */
  readonly lastsMinutes?: number;
  readonly notBefore?: Date;
  /** `unendorsed` is published for another channel, `unknown` nowhere. */
  readonly key?: "good" | "unendorsed" | "unknown";
  readonly claims?: Readonly<Record<string, unknown>>;
}

export interface TokenIssuer {
  /** A token as Teams would send it, spoiled where the options say so. */
  token(options: TokenOptions): Promise<string>;
  /** The same claims without a signature, under a key id that exists. */
  unsignedToken(options: TokenOptions): string;
  /** Signed with the public key as if it were a shared secret. */
  tokenSignedWithPublicKey(options: TokenOptions): Promise<string>;
  /** The SDK's authentication, believing this issuer, and reaching the connector instead of Teams' own hosts. */
  authentication(connectorUrl: string): Authentication;
  /** From now on the key server answers with an error. What the SDK has read before, it keeps for a day. */
  breakKeys(): void;
  close(): Promise<void>;
}

export async function startTokenIssuer(appId: string, teamsServiceUrl: string): Promise<TokenIssuer> {
  const [good, unendorsed, unknown] = await Promise.all(["good", "unendorsed", "unknown"].map(createKey));
  if (good === undefined || unendorsed === undefined || unknown === undefined) throw new Error("No keys");
  const keys = { good, unendorsed, unknown };
  const published = [
    { ...good.jwk, endorsements: ["msteams"] },
    { ...unendorsed.jwk, endorsements: ["webchat"] },
  ];
  const publisher = await publish(published);

  function claimsOf({ issuedAt, audience, issuer, serviceUrl, lastsMinutes = 60, notBefore, claims }: TokenOptions) {
    const seconds = (instant: Date): number => Math.floor(instant.getTime() / 1000);
    return {
      iss: issuer ?? BOT_FRAMEWORK_ISSUER,
      aud: audience ?? appId,
      ...(serviceUrl !== null && { serviceurl: serviceUrl ?? teamsServiceUrl }),
      nbf: seconds(notBefore ?? new Date(issuedAt.getTime() - 3_600_000)),
      exp: seconds(issuedAt) + lastsMinutes * 60,
      ...claims,
    };
  }

  return {
    token: (options) => {
      const key = keys[options.key ?? "good"];
      return new SignJWT(claimsOf(options))
        .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: key.jwk.kid })
        .sign(key.privateKey);
    },
    unsignedToken: (options) => {
      const encode = (part: object): string => Buffer.from(JSON.stringify(part)).toString("base64url");
      return `${encode({ alg: "none", typ: "JWT", kid: good.jwk.kid })}.${encode(claimsOf(options))}.`;
    },
    tokenSignedWithPublicKey: (options) =>
      new SignJWT(claimsOf(options))
        .setProtectedHeader({ alg: "HS256", typ: "JWT", kid: good.jwk.kid })
        .sign(new TextEncoder().encode(good.publicPem)),
    authentication: (connectorUrl) => reroute(believe(publisher.url, appId), teamsServiceUrl, connectorUrl),
    breakKeys: publisher.breakKeys,
    close: publisher.close,
  };
}

async function createKey(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair("RS256", { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid, use: "sig", alg: "RS256" };
  return { jwk, privateKey, publicPem: await exportSPKI(publicKey) };
}

async function publish(keys: readonly object[]) {
  let isBroken = false;
  const server = createServer((request, response) => {
    const body = request.url === "/keys" ? { keys } : { issuer: BOT_FRAMEWORK_ISSUER, jwks_uri: `${url}/keys` };
    response.statusCode = isBroken ? 500 : 200;
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify(isBroken ? {} : body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given");
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    breakKeys: () => {
      isBroken = true;
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function believe(keysUrl: string, appId: string): Authentication {
  // Stands for the call to Entra that would fetch the bot's own token.
  const credentials = {
    signRequest: async (request: { readonly headers: { set(name: string, value: string): void } }) => {
      request.headers.set("authorization", "Bearer the-bots-own");
      return request;
    },
  };
  const factory = {
    isValidAppId: async (id: string) => id === appId,
    isAuthenticationDisabled: async () => false,
    createCredentials: async () => credentials,
  };
  return new ConfigurationBotFrameworkAuthentication(
    {
      ToBotFromChannelOpenIdMetadataUrl: `${keysUrl}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${keysUrl}/openid`,
      ToChannelFromBotLoginUrl: `${keysUrl}/login`,
      ToChannelFromBotOAuthScope: BOT_FRAMEWORK_ISSUER,
      ToBotFromChannelTokenIssuer: BOT_FRAMEWORK_ISSUER,
      OAuthUrl: `${keysUrl}/oauth`,
      CallerId: "urn:botframework:azure",
      ChannelService: "https://botframework.test",
    },
    factory as unknown as CredentialsFactory,
  );
}

/** Teams' own host stands in every activity and in every check; only the last step goes to loopback instead. */
function reroute(authentication: Authentication, from: string, to: string): Authentication {
  const rerouted = (factory: ConnectorFactory): ConnectorFactory => ({
    create: (serviceUrl, audience) => factory.create(serviceUrl.replace(from, to), audience),
  });
  const createConnectorFactory = authentication.createConnectorFactory.bind(authentication);
  const authenticateRequest = authentication.authenticateRequest.bind(authentication);
  authentication.createConnectorFactory = (identity) => rerouted(createConnectorFactory(identity));
  authentication.authenticateRequest = async (activity, header) => {
    const result = await authenticateRequest(activity, header);
    return result.connectorFactory === undefined
      ? result
      : { ...result, connectorFactory: rerouted(result.connectorFactory) };
  };
  return authentication;
}
