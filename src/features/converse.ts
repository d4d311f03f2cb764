// Greetings, thanks and everything that asks for no action. Nothing here is ever written down.
import { noteCard, sentence } from "../cards/note.ts";
import { notOffered } from "../cards/question-wording.ts";
import { BUTTONS, SAY } from "../cards/wording.ts";
import { type Feature, say } from "./feature.ts";

export const converse: Feature = {
  name: "converse",
  needs: "nothing",
  help: [],
  answers: {
    greeting: async () => say(sentence(SAY.greeting)),
    thanks: async () => say(sentence(SAY.thanks)),
    cancel: async () => say(sentence(SAY.cancelled)),
    not_for_me: async (_ask, { scope }) => (scope === "personal" ? say(sentence(SAY.notForMe)) : say()),
    not_understood: async ({ nearest }, { scope }) => {
      const buttons = [{ title: BUTTONS.help, words: "help" }];
      const offered = nearest ? [{ title: nearest, words: nearest }, ...buttons] : buttons;
      const answer = SAY.notUnderstood(nearest);
      return say(scope === "personal" ? noteCard({ lines: [answer], buttons: offered }) : sentence(answer));
    },
    not_offered: async ({ what }) => say(sentence(notOffered(what))),
  },
};
