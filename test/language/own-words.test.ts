import { describe, expect, it } from "vitest";
import { normalise } from "../../src/language/normalise.ts";
import { findOwnWords } from "../../src/language/own-words.ts";

function ownWords(typed: string): string {
  const plain = normalise(typed);
  return findOwnWords(plain)
    .stretches.map(({ from, to }) => plain.typed(from, to))
    .join("|")
    .trim();
}

describe("the writer's own words", () => {
  it.each([
    ["all of a plain message", "1.2.3 amber\nwaiting", "1.2.3 amber\nwaiting"],
    ["the lines not behind >", "> what is it?\namber", "amber"],
    ["what stands above an older letter", "amber\n\n-----Original Message-----\nred", "amber"],
    ["what stands above a letter's head", "amber\nFrom: Clerk\nSent: Monday\nred", "amber"],
    ["what stands above the line that quotes", "amber\n\nOn Mon, 26 Nov 2018, Plan Clerk wrote:\nred", "amber"],
    ["what stands above one broken in two", "amber\n\nOn Mon, 26 Nov 2018,\nPlan Clerk wrote:\nred", "amber"],
    ["what stands above a signature", "amber\nKind regards,\nJane\nService Manager\n01642 444 555", "amber"],
    ["what stands above thanks and a name", "amber\n\nThanks\nJane", "amber"],
    [
      "thanks that go on",
      "amber\nThanks\nThe training for all 42 schools is booked",
      "amber\nThanks\nThe training for all 42 schools is booked",
    ],
    ["not what a telephone adds", "amber\nSent from my iPhone", "amber"],
    ["nothing of a letter passed on", "FW: minutes\n1.2.3 green", ""],
    ["nothing of a pasted conversation", "[26/11 09:12] Jones, Sarah\n1.2.3 green", ""],
    ["a line that only begins with from", "from: next week\nwe have a lead", "from: next week\nwe have a lead"],
    ["a sentence that begins with on", "on Monday we met\nand agreed", "on Monday we met\nand agreed"],
  ])("are %s", (_what, typed, own) => {
    expect(ownWords(typed)).toBe(own);
  });
});
