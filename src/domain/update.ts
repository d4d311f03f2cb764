// An update: what an owner says about an action, decided against the record. The same by every door.
import { type Action, isOpen } from "./action.ts";
import { reviewBeingCollected } from "./collecting.ts";
import type { Frame } from "./frame.ts";
import type { Standing } from "./permissions.ts";
import type { Change, ProgressEntry } from "./progress.ts";
import { ratingNamed } from "./rating-scale.ts";
import type { Ref } from "./ref.ts";
import type { Actor, CalendarDate, Door, Instant } from "./values.ts";

/** What was said. Absent parts stay as they are; at least one is there, or `noChange`. */
export interface UpdateRequest {
  readonly rating?: string;
  readonly words?: string;
  readonly forecast?: CalendarDate;
  /** The answer was: nothing has changed. */
  readonly noChange?: true;
  /** The newest entry the person could see when answering (null: there was none). Absent where words were typed. */
  readonly seenEntry?: string | null;
}

/** Who acts, when, and by which door. */
export interface Circumstances {
  readonly frame: Frame;
  readonly standing: Standing | undefined;
  readonly actor: Actor;
  /** The owner an administrator speaks for. */
  readonly onBehalfOf?: Actor;
  readonly now: Instant;
  /** Today in the plan's zone. */
  readonly today: CalendarDate;
  readonly door: Door;
  /** The message that asks for it. */
  readonly turn: string;
  /** Ids that sort by time: one for the entry, which the change shares. */
  readonly newId: string;
}

export const MAX_WORDS = 30_000;

export type UpdateRefusal =
  | { readonly code: "not-yours"; readonly ref: Ref }
  | { readonly code: "nothing-said"; readonly ref: Ref }
  | { readonly code: "rating-not-on-scale"; readonly ref: Ref; readonly said: string }
  | { readonly code: "shares-rating-of-whole"; readonly ref: Ref; readonly whole: Ref }
  | { readonly code: "already-recorded"; readonly ref: Ref; readonly by: string; readonly at: Instant }
  | { readonly code: "no-change-needs-reason"; readonly ref: Ref }
  | { readonly code: "action-closed"; readonly ref: Ref; readonly because: "completed" | "withdrawn" }
  | { readonly code: "forecast-in-past"; readonly ref: Ref; readonly on: CalendarDate }
  | { readonly code: "words-too-long"; readonly ref: Ref; readonly length: number; readonly most: number };

export interface Update {
  readonly action: Action;
  readonly entry: ProgressEntry;
  readonly change: Change;
}
export type UpdateDecision =
  | { readonly ok: true; readonly update: Update }
  | { readonly ok: false; readonly refusal: UpdateRefusal };

/** The action's new state, its progress entry and its line in the change log; or why not. */
export function decideUpdate(action: Action, said: UpdateRequest, given: Circumstances): UpdateDecision {
  const refusal = refuse(action, said, given);
  return refusal ? { ok: false, refusal } : { ok: true, update: apply(action, said, given) };
}

function refuse(action: Action, said: UpdateRequest, given: Circumstances): UpdateRefusal | undefined {
  const { ref } = action;
  const text = wordsOf(said);
  if (!given.standing) return { code: "not-yours", ref };
  if (!isOpen(action)) return { code: "action-closed", ref, because: action.withdrawn ? "withdrawn" : "completed" };
  const newest = action.lastUpdate;
  if (said.seenEntry !== undefined && newest && newest.entry !== said.seenEntry) {
    return { code: "already-recorded", ref, by: newest.by.name, at: newest.at };
  }
  if (said.rating !== undefined) {
    if (!action.isRated) return { code: "shares-rating-of-whole", ref, whole: action.partOf ?? action.objective };
    if (!ratingNamed(given.frame.scale, said.rating)) return { code: "rating-not-on-scale", ref, said: said.rating };
  }
  if (said.forecast !== undefined && said.forecast < given.today) {
    return { code: "forecast-in-past", ref, on: said.forecast };
  }
  if (text.length > MAX_WORDS) return { code: "words-too-long", ref, length: text.length, most: MAX_WORDS };
  const saysNothing = said.rating === undefined && said.forecast === undefined && text === "";
  if (saysNothing && !said.noChange) return { code: "nothing-said", ref };
  if (saysNoChange(action, said, given.frame) && text === "" && newest?.saysNoChange)
    return { code: "no-change-needs-reason", ref };
  return undefined;
}

function apply(action: Action, said: UpdateRequest, given: Circumstances): Update {
  const { actor, now: at, newId: id, frame, onBehalfOf } = given;
  const door = onBehalfOf ? "proxy" : given.door;
  const behalf = onBehalfOf ? { onBehalfOf } : {};
  const rating = said.rating === undefined ? undefined : ratingNamed(frame.scale, said.rating);
  const words = wordsOf(said);
  const by = given.standing ? { ...actor, post: given.standing.post } : actor;
  const noChange = saysNoChange(action, said, frame) ? { saysNoChange: true as const } : {};
  const forecast = said.forecast && { on: said.forecast, precision: "day" as const };
  const next: Action = {
    ...action,
    ...(rating && { rating: { name: rating.name, scale: frame.scale.version } }),
    ...(forecast && { forecast: { ...forecast, by, at } }),
    lastUpdate: { entry: id, at, by, ...noChange },
  };
  const review = reviewBeingCollected(frame, given.today)?.id;
  const entry: ProgressEntry = {
    id,
    of: action.ref,
    text: words,
    at,
    by,
    door,
    rating: next.rating,
    evidence: [],
    ...(forecast && { forecast }),
    ...(review && { review }),
    ...behalf,
    ...noChange,
  };
  const fields = changedFields(action, next);
  const change: Change = { id, of: action.ref, at, by, ...behalf, door, fields, entry: id, turn: given.turn };
  return { action: next, entry, change };
}

/** The words as they were typed, without the blanks around them; nothing where there is nothing to be seen in them. */
function wordsOf(said: UpdateRequest): string {
  const text = said.words?.trim() ?? "";
  return HAS_SOMETHING_TO_SEE.test(text) ? text : "";
}

/** Direction marks, joiners and blanks of no width show nothing by themselves. */
const HAS_SOMETHING_TO_SEE = /[^\p{White_Space}\p{Cc}\p{Cf}]/u;

/** "No change, still amber" is no change where the record has amber. A new rating or a forecast is one, whatever it is called. */
function saysNoChange(action: Action, said: UpdateRequest, { scale }: Frame): boolean {
  const isRatingAsBefore = said.rating === undefined || ratingNamed(scale, said.rating)?.name === action.rating?.name;
  return said.noChange === true && isRatingAsBefore && said.forecast === undefined;
}

/** The fields of an action that an update may touch, and that undoing it gives back. */
export const UPDATED_FIELDS = ["rating", "forecast", "lastUpdate"] as const;

export function changedFields(before: Action, after: Action): Change["fields"] {
  return UPDATED_FIELDS.filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field])).map(
    (field) => ({
      field,
      from: before[field] ?? null,
      to: after[field] ?? null,
    }),
  );
}
