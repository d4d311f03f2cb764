// The one message a day: what is overdue, due soon or asked for a review, with the form for the first of it.
import type { Digest, DigestLine } from "../domain/digest.ts";
import type { Rating } from "../domain/rating-scale.ts";
import { type CardMessage, sayButtons } from "./note.ts";
import { beginning, dateInWords, plain, planDateInWords, ratingInWords } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import type { formData } from "./update-form.ts";
import { BUTTONS, DIGEST, LISTS } from "./wording.ts";

/** A line of a digest as it stands when the card is made: perhaps it has been answered by now. */
export interface ShownLine extends DigestLine {
  readonly ratingNow: Rating | undefined;
  readonly isRated: boolean;
  readonly answeredBy?: string;
}

export interface DigestView extends Omit<Digest, "lines"> {
  readonly lines: readonly ShownLine[];
  /** The form for the first line that is not answered; undefined once all are. */
  readonly form: ReturnType<typeof formData> | undefined;
}

const LINES_SHOWN = 15;

export function digestCard({ person, lines, form }: DigestView): CardMessage {
  const left = lines.filter((line) => line.answeredBy === undefined);
  const severalPlans = new Set(lines.map((line) => line.planId)).size > 1;
  const [, ...others] = left;
  const isFresh = left.length === lines.length;
  return cardMessage("digest", DIGEST.summary(left.length, person.name), {
    title: DIGEST.title(lines.length),
    lead: isFresh ? DIGEST.lead : DIGEST.leadAfter(left.length),
    items: lines
      .slice(0, LINES_SHOWN)
      .map((line) => ({ heading: heading(line, severalPlans), text: beginning(line.text, 120) })),
    form: form ? [form] : [],
    buttons: sayButtons([
      ...others
        .slice(0, 3)
        .map((line) => ({ title: BUTTONS.answer(line.ref), words: `show ${line.ref}`, plan: line.planId })),
      ...(lines.length > LINES_SHOWN ? [{ title: BUTTONS.myActions, words: "my actions" }] : []),
    ]),
  });
}

/** **1.2.3** ▲ Amber, due 30 November 2018, in 4 days, for the review of 14 December 2018 */
function heading(line: ShownLine, withPlan: boolean): string {
  const rating = line.isRated ? `${ratingInWords(line.ratingNow)}, ` : "";
  const review = line.reviewOn ? `, ${DIGEST.review(dateInWords(line.reviewOn))}` : "";
  const plan = withPlan ? `${line.planTitle}: ` : "";
  const state =
    line.answeredBy === undefined
      ? `${rating}${dueInWords(line)}${review}`
      : DIGEST.answered(ratingInWords(line.ratingNow), line.answeredBy);
  return `${plain(plan)}**${plain(line.ref)}** ${plain(state)}`;
}

function dueInWords({ due, daysOverdue, daysUntilDue }: ShownLine): string {
  if (!due) return LISTS.noDate;
  const date = planDateInWords(due);
  if (daysOverdue !== undefined) return LISTS.overdueBy(date, daysOverdue);
  return LISTS.dueIn(date, daysUntilDue ?? 0);
}
