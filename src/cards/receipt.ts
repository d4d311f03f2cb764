// What was recorded, exactly, with the way to take it back.
import type { Action } from "../domain/action.ts";
import { type Frame, ratingOf } from "../domain/frame.ts";
import type { Update } from "../domain/update.ts";
import type { CardMessage } from "./note.ts";
import { beginning, instantInWords, plain, planDateInWords, ratingInWords } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import { paragraphs } from "./update-form.ts";
import { BUTTONS, RECEIPT } from "./wording.ts";

export interface Recorded extends Update {
  /** The action as it was. */
  readonly before: Action;
}

export function receiptCard(frame: Frame, items: readonly Recorded[]): CardMessage {
  const refs = items.map((one) => one.action.ref);
  const [first] = items;
  const undo = items.map(({ change, action }) => ({ ref: action.ref, change: change.id }));
  return cardMessage("receipt", RECEIPT.summary(refs), {
    title: RECEIPT.title(items.length),
    items: items.map((one) => recordedItem(frame, one)),
    foot: first ? footOf(frame, first) : "",
    undo: [{ title: BUTTONS.undo, with: { plan: frame.plan.id, changes: undo } }],
    buttons: [],
  });
}

export function undoneCard(frame: Frame, items: readonly Recorded[]): CardMessage {
  const refs = items.map((one) => one.action.ref);
  const [first] = items;
  const at = first && instantInWords(first.change.at, frame.plan.zone);
  return cardMessage("receipt", RECEIPT.undoneSummary(refs), {
    title: RECEIPT.undone,
    items: items.map((one) => ({ ...recordedItem(frame, one), words: [] })),
    foot: first && at ? RECEIPT.undoneFoot(plain(first.change.by.name), at) : "",
    undo: [],
    buttons: [],
  });
}

function recordedItem(frame: Frame, { before, action, entry }: Recorded) {
  const words = paragraphs(entry.text);
  const facts: { title: string; value: string }[] = [];
  if (action.isRated) {
    const now = ratingInWords(ratingOf(frame, action));
    facts.push({ title: RECEIPT.ratingFact, value: RECEIPT.was(now, ratingInWords(ratingOf(frame, before))) });
  }
  if (entry.forecast) facts.push({ title: RECEIPT.forecastFact, value: planDateInWords(entry.forecast) });
  if (entry.saysNoChange) facts.push({ title: RECEIPT.progressFact, value: RECEIPT.noChange });
  return { heading: plain(`${action.ref} ${beginning(action.text, 90)}`), facts, words };
}

function footOf(frame: Frame, { change }: Recorded): string {
  const who = change.by.post ? `${change.by.name} (${change.by.post})` : change.by.name;
  return plain(RECEIPT.foot(who, instantInWords(change.at, frame.plan.zone), change.onBehalfOf?.name));
}
