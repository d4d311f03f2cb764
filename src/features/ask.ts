// Puts a question to the person, with choices that carry what they stand for: nothing is read a second time.
import { questionCard, sentence } from "../cards/note.ts";
import { beginning, plain } from "../cards/phrases.ts";
import { QUESTIONS } from "../cards/question-wording.ts";
import type { Ref } from "../domain/ref.ts";
import type { Ask, Question, Said, UpdateItem } from "../language/reading.ts";
import type { Choice } from "../ports/people.ts";
import { actionsWhere } from "./actions.ts";
import { type Answer, type PlanTurn, say, type Turn } from "./feature.ts";
import { isOpenAndMine } from "./mine.ts";

/** A question with choices; a bare sentence where there is nothing to choose from. */
export function ask(turn: Turn, asked: string, choices: readonly Choice[]): Answer {
  if (choices.length === 0) return say(sentence(asked));
  const question = { id: turn.newId(), choices };
  return { messages: [questionCard(plain(asked), question)], question };
}

export async function askQuestion(turn: PlanTurn, question: Question): Promise<Answer> {
  const scale = turn.frame.scale.ratings.map((one) => one.name);
  switch (question.code) {
    case "which-action":
      return whichAction(turn, question);
    case "which-rating": {
      const asked = QUESTIONS.whichRating[question.because](question.named, scale);
      return ask(
        turn,
        asked,
        choicesFor(
          question.refs,
          question.choices.map((rating) => [rating, { ...question.said, rating }]),
        ),
      );
    }
    case "confirm-rating":
      return confirmRating(turn, question);
    case "confirm-several":
      return confirmSeveral(turn, question);
    case "done-what":
      return doneWhat(turn, question);
    case "record-words":
      return recordWords(turn, question);
    case "which-about":
      return ask(
        turn,
        QUESTIONS.whichAbout(question.named),
        question.choices.map(({ name, ask }) => ({ label: name, ask })),
      );
    case "unknown-about":
      return ask(turn, QUESTIONS.unknownAbout(question.named), [{ label: QUESTIONS.without, ask: question.ask }]);
    case "which-date": {
      const choices = question.choices.map((one) => ({ label: one.window.label, ask: one.ask }));
      return ask(turn, QUESTIONS.whichDate[question.because](question.named), choices);
    }
    default:
      return question satisfies never;
  }
}

type QuestionOf<Code extends Question["code"]> = Extract<Question, { code: Code }>;

const NO: Choice = { label: QUESTIONS.no, ask: { intent: "cancel" } };

function whichAction(turn: PlanTurn, { wanted, choices, said }: QuestionOf<"which-action">): Answer {
  const askFor = (ref: Ref): Ask => {
    if (wanted === "show_action") return { intent: "show_action", refs: [ref] };
    return wanted === "history" ? { intent: "history", ref } : { intent: "update", items: [{ ref, ...said }] };
  };
  const asked = choices.length > 0 ? QUESTIONS.whichAction : QUESTIONS.whichActionOpen;
  return ask(
    turn,
    asked,
    choices.map((ref) => ({ label: ref, ask: askFor(ref) })),
  );
}

function confirmRating(turn: PlanTurn, { refs, because, said }: QuestionOf<"confirm-rating">): Answer {
  if (refs.length === 0) return say(sentence(QUESTIONS.whichActionOpen));
  const yes = choicesFor(refs, [[QUESTIONS.yes(said.rating), said]]);
  return ask(turn, QUESTIONS.confirmRating(said.rating, refs, because), [...yes, NO]);
}

async function confirmSeveral(turn: PlanTurn, { refs, said }: QuestionOf<"confirm-several">): Promise<Answer> {
  const meant = refs.length > 0 ? refs : (await actionsWhere(turn, isOpenAndMine(turn))).map((one) => one.ref);
  if (meant.length === 0) return say(sentence(QUESTIONS.whichActionOpen));
  const asked = QUESTIONS.confirmSeveral(said.rating, meant);
  return ask(turn, asked, [...choicesFor(meant, [[QUESTIONS.yesAll(meant.length), said]]), NO]);
}

function doneWhat(turn: PlanTurn, { refs, said }: QuestionOf<"done-what">): Answer {
  if (refs.length === 0) return say(sentence(QUESTIONS.whichActionOpen));
  const whole: Choice = { label: QUESTIONS.wholeAction, ask: { intent: "not_offered", what: "complete", refs } };
  const asProgress = said.words ? choicesFor(refs, [[QUESTIONS.asProgress, said]]) : [];
  return ask(turn, QUESTIONS.doneWhat(refs), [...asProgress, whole, NO]);
}

function recordWords(turn: PlanTurn, { refs, said }: QuestionOf<"record-words">): Answer {
  if (refs.length === 0) return say(sentence(QUESTIONS.whichActionOpen));
  const asked = QUESTIONS.recordWords(refs, beginning(said.words, 300));
  return ask(turn, asked, [...choicesFor(refs, [[QUESTIONS.yesRecord, said]]), NO]);
}

/** One choice for each thing that could be said of these actions. */
function choicesFor(
  refs: readonly Ref[],
  answers: readonly (readonly [label: string, said: Said])[],
): readonly Choice[] {
  const [first, ...others] = refs;
  if (first === undefined) return [];
  return answers.map(([label, said]) => {
    const items: [UpdateItem, ...UpdateItem[]] = [{ ref: first, ...said }, ...others.map((ref) => ({ ref, ...said }))];
    return { label, ask: { intent: "update", items } };
  });
}
