import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { read } from "../../src/language/read.ts";
import type { Ask, Question, Reading, Said } from "../../src/language/reading.ts";
import { BRAG, SITUATION } from "./situation.ts";

// Fixed, so that every run tries the same messages.
const RUNS = { numRuns: 400, seed: 20181126 };
const PIECES = [
  "1.2.3",
  "1.1.1 and 1.1.2",
  "4.1b(i)",
  "amber",
  "Green",
  "red",
  "🟢",
  "not",
  "probably",
  "if",
  "still",
  "was",
  "by March",
  "no change",
  "done",
  "waiting for sign-off",
  "“quoted”",
  "?",
  ".",
  ",",
  "\n",
  "> quoted line\n",
  "thanks",
  "hi Sarah",
  "summary",
  "overdue",
  "due in March",
  "Data Group",
  "\u00a0",
  "\u200b",
  "\u202e",
  "１．２",
  "<b>amber</b>",
  "<blockquote>",
  "&nbsp;",
  "😀",
  "\ud800",
  "İ",
  "Kind regards\n",
  "both",
  "all except",
  "first one",
  "undo",
  "31/2",
  "A",
  "it's",
  "'",
  '"',
  "-",
  ":",
  "(",
  ")",
  "**",
  "or",
  "because",
  "was red",
];
const messages = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(" ")),
  fc.string({ unit: "binary", maxLength: 200 }),
  fc.string({ unit: "grapheme", maxLength: 200 }),
);
const situations = fc.record({
  today: fc.constantFrom("2018-11-26" as const, "2020-02-29" as const, "2018-12-31" as const),
  scope: fc.constantFrom("personal" as const, "group" as const, "channel" as const),
  scale: fc.constantFrom(SITUATION.scale, BRAG),
  asked: fc.constantFrom([], ["1.2.3"], ["1.1.1", "1.1.2"]),
});

describe("any message at all", () => {
  it("is read without failing, and the same way twice", () => {
    fc.assert(
      fc.property(messages, situations, (words, situation) => {
        const first = read(words, { ...SITUATION, ...situation });

        expect(read(words, { ...SITUATION, ...situation })).toEqual(first);
        expect(first.why.length).toBeGreaterThan(0);
      }),
      RUNS,
    );
  });

  it("has its words kept as one unbroken piece of what was typed", () => {
    fc.assert(
      fc.property(messages, situations, (words, situation) => {
        for (const said of allSaid(read(words, { ...SITUATION, ...situation }))) {
          if (said.words !== undefined) expect(words).toContain(said.words);
        }
      }),
      RUNS,
    );
  });

  it("gives no rating the scale lacks, and nothing to write with nothing in it", () => {
    fc.assert(
      fc.property(messages, situations, (words, situation) => {
        const names: (string | undefined)[] = situation.scale.ratings.map(({ name }) => name);
        for (const said of allSaid(read(words, { ...SITUATION, ...situation }))) {
          if (said.rating !== undefined) expect(names).toContain(said.rating);
        }
      }),
      RUNS,
    );
  });

  it("writes to each action once, and only where something is said of it", () => {
    fc.assert(
      fc.property(messages, situations, (words, situation) => {
        const reading = read(words, { ...SITUATION, ...situation });
        if (reading.intent !== "update") return;
        const refs = reading.items.map(({ ref }) => ref);

        expect(new Set(refs).size).toBe(refs.length);
        for (const { rating, words: kept, noChange } of reading.items) expect(rating ?? kept ?? noChange).toBeDefined();
      }),
      RUNS,
    );
  });

  it("writes nothing where every line of it is quoted", () => {
    fc.assert(
      fc.property(messages, situations, (words, situation) => {
        const quoted = words
          .split(/[\n\r\v\u2028\u2029]/)
          .map((line) => `> ${line}`)
          .join("\n");

        expect(read(quoted, { ...SITUATION, ...situation }).intent).not.toBe("update");
      }),
      RUNS,
    );
  });

  it("writes nothing where it asks a question about an action", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("is", "was", "when is", "who owns", "why is"),
        fc.constantFrom("green?", "still amber", "red", "due?"),
        (start, end) => {
          expect(read(`${start} 1.2.3 ${end}`, SITUATION)).toMatchObject({ intent: "show_action", refs: ["1.2.3"] });
        },
      ),
      RUNS,
    );
  });
});

describe("a long message", () => {
  it("keeps 20,000 characters of progress whole", () => {
    const progress = "The forum met and agreed the next steps. ".repeat(490).trimEnd();

    const reading = read(`1.2.3 amber, ${progress}`, SITUATION);

    expect(reading).toMatchObject({ intent: "update", items: [{ ref: "1.2.3", rating: "Amber", words: progress }] });
  });

  it("keeps its paragraphs and bullets as they came", () => {
    const progress = "First we met.\n\n- one\n  - two (97.3%)\n\n\tLast line";

    const reading = read(`1.2.3 green\n${progress}`, SITUATION);

    expect(reading).toMatchObject({ intent: "update", items: [{ rating: "Green", words: progress }] });
  });
});

describe("the reasons of a reading", () => {
  it("say in order which rules applied", () => {
    const reading = read("> 1.2.3 red?\n1.2.3 probably amber", SITUATION);

    expect(reading.why).toEqual([
      "Lines behind > are quoted and were left out.",
      "Amber is named, but not plainly (hedge): asked first.",
    ]);
  });

  it("say what a slip of the keyboard was read as", () => {
    expect(read("sumary", SITUATION).why).toEqual(['Read "sumary" as "summary".', "The whole message is a command."]);
  });
});

function allSaid(ask: Ask | Reading): Said[] {
  if (ask.intent === "update") return [...ask.items, ...(ask.thenAsk ? saidIn(ask.thenAsk) : [])];
  return ask.intent === "unclear" ? saidIn(ask.question) : [];
}

function saidIn(question: Question): Said[] {
  return "said" in question ? [question.said] : [];
}
