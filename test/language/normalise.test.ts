import { describe, expect, it } from "vitest";
import { normalise } from "../../src/language/normalise.ts";

describe("the plain form of what was typed", () => {
  it.each([
    ["small letters", "AMBER", "amber"],
    ["spaces of every width", "1.2.3\u00a0amber\u2009now", "1.2.3 amber now"],
    ["nothing of zero width", "am\u200bber\ufeff", "amber"],
    ["no direction marks", "\u202a1.2.3\u202c \u200famber\u200e", "1.2.3 amber"],
    ["plain quotes", "“it’s ‘amber’”", "\"it's 'amber'\""],
    ["plain dashes", "1.2.3 – amber — now", "1.2.3 - amber - now"],
    ["full-width letters and figures", "１．２．３　ＡＭＢＥＲ", "1.2.3 amber"],
    ["formatting as what it shows", "<p>1.2.3 <b>amber</b></p>", "\n1.2.3 amber\n"],
    ["a less-than sign that is none", "a < b <amber>", "a < b <amber>"],
    ["entities", "R&amp;C&nbsp;plan &unknown;", "r&c plan &unknown;"],
    ["one kind of line end", "a\r\nb\u2028c", "a\nb\nc"],
    ["letters whose small form is longer", "İstanbul AMBER", "İstanbul amber"],
  ])("has %s", (_what, typed, plain) => {
    expect(normalise(typed).text).toBe(plain);
  });

  it("leaves out a block marked as a quotation", () => {
    const plain = normalise("<blockquote>1.2.3 <b>red</b></blockquote>amber");

    expect(plain.text).toBe("\n\namber");
    expect(plain.hadQuotation).toBe(true);
  });

  it("gives back the piece that was typed, with all that was dropped inside it", () => {
    const typed = "1.2.3\u00a0amb\u200ber – “wait”";
    const { text, typed: piece } = normalise(typed);

    const at = text.indexOf("amber");

    expect(piece(at, text.length)).toBe("amb\u200ber – “wait”");
  });
});
