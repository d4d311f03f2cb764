// What a group's lead is told when a review is over: which of the group's actions had no update, and whose they are.
import type { Frame } from "../domain/frame.ts";
import type { UnansweredLine, UnansweredReview } from "../domain/unanswered.ts";
import { type CardMessage, sayButtons } from "./note.ts";
import { beginning, instantInWords, listed, plain, planDateInWords } from "./phrases.ts";
import { cardMessage } from "./template.ts";
import { BUTTONS, UNANSWERED } from "./wording.ts";

const SHOWN = 15;
const HEADING_SHOWN = 300;

export function unansweredCard({ lines, review, planTitle, planId }: UnansweredReview, frame: Frame): CardMessage {
  const title = UNANSWERED.title(planDateInWords(review.held));
  const shown = lines.slice(0, SHOWN);
  const lead = UNANSWERED.lead(lines.length, shown.length);
  return cardMessage("list", `${title}. ${lead}`, {
    title: plain(title),
    lead: plain(`${planTitle}. ${lead}`),
    items: shown.map((line) => ({
      heading: plain(beginning(heading(line, frame), HEADING_SHOWN)),
      text: beginning(line.text, 120),
    })),
    buttons: sayButtons(
      shown.slice(0, 4).map(({ ref }) => ({ title: BUTTONS.show(ref), words: `show ${ref}`, plan: planId })),
    ),
  });
}

function heading({ ref, owners, vacantPosts, lastUpdatedAt }: UnansweredLine, frame: Frame): string {
  const who = owners.length > 0 ? listed(owners) : UNANSWERED.nobody(vacantPosts);
  const when = lastUpdatedAt
    ? UNANSWERED.lastUpdated(instantInWords(lastUpdatedAt, frame.plan.zone))
    : UNANSWERED.never;
  return `${ref}: ${who}; ${when}`;
}
