// How a row's kind and key become a table's row key, in an order that is the order of kinds and of keys.
import { createHash } from "node:crypto";
import { KINDS, type Kind } from "../domain/record.ts";

/** The service takes a little over 1,000 characters, Azurite fewer than 600. */
const LONGEST = 500;
/** How much of a longer key stays in front of the hash that stands for it, so that it keeps its place. */
const KEPT = 400;
const LONGEST_PREFIX = 300;

/** Every escape begins with it, and it comes after all ordinary characters: what is escaped sorts last. */
const ESCAPE = "~";
const ORDINARY = "!,\\-.0-9:;=@A-Z_a-z";
const ALL_BUT_ORDINARY = new RegExp(`[^${ORDINARY}]`, "g");
/** Comes after everything that can follow a text in a key: an escape goes on with a figure or a letter. */
const END = `${ESCAPE}${ESCAPE}`;

/**
 * Table keys refuse / \ # ? and control characters, and some clients stumble over % + and quotes. So only characters
 * nobody stumbles over stay as they are; any other becomes its four-figure code. One character at a time, so that a
 * prefix of the text is a prefix of the key.
 */
export function encodeKey(text: string): string {
  return text.replace(
    ALL_BUT_ORDINARY,
    (unit) => ESCAPE + unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0"),
  );
}

/** The text of a key that encodeKey made. */
export function decodeKey(key: string): string {
  return key.replace(/~([0-9A-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** An encoded key as short as tables want it: a longer one keeps its beginning and ends in a hash of the whole. */
export function shortenKey(encoded: string): string {
  if (encoded.length <= LONGEST) return encoded;
  const beginning = encoded.slice(0, KEPT).replace(/~[0-9A-F]{0,3}$/, "");
  return `${beginning}${ESCAPE}h${createHash("sha256").update(encoded).digest("hex")}`;
}

export function partitionKeyOf(planId: string): string {
  return shortenKey(encodeKey(planId));
}

export function rowKeyOf(kind: Kind, key: string): string {
  return shortenKey(`${KINDS[kind].rank}!${encodeKey(key)}`);
}

const KIND_NAMES = Object.keys(KINDS) as Kind[];
const KIND_OF_RANK = new Map<string, Kind>(KIND_NAMES.map((kind) => [KINDS[kind].rank, kind]));

/** The kind a row key belongs to; undefined where its rank is none of ours. */
export function kindOfRowKey(rowKey: string): Kind | undefined {
  return KIND_OF_RANK.get(rowKey.slice(0, rowKey.indexOf("!")));
}

/** A row key as people name the row: `kind key`. */
export function nameOfRowKey(rowKey: string): string {
  const kind = kindOfRowKey(rowKey);
  return kind === undefined ? rowKey : `${kind} ${decodeKey(rowKey.slice(rowKey.indexOf("!") + 1))}`;
}

/** Row keys at or after `from` and before `before`. */
export interface KeyRange {
  readonly from: string;
  readonly before: string;
}

/** The fewest ranges that hold these kinds, in order: kinds that stand side by side in the kinds table share one. */
export function rangesOf(kinds: readonly Kind[], keyPrefix?: string): readonly KeyRange[] {
  if (keyPrefix !== undefined) return [rangeOfPrefix(kinds, keyPrefix)];
  const ranges: { from: string; before: string }[] = [];
  let isWithin = false;
  for (const kind of KIND_NAMES) {
    if (kinds.includes(kind)) {
      const before = `${KINDS[kind].rank}!${END}`;
      const last = ranges.at(-1);
      if (isWithin && last) last.before = before;
      else ranges.push({ from: `${KINDS[kind].rank}!`, before });
    }
    isWithin = kinds.includes(kind);
  }
  return ranges;
}

function rangeOfPrefix([kind, ...others]: readonly Kind[], keyPrefix: string): KeyRange {
  if (kind === undefined || others.length > 0) throw new Error("A prefix of keys goes with exactly one kind");
  const from = `${KINDS[kind].rank}!${encodeKey(keyPrefix)}`;
  if (from.length > LONGEST_PREFIX)
    throw new Error(`A prefix of keys is at most ${LONGEST_PREFIX} characters, encoded`);
  return { from, before: `${from}${END}` };
}
