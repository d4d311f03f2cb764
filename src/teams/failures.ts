// What a failure may say, and to whom: the person gets one fixed sentence, the log gets the shape of the error, and
// nobody gets its text, because an error can quote the plan it stumbled over.

/** True whatever went wrong: the failure may have come before the record was written, or after, on the way back. */
export function failureSentence(reference: string): string {
  return `Something went wrong and I could not finish that. Please check whether it was recorded, and send it again if it was not. If it happens again, quote reference ${reference}.`;
}

/** The name, the codes and the places, never the message. */
export function describeFailure(failure: unknown): Readonly<Record<string, unknown>> {
  if (!(failure instanceof Error)) return { failure: typeof failure };
  const { code, statusCode } = failure as Error & { readonly code?: unknown; readonly statusCode?: unknown };
  return {
    failure: failure.name,
    ...(typeof code === "string" && { code }),
    ...(typeof statusCode === "number" && { statusCode }),
    at: placesOf(failure),
    ...(failure.cause !== undefined && { cause: describeFailure(failure.cause) }),
  };
}

function placesOf({ stack = "" }: Error): readonly string[] {
  return stack
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 8);
}
