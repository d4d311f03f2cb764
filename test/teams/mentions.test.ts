import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wordsWithoutMentions } from "../../src/teams/mentions.ts";
import { BOT_ACCOUNT, MENTION } from "./activities.ts";

const OTHER = { type: "mention", mentioned: { id: "29:chris", name: "Chris Chair" }, text: "<at>Chris Chair</at>" };
const PLAN = { ...MENTION, text: "<at>Plan</at>", mentioned: { id: BOT_ACCOUNT, name: "Plan" } };
const CLERK = { ...MENTION, text: "<at>Clerk</at>", mentioned: { id: BOT_ACCOUNT, name: "Clerk" } };
const PLAYGROUND = { ...MENTION, mentioned: { id: BOT_ACCOUNT.slice(3), name: "Plan Clerk" } };

describe("the words of a message that mentions the clerk", () => {
  it.each<[name: string, text: string, entities: unknown, words: string]>([
    ["a mention before the words", "<at>Plan Clerk</at> summary", [MENTION], "summary"],
    ["a mention with a hard space, as Teams writes it", "<at>Plan Clerk</at>&nbsp;summary", [MENTION], "summary"],
    ["a hard space as a character", "<at>Plan Clerk</at>\u00a0summary\u00a0please", [MENTION], "summary please"],
    ["a mention after the words", "summary <at>Plan Clerk</at>", [MENTION], "summary"],
    ["a mention between words", "please  <at>Plan Clerk</at>  summary", [MENTION], "please summary"],
    ["a mention between two words without spaces", "1.2.3<at>Plan Clerk</at>amber", [MENTION], "1.2.3 amber"],
    ["the same mention twice", "<at>Plan Clerk</at> red <at>Plan Clerk</at>", [MENTION], "red"],
    ["two mentions of the clerk", "<at>Plan Clerk</at> red <at>Plan Clerk</at>", [MENTION, MENTION], "red"],
    ["a name split into two mentions", "<at>Plan</at> <at>Clerk</at> red", [PLAN, CLERK], "red"],
    ["nothing but a mention", "<at>Plan Clerk</at>&nbsp;", [MENTION], ""],
    [
      "a mention of somebody else",
      "<at>Plan Clerk</at> ask <at>Chris Chair</at>",
      [MENTION, OTHER],
      "ask <at>Chris Chair</at>",
    ],
    ["a mention by the bare id, as a training window writes it", "<at>Plan Clerk</at> red", [PLAYGROUND], "red"],
    ["a mention whose entity has no text", "<at>Plan Clerk</at> red", [{ ...MENTION, text: undefined }], "red"],
    ["an entity type in capitals", "<at>Plan Clerk</at> red", [{ ...MENTION, type: "Mention" }], "red"],
    [
      "a name with an ampersand",
      "<at>SEND &amp; Co</at> red",
      [{ ...MENTION, text: "<at>SEND &amp; Co</at>", mentioned: { id: BOT_ACCOUNT, name: "SEND & Co" } }],
      "red",
    ],
    ["a mention hidden in a mention", "<at>Plan<at>Plan Clerk</at>Clerk</at> red", [MENTION], "red"],
    ["a mention with no entity, typed by hand", "<at>Plan Clerk</at> red", [], "<at>Plan Clerk</at> red"],
    ["an entity whose text is no mention", "1.2.3 amber", [{ ...MENTION, text: "1.2.3" }], "1.2.3 amber"],
    [
      "an entity with an empty text",
      "1.2.3 amber",
      [{ ...MENTION, text: "", mentioned: { id: BOT_ACCOUNT } }],
      "1.2.3 amber",
    ],
  ])("%s", (_name, text, entities, words) => {
    expect(wordsWithoutMentions(text, entities, BOT_ACCOUNT)).toBe(words);
  });
});

describe("the words of a message", () => {
  it.each<[name: string, text: string, words: string]>([
    [
      "several lines and the spaces inside them",
      "1.2.3 amber\r\n- one\n  - two\n\n£5,000",
      "1.2.3 amber\n- one\n  - two\n\n£5,000",
    ],
    ["markdown", "**amber** _now_ [x](http://example.org) `a` {b}", "**amber** _now_ [x](http://example.org) `a` {b}"],
    ["HTML", "<b>amber</b> <script>alert(1)</script>", "<b>amber</b> <script>alert(1)</script>"],
    ["HTML that Teams wrote as entities", "&lt;b&gt;amber&lt;/b&gt; R&amp;D", "<b>amber</b> R&D"],
    ["an entity that was itself typed", "&amp;lt;", "&lt;"],
    ["numbered entities", "it&#39;s &#x2019;here&#X2019;", "it's \u2019here\u2019"],
    ["entities that are none", "&#0; &#55296; &#9999999; &bogus; &amp &;", "&#0; &#55296; &#9999999; &bogus; &amp &;"],
    ["emoji and right-to-left marks", "amber 👍🏽 \u200fabc\u202e", "amber 👍🏽 \u200fabc\u202e"],
    ["spaces around", "  amber \n", "amber"],
  ])("keep %s as typed", (_name, text, words) => {
    expect(wordsWithoutMentions(text, undefined, BOT_ACCOUNT)).toBe(words);
  });

  it.each<[string, unknown]>([
    ["none", undefined],
    ["null", null],
    ["a string", "mention"],
    ["a record", { type: "mention" }],
    [
      "nothing but rubbish",
      [null, 7, "mention", [], {}, { type: 3 }, { type: "mention" }, { type: "mention", mentioned: 1 }],
    ],
    ["a mention of nobody", [{ type: "mention", mentioned: { id: 28 }, text: "<at>Plan Clerk</at>" }]],
  ])("stand whatever the entities are: %s", (_name, entities) => {
    expect(wordsWithoutMentions("1.2.3 amber", entities, BOT_ACCOUNT)).toBe("1.2.3 amber");
  });

  it("are nothing when a mention is hidden in a mention beyond all measure", () => {
    const depth = 5000;
    const text = `${"<at>Plan".repeat(depth)}<at>Plan Clerk</at>${"Clerk</at>".repeat(depth)}`;

    expect(wordsWithoutMentions(text, [MENTION], BOT_ACCOUNT)).toBe("");
  });
});

/** The same texts in every run. */
const SEED = { seed: 20181126 };

describe("any text with any entities", () => {
  const name = fc.constantFrom("Plan Clerk", "Plan", "Clerk", "A & B", "<at>x</at>", " ");
  const account = fc.constantFrom(BOT_ACCOUNT, BOT_ACCOUNT.slice(3), "29:chris");
  const written = fc.oneof(
    name.map((said) => `<at>${said}</at>`),
    fc.string(),
    fc.constant(undefined),
  );
  const entity = fc.record({
    type: fc.constantFrom("mention", "clientInfo"),
    mentioned: fc.record({ id: account, name }),
    text: written,
  });
  const piece = fc.oneof(
    fc.string(),
    name.map((said) => `<at>${said}</at>`),
    fc.constantFrom(
      "<at>Plan",
      "Clerk</at>",
      "&nbsp;",
      "&lt;at&gt;Plan Clerk&lt;/at&gt;",
      " ",
      "\n",
      "&amp;",
      "1.2.3 amber",
    ),
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(""));

  it("leaves no mention of the clerk behind", () => {
    fc.assert(
      fc.property(text, fc.array(entity, { maxLength: 4 }), (said, entities) => {
        const words = wordsWithoutMentions(said, [...entities, MENTION], BOT_ACCOUNT);
        return !words.includes("<at>Plan Clerk</at>");
      }),
      SEED,
    );
  });

  it("never fails", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.anything(), fc.string(), (said, entities, ourId) => {
        return typeof wordsWithoutMentions(said, entities, ourId) === "string";
      }),
      SEED,
    );
  });

  it("says the same when it is read again", () => {
    fc.assert(
      fc.property(
        text.filter((said) => !said.includes("&")),
        (said) => {
          const words = wordsWithoutMentions(said, [MENTION], BOT_ACCOUNT);
          return wordsWithoutMentions(words, [MENTION], BOT_ACCOUNT) === words;
        },
      ),
      SEED,
    );
  });
});
