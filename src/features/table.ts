// The index of the program: everything a person can ask for.
import { choosePlan } from "./choose-plan.ts";
import { converse } from "./converse.ts";
import { explainTerm } from "./explain-term.ts";
import type { Button, Feature } from "./feature.ts";
import { listActions } from "./list-actions.ts";
import { recordUpdate } from "./record-update.ts";
import { showAction } from "./show-action.ts";
import { createShowHelp } from "./show-help.ts";
import { showReviews } from "./show-reviews.ts";
import { summarisePlan } from "./summarise-plan.ts";
import { undoUpdate } from "./undo-update.ts";

export const FEATURES: readonly Feature[] = [
  recordUpdate,
  undoUpdate,
  listActions,
  showAction,
  summarisePlan,
  showReviews,
  explainTerm,
  choosePlan,
  createShowHelp(() => HELP_LINES),
  converse,
];

/** Every line of help, in the order of the table. */
export const HELP_LINES = FEATURES.flatMap((feature) => feature.help);

/** The card buttons by their verbs. `say`, which stands for typing, belongs to plan-clerk.ts itself. */
export const BUTTONS_BY_VERB: ReadonlyMap<string, Button> = new Map(
  FEATURES.flatMap((feature) => (feature.needs === "plan" ? Object.entries(feature.buttons ?? {}) : [])),
);
