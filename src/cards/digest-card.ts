// The one message a day: the form for what is most urgent, then what else is overdue, due soon or asked for a review.
import type { Digest } from "../domain/digest.ts";
import { type CardMessage, sayButtons } from "./note.ts";
import { beginning, plain, plainWithin } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import type { formData } from "./update-form.ts";
import { BUTTONS, DIGEST } from "./wording.ts";

/** A line of a digest in words, as it stands when the card is made: perhaps it has been answered by now. */
export interface ShownLine {
  readonly planId: string;
  readonly planTitle: string;
  readonly ref: string;
  readonly text: string;
  readonly rating: string;
  readonly due: string;
  /** The date of the review that progress is wanted for. */
  readonly review?: string;
  readonly answeredBy?: string;
}

export interface DigestView extends Pick<Digest, "person"> {
  /** In the order of urgency. */
  readonly lines: readonly ShownLine[];
  /** The form for the first line that is not answered; undefined once all are. */
  readonly form: ReturnType<typeof formData> | undefined;
}

const LINES_SHOWN = 15;
const PLAN_SHOWN = 60;

export function digestCard({ person, lines, form }: DigestView): CardMessage {
  const [onForm, ...waiting] = lines.filter((line) => line.answeredBy === undefined);
  const answered = lines.filter((line) => line.answeredBy !== undefined);
  const left = onForm ? waiting.length + 1 : 0;
  const others = [...waiting, ...answered].slice(0, LINES_SHOWN);
  const severalPlans = new Set(lines.map((line) => line.planId)).size > 1;
  return cardMessage("digest", DIGEST.summary(left, person.name), {
    title: DIGEST.title(lines.length),
    lead: answered.length === 0 ? leadOf(lines) : DIGEST.leadAfter(left),
    form: form ? [form] : [],
    others: others.length === 0 ? "" : DIGEST.others(waiting.length),
    items: others.map((line) => ({ heading: heading(line, severalPlans), text: beginning(line.text, 80) })),
    buttons: sayButtons([
      ...waiting
        .slice(0, 3)
        .map((line) => ({ title: BUTTONS.answer(line.ref), words: `show ${line.ref}`, plan: line.planId })),
      ...(lines.length > LINES_SHOWN ? [{ title: BUTTONS.myActions, words: "my actions" }] : []),
    ]),
  });
}

function leadOf(lines: readonly ShownLine[]): string {
  const reviews = [...new Set(lines.flatMap(({ review }) => review ?? []))];
  return reviews.length === 0 ? DIGEST.lead : `${DIGEST.forReview(reviews)} ${DIGEST.lead}`;
}

/** **1.2.3** ▲ Amber, due 30 November 2018, in 4 days */
function heading({ ref, rating, due, planTitle, answeredBy }: ShownLine, withPlan: boolean): string {
  const plan = withPlan ? `${beginning(planTitle, PLAN_SHOWN)}: ` : "";
  const state = answeredBy === undefined ? `${rating}, ${due}` : DIGEST.answered(rating, answeredBy);
  return `${plain(plan)}**${ref}** ${plainWithin(state)}`;
}
