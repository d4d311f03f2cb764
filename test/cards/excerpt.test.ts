import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { excerpt } from "../../src/cards/excerpt.ts";

const room = { characters: 100, paragraphs: 3 };

describe("a text that fits", () => {
  it.each([
    ["in one paragraph", "waiting for sign-off", ["waiting for sign-off"]],
    ["in the paragraphs it was written in", "one\n\ntwo\r\nthree", ["one", "two", "three"]],
    ["whatever divides its paragraphs", "one\rtwo\u2028three", ["one", "two", "three"]],
    ["with its bullets where they stood", "• one\n  ◦ two", ["• one", "  ◦ two"]],
    ["without the marks nobody sees", "a\u0007b\u0085c\td", ["abc\td"]],
    ["with half a character as the mark for it", "a\ud83d", ["a\ufffd"]],
  ])("is shown whole: %s", (_how, text, wanted) => {
    expect(excerpt(text, room)).toEqual({ paragraphs: wanted, isWhole: true });
  });

  it.each(["", " \n\t\n", "\u0007\n\u0007"])("is nothing where it says nothing: %j", (text) => {
    expect(excerpt(text, room)).toEqual({ paragraphs: [], isWhole: true });
  });

  it("is whole where it just fits", () => {
    expect(excerpt("x".repeat(100), room).isWhole).toBe(true);
    expect(excerpt("a\nb\nc", room).isWhole).toBe(true);
  });
});

describe("a text that does not fit", () => {
  it("is cut where its characters are too many", () => {
    const { paragraphs, isWhole } = excerpt(`${"a".repeat(60)}\n${"word ".repeat(30)}`, room);

    expect(isWhole).toBe(false);
    expect(paragraphs).toEqual(["a".repeat(60), "word word word word word word word word …"]);
  });

  it("is cut where its paragraphs are too many, and says so", () => {
    expect(excerpt("a\nb\nc\nd", room)).toEqual({ paragraphs: ["a", "b", "c …"], isWhole: false });
  });

  it("is never more than there is room for, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", " ", "\n", "👍", "\ud83d", "…"), maxLength: 300 }), (text) => {
        const { paragraphs, isWhole } = excerpt(text, { characters: 40, paragraphs: 4 });

        expect(paragraphs.length).toBeLessThanOrEqual(4);
        expect(paragraphs.join("").length).toBeLessThanOrEqual(40 + 2 * 4);
        expect(paragraphs.every((one) => one.isWellFormed() && one.trim() !== "")).toBe(true);
        if (!isWhole) expect(paragraphs.at(-1)).toMatch(/…$/);
      }),
      { seed: 20181126, numRuns: 500 },
    );
  });
});
