// The stretches of time that have a name of their own, counted from today.
import type { CalendarDate } from "../domain/values.ts";
import {
  financialYear,
  financialYearOf,
  monthOf,
  monthSpan,
  plusDays,
  plusMonths,
  quarterOf,
  type Span,
  weekOf,
  yearOf,
} from "./calendar.ts";

export function spanNamed(name: string, today: CalendarDate): Span {
  const on = (date: CalendarDate): Span => ({ from: date, to: date });
  const monthFrom = (ahead: number) => {
    const then = plusMonths(`${today.slice(0, 7)}-01` as CalendarDate, ahead);
    return monthSpan(yearOf(then), monthOf(then));
  };
  const weekFrom = (weeks: number) => weekOf(plusDays(today, 7 * weeks));
  const quarterFrom = (ahead: number) => quarterOf(plusMonths(quarterOf(today).from, 3 * ahead));
  const yearFrom = (ahead: number): Span => ({
    from: monthSpan(yearOf(today) + ahead, 1).from,
    to: monthSpan(yearOf(today) + ahead, 12).to,
  });
  const spans: Readonly<Record<string, () => Span>> = {
    today: () => on(today),
    tomorrow: () => on(plusDays(today, 1)),
    yesterday: () => on(plusDays(today, -1)),
    "this week": () => weekFrom(0),
    "next week": () => weekFrom(1),
    "last week": () => weekFrom(-1),
    "week after next": () => weekFrom(2),
    "this weekend": () => ({ from: plusDays(weekFrom(0).to, -1), to: weekFrom(0).to }),
    "this month": () => monthFrom(0),
    "next month": () => monthFrom(1),
    "last month": () => monthFrom(-1),
    "month after next": () => monthFrom(2),
    "end of month": () => on(monthFrom(0).to),
    "this quarter": () => quarterFrom(0),
    "next quarter": () => quarterFrom(1),
    "last quarter": () => quarterFrom(-1),
    "this year": () => yearFrom(0),
    "next year": () => yearFrom(1),
    "last year": () => yearFrom(-1),
    "this financial year": () => financialYear(financialYearOf(today)),
    "next financial year": () => financialYear(financialYearOf(today) + 1),
    "end of financial year": () => on(financialYear(financialYearOf(today)).to),
    "next 7 days": () => ({ from: today, to: plusDays(today, 7) }),
    "next 30 days": () => ({ from: today, to: plusDays(today, 30) }),
  };
  return spans[name]?.() ?? on(today);
}
