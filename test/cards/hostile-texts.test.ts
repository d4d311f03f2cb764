import { describe, expect, it } from "vitest";
import type { CardMessage } from "../../src/cards/note.ts";
import { elementsOf, faultsIn, HEAVIEST, weightOf } from "../support/card-rules.ts";
import { longestCards, ordinaryCards, type Texts } from "../support/card-scenes.ts";

/** The text over and over, as long as a record keeps it in each place. */
const filled = (text: string): Texts => {
  const upTo = (most: number) =>
    text
      .repeat(Math.ceil(most / text.length))
      .slice(0, most)
      .toWellFormed();
  return { title: upTo(500), text: upTo(32_000), words: upTo(20_000), name: upTo(200) };
};

const HOSTILE: readonly (readonly [string, string])[] = [
  ["plain words without end", "progress "],
  ["one word without a blank", "x"],
  ["a line for every letter", "x\n"],
  ["Windows paragraphs", "one.\r\n\r\n"],
  ["Markdown", "**bold** _it_ ~~no~~ `code` [link](http://evil.example) # - 1. > | \n- list\n"],
  ["HTML", "<script>alert(1)</script><b>&amp;</b> <at>Olive</at> <img src=x onerror=y>"],
  ["marks of templates", "${secret} ${$root} ${if(true,1,2)} `${x}` $data $when {{DATE(2018-01-01,SHORT)}} "],
  ["emoji", "👩‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿👍🏽"],
  ["right-to-left text and marks", "\u202bשלום \u202eevil\u202c\u200f "],
  ["quotation marks and backslashes", "\"\\'\u2028"],
  ["control characters", "a\u0001\u0007\u001b[31m\u0085b "],
  ["accents without end", "Z\u0351\u0352\u0353"],
  ["Chinese, which has no blanks", "計畫進度報告"],
];

const cardsWith = (text: string): readonly (readonly [string, CardMessage])[] => {
  const texts = filled(text);
  return [...Object.entries(ordinaryCards(texts)), ...Object.entries(longestCards(texts))];
};

describe.each(HOSTILE)("cards that show %s", (_what, text) => {
  const cards = cardsWith(text);

  it.each(cards)("%s: is light enough for Teams", (_name, message) => {
    expect(weightOf(message)).toBeLessThan(HEAVIEST);
  });

  it.each(cards)("%s: keeps every rule of cards", (_name, message) => {
    expect(faultsIn(message.card)).toEqual([]);
  });

  it.each(cards)("%s: leaves no place unfilled", (_name, { card }) => {
    const filledIn = JSON.stringify(card);
    const places = text.includes("${") ? [] : (filledIn.match(/\$\{|\$data|\$when|\$root/g) ?? []);

    expect(places).toEqual([]);
  });
});

describe("texts that look like a template", () => {
  const secret = {
    title: "${plan.secret}",
    text: "${$root.form}",
    words: "${count(items)} ${summary}",
    name: "${name}",
  };
  const cards = ordinaryCards(secret);

  it("are shown as they were typed, and never filled in", () => {
    expect(JSON.stringify(cards.receipt)).toContain("${count(items)} ${summary}");
    expect(JSON.stringify(cards.action)).toContain("${$root.form}");
    expect(JSON.stringify(cards.summary)).toContain("${plan.secret}");
  });
});

describe("texts that cannot be shown by themselves", () => {
  it("leave no half of a character in any card", () => {
    const odd = filled("👍🏽x");

    for (const [name, { card }] of [...Object.entries(ordinaryCards(odd)), ...Object.entries(longestCards(odd))]) {
      const broken = elementsOf(card).filter(
        ({ element }) => typeof element.text === "string" && !element.text.isWellFormed(),
      );
      expect(broken, name).toEqual([]);
    }
  });
});
