import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideUpdate, MAX_WORDS } from "../../src/domain/update.ts";
import { words as keptWords } from "../../src/domain/values.ts";
import { circumstances, someAction } from "../support/small-frame.ts";

function recorded(words: string): string | undefined {
  const decided = decideUpdate(someAction(), { rating: "Amber", words }, circumstances());
  return decided.ok ? decided.update.entry.text : undefined;
}

describe("the words of an update are kept exactly as they were typed", () => {
  it.each([
    ["bullets and figures", "• 52% (2016), 95% (2017)\n  ◦ of 4,512 children\n\n1) then"],
    ["paragraphs of every kind of line", "one\r\ntwo\rthree\u2028four\u2029five"],
    ["two blanks, and a tab between words", "one  two\tthree"],
    ["emoji, with their joiners and colours", "👩‍👩‍👧 done ✅ 🏴󠁧󠁢󠁥󠁮󠁧󠁿 👍🏽"],
    ["right-to-left marks and overrides", "\u202bשלום\u202c and \u202eevil\u202c \u200fok"],
    ["marks of direction at the ends", "\u200fשלום\u200e"],
    ["Markdown", "**bold** _x_ [link](http://example.org) `code` # no heading\n- list"],
    ["HTML", "<script>alert(1)</script> &amp; <b>bold</b> <at>Olive</at>"],
    ["marks of templates and formulas", "${secret} {{name}} $(date) =1+1 @SUM(A1)"],
    ["quotation marks and backslashes", "she said \"amber\", 'not red', C:\\share\\plan"],
    ["half a surrogate pair", "broken \ud83d here"],
    ["accents written apart", "Zoe\u0308 and Zoë"],
    ["a text of 30,000 characters", "x".repeat(MAX_WORDS)],
  ])("%s", (_what, words) => {
    expect(recorded(words)).toBe(words);
  });

  it("but for the blanks around them", () => {
    expect(recorded("  \n\t waiting for sign-off \u00a0\r\n")).toBe("waiting for sign-off");
  });

  it("whatever they are", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (typed) => {
        expect([typed.trim(), ""]).toContain(recorded(typed));
      }),
      { seed: 20181126, numRuns: 500 },
    );
  });

  it("where they show nothing beside a rating, the rating is recorded alone", () => {
    expect(recorded("\u200b\u2066\u2069")).toBe("");
    expect(recorded(" ")).toBe("");
  });

  it("and always fit the record: blanks around the longest text do not count", () => {
    const longest = `  ${"x".repeat(MAX_WORDS)}\n`;

    expect(recorded(longest)).toHaveLength(MAX_WORDS);
    expect(keptWords.safeParse("x".repeat(MAX_WORDS)).success).toBe(true);
    expect(recorded(`${longest}x`)).toBeUndefined();
  });
});
