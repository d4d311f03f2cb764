// The plan's own rating scale is data: partners use opposite meanings for one colour, so the words always travel with it.
import { z } from "zod";
import { shortText } from "./values.ts";

export const SHAPES = ["circle", "triangle", "square", "diamond", "star"] as const;
/** How a rating may be coloured, in the words of Adaptive Cards. Colour never stands alone. */
export const TONES = ["good", "warning", "attention", "accent", "default"] as const;

const rating = z.strictObject({
  name: z.string().min(1).max(30).describe("The word for it: Green"),
  letter: z.string().min(1).max(2).describe("The letter that stands for it in print: G"),
  shape: z.enum(SHAPES),
  tone: z.enum(TONES),
  descriptor: z.string().max(1000).describe("What the plan says this rating means"),
});
export type Rating = z.infer<typeof rating>;

export const ratingScale = z.strictObject({
  version: z.int().min(1),
  ratings: z.array(rating).min(2).max(8).describe("From best to worst, as the plan prints its key"),
});
export type RatingScale = z.infer<typeof ratingScale>;

/** The rating a rating's name or letter stands for on this scale, whatever its capitals. */
export function ratingNamed(scale: RatingScale, text: string): Rating | undefined {
  const wanted = text.trim().toLowerCase();
  return scale.ratings.find((one) => one.name.toLowerCase() === wanted || one.letter.toLowerCase() === wanted);
}

/** What an action's rating is: a name on a version of the scale. Unset is null, never a colour. */
export const givenRating = z.strictObject({ name: shortText, scale: z.int().min(1) });
export type GivenRating = z.infer<typeof givenRating>;
