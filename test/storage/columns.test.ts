import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Entity, fromColumns, toColumns } from "../../src/storage/columns.ts";
import { SAME_EVERY_TIME } from "./any-row.ts";

const LONGEST = 32_768;

function stored(text: string): Entity {
  return { ...toColumns("entry", text), etag: "" };
}

describe("The columns of a row", () => {
  it("hold a short text in one", () => {
    expect(toColumns("entry", '{"a":1}')).toEqual({ kind: "entry", schema: 1, json0: '{"a":1}' });
  });

  it.each([29_999, 30_000, 30_001, 60_000, 60_001, 500_000])("give back a text of %i characters", (length) => {
    const text = "x".repeat(length);

    expect(fromColumns("entry", stored(text))).toBe(text);
  });

  it("give back any text, and none of them is longer than a table allows", () => {
    const unit = fc.constantFrom("x", "é", "😀");
    const text = fc
      .tuple(fc.string({ unit, maxLength: 5 }), unit, fc.integer({ min: 1, max: 70_000 }))
      .map(([start, one, times]) => start + one.repeat(times));

    fc.assert(
      fc.property(text, (any) => {
        const columns = stored(any);
        const lengths = Object.values(columns).map((column) => String(column).length);
        expect(Math.max(...lengths)).toBeLessThanOrEqual(LONGEST);
        expect(fromColumns("entry", columns)).toBe(any);
      }),
      SAME_EVERY_TIME,
    );
  });

  it("part no pair of halves that make one character", () => {
    const columns = toColumns("entry", `x${"😀".repeat(40_000)}`);

    for (const column of Object.values(columns)) expect(String(column).isWellFormed()).toBe(true);
  });
});
