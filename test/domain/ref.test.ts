import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compareRefs, parseRef, ref, refSortKey } from "../../src/domain/ref.ts";

const SAME_EVERY_TIME = { seed: 20181126 };

const ROMANS = "i ii iii iv v vi vii viii ix x xi xiv xix xx xxviii xxix xxxviii xxxix".split(" ");
const ROMAN_NUMBERS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14, 19, 20, 28, 29, 38, 39];
const LETTERS = ["", "a", "b", "i", "z", "aa", "ab", "ba", "zz"];

/** A ref with its parts as things that can be compared: numbers, then the letter's place, then the Roman number. */
const anyParts = fc.record({
  // Small numbers often, so that refs begin alike.
  numbers: fc.array(fc.constantFrom(0, 1, 2, 9, 10, 11, 100, 9999), { minLength: 1, maxLength: 4 }),
  letter: fc.nat({ max: LETTERS.length - 1 }),
  roman: fc.option(fc.nat({ max: ROMANS.length - 1 })),
});
type Parts = typeof anyParts extends fc.Arbitrary<infer T> ? T : never;

const written = ({ numbers, letter, roman }: Parts) =>
  numbers.join(".") + LETTERS[letter] + (roman === null ? "" : `(${ROMANS[roman]})`);

/** The printed order, part by part: a shorter ref comes before those that begin with it. */
function compareParts(a: Parts, b: Parts): number {
  for (let at = 0; at < 4; at += 1) {
    const [left, right] = [a.numbers[at], b.numbers[at]];
    if (left === undefined || right === undefined) break;
    if (left !== right) return left - right;
  }
  const tail = ({ numbers, letter, roman }: Parts) => [
    letter,
    roman === null ? 0 : (ROMAN_NUMBERS[roman] ?? 0),
    numbers.length,
  ];
  if (a.numbers.length === b.numbers.length) {
    const [left, right] = [tail(a), tail(b)];
    return (left[0] ?? 0) - (right[0] ?? 0) || (left[1] ?? 0) - (right[1] ?? 0);
  }
  const [shorter, isAShorter] = a.numbers.length < b.numbers.length ? [a, true] : [b, false];
  // 1.2 comes before 1.2.1; 1.2a, a thing of its own, comes after everything in 1.2 that is numbered.
  const shorterFirst = shorter.letter === 0;
  return shorterFirst === isAShorter ? -1 : 1;
}

describe("parseRef", () => {
  it.each([
    ["1", "1"],
    ["1.2", "1.2"],
    ["1.2.3", "1.2.3"],
    ["1.2.3.4", "1.2.3.4"],
    ["1.2a", "1.2a"],
    ["4.1b(i)", "4.1b(i)"],
    ["4.1(ii)", "4.1(ii)"],
    ["1.2aa", "1.2aa"],
    ["9999.9999.9999.9999zz(xxxviii)", "9999.9999.9999.9999zz(xxxviii)"],
  ])("takes %s as it is printed", (text, wanted) => {
    expect(parseRef(text)).toBe(wanted);
  });

  it.each([
    [" 1.02.3. ", "1.2.3"],
    ["001.010", "1.10"],
    ["1.2A", "1.2a"],
    ["4.1B(IV)", "4.1b(iv)"],
    ["0.0", "0.0"],
    ["\u00a01.2.3\u00a0", "1.2.3"],
  ])("gives %j its one spelling, %s", (text, wanted) => {
    expect(parseRef(text)).toBe(wanted);
  });

  it.each([
    "",
    " ",
    ".",
    "a",
    "..1",
    "1..2",
    "1.2.3.4.5",
    "12345",
    "1.2abc",
    "1.2a.3",
    "1.2 a",
    "1,2",
    "1/2",
    "1-2",
    "-1",
    "+1",
    "1e3",
    "0x1",
    "1.2(iiii)",
    "1.2(vx)",
    "1.2(xl)",
    "1.2()",
    "1.2(1)",
    "1.2(i",
    "1.2\n1.3",
    "१.२",
    "１.２",
    "1.2\u202e",
  ])("refuses %j", (text) => {
    expect(parseRef(text)).toBeUndefined();
  });

  it("takes one full stop at the end for the end of a sentence", () => {
    expect(parseRef("1.")).toBe("1");
    expect(parseRef("1..")).toBeUndefined();
  });

  it("refuses a very long text at once", () => {
    expect(parseRef("1.".repeat(5_000_000))).toBeUndefined();
  });

  it("gives back what it gave before, whatever was written", () => {
    fc.assert(
      fc.property(fc.oneof(anyParts.map(written), fc.string({ unit: "binary" })), (text) => {
        const once = parseRef(text);

        if (once !== undefined) expect(parseRef(once)).toBe(once);
      }),
      SAME_EVERY_TIME,
    );
  });

  it("reads back every ref that can be written, with leading noughts, capitals and a full stop too", () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        const text = written(parts);
        const loose = ` ${text.replace(/\d+/g, (digits) => digits.padStart(4, "0")).toUpperCase()}. `;

        expect(parseRef(text)).toBe(text);
        expect(parseRef(loose)).toBe(text);
      }),
      SAME_EVERY_TIME,
    );
  });
});

describe("the schema of a ref", () => {
  it("takes exactly what parseRef gives", () => {
    fc.assert(
      fc.property(fc.oneof(anyParts.map(written), fc.stringMatching(/^[0-9.a-z()]{1,12}$/)), (text) => {
        expect(ref.safeParse(text).success).toBe(parseRef(text) === text);
      }),
      { ...SAME_EVERY_TIME, numRuns: 500 },
    );
  });

  it.each([["1.02"], ["1.2A"], [" 1.2"], ["1.2."], ["00"]])("refuses another spelling: %j", (text) => {
    const read = ref.safeParse(text);

    expect(read.error?.issues[0]?.message).toBe("expected a ref such as 1.2.10, 1.2a or 4.1b(i)");
  });
});

describe("the order of refs", () => {
  it("is the printed order", () => {
    const printed = [
      "1",
      "1(i)",
      "1.2",
      "1.2(i)",
      "1.2.1",
      "1.2.9",
      "1.2.10",
      "1.2.10.1",
      "1.2.10a",
      "1.2a",
      "1.2b",
      "1.2b(i)",
      "1.2b(ii)",
      "1.2b(iv)",
      "1.2b(v)",
      "1.2b(ix)",
      "1.2b(x)",
      "1.2b(xxxviii)",
      "1.2c",
      "1.2z",
      "1.2aa",
      "1.2ab",
      "1.3",
      "1.10",
      "1a",
      "2",
      "10",
    ];

    expect([...printed].reverse().sort(compareRefs)).toEqual(printed);
  });

  it("by key equals the order of the parts", () => {
    fc.assert(
      fc.property(anyParts, anyParts, (a, b) => {
        expect(Math.sign(compareRefs(written(a), written(b)))).toBe(Math.sign(compareParts(a, b)));
      }),
      { ...SAME_EVERY_TIME, numRuns: 2_000 },
    );
  });

  it("is settled by the key, one for each ref", () => {
    fc.assert(
      fc.property(anyParts, anyParts, (a, b) => {
        expect(refSortKey(written(a)) === refSortKey(written(b))).toBe(written(a) === written(b));
      }),
      SAME_EVERY_TIME,
    );
  });

  it("is not asked of what is no ref", () => {
    expect(() => refSortKey("Data Group")).toThrow("Not a ref: Data Group");
  });
});
