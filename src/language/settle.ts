// From all the ratings named in one statement, the one that is meant, or the question to ask.
import type { PlacedRating } from "./place-ratings.ts";
import type { Doubted } from "./reading.ts";

export type Settled =
  | { readonly is: "given"; readonly rating: string; readonly marks: readonly PlacedRating[] }
  | { readonly is: "none" }
  | {
      readonly is: "which";
      readonly because: "not_on_scale" | "several" | "negated" | "none";
      readonly choices: readonly string[];
      readonly marks: readonly PlacedRating[];
    }
  | {
      readonly is: "confirm";
      readonly because: Doubted;
      readonly rating: string;
      readonly marks: readonly PlacedRating[];
    };

/** These make even a plain rating beside them doubtful. */
const UNSETTLING: readonly string[] = ["hedge", "question", "joke", "letter"];
/** These leave a plain rating as it is, and are no rating by themselves. */
const NOT_MEANT: readonly string[] = ["given", "past", "aside", "negated"];

export function settle(all: readonly PlacedRating[], scale: readonly string[]): Settled {
  // Where a colour is given, "on track" beside it is a word like any other.
  const hasColour = all.some(({ mark, standing }) => standing === "given" && mark.is !== "without colour");
  const placed = hasColour ? all.filter(({ mark }) => mark.is !== "without colour") : all;
  const given = placed.filter(({ standing }) => standing === "given");
  const offScale = given.filter(({ mark }) => mark.isOffScale);
  if (offScale.length > 0)
    return { is: "which", because: "not_on_scale", choices: choicesAmong(offScale, scale), marks: offScale };
  const doubted = placed.filter(
    ({ standing, mark }) => !NOT_MEANT.includes(standing) && !(mark.isOffScale && mark.ratings.length === 0),
  );
  const unsettling = doubted.filter(({ standing }) => UNSETTLING.includes(standing));
  const ratings = namesOf(given);
  const [rating] = ratings;
  if (ratings.length > 1) return { is: "which", because: "several", choices: ratings, marks: given };
  if (rating !== undefined) {
    if (isDenied(placed, rating)) return { is: "which", because: "several", choices: scale, marks: given };
    const isNow = given.some((placed) => placed.isNow);
    const [doubt] = isNow ? unsettling.filter(({ standing }) => standing !== "hedge") : unsettling;
    if (!doubt) return { is: "given", rating, marks: given };
    const others = namesOf(unsettling).filter((name) => name !== rating);
    if (others.length > 0)
      return { is: "which", because: "several", choices: [rating, ...others], marks: [...given, ...unsettling] };
    return { is: "confirm", because: doubt.standing as Doubted, rating, marks: given };
  }
  return settleDoubted(placed, doubted, scale);
}

function settleDoubted(
  placed: readonly PlacedRating[],
  doubted: readonly PlacedRating[],
  scale: readonly string[],
): Settled {
  const mixed = doubted.filter(({ mark }) => mark.isOffScale);
  if (mixed.length > 0)
    return { is: "which", because: "not_on_scale", choices: choicesAmong(mixed, scale), marks: mixed };
  const later = doubted.filter(({ standing }) => standing === "later");
  const now = doubted.filter(({ standing }) => standing !== "later");
  const names = namesOf(now);
  const [name] = names;
  if (names.length > 1) return { is: "which", because: "several", choices: names, marks: now };
  if (name !== undefined) {
    const because = (now[0]?.standing ?? "loose") as Doubted;
    return { is: "confirm", because, rating: name, marks: now };
  }
  if (later.length > 0) return { is: "which", because: "none", choices: scale, marks: later };
  const negated = placed.filter(({ standing, mark }) => standing === "negated" && mark.ratings.length > 0);
  if (negated.length === 0) return { is: "none" };
  const denied = namesOf(negated);
  return { is: "which", because: "negated", choices: scale.filter((one) => !denied.includes(one)), marks: negated };
}

function isDenied(placed: readonly PlacedRating[], rating: string): boolean {
  return placed.some(({ standing, mark }) => standing === "negated" && mark.ratings.includes(rating));
}

function namesOf(placed: readonly PlacedRating[]): string[] {
  return [...new Set(placed.flatMap(({ mark }) => mark.ratings))];
}

/** "Amber/green" leaves the two; a colour the scale lacks leaves the whole scale. */
function choicesAmong(placed: readonly PlacedRating[], scale: readonly string[]): readonly string[] {
  const named = namesOf(placed);
  return named.length > 1 ? scale.filter((name) => named.includes(name)) : scale;
}
