// The form an update is given on: what was said last, the rating with the plan's own descriptors, words, a forecast.
import { type Action, dueInForce } from "../domain/action.ts";
import { isOverdue } from "../domain/filters.ts";
import type { Frame } from "../domain/frame.ts";
import type { ProgressEntry } from "../domain/progress.ts";
import type { Rating } from "../domain/rating-scale.ts";
import type { CalendarDate } from "../domain/values.ts";
import { excerpt } from "./excerpt.ts";
import { dueInWords } from "./list-card.ts";
import { beginning, instantInWords, planDateInWords, ratingInWords } from "./phrases.ts";
import { BUTTONS, FORM } from "./wording.ts";

const TEXT_SHOWN = 1_500;
const LAST_WORDS_SHOWN = { characters: 900, paragraphs: 12 };
const DESCRIPTOR_SHOWN = 400;

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
    text: withText ? beginning(action.text, TEXT_SHOWN) : "",
    lastTime: last ? FORM.lastTime(last.by?.name, whenSaid(frame, last)) : FORM.nothingYet,
    lastWords: last ? excerpt(last.text, LAST_WORDS_SHOWN).paragraphs : [],
    ratingLabel: FORM.ratingLabel,
    rating: ratingNow(frame, action),
    ratings: action.isRated ? frame.scale.ratings.map(ratingChoice) : [],
    wordsLabel: FORM.wordsLabel,
    wordsPlaceholder: FORM.wordsPlaceholder,
    wordsTooLong: FORM.tooLong,
    forecastLabel: FORM.forecastLabel(due && planDateInWords(due), isOverdue(action, today)),
    forecastInPast: FORM.notInPast,
    today,
    save: BUTTONS.save,
    with: { plan: frame.plan.id, ref: action.ref, seen: action.lastUpdate?.entry ?? "", digest: digestOn ?? "" },
  };
}

/** A word of an older scale is no choice: sent back by the form, it would be refused. */
function ratingNow({ scale }: Frame, { rating }: Action): string {
  return scale.ratings.find((one) => one.name === rating?.name)?.name ?? "";
}

function ratingChoice(rating: Rating) {
  const descriptor = beginning(rating.descriptor, DESCRIPTOR_SHOWN);
  return { title: descriptor ? `${ratingInWords(rating)}: ${descriptor}` : ratingInWords(rating), value: rating.name };
}

function whenSaid(frame: Frame, entry: ProgressEntry): string | undefined {
  return entry.at ? instantInWords(entry.at, frame.plan.zone) : entry.position;
}
