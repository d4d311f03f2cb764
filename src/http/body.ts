import type restify from "restify";
import { answerWith } from "./answers.ts";

/**
 * Turns away what need not be read: another content type, a body that says it is too large, and a packed body,
 * because restify's reader counts the packed bytes and unpacks without a limit.
 */
export function refuseUnreadableBodies(limit: number): restify.RequestHandler {
  return (request, response, next) => {
    const status = reasonToRefuse(request, limit);
    if (status === undefined) return next();
    // The rest of the body is still on its way; closing the connection says not to send it.
    response.setHeader("connection", "close");
    answerWith(response, { status });
    return next(false);
  };
}

function reasonToRefuse(request: restify.Request, limit: number): number | undefined {
  if (mediaType(request) !== "application/json") return 415;
  if ((request.headers["content-encoding"] ?? "identity") !== "identity") return 415;
  if (Number(request.headers["content-length"] ?? 0) > limit) return 413;
  return undefined;
}

function mediaType(request: restify.Request): string {
  const [type = ""] = (request.headers["content-type"] ?? "").split(";");
  return type.trim().toLowerCase();
}
