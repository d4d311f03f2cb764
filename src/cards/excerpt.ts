// As much of a long text as a card can bear: Teams refuses a message of more than 100 KB, and every paragraph is a
// block of its own.
import { beginning } from "./phrases.ts";

/** How much of a text a card can bear. */
export interface Room {
  readonly characters: number;
  readonly paragraphs: number;
}

export interface Excerpt {
  readonly paragraphs: readonly string[];
  readonly isWhole: boolean;
}

/** A text in its paragraphs, or as much of it as there is room for. Marks that no reader can see are left out. */
export function excerpt(text: string, room: Room): Excerpt {
  const all = text
    .toWellFormed()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.replace(/[^\P{Cc}\t]/gu, ""))
    .filter((line) => line.trim() !== "");
  const shown: string[] = [];
  let left = room.characters;
  for (const line of all.slice(0, room.paragraphs)) {
    if (left <= 0) break;
    shown.push(beginning(line, left));
    left -= line.length;
  }
  const isWhole = left >= 0 && shown.length === all.length;
  const last = shown.at(-1) ?? "";
  return { paragraphs: isWhole || last.endsWith("…") ? shown : [...shown.slice(0, -1), `${last} …`], isWhole };
}
