import { STATUS_CODES } from "node:http";
import type restify from "restify";

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** Without a body of its own, an answer says its status in words and nothing more. */
export function answerWith(response: restify.Response, { status, body }: Answer): void {
  if (response.headersSent) return;
  const text = body === undefined ? standardText(status) : JSON.stringify(body);
  response.sendRaw(status, text, { "content-type": "application/json" });
}

/** Restify's own errors quote the path, the body and the parser; ours say the status and stop. */
export function makeErrorsGeneric(server: restify.Server): void {
  server.on("restifyError", (_request, response: restify.Response, failure: unknown, done: () => void) => {
    answerWith(response, { status: statusOf(failure) });
    done();
  });
}

function statusOf(failure: unknown): number {
  const status = failure instanceof Error && "statusCode" in failure ? failure.statusCode : 500;
  return typeof status === "number" ? status : 500;
}

function standardText(status: number): string {
  return status < 300 ? "" : JSON.stringify({ error: STATUS_CODES[status] ?? "Error" });
}
