// A statement that its own writer takes back, or gives only as an example.
import type { Statement } from "./find-statements.ts";
import type { Message } from "./message.ts";
import { phraseIn, phrases } from "./phrases.ts";
import { DISCLAIMED_BEFORE, DISCLAIMED_BESIDE } from "./tables/statements.ts";

const before = phrases(DISCLAIMED_BEFORE);
const beside = phrases(DISCLAIMED_BESIDE);
/** In a longer statement these words belong to the report. */
const SHORT = 16;

export function isDisclaimed({ tokens }: Message, { from, to, ref }: Statement): boolean {
  const lead = ref ? Math.min(ref.from, from + SHORT) : from;
  if (phraseIn(tokens, from, lead, before)) return true;
  return to - from <= SHORT && phraseIn(tokens, from, to, beside) !== undefined;
}
