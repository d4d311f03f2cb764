// A plan's state for a chair: counts by rating as shape, word and number, and the same for each area and group.
import { lastReview } from "../domain/collecting.ts";
import type { Frame } from "../domain/frame.ts";
import type { Rating } from "../domain/rating-scale.ts";
import { type Counts, SOON_DAYS, type Summary } from "../domain/summary.ts";
import type { CalendarDate } from "../domain/values.ts";
import { type CardMessage, sayButtons } from "./note.ts";
import {
  beginning,
  dateInWords,
  inFigures,
  NOT_RATED,
  plain,
  plainWithin,
  planDateInWords,
  ratingInWords,
} from "./phrases.ts";
import { cardMessage } from "./template.ts";
import { BUTTONS, SUMMARY } from "./wording.ts";

const BAR_LENGTH = 12;
/** Teams' own colours for charts, by the tone of a rating. */
const CHART_COLORS = {
  good: "good",
  warning: "warning",
  attention: "attention",
  accent: "categoricalBlue",
  default: "neutral",
} as const;

export interface SummaryView {
  readonly frame: Frame;
  readonly today: CalendarDate;
  readonly summary: Summary;
  /** Titles of areas by ref. */
  readonly areas: ReadonlyMap<string, string>;
  /** The area, group or post it is limited to, by name. */
  readonly about?: string;
}

export function summaryCard(view: SummaryView): CardMessage {
  const { frame, today, summary, about } = view;
  const review = lastReview(frame, today);
  const lead = SUMMARY.lead(summary.total, dateInWords(today));
  const plan = frame.plan.id;
  return cardMessage(
    "summary",
    `${SUMMARY.title(frame.plan.title, about)}. ${lead}. ${ratingsInWords(frame, summary)}.`,
    {
      title: plain(SUMMARY.title(frame.plan.title, about)),
      lead,
      ratings: ratingsInWords(frame, summary),
      chart: summary.total > 0 ? [{ title: SUMMARY.chart, bars: bars(frame, summary) }] : [],
      facts: [
        { title: SUMMARY.completed, value: inFigures(summary.completed) },
        { title: SUMMARY.proposed, value: inFigures(summary.completionProposed) },
        { title: SUMMARY.overdue, value: inFigures(summary.overdue) },
        { title: SUMMARY.dueSoon(SOON_DAYS), value: inFigures(summary.dueSoon) },
        { title: SUMMARY.notUpdated(review && planDateInWords(review.held)), value: inFigures(summary.notUpdated) },
      ],
      parts: about === undefined ? [areaPart(view), groupPart(view)].filter((part) => part.rows.length > 0) : [],
      buttons: sayButtons([{ title: BUTTONS.overdue, words: "overdue", plan }]),
    },
  );
}

function bars(frame: Frame, counts: Counts) {
  const most = Math.max(1, counts.unrated, ...counts.byRating.values());
  const bar = (label: string, number: number, tone: Rating["tone"]) => ({
    label,
    number,
    count: inFigures(number),
    tone,
    color: CHART_COLORS[tone],
    strip: number === 0 ? "" : "█".repeat(Math.max(1, Math.round((number / most) * BAR_LENGTH))),
  });
  const rated = frame.scale.ratings.map((one) => bar(ratingInWords(one), counts.byRating.get(one.name) ?? 0, one.tone));
  const earlier = namesOfEarlierScales(frame, counts).map((name) => {
    const before = earlierRating(frame, name);
    return bar(before ? ratingInWords(before) : name, counts.byRating.get(name) ?? 0, before?.tone ?? "default");
  });
  return [...rated, ...earlier, ...(counts.unrated > 0 ? [bar(NOT_RATED, counts.unrated, "default")] : [])];
}

/** ● Green 3, ▲ Amber 2, ■ Red 0, ○ Not yet rated 49 */
function ratingsInWords(frame: Frame, counts: Counts): string {
  return bars(frame, counts)
    .map(({ label, number }) => `${label} ${inFigures(number)}`)
    .join(", ");
}

function namesOfEarlierScales(frame: Frame, counts: Counts): readonly string[] {
  const current = new Set(frame.scale.ratings.map((one) => one.name));
  return [...counts.byRating.keys()].filter((name) => !current.has(name));
}

function earlierRating({ plan }: Frame, name: string): Rating | undefined {
  return plan.scales
    .flatMap((scale) => scale.ratings)
    .filter((one) => one.name === name)
    .at(-1);
}

const AREAS_SHOWN = 20;
const NAME_SHOWN = 80;

function areaPart({ frame, summary, areas }: SummaryView) {
  const rows = [...summary.byArea]
    .slice(0, AREAS_SHOWN)
    .map(([ref, counts]) => row(frame, SUMMARY.area(ref, areas.get(ref) ?? ""), counts));
  const all = summary.byArea.size;
  return { title: all > rows.length ? SUMMARY.byAreaOf(rows.length, all) : SUMMARY.byArea, rows };
}

const GROUPS_SHOWN = 12;

function groupPart({ frame, summary }: SummaryView) {
  const byTotal = [...summary.byGroup].sort(([, a], [, b]) => b.total - a.total);
  const rows = byTotal
    .slice(0, GROUPS_SHOWN)
    .map(([id, counts]) => row(frame, frame.bodies.get(id)?.name ?? id, counts));
  const left = byTotal.length - rows.length;
  return { title: left > 0 ? SUMMARY.byGroupOf(rows.length, byTotal.length) : SUMMARY.byGroup, rows };
}

/** **SEND Data Group** 8: ▲ Amber 2, ○ Not yet rated 6; 1 overdue. What is none is not named. */
function row(frame: Frame, name: string, counts: Counts): string {
  const ratings = bars(frame, counts)
    .filter(({ number }) => number > 0)
    .map(({ label, number }) => `${label} ${inFigures(number)}`);
  return `**${plainWithin(beginning(name, NAME_SHOWN))}** ${plainWithin(SUMMARY.row(counts.total, ratings, counts.overdue))}`;
}
