import { noteCard } from "../cards/note.ts";
import { plain } from "../cards/phrases.ts";
import { BUTTONS, SAY } from "../cards/wording.ts";
import { type Feature, type HelpLine, say } from "./feature.ts";

const OWN: HelpLine = { say: "help", does: "Shows what you can type" };

/** `lines` gives every feature's help, so that help cannot fall behind the table it is made from. */
export function createShowHelp(lines: () => readonly HelpLine[]): Feature {
  return {
    name: "show-help",
    needs: "nothing",
    help: [OWN],
    answers: {
      help: async () =>
        say(
          noteCard({
            title: SAY.helpTitle,
            lines: SAY.helpLines,
            facts: lines().map((line) => ({ title: plain(line.say), value: plain(line.does) })),
            buttons: [
              { title: BUTTONS.myActions, words: "my actions" },
              { title: BUTTONS.summary, words: "summary" },
            ],
          }),
        ),
    },
  };
}
