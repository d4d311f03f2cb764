// A list of actions, a page at a time, each with its rating in word and shape and its date.
import { type Action, dueInForce } from "../domain/action.ts";
import { daysBetween } from "../domain/calendar.ts";
import { isOverdue } from "../domain/filters.ts";
import type { Frame } from "../domain/frame.ts";
import type { CalendarDate } from "../domain/values.ts";
import { type CardMessage, sayButtons } from "./note.ts";
import { actionRating, beginning, plain, plainWithin, planDateInWords } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import { ACTION, BUTTONS, LISTS } from "./wording.ts";

export const PAGE_SIZE = 8;

export interface ListPage {
  readonly title: string;
  readonly actions: readonly Action[];
  readonly page: number;
  /** The words that gave this list, for the button to its next page. */
  readonly words: string;
}

/** The actions on one page of a list, in the order they are shown. */
export function onPage(actions: readonly Action[], page: number): readonly Action[] {
  const at = pageWithin(actions, page);
  return actions.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE);
}

/** The list may have grown shorter since the button to its next page was sent. */
function pageWithin({ length }: readonly Action[], page: number): number {
  return Math.max(1, Math.min(page, Math.ceil(length / PAGE_SIZE)));
}

export function listCard(frame: Frame, today: CalendarDate, list: ListPage): CardMessage {
  const page = pageWithin(list.actions, list.page);
  const shown = onPage(list.actions, page);
  const from = (page - 1) * PAGE_SIZE + 1;
  const to = from + shown.length - 1;
  const hasMore = to < list.actions.length;
  const plan = frame.plan.id;
  const buttons = [
    ...shown.slice(0, 4).map((one) => ({ title: BUTTONS.show(one.ref), words: `show ${one.ref}`, plan })),
    ...(hasMore ? [{ title: BUTTONS.more, words: list.words, plan, page: page + 1 }] : []),
  ];
  const lead = `${LISTS.page(from, to, list.actions.length)}. ${plain(frame.plan.title)}`;
  return cardMessage("list", `${list.title}. ${frame.plan.title}`, {
    title: plain(list.title),
    lead,
    items: shown.map((one) => ({ heading: lineHeading(frame, today, one), text: beginning(one.text, 160) })),
    buttons: sayButtons(buttons),
  });
}

/** **1.2.3** ● Green, due 30 November 2018, in 4 days */
function lineHeading(frame: Frame, today: CalendarDate, of: Action): string {
  return `**${of.ref}** ${plainWithin(`${actionRating(frame, of)}, ${dueInWords(today, of)}`)}`;
}

/** Where the date stands against today: overdue and by how much, today, or how many days are left. */
export function dueInWords(today: CalendarDate, of: Action): string {
  const due = dueInForce(of);
  const ongoing = of.isOngoing ? ` (${ACTION.ongoing})` : "";
  if (!due) return of.isOngoing ? ACTION.ongoing : ACTION.noDate;
  const date = planDateInWords(due);
  if (isOverdue(of, today)) return LISTS.overdueBy(date, daysBetween(due.on, today)) + ongoing;
  const days = daysBetween(today, due.on);
  return (days >= 0 && days <= 60 ? LISTS.dueIn(date, days) : LISTS.dueOn(date)) + ongoing;
}
