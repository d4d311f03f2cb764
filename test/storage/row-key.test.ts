import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { KINDS, type Kind } from "../../src/domain/record.ts";
import {
  decodeKey,
  encodeKey,
  kindOfRowKey,
  nameOfRowKey,
  partitionKeyOf,
  rangesOf,
  rowKeyOf,
} from "../../src/storage/row-key.ts";
import { anyText, SAME_EVERY_TIME } from "./any-row.ts";

const ORDINARY = "!,-.0123456789:;=@ABCXYZ_abcxyz";
const ordinaryText = fc.string({ unit: fc.constantFrom(...ORDINARY), maxLength: 40 });
const anyKind = fc.constantFrom(...(Object.keys(KINDS) as Kind[]));
/** Long and short, so that some are shortened. */
const anyKey = fc.oneof(anyText, fc.string({ unit: "binary", minLength: 60, maxLength: 300 }));

describe("The key of a row", () => {
  it.each([
    ["0001.0002a-01", "0001.0002a-01"],
    ["11111111-1111-4111-8111-111111111111!owner!!", "11111111-1111-4111-8111-111111111111!owner!!"],
    ["a:1_x;messageid=2@thread.tacv2", "a:1_x;messageid=2@thread.tacv2"],
    ["a/b\\c#d?e", "a~002Fb~005Cc~0023d~003Fe"],
    ["100% O'Neill~", "100~0025~0020O~0027Neill~007E"],
    ["é😀\n", "~00E9~D83D~DE00~000A"],
  ])("writes %j as %j", (text, encoded) => {
    expect(encodeKey(text)).toBe(encoded);
  });

  it("can be read back, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodeKey(encodeKey(text))).toBe(text);
      }),
      SAME_EVERY_TIME,
    );
  });

  it("holds nothing that a table refuses, and is never too long", () => {
    fc.assert(
      fc.property(anyKind, anyKey, (kind, key) => {
        const rowKey = rowKeyOf(kind, key);
        expect(rowKey).toMatch(/^[!,\-.0-9:;=@A-Z_a-z~]+$/);
        expect(rowKey.length).toBeLessThanOrEqual(500);
      }),
      SAME_EVERY_TIME,
    );
  });

  it("differs where the kind or the text differs", () => {
    fc.assert(
      fc.property(anyKind, anyKey, anyKind, anyKey, (kind, key, otherKind, otherKey) => {
        fc.pre(kind !== otherKind || key !== otherKey);
        expect(rowKeyOf(kind, key)).not.toBe(rowKeyOf(otherKind, otherKey));
      }),
      SAME_EVERY_TIME,
    );
  });

  it("keeps the order of texts of ordinary characters", () => {
    fc.assert(
      fc.property(ordinaryText, ordinaryText, (one, other) => {
        expect(rowKeyOf("turn", one) < rowKeyOf("turn", other)).toBe(one < other);
      }),
      SAME_EVERY_TIME,
    );
  });

  it("keeps the order of kinds, whatever the texts", () => {
    const kinds = Object.keys(KINDS) as Kind[];
    fc.assert(
      fc.property(anyKind, anyKey, anyKind, anyKey, (kind, key, otherKind, otherKey) => {
        fc.pre(kind !== otherKind);
        const isBefore = kinds.indexOf(kind) < kinds.indexOf(otherKind);
        expect(rowKeyOf(kind, key) < rowKeyOf(otherKind, otherKey)).toBe(isBefore);
      }),
      SAME_EVERY_TIME,
    );
  });

  it("tells its kind, and its name in words", () => {
    expect(kindOfRowKey(rowKeyOf("entry", "0001!x"))).toBe("entry");
    expect(nameOfRowKey(rowKeyOf("entry", "a/b"))).toBe("entry a/b");
    expect(kindOfRowKey("?!0001")).toBeUndefined();
  });

  it("keeps the beginning of a text too long for it, and cuts no character in two", () => {
    const long = `${"x".repeat(396)}${"é".repeat(50)}`;

    const rowKey = rowKeyOf("turn", long);

    expect(rowKey).toMatch(/^x!x{396}~h[0-9a-f]{64}$/);
  });
});

describe("The range of a list of rows", () => {
  it("holds the keys of its kinds and no others", () => {
    fc.assert(
      fc.property(fc.subarray(Object.keys(KINDS) as Kind[]), anyKind, anyKey, (kinds, kind, key) => {
        const rowKey = rowKeyOf(kind, key);
        const isWithin = rangesOf(kinds).some(({ from, before }) => rowKey >= from && rowKey < before);
        expect(isWithin).toBe(kinds.includes(kind));
      }),
      SAME_EVERY_TIME,
    );
  });

  it("holds the keys that begin with its prefix and no others", () => {
    const short = fc.string({ unit: "binary", maxLength: 8 });
    fc.assert(
      fc.property(short, short, (prefix, key) => {
        for (const one of [key, prefix + key]) {
          const rowKey = rowKeyOf("turn", one);
          const [range] = rangesOf(["turn"], prefix);
          expect(range && rowKey >= range.from && rowKey < range.before).toBe(one.startsWith(prefix));
        }
      }),
      SAME_EVERY_TIME,
    );
  });

  it("is one for kinds that stand side by side, in whatever order they are asked for", () => {
    expect(rangesOf(["action", "area", "objective", "kpi"])).toEqual([{ from: "f!", before: "k!~~" }]);
  });

  it("refuses a prefix too long to be a prefix of every key", () => {
    expect(() => rangesOf(["turn"], "x".repeat(300))).toThrow("at most 300 characters");
  });
});

describe("The partition of a plan", () => {
  it("is called as the plan is", () => {
    expect(partitionKeyOf("redcar-2")).toBe("redcar-2");
  });

  it("is never the partition of the index, whatever the plan is called", () => {
    expect(partitionKeyOf("~plans")).toBe("~007Eplans");
  });
});
