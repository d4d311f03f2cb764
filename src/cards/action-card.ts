// One action with its state, its history, and the form where the reader may update it.
import { type Action, dueInForce } from "../domain/action.ts";
import { type Frame, isHeldOn, postTitle } from "../domain/frame.ts";
import type { ProgressEntry } from "../domain/progress.ts";
import type { CalendarDate } from "../domain/values.ts";
import { dueInWords } from "./list-card.ts";
import { type CardMessage, sayButtons } from "./note.ts";
import { actionRating, beginning, instantInWords, plain, planDateInWords, ratingInWords } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import { formData, paragraphs } from "./update-form.ts";
import { ACTION } from "./wording.ts";

const HISTORY_SHOWN = 5;
const ENTRY_SHOWN = 700;

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
  /** All of the history instead of its newest part, and no form. */
  readonly wholeHistory?: boolean;
}

export function actionCard(view: ActionView): CardMessage {
  const { frame, today, action, last } = view;
  const newestFirst = [...view.entries].reverse();
  const shown = view.wholeHistory ? newestFirst.slice(0, 30) : newestFirst.slice(0, HISTORY_SHOWN);
  const takenBack = new Set(view.entries.map((one) => one.reverses).filter((id) => id !== undefined));
  const hasForm = view.mayUpdate && !view.wholeHistory;
  const hasMore = newestFirst.length > shown.length;
  const plan = frame.plan.id;
  const summary = `${action.ref}: ${actionRating(frame, action)}, ${dueInWords(today, action)}`;
  return cardMessage("action", summary, {
    title: plain(`${action.ref} ${actionRating(frame, action)}`),
    text: action.text,
    facts: facts(view),
    historyHeading: shown.length > 0 ? ACTION.historyHeading : ACTION.noHistory,
    history: shown.map((entry) => historyLine(frame, entry, takenBack.has(entry.id))),
    form: hasForm ? [formData({ frame, today, action, last, withText: false })] : [],
    buttons: sayButtons(hasMore ? [{ title: `History of ${action.ref}`, words: `history ${action.ref}`, plan }] : []),
  });
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
  return rows.flatMap(([title, value]) => (value ? [{ title, value: plain(value) }] : []));
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

function historyLine(frame: Frame, entry: ProgressEntry, isTakenBack: boolean) {
  const when = entry.at && instantInWords(entry.at, frame.plan.zone);
  const who = entry.by?.name ?? "";
  const version = frame.plan.scales[(entry.rating?.scale ?? 0) - 1];
  const rating = ratingInWords(version?.ratings.find((one) => one.name === entry.rating?.name));
  const heading = when === undefined ? ACTION.imported(entry.position) : saidHeading(entry, who, when, rating);
  const text =
    beginning(entry.text, ENTRY_SHOWN) || (entry.saysNoChange ? ACTION.noChange : entry.reverses ? "" : ACTION.noWords);
  return { heading: plain(isTakenBack ? `${heading} (${ACTION.undone})` : heading), paragraphs: paragraphs(text) };
}

function saidHeading(entry: ProgressEntry, who: string, when: string, rating: string): string {
  return entry.reverses ? ACTION.takesBack(who, when) : ACTION.said(who, when, rating, entry.onBehalfOf?.name);
}
