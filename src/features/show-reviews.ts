import { noteCard } from "../cards/note.ts";
import { dateInWords, plain, planDateInWords } from "../cards/phrases.ts";
import { REVIEWS } from "../cards/wording.ts";
import { opensOn } from "../domain/collecting.ts";
import type { Review } from "../domain/review.ts";
import { type Feature, type PlanTurn, say } from "./feature.ts";

export const showReviews: Feature = {
  name: "show-reviews",
  needs: "plan",
  help: [{ say: "reviews", does: "The review dates, when collecting opens, and what moved them" }],
  answers: {
    reviews: async (_ask, turn) => {
      const { reviews } = turn.frame;
      const lines = reviews.length === 0 ? [REVIEWS.none] : reviews.map((one) => plain(reviewLine(turn, one)));
      return say(noteCard({ title: REVIEWS.title, lines }));
    },
  },
};

function reviewLine(turn: PlanTurn, review: Review): string {
  const amendments = review.amendments.map((one) =>
    REVIEWS.amended(planDateInWords(one.from), planDateInWords(one.to), one.why),
  );
  const further = review.furtherUpdates.length > 0 ? [REVIEWS.further(review.furtherUpdates.map(dateInWords))] : [];
  return [stateOf(turn, review), ...amendments, ...further].join("; ");
}

function stateOf({ frame, today }: PlanTurn, review: Review): string {
  const held = planDateInWords(review.held);
  const opens = opensOn(review, frame.plan.reminders);
  if (review.snapshot) return REVIEWS.held(held);
  if (review.held.on < today) return REVIEWS.past(held);
  return opens <= today ? REVIEWS.open(held) : REVIEWS.opens(held, dateInWords(opens));
}
