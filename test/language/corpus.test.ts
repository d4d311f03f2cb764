import { describe, expect, it } from "vitest";
import { read } from "../../src/language/read.ts";
import type { Entry } from "./corpus.ts";
import * as updates from "./corpus.ts";
import * as answers from "./corpus-answers.ts";
import * as courtesies from "./corpus-courtesies.ts";
import * as doubts from "./corpus-doubts.ts";
import * as letters from "./corpus-letters.ts";
import * as questions from "./corpus-questions.ts";
import * as ratings from "./corpus-ratings.ts";
import * as talk from "./corpus-talk.ts";
import { inOneLine } from "./notation.ts";
import { SITUATION } from "./situation.ts";

const PARTS: readonly (readonly [string, readonly Entry[]])[] = [
  updates,
  ratings,
  courtesies,
  doubts,
  letters,
  answers,
  questions,
  talk,
].flatMap((part) => Object.entries(part));

function caseOf([says, wants, asked = "", scope]: Entry) {
  return { says, wants, asked, scope: scope ?? ("personal" as const) };
}

for (const [part, entries] of PARTS) {
  describe(part.toLowerCase().replaceAll("_", " "), () => {
    it.each(entries.map(caseOf))("reads $says as $wants", ({ says, wants, asked, scope }) => {
      const refs = asked === "" ? [] : asked.split(",");

      const reading = read(says, { ...SITUATION, asked: refs, scope });

      expect(inOneLine(reading)).toBe(wants);
      expect(reading.why.length).toBeGreaterThan(0);
    });
  });
}
