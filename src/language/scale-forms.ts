// Every way of writing the ratings of one plan's scale.
import type { RatingScale } from "../domain/rating-scale.ts";
import { type PhraseTable, phrases } from "./phrases.ts";
import { COLOURS, WITHOUT_COLOUR } from "./tables/rating-forms.ts";

export interface Form {
  /** The rating's name on the scale; undefined for a colour the scale lacks. */
  readonly rating: string | undefined;
  readonly is: "name" | "sign" | "misspelt" | "other word" | "without colour";
}
export interface ScaleForms {
  readonly table: PhraseTable<Form>;
  readonly letters: ReadonlyMap<string, string>;
  readonly names: readonly string[];
}

const made = new WeakMap<RatingScale, ScaleForms>();

export function scaleForms(scale: RatingScale): ScaleForms {
  const known = made.get(scale);
  if (known) return known;
  const forms = makeForms(scale);
  made.set(scale, forms);
  return forms;
}

function makeForms(scale: RatingScale): ScaleForms {
  const byName = new Map(scale.ratings.map(({ name }) => [name.toLowerCase(), name]));
  const entries = new Map<string, Form>();
  const add = (text: string, form: Form) => {
    if (!entries.has(text)) entries.set(text, form);
  };
  for (const [text, rating] of byName) add(text, { rating, is: "name" });
  // First every colour the scale has claims its own words, then colours the scale lacks are known as such.
  const colours = Object.entries(COLOURS);
  const [had, lacked] = [colours.filter(([name]) => byName.has(name)), colours.filter(([name]) => !byName.has(name))];
  for (const [name, colour] of [...had, ...lacked]) {
    const rating = byName.get(name);
    add(name, { rating, is: "name" });
    for (const sign of colour.signs) add(sign, { rating, is: "sign" });
    for (const text of colour.misspelt) add(text, { rating, is: "misspelt" });
  }
  for (const [name, colour] of had) {
    const rating = byName.get(name);
    for (const text of colour.alsoCalled) {
      const form = entries.get(text);
      if (!form || form.rating === undefined) entries.set(text, { rating, is: "other word" });
    }
  }
  for (const [text, colour] of WITHOUT_COLOUR) {
    const rating = ratingSaying(scale, text, colour);
    if (rating !== undefined) add(text, { rating, is: "without colour" });
  }
  return {
    table: phrases(entries),
    letters: new Map(scale.ratings.map(({ letter, name }) => [letter.toLowerCase(), name])),
    names: scale.ratings.map(({ name }) => name),
  };
}

/**
 * "On track" is Green, unless another rating's own descriptor says so: on one scale it is Amber's. "Mainly on track"
 * is not "on track".
 */
function ratingSaying(scale: RatingScale, text: string, colour: string): string | undefined {
  const plainly = scale.ratings.filter(({ descriptor }) => {
    const said = descriptor.toLowerCase();
    return said.includes(text) && !new RegExp(`(?:mainly|mostly|largely|not|partly|off|nearly) ${text}`).test(said);
  });
  const named = scale.ratings.find(({ name }) => name.toLowerCase() === colour);
  if (plainly.length === 0) return named?.name;
  return plainly.length === 1 && plainly[0] === named ? named?.name : undefined;
}
