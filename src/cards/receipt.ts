// What was recorded, exactly, with the way to take it back.
import type { Action } from "../domain/action.ts";
import { type Frame, ratingOf } from "../domain/frame.ts";
import type { Update } from "../domain/update.ts";
import { excerpt } from "./excerpt.ts";
import type { CardMessage } from "./note.ts";
import { beginning, instantInWords, plain, planDateInWords, ratingInWords } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import { BUTTONS, RECEIPT } from "./wording.ts";

export interface Recorded extends Update {
  /** The action as it was. */
  readonly before: Action;
}

/** How much of the words of one message a receipt shows, shared among its actions. */
const WORDS_SHOWN = { characters: 9_000, paragraphs: 60 };

export function receiptCard(frame: Frame, items: readonly Recorded[]): CardMessage {
  const refs = items.map((one) => one.action.ref);
  const [first] = items;
  const undo = items.map(({ change, action }) => ({ ref: action.ref, change: change.id }));
  return cardMessage("receipt", RECEIPT.summary(refs), {
    title: RECEIPT.title(items.length),
    items: items.map((one) => recordedItem(frame, one, items.length)),
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
    items: items.map((one) => undoneItem(frame, one)),
    foot: first && at ? RECEIPT.undoneFoot(plain(first.change.by.name), at) : "",
    undo: [],
    buttons: [],
  });
}

function undoneItem(frame: Frame, one: Recorded) {
  const { heading, facts } = ratedItem(frame, one);
  const now = forecastInWords(one.action);
  const before = forecastInWords(one.before);
  const forecast = now === before ? [] : [{ title: RECEIPT.forecastFact, value: RECEIPT.was(now, before) }];
  return { heading, facts: [...facts, ...forecast], words: [] };
}

function forecastInWords({ forecast }: Action): string {
  return forecast ? planDateInWords(forecast) : RECEIPT.noForecast;
}

function recordedItem(frame: Frame, one: Recorded, shares: number) {
  const { heading, facts } = ratedItem(frame, one);
  const { text } = one.entry;
  const words = excerpt(text, {
    characters: Math.ceil(WORDS_SHOWN.characters / shares),
    paragraphs: Math.ceil(WORDS_SHOWN.paragraphs / shares),
  });
  const cut = words.isWhole ? [] : [{ title: RECEIPT.progressFact, value: RECEIPT.beginningOnly(text.length) }];
  return { heading, facts: [...facts, ...cut], words: words.paragraphs };
}

function ratedItem(frame: Frame, { before, action, entry }: Recorded) {
  const facts: { title: string; value: string }[] = [];
  if (action.isRated) {
    const now = ratingInWords(ratingOf(frame, action));
    facts.push({ title: RECEIPT.ratingFact, value: RECEIPT.was(now, ratingInWords(ratingOf(frame, before))) });
  }
  if (entry.forecast) facts.push({ title: RECEIPT.forecastFact, value: planDateInWords(entry.forecast) });
  if (entry.saysNoChange) facts.push({ title: RECEIPT.progressFact, value: RECEIPT.noChange });
  return { heading: plain(`${action.ref} ${beginning(action.text, 90)}`), facts };
}

function footOf(frame: Frame, { change }: Recorded): string {
  const who = change.by.post ? `${change.by.name} (${change.by.post})` : change.by.name;
  return plain(RECEIPT.foot(who, instantInWords(change.at, frame.plan.zone), change.onBehalfOf?.name));
}
