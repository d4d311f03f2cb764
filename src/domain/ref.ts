// The printed number of an area, an objective or an action, and the order such numbers are printed in.
import { z } from "zod";

const GRAMMAR = /^(\d{1,4}(?:\.\d{1,4}){0,3})([a-z]{1,2})?(?:\(([ivx]{1,7})\))?$/;

/** The one spelling of a ref: checked with every row that is read, so one look is enough. */
const ONE_SPELLING =
  /^(?:0|[1-9]\d{0,3})(?:\.(?:0|[1-9]\d{0,3})){0,3}(?:[a-z]{1,2})?(?:\((?=[ivx])x{0,3}(?:ix|iv|v?i{0,3})\))?$/;

/**
 * One to four numbers with dots, then perhaps a letter (1.2a) and a small Roman number in brackets (4.1b(i)).
 * Numbers are written without leading noughts.
 */
export const ref: z.ZodType<Ref, Ref> = z
  .string()
  .regex(ONE_SPELLING, "expected a ref such as 1.2.10, 1.2a or 4.1b(i)");
/** A ref in its one spelling; see parseRef. */
export type Ref = string;

/** The ref somebody wrote, in its one spelling (` 1.02.3. ` is 1.2.3), or undefined where it is none. */
export function parseRef(text: string): Ref | undefined {
  const match = GRAMMAR.exec(text.trim().toLowerCase().replace(/\.$/, ""));
  if (!match) return undefined;
  const [, numbers = "", letter = "", roman] = match;
  if (roman !== undefined && romanToNumber(roman) === undefined) return undefined;
  const plain = numbers.split(".").map((part) => String(Number(part)));
  return plain.join(".") + letter + (roman ? `(${roman})` : "");
}

/** A text whose order is the printed order: 1.2.9, 1.2.10, 1.2a, 1.2b, 1.2b(i), 1.2b(ii), and 1.2aa after 1.2z. */
export function refSortKey(text: Ref): string {
  const match = GRAMMAR.exec(text);
  if (!match) throw new Error(`Not a ref: ${text}`);
  const [, numbers = "", letter = "", roman] = match;
  const padded = numbers.split(".").map((part) => part.padStart(4, "0"));
  const tail = roman ? `-${String(romanToNumber(roman)).padStart(2, "0")}` : "";
  const lettered = letter.length === 2 ? `z${letter}` : letter;
  return padded.join(".") + lettered + tail;
}

export function compareRefs(a: Ref, b: Ref): number {
  const [left, right] = [refSortKey(a), refSortKey(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

const ROMAN_UNITS = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"];

/** i to xxxix, in the one right spelling of each. */
function romanToNumber(text: string): number | undefined {
  const tens = /^x{0,3}/.exec(text)?.[0].length ?? 0;
  const units = ROMAN_UNITS.indexOf(text.slice(tens));
  const value = tens * 10 + units;
  return units < 0 || value === 0 ? undefined : value;
}
