// The words the clerk knows, so that a name can be told from them.
import { wordsOf } from "./phrases.ts";
import * as commands from "./tables/commands.ts";
import * as notOffered from "./tables/not-offered.ts";
import * as openers from "./tables/openers.ts";
import { NO_CHANGE } from "./tables/rating-forms.ts";
import * as frames from "./tables/rating-frames.ts";
import * as refWords from "./tables/ref-words.ts";
import * as statements from "./tables/statements.ts";

const known = new Set(
  [
    ...Object.values(openers).flat(),
    ...Object.values(commands).flat(2),
    ...Object.values(notOffered.REQUESTS).flat(),
    ...Object.values(frames).flat(),
    ...Object.values(statements).flat(),
    ...NO_CHANGE,
    ...Object.values(refWords)
      .flat(2)
      .filter((entry) => typeof entry === "string"),
  ].flatMap((entry) => wordsOf(entry)),
);

export function isKnownWord(word: string): boolean {
  return known.has(word);
}
