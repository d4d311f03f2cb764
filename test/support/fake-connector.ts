// Plays the Bot Connector service as Teams answers it: keeps what it is sent, gives ids, and fails on request.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";

/** Teams refuses a larger message. */
const MESSAGE_LIMIT = 100 * 1024;

interface SentActivity {
  readonly type?: string;
  readonly text?: string;
  readonly textFormat?: string;
  readonly summary?: string;
  readonly replyToId?: string;
  readonly conversation?: { readonly id: string };
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly content: Readonly<Record<string, unknown>>;
  }[];
  readonly [other: string]: unknown;
}

interface ConnectorCall {
  readonly method: string;
  /** Below the service address, decoded: `v3/conversations/chat/activities`. */
  readonly path: string;
  readonly conversationId: string;
  /** The activity replied to, replaced or deleted. */
  readonly activityId?: string;
  readonly activity: SentActivity;
  readonly authorization?: string;
  readonly status: number;
  /** The id given to a new message. */
  readonly messageId?: string;
}

export interface Failure {
  readonly status: number;
  readonly code?: string;
  readonly message?: string;
  /** The whole body, where the error has another shape. */
  readonly body?: string;
  readonly retryAfterSeconds?: number;
  /** Only for calls by this method; the others pass. */
  readonly method?: "POST" | "PUT" | "DELETE" | "GET";
  /** How many calls in a row; 1 if not said. The SDK itself repeats a call after most 5xx. */
  readonly times?: number;
}

export interface FakeConnector {
  readonly serviceUrl: string;
  /** Every call, refused ones too, in order. */
  readonly calls: readonly ConnectorCall[];
  /** What people can read now, in order: replaced messages in their new form, deleted ones gone. */
  messages(conversationId?: string): readonly SentActivity[];
  /** The id of the newest message. */
  lastMessageId(): string;
  failNext(failure: Failure): void;
  /** The channel has lost every message sent so far, so that an update finds none. */
  forgetMessages(): void;
  /** From now on the channel knows nothing of this conversation. */
  loseConversation(conversationId: string): void;
  setMembers(conversationId: string, members: readonly Readonly<Record<string, unknown>>[]): void;
  close(): Promise<void>;
}

interface State {
  readonly calls: ConnectorCall[];
  readonly messages: Map<string, { readonly conversationId: string; readonly activity: SentActivity }>;
  readonly failures: Failure[];
  readonly lost: Set<string>;
  readonly members: Map<string, readonly Readonly<Record<string, unknown>>[]>;
  lastId: number;
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export async function startFakeConnector(): Promise<FakeConnector> {
  const state: State = {
    calls: [],
    messages: new Map(),
    failures: [],
    lost: new Set(),
    members: new Map(),
    lastId: 1_540_000_000_000,
  };
  const server = createServer((request, response) => void handle(state, request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("No port was given");
  return {
    serviceUrl: `http://127.0.0.1:${address.port}/`,
    calls: state.calls,
    messages: (conversationId) =>
      [...state.messages.values()]
        .filter((message) => conversationId === undefined || message.conversationId === conversationId)
        .map(({ activity }) => activity),
    lastMessageId: () => String(state.lastId),
    failNext: (failure) => void state.failures.push(...new Array<Failure>(failure.times ?? 1).fill(failure)),
    forgetMessages: () => state.messages.clear(),
    loseConversation: (conversationId) => void state.lost.add(conversationId),
    setMembers: (conversationId, members) => void state.members.set(conversationId, members),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString("utf8");
  const path = decodeURIComponent((request.url ?? "/").slice(1).split("?", 1)[0] ?? "");
  const [, , conversationId = "", , activityId] = (request.url ?? "/")
    .slice(1)
    .split("?", 1)[0]
    ?.split("/")
    .map(decodeURIComponent) ?? [""];
  const activity = (text === "" ? {} : JSON.parse(text)) as SentActivity;
  const method = request.method ?? "";
  const call = { method, path, conversationId, activity, ...(activityId !== undefined && { activityId }) };
  const answer = failNow(state, method) ?? tooLarge(text) ?? answerCall(state, call);
  const { authorization } = request.headers;
  const messageId = method === "POST" && answer.status < 300 ? idIn(answer.body) : undefined;
  state.calls.push({
    ...call,
    status: answer.status,
    ...(authorization !== undefined && { authorization }),
    ...(messageId !== undefined && { messageId }),
  });
  const body = typeof answer.body === "string" ? answer.body : JSON.stringify(answer.body ?? {});
  // Not in one chain: restify changes writeHead for every server of the process, and its own gives nothing back.
  response.writeHead(answer.status, { "content-type": "application/json", ...answer.headers });
  response.end(body);
}

type Call = Pick<ConnectorCall, "method" | "path" | "conversationId" | "activity" | "activityId">;

function answerCall(state: State, call: Call): Answer {
  const { method, path, conversationId, activityId } = call;
  if (path === "v3/conversations") return { status: 201, body: { id: `a:${nextId(state)}` } };
  if (state.lost.has(conversationId)) return refusal(404, "ConversationNotFound", "Conversation not found.");
  if (/\/(paged)?members/.test(path)) return membersOf(state, call);
  if (method === "POST") return keep(state, call);
  if (activityId === undefined || !state.messages.has(activityId)) {
    return refusal(404, "ActivityNotFoundInConversation", "The activity was not found in this conversation.");
  }
  if (method === "PUT") {
    state.messages.set(activityId, { conversationId, activity: call.activity });
    return { status: 200, body: { id: activityId } };
  }
  if (method === "DELETE") {
    state.messages.delete(activityId);
    return { status: 200 };
  }
  return refusal(405, "MethodNotAllowed", "No such operation.");
}

function keep(state: State, { conversationId, activity }: Call): Answer {
  const id = nextId(state);
  state.messages.set(id, { conversationId, activity });
  return { status: 201, body: { id } };
}

function membersOf(state: State, { path, conversationId }: Call): Answer {
  const members = state.members.get(conversationId) ?? [];
  if (path.endsWith("pagedmembers")) return { status: 200, body: { members } };
  if (path.endsWith("members")) return { status: 200, body: members };
  const id = path.split("/").at(-1);
  const member = members.find((one) => one.id === id || one.aadObjectId === id);
  return member === undefined
    ? refusal(404, "MemberNotFoundInConversation", "The member was not found in this conversation.")
    : { status: 200, body: member };
}

function failNow(state: State, method: string): Answer | undefined {
  const at = state.failures.findIndex((failure) => failure.method === undefined || failure.method === method);
  const failure = state.failures[at];
  if (failure === undefined) return undefined;
  state.failures.splice(at, 1);
  const { status, code = "Failed", message = "It failed.", body, retryAfterSeconds } = failure;
  return {
    ...refusal(status, code, message),
    ...(body !== undefined && { body }),
    ...(retryAfterSeconds !== undefined && { headers: { "retry-after": String(retryAfterSeconds) } }),
  };
}

function tooLarge(text: string): Answer | undefined {
  if (Buffer.byteLength(text, "utf16le") <= MESSAGE_LIMIT) return undefined;
  return refusal(413, "MessageSizeTooBig", "Message size too large.");
}

function refusal(status: number, code: string, message: string): Answer {
  return { status, body: { error: { code, message } } };
}

function nextId(state: State): string {
  state.lastId += 1;
  return String(state.lastId);
}

function idIn(body: unknown): string | undefined {
  return typeof body === "object" && body !== null && "id" in body && typeof body.id === "string" ? body.id : undefined;
}
