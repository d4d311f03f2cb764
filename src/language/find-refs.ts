// The actions a message speaks of, in every dress a ref is written in.
import type { Ref } from "../domain/ref.ts";
import { numberedPlaceAt, placeAt } from "./find-places.ts";
import { phraseAt } from "./phrases.ts";
import { beforeRef, beginsAnew, type RefReader, refListAt } from "./ref-lists.ts";

/** One mention of an action, or of several joined by "and" or "to". */
export interface RefMark {
  /** Tokens from and to, the last not counted. */
  readonly from: number;
  readonly to: number;
  readonly refs: readonly Ref[];
  /** Named by its place in the clerk's list, or as "both": these count only as the start of an answer. */
  readonly by: "ref" | "place" | "everything";
  /** One of them, and it is not said which: "1.2.3 or 1.2.4". */
  readonly isEither?: true;
}

export function findRefs(reader: RefReader): RefMark[] {
  const { tokens } = reader;
  const marks: RefMark[] = [];
  const named = new Set<Ref>();
  let at = 0;
  let isLeading = true;
  while (at < tokens.length) {
    const mark = markAt(reader, at, isLeading, named);
    if (mark) {
      marks.push(mark);
      for (const ref of mark.refs) named.add(ref);
      at = mark.to;
      isLeading = false;
      continue;
    }
    const lead: number = isLeading ? (phraseAt(tokens, at, beforeRef)?.length ?? 0) : 0;
    isLeading = lead > 0 || beginsAnew(tokens, at);
    at += Math.max(1, lead);
  }
  return marks;
}

function markAt(reader: RefReader, at: number, isLeading: boolean, named: ReadonlySet<Ref>): RefMark | undefined {
  const place = numberedPlaceAt(reader, at);
  if (place) return place;
  const list = refListAt(reader, at, isLeading);
  if (list) return { from: at, by: "ref", ...list };
  return isLeading ? placeAt(reader, at, named) : undefined;
}
