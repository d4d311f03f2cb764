// Actions named by their place in the list the clerk sent: the first one, number 2, both, the rest, all except 1.2.3.
import type { Ref } from "../domain/ref.ts";
import type { RefMark } from "./find-refs.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { type RefReader, refListAt } from "./ref-lists.ts";
import { ALL_OF_THEM, EVERYTHING, EXCEPT, PLACE_WORDS, PLACES, THE_OTHERS } from "./tables/ref-words.ts";

const places = phrases(PLACES);
const allOfThem = phrases(ALL_OF_THEM);
const everything = phrases(EVERYTHING);
const except = phrases(EXCEPT);
const theOthers = phrases(THE_OTHERS);
const placeWords = new Set(PLACE_WORDS);

/** "Number 2". */
export function numberedPlaceAt({ tokens, asked }: RefReader, at: number): RefMark | undefined {
  const token = tokens[at];
  if (asked.length < 2 || token?.kind !== "figure" || !/^\d$/.test(token.text)) return undefined;
  if (!placeWords.has(tokens[at - 1]?.text ?? "")) return undefined;
  const ref = asked[Number(token.text) - 1];
  return ref === undefined ? undefined : { from: at - 1, to: at + 1, refs: [ref], by: "place" };
}

/** `named` are the actions named before it in the message. */
export function placeAt(reader: RefReader, at: number, named: ReadonlySet<Ref>): RefMark | undefined {
  const { tokens, asked } = reader;
  const all = phraseAt(tokens, at, everything)?.length ?? 0;
  const counted = phraseAt(tokens, at, allOfThem);
  const whole = Math.max(all, counted?.length ?? 0);
  const excepted = whole > 0 ? exceptedAt(reader, at + whole) : undefined;
  if (excepted) {
    const refs = asked.filter((ref) => !excepted.refs.includes(ref));
    return { from: at, to: excepted.to, refs, by: "everything", ...(refs.length === 0 && { isEither: true }) };
  }
  if (counted?.value === asked.length) return { from: at, to: at + counted.length, refs: asked, by: "place" };
  const others = phraseAt(tokens, at, theOthers);
  const rest = others && named.size > 0 ? asked.filter((ref) => !named.has(ref)) : [];
  if (others && rest.length > 0) return { from: at, to: at + others.length, refs: rest, by: "place" };
  if (all > 0 && all === whole) return { from: at, to: at + all, refs: asked, by: "everything" };
  const place = asked.length > 1 ? phraseAt(tokens, at, places) : undefined;
  const ref = place && asked.at(place.value > 0 ? place.value - 1 : place.value);
  return place && ref !== undefined ? { from: at, to: at + place.length, refs: [ref], by: "place" } : undefined;
}

function exceptedAt(reader: RefReader, at: number) {
  const found = phraseAt(reader.tokens, at, except);
  return found && refListAt(reader, at + found.length, true);
}
