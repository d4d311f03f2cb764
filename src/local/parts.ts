// Starts the parts of a program in order, and stops them in reverse, whatever happens meanwhile.

import { setTimeout as pause } from "node:timers/promises";

export interface Part {
  stop(): Promise<void>;
  /** Settles, with the reason in words, when the part has ended by itself. Absent: it never does. */
  readonly ended?: Promise<string>;
}

export interface Parts {
  /** Starts one more part. What `start` throws is thrown. */
  start<P extends Part>(name: string, start: () => Promise<P>): Promise<P>;
}

type Outcome =
  /** Somebody asked for the end. */
  | { readonly kind: "asked" }
  /** A part did not start; nothing after it was tried. */
  | { readonly kind: "not-started"; readonly failure: unknown }
  /** A part ended while it was needed. */
  | { readonly kind: "part-ended"; readonly name: string; readonly reason: string };

export interface Ending {
  readonly outcome: Outcome;
  /** The parts that failed to stop, or took too long over it. */
  readonly notStopped: readonly { readonly name: string; readonly failure: unknown }[];
}

class StoppingAlready extends Error {}

/**
 * Runs until `asked` settles, a part does not start, or a part ends by itself; then everything that was started has
 * been stopped, the last first. A part that is starting at that moment is waited for, and stopped too.
 */
export async function runParts(
  startAll: (parts: Parts) => Promise<void>,
  asked: Promise<void>,
  stopWithinMs: number,
): Promise<Ending> {
  const started: { name: string; part: Part }[] = [];
  const state = { stopping: false };
  const partEnded = Promise.withResolvers<Outcome>();

  async function start<P extends Part>(name: string, startPart: () => Promise<P>): Promise<P> {
    if (state.stopping) throw new StoppingAlready();
    const part = await startPart();
    started.push({ name, part });
    part.ended?.then((reason) => partEnded.resolve({ kind: "part-ended", name, reason }), partEnded.reject);
    return part;
  }

  const startedAll = startAll({ start });
  const outcome = await Promise.race([
    asked.then((): Outcome => ({ kind: "asked" })),
    partEnded.promise,
    startedAll.then(
      () => partEnded.promise,
      (failure: unknown): Outcome => ({ kind: "not-started", failure }),
    ),
  ]);
  state.stopping = true;
  await Promise.allSettled([startedAll]);
  return { outcome, notStopped: await stopInReverse(started, stopWithinMs) };
}

async function stopInReverse(
  started: readonly { readonly name: string; readonly part: Part }[],
  withinMs: number,
): Promise<Ending["notStopped"]> {
  const notStopped: { name: string; failure: unknown }[] = [];
  for (const { name, part } of started.toReversed()) {
    try {
      await within(withinMs, part.stop());
    } catch (failure) {
      notStopped.push({ name, failure });
    }
  }
  return notStopped;
}

async function within(milliseconds: number, stopping: Promise<void>): Promise<void> {
  const patience = new AbortController();
  const tooLong = pause(milliseconds, undefined, { signal: patience.signal }).then(() => {
    throw new Error("It took too long to stop");
  });
  try {
    await Promise.race([stopping, tooLong]);
  } finally {
    patience.abort();
    await tooLong.catch(() => undefined);
  }
}
