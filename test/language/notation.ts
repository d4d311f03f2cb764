// A reading in one line, so that a table of messages can be read down the page.
import type { About, Ask, Question, Said } from "../../src/language/reading.ts";

export function inOneLine(ask: Ask): string {
  switch (ask.intent) {
    case "help":
    case "greeting":
    case "thanks":
    case "cancel":
    case "undo":
    case "show_mine":
    case "reviews":
    case "not_for_me":
      return ask.intent;
    case "update": {
      const items = ask.items.map(({ ref, ...said }) => `${ref} ${saidLine(said)}`).join("; ");
      return `update ${items}${ask.thenAsk ? ` then ${questionLine(ask.thenAsk)}` : ""}`;
    }
    case "unclear":
      return questionLine(ask.question);
    case "show_action":
      return `show_action ${ask.refs.join(" ")}`;
    case "history":
      return `history ${ask.ref}`;
    case "show_due":
      return `show_due ${ask.window.from}..${ask.window.to}${aboutLine(ask.about)}`;
    case "show_by_rag":
      return `show_by_rag ${ask.rating ?? "unrated"}${aboutLine(ask.about)}`;
    case "summary":
    case "show_overdue":
      return `${ask.intent}${aboutLine(ask.about)}`;
    case "choose_plan":
      return `choose_plan${ask.plan === undefined ? "" : ` ${ask.plan}`}`;
    case "glossary":
      return `glossary${ask.term === undefined ? "" : ` ${ask.term}`}`;
    case "not_offered":
      return `not_offered ${[ask.what, ...ask.refs].join(" ")}`;
    case "not_understood":
      return `not_understood${ask.nearest === undefined ? "" : ` ${ask.nearest}`}`;
    default:
      return ask satisfies never;
  }
}

function saidLine({ rating, words, noChange }: Said): string {
  const parts = [rating, noChange ? "no change" : undefined, words === undefined ? undefined : `«${words}»`];
  return parts.filter((part) => part !== undefined).join(" ");
}

function aboutLine(about: About | undefined): string {
  if (!about) return "";
  return about.kind === "me" ? " me" : ` ${about.kind}:${about.id}`;
}

function questionLine(question: Question): string {
  switch (question.code) {
    case "which-action":
      return `ask which-action ${[question.wanted, ...question.choices].join(" ")}`;
    case "which-rating":
      return `ask which-rating ${question.because} ${question.refs.join(" ")} (${question.choices.join(" ")})`;
    case "confirm-rating":
      return `ask confirm-rating ${question.because} ${question.refs.join(" ")} ${question.said.rating}`;
    case "confirm-several":
      return `ask confirm-several ${[...question.refs, saidLine(question.said)].join(" ")}`;
    case "done-what":
    case "record-words":
      return `ask ${question.code} ${question.refs.join(" ")}`;
    case "which-about":
      return `ask which-about ${question.choices.map(({ name }) => name).join(" / ")}`;
    case "unknown-about":
      return `ask unknown-about ${question.named}`;
    case "which-date":
      return `ask which-date ${[question.because, ...question.choices.map(({ window }) => window.to)].join(" ")}`;
    default:
      return question satisfies never;
  }
}
