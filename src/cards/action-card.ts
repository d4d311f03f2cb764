// One action with its state, its history, and the form where the reader may update it.
import { type Action, dueInForce } from "../domain/action.ts";
import { type Frame, isHeldOn, postTitle, ratingOf } from "../domain/frame.ts";
import type { ProgressEntry } from "../domain/progress.ts";
import type { CalendarDate } from "../domain/values.ts";
import { excerpt } from "./excerpt.ts";
import { dueInWords } from "./list-card.ts";
import { type CardMessage, sayButtons } from "./note.ts";
import { actionRating, beginning, instantInWords, plain, planDateInWords, ratingInWords } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import { formData } from "./update-form.ts";
import { ACTION, BUTTONS } from "./wording.ts";

const NEWEST_SHOWN = 5;
const HISTORY_PAGE = 15;
const TEXT_SHOWN = 2_500;
const FACT_SHOWN = 500;
const ENTRY_SHOWN = { characters: 600, paragraphs: 8 };

export interface ActionView {
  readonly frame: Frame;
  readonly today: CalendarDate;
  readonly action: Action;
  /** Oldest first, those taken back included. */
  readonly entries: readonly ProgressEntry[];
  /** What the form shows as said last. */
  readonly last: ProgressEntry | undefined;
  /** The text of its objective. */
  readonly objective: string;
  readonly mayUpdate: boolean;
  /** All of the history instead of its newest part, a page at a time, and no form. */
  readonly wholeHistory?: boolean;
  /** Which page of all of it. Absent where no button can lead to another. */
  readonly page?: number;
}

export function actionCard(view: ActionView): CardMessage {
  const { frame, today, action, last } = view;
  const { shown, heading, buttons } = historyOf(view);
  const takenBack = new Set(view.entries.map((one) => one.reverses).filter((id) => id !== undefined));
  const hasForm = view.mayUpdate && !view.wholeHistory;
  const summary = `${action.ref}: ${actionRating(frame, action)}, ${dueInWords(today, action)}`;
  return cardMessage("action", summary, {
    title: plain(`${action.ref} ${actionRating(frame, action)}`),
    text: beginning(action.text, TEXT_SHOWN),
    facts: facts(view),
    historyHeading: heading,
    history: shown.map((entry) => historyLine(view, entry, takenBack.has(entry.id))),
    form: hasForm ? [formData({ frame, today, action, last, withText: false })] : [],
    buttons: sayButtons(buttons),
  });
}

/** The newest entries with the way to all of them, or one page of all of them with the way to the next. */
function historyOf({ frame, action, entries, wholeHistory, page }: ActionView) {
  const newestFirst = [...entries].reverse();
  const all = newestFirst.length;
  const button = { words: `history ${action.ref}`, plan: frame.plan.id };
  if (!wholeHistory) {
    const buttons = all > NEWEST_SHOWN ? [{ title: BUTTONS.history(action.ref), ...button }] : [];
    const heading = all > 0 ? ACTION.historyHeading : ACTION.noHistory;
    return { shown: newestFirst.slice(0, NEWEST_SHOWN), heading, buttons };
  }
  const last = Math.max(1, Math.ceil(all / HISTORY_PAGE));
  const at = Math.min(page ?? 1, last);
  const from = (at - 1) * HISTORY_PAGE;
  const shown = newestFirst.slice(from, from + HISTORY_PAGE);
  const to = from + shown.length;
  const whole = all > 0 ? ACTION.historyHeading : ACTION.noHistory;
  return {
    shown,
    heading: last > 1 ? ACTION.historyPart(from + 1, to, all) : whole,
    buttons: page !== undefined && to < all ? [{ title: BUTTONS.older, ...button, page: at + 1 }] : [],
  };
}

function facts({ frame, today, action, objective }: ActionView) {
  const rows: [string, string | undefined][] = [
    [ACTION.due, dueFact(today, action)],
    [ACTION.forecast, action.forecast && planDateInWords(action.forecast)],
    [ACTION.rating, actionRating(frame, action)],
    [ACTION.completion, ACTION.completionState[action.completion.state]],
    [ACTION.groups, action.groups.map((id) => frame.bodies.get(id)?.name ?? id).join("; ")],
    [ACTION.officers, action.officers.map((id) => officer(frame, today, id)).join("; ")],
    [ACTION.objective, `${action.objective} ${objective}`.trim()],
    [ACTION.unsureFact, action.doubts.map((doubt) => ACTION.unsure(doubt.field, doubt.note)).join(" ")],
  ];
  return rows.flatMap(([title, value]) => (value ? [{ title, value: plain(beginning(value, FACT_SHOWN)) }] : []));
}

function dueFact(today: CalendarDate, action: Action): string {
  const inForce = dueInForce(action);
  const [first] = action.dueDates;
  const words = dueInWords(today, action).replace(/^due /, "");
  const isRevised = inForce && first && inForce !== first;
  return isRevised ? ACTION.revised(words, planDateInWords(first), inForce.why) : words;
}

function officer(frame: Frame, today: CalendarDate, id: string): string {
  const post = frame.posts.get(id);
  if (!post) return id;
  const holders = frame.holdings.filter((one) => one.post === id && one.role === "owner" && isHeldOn(one, today));
  const title = postTitle(post);
  return holders.length === 0 ? ACTION.nobody(title) : `${title} (${holders.map((one) => one.name).join(", ")})`;
}

function historyLine({ frame, action }: ActionView, entry: ProgressEntry, isTakenBack: boolean) {
  const heading = historyHeading(frame, action, entry);
  const { paragraphs } = excerpt(entry.text, ENTRY_SHOWN);
  const instead = entry.saysNoChange ? [ACTION.noChange] : entry.reverses ? [] : [ACTION.noWords];
  return {
    heading: plain(isTakenBack ? `${heading} (${ACTION.undone})` : heading),
    paragraphs: paragraphs.length > 0 ? paragraphs : instead,
  };
}

function historyHeading(frame: Frame, action: Action, entry: ProgressEntry): string {
  const when = entry.at && instantInWords(entry.at, frame.plan.zone);
  if (when === undefined || !entry.by) return ACTION.imported(entry.position ?? when);
  if (entry.reverses) return ACTION.takesBack(entry.by.name, when);
  const rating = action.isRated ? ratingInWords(ratingOf(frame, entry)) : undefined;
  return ACTION.said(entry.by.name, when, rating, entry.onBehalfOf?.name);
}
