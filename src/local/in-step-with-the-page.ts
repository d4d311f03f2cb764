// Preloaded into a Playground window (node --import). Its page stops listening, without a word, where it is told of a
// message for a conversation it has not yet heard of, or of a change to a message it no longer shows; what comes next is
// then lost. So what waits is kept until the page knows its conversations, and a message that went with a page is gone.

import http from "node:http";
import type { Duplex } from "node:stream";

const MESSAGES = /^\/_ws_conversation\//;
/** The page tells the bot of the installation as soon as it knows its conversations. */
const KNOWS_ITS_CONVERSATIONS = /^\/_debug\/conversation\/[^/]+\/installation/;
/** The Playground's ids of messages are the milliseconds at which they came. */
const MESSAGE = /^\/_connector\/v3\/conversations\/[^/]+\/activities\/(\d+)$/;
/** A page that never says that it knows them gets its messages all the same. */
const AT_MOST_MS = 5_000;

let lastClosedAt = 0;
let shownSince = 0;
const waiting: (() => void)[] = [];

function letThrough(): void {
  for (const go of waiting.splice(0)) go();
}

/** A page shows what came since the one before it was closed. */
function holdUntilKnown(socket: Duplex, go: () => void): void {
  shownSince = lastClosedAt;
  socket.once("close", () => {
    // biome-ignore lint/plugin: it is held against the ids of messages, which are this machine's own time.
    lastClosedAt = Date.now();
  });
  waiting.push(go);
  setTimeout(letThrough, AT_MOST_MS).unref();
}

function isGone({ method, url = "" }: http.IncomingMessage): boolean {
  const [, id] = MESSAGE.exec(url) ?? [];
  return method === "PUT" && id !== undefined && Number(id) < shownSince;
}

const emit = http.Server.prototype.emit;
http.Server.prototype.emit = function emitInStep(this: http.Server, event: string | symbol, ...given: unknown[]) {
  const pass = (): boolean => Reflect.apply(emit, this, [event, ...given]);
  const [request, other] = given;
  if (!(request instanceof http.IncomingMessage)) return pass();
  if (event === "upgrade" && MESSAGES.test(request.url ?? "")) {
    holdUntilKnown(other as Duplex, pass);
    return true;
  }
  if (event === "request" && isGone(request)) {
    (other as http.ServerResponse).writeHead(404).end();
    return true;
  }
  if (event === "request" && KNOWS_ITS_CONVERSATIONS.test(request.url ?? "")) letThrough();
  return pass();
};
