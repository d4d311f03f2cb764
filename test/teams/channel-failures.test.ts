import { describe, expect, it } from "vitest";
import { TemporarilyUndeliverable } from "../../src/ports/messenger.ts";
import { isMessageGone, translateFailure } from "../../src/teams/channel-failures.ts";

/** As the SDK throws it. Over the wire these take seconds, because the SDK repeats the request first. */
function restError(fields: Readonly<Record<string, unknown>>): Error {
  return Object.assign(new Error("It failed."), { name: "RestError" }, fields);
}

function withRetryAfter(statusCode: number, retryAfter: string): Error {
  return restError({ statusCode, response: { headers: new Map([["retry-after", retryAfter]]) } });
}

describe("a failure that may pass", () => {
  it.each<[string, Error, number | undefined]>([
    ["a bad gateway", restError({ statusCode: 502 }), undefined],
    ["a service that is away", restError({ statusCode: 503 }), undefined],
    ["a gateway that waited too long", restError({ statusCode: 504 }), undefined],
    ["a refused connection", restError({ code: "ECONNREFUSED" }), undefined],
    ["a name that does not resolve", restError({ code: "ENOTFOUND", statusCode: undefined }), undefined],
    ["a wait in seconds", withRetryAfter(429, "17"), 17_000],
    ["a wait until a date", withRetryAfter(429, "Mon, 26 Nov 2018 09:00:00 GMT"), undefined],
    ["a wait that makes no sense", withRetryAfter(503, "-1"), undefined],
  ])("is told apart: %s", (_name, failure, retryAfterMs) => {
    const translated = translateFailure(failure);

    expect(translated).toBeInstanceOf(TemporarilyUndeliverable);
    expect(translated).toMatchObject({ retryAfterMs, cause: failure });
  });
});

describe("a failure that is none of the channel's known ones", () => {
  it.each<[string, unknown]>([
    ["an error inside the channel, which Microsoft says not to repeat", restError({ statusCode: 500 })],
    ["an error of our own", new TypeError("no")],
    ["an error of our own with a code", Object.assign(new Error("no"), { code: "ENOENT" })],
    ["no error at all", "no"],
    ["nothing", undefined],
  ])("stays as it is: %s", (_name, failure) => {
    expect(translateFailure(failure)).toBe(failure);
  });
});

describe("a message that is gone", () => {
  it("is one the channel does not find, in a conversation it does find", () => {
    const gone = restError({ statusCode: 404, details: { error: { code: "ActivityNotFoundInConversation" } } });
    const lost = restError({ statusCode: 404, details: { error: { code: "ConversationNotFound" } } });

    expect([gone, lost, restError({ statusCode: 403 }), undefined].map(isMessageGone)).toEqual([
      true,
      false,
      false,
      false,
    ]);
  });
});
