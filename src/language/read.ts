// Words in, their meaning out. The rules are asked in order; the first that knows is right.

import { isKnownWord } from "./known-words.ts";
import { findLead } from "./leads.ts";
import { type Message, observe } from "./message.ts";
import { nearestCommand } from "./nearest.ts";
import { phraseAt } from "./phrases.ts";
import { readCommand } from "./read-command.ts";
import { readQuestion } from "./read-question.ts";
import { readRefCommand } from "./read-ref-command.ts";
import { readRequest } from "./read-request.ts";
import { isDressedUp, readSocial } from "./read-social.ts";
import { readStatements } from "./read-statements.ts";
import type { Ask, Reading, Situation } from "./reading.ts";

/** Never throws, writes nothing, and gives the same reading for the same words in the same situation. */
export function read(words: string, situation: Situation): Reading {
  const message = observe(words, situation);
  const { ask, why } = decide(message);
  return { ...ask, why: [...message.why, ...why] };
}

interface Decided {
  readonly ask: Ask;
  readonly why: readonly string[];
}

function decide(message: Message): Decided {
  const { tokens } = message;
  if (tokens.every((token) => token.kind === "break"))
    return decided({ intent: "not_for_me" }, "There are no words of the writer's own.");
  if (isDressedUp(tokens)) return decided({ intent: "not_for_me" }, "An instruction dressed up as something official.");
  const social = readSocial(tokens);
  if (social) return decided(social, "Nothing but courtesies.");
  const lead = findLead(
    tokens,
    (at) => isKnownWord(tokens[at]?.text ?? "") || phraseAt(tokens, at, message.forms.table) !== undefined,
  );
  if (lead.isToSomebodyElse) return toSomebodyElse(message, lead.to);
  return decideMatter(message, lead.to) ?? notUnderstood(message);
}

function decideMatter(message: Message, start: number): Decided | undefined {
  const command = readCommand(message, start) ?? one(readRefCommand(message, start));
  if (command) return command;
  const request = message.ratings.length === 0 ? one(readRequest(message, start)) : undefined;
  if (request) return request;
  const question = readQuestion(message, start);
  if (question?.ask) return decided(question.ask, question.why);
  if (question) return undefined;
  return readStatements(message, start);
}

/** "Sarah, 1.2.3 is amber" is for Sarah: in a channel nothing is said, in a personal chat it is asked about. */
function toSomebodyElse(message: Message, start: number): Decided {
  const why = "It begins with the name of somebody else.";
  if (message.situation.scope !== "personal") return decided({ intent: "not_for_me" }, why);
  const said = decideMatter(message, start);
  if (!said) return decided({ intent: "not_for_me" }, why);
  const { ask } = said;
  if (ask.intent !== "update") return { ask, why: [why, ...said.why] };
  const [first] = ask.items;
  const { ref: _ref, ...rest } = first;
  const refs = ask.items
    .filter((item) => item.rating === rest.rating && item.words === rest.words)
    .map(({ ref }) => ref);
  return {
    ask: { intent: "unclear", question: { code: "confirm-several", refs, said: rest } },
    why: [why, ...said.why, "Asked before it is recorded."],
  };
}

function notUnderstood(message: Message): Decided {
  const nearest = nearestCommand(message);
  if (nearest !== undefined)
    return decided({ intent: "not_understood", nearest }, "Not understood; the nearest command is suggested.");
  if (message.situation.scope !== "personal") return decided({ intent: "not_for_me" }, "Talk between colleagues.");
  return decided({ intent: "not_understood" }, "Not understood.");
}

function one(read: { readonly ask: Ask; readonly why: string } | undefined): Decided | undefined {
  return read && decided(read.ask, read.why);
}

function decided(ask: Ask, ...why: string[]): Decided {
  return { ask, why };
}
