// The form an update is given on: what was said last, the rating with the plan's own descriptors, words, a forecast.
import { type Action, dueInForce } from "../domain/action.ts";
import type { Frame } from "../domain/frame.ts";
import type { ProgressEntry } from "../domain/progress.ts";
import type { CalendarDate } from "../domain/values.ts";
import { dueInWords } from "./list-card.ts";
import { beginning, instantInWords, planDateInWords, ratingInWords } from "./phrases.ts";
import { BUTTONS, FORM } from "./wording.ts";

const LAST_WORDS_SHOWN = 900;

export interface FormFor {
  readonly frame: Frame;
  readonly today: CalendarDate;
  readonly action: Action;
  readonly last: ProgressEntry | undefined;
  /** The day of the digest the form stands on, so that the digest can go on to the next action. */
  readonly digestOn?: CalendarDate;
  /** Whether the action's own text is to stand on the form. */
  readonly withText: boolean;
}

export function formData({ frame, today, action, last, digestOn, withText }: FormFor) {
  const due = dueInForce(action);
  return {
    heading: FORM.heading(action.ref, dueInWords(today, action)),
    text: withText ? action.text : "",
    lastTime: last ? FORM.lastTime(last.by?.name, whenSaid(frame, last)) : FORM.nothingYet,
    lastWords: last ? paragraphs(beginning(last.text, LAST_WORDS_SHOWN)) : [],
    ratingLabel: FORM.ratingLabel,
    rating: action.rating?.name ?? "",
    ratings: action.isRated ? frame.scale.ratings.map(ratingChoice) : [],
    wordsLabel: FORM.wordsLabel,
    wordsPlaceholder: FORM.wordsPlaceholder,
    forecastLabel: FORM.forecastLabel(due && planDateInWords(due)),
    forecast: action.forecast?.on ?? "",
    today,
    save: BUTTONS.save,
    with: { plan: frame.plan.id, ref: action.ref, seen: action.lastUpdate?.entry ?? "", digest: digestOn ?? "" },
  };
}

const ratingChoice = (rating: Parameters<typeof ratingInWords>[0] & object) => ({
  title: rating.descriptor ? `${ratingInWords(rating)}: ${rating.descriptor}` : ratingInWords(rating),
  value: rating.name,
});

function whenSaid(frame: Frame, entry: ProgressEntry): string | undefined {
  return entry.at ? instantInWords(entry.at, frame.plan.zone) : entry.position;
}

/** A text as the paragraphs it was written in. */
export function paragraphs(text: string): readonly string[] {
  return text.split(/\r?\n/).filter((line) => line.trim() !== "");
}
