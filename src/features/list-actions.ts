// Lists of actions: mine, overdue, due in a window, by rating. Each number in a summary is the length of one of these.

import { listCard, onPage } from "../cards/list-card.ts";
import { sentence } from "../cards/note.ts";
import { ratingInWords } from "../cards/phrases.ts";
import { LISTS, SAY } from "../cards/wording.ts";
import { type Action, dueInForce } from "../domain/action.ts";
import { isAbout, isCounted, isDueWithin, isOverdue } from "../domain/filters.ts";
import { ratingNamed } from "../domain/rating-scale.ts";
import { compareRefs } from "../domain/ref.ts";
import type { About } from "../language/reading.ts";
import { aboutName } from "./about.ts";
import { actionsWhere } from "./actions.ts";
import { type Answer, type Feature, type PlanTurn, say } from "./feature.ts";
import { isMine, isOpenAndMine } from "./mine.ts";

export const listActions: Feature = {
  name: "list-actions",
  needs: "plan",
  help: [
    { say: "my actions", does: "Lists the open actions you answer for" },
    { say: "overdue", does: "Lists what is overdue; a group's name after it narrows the list" },
    { say: "due in March", does: "Lists what is due in a month, or this week, or before a date" },
    { say: "red actions", does: "Lists the actions with one rating: red, amber, green, or not rated" },
  ],
  answers: {
    show_mine: async (_ask, turn) => {
      const mine = await actionsWhere(turn, isOpenAndMine(turn));
      if (mine.length === 0) return say(sentence(SAY.noneOfMine));
      return list(turn, LISTS.mine(mine.length), mine.sort(byDueDate), "my actions");
    },
    show_overdue: async ({ about }, turn) => {
      const found = await counted(turn, about, (one) => isOverdue(one, turn.today));
      return list(
        turn,
        heading(turn, about, LISTS.overdue(found.length)),
        found.sort(byDueDate),
        withAbout(turn, "overdue", about),
      );
    },
    show_due: async ({ window, about }, turn) => {
      const found = await counted(turn, about, (one) => isDueWithin(one, window.from, window.to));
      const words = withAbout(turn, `due ${window.label}`, about);
      return list(turn, heading(turn, about, LISTS.due(window.label, found.length)), found.sort(byDueDate), words);
    },
    show_by_rag: async ({ rating, about }, turn) => {
      const found = await counted(turn, about, (one) => (one.rating?.name ?? null) === rating);
      const known = rating === null ? undefined : ratingNamed(turn.frame.scale, rating);
      const title = LISTS.rated(ratingInWords(known), found.length);
      return list(turn, heading(turn, about, title), found, withAbout(turn, rating ?? "not rated", about));
    },
  },
};

function counted(turn: PlanTurn, about: About | undefined, fits: (action: Action) => boolean): Promise<Action[]> {
  return actionsWhere(turn, (one) => isCounted(one) && isWithin(turn, about, one) && fits(one));
}

function isWithin(turn: PlanTurn, about: About | undefined, action: Action): boolean {
  if (!about) return true;
  return about.kind === "me" ? isMine(turn, action) : isAbout(action, about);
}

function list(turn: PlanTurn, title: string, actions: readonly Action[], words: string): Answer {
  const { frame, today, page } = turn;
  const refs = onPage(actions, page).map((one) => one.ref);
  return { messages: [listCard(frame, today, { title, actions, page, words })], situation: { refs } };
}

const heading = (turn: PlanTurn, about: About | undefined, title: string) =>
  about ? LISTS.about(aboutName(turn.frame, about)) + title : title;

const withAbout = (turn: PlanTurn, words: string, about: About | undefined) =>
  about ? `${words} ${aboutName(turn.frame, about)}` : words;

function byDueDate(a: Action, b: Action): number {
  const [left, right] = [dueInForce(a)?.on ?? "9999", dueInForce(b)?.on ?? "9999"];
  return left < right ? -1 : left > right ? 1 : compareRefs(a.ref, b.ref);
}
