// Which actions a question is about, as named facts about one action on one day.
import { type Action, dueInForce, isOpen } from "./action.ts";
import type { CalendarDate, Instant } from "./values.ts";

export function isOverdue(of: Action, today: CalendarDate): boolean {
  const due = dueInForce(of);
  return due !== undefined && due.on < today && isOpen(of);
}

export function isDueWithin(of: Action, from: CalendarDate, to: CalendarDate): boolean {
  const due = dueInForce(of);
  return due !== undefined && from <= due.on && due.on <= to && isOpen(of);
}

export function isCompleted(of: Action): boolean {
  return of.completion.state === "confirmed" || of.completion.state === "embedded";
}

/** Whether nobody has updated it since the day of the last review began; where none was held yet, whether nobody ever has. */
export function isNotUpdatedSince(of: Action, reviewBegan: Instant | undefined): boolean {
  return of.lastUpdate === undefined || (reviewBegan !== undefined && of.lastUpdate.at < reviewBegan);
}

/** What a question is limited to: one area, one responsible group, or one post. */
export interface About {
  readonly kind: "area" | "body" | "post";
  readonly id: string;
}

export function isAbout(of: Action, about: About): boolean {
  switch (about.kind) {
    case "area":
      return of.area === about.id;
    case "body":
      return of.groups.includes(about.id);
    case "post":
      return of.officers.includes(about.id);
    default:
      return about.kind satisfies never;
  }
}

/** Actions that count: parts that share the rating of their whole are not counted beside it, nor is what was withdrawn. */
export function isCounted(of: Action): boolean {
  return of.isRated && of.withdrawn === undefined;
}
