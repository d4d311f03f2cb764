// Any sound row at all, for properties. The seed is fixed: the same rows every time.
import fc from "fast-check";
import type { Row } from "../../src/domain/record.ts";
import { row } from "./rows.ts";

export const SAME_EVERY_TIME = { seed: 20181126 };

/** Any text a person could send and some that none could: controls, halves of surrogate pairs, line separators. */
export const anyText = fc.string({ unit: "binary", maxLength: 60 });
const anyWords = fc.oneof(
  anyText,
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.constant("line\u2028and\u2029line"),
);
const anyId = anyText.filter((text) => text.length > 0);

const number = fc.integer({ min: 0, max: 9999 });
const roman = fc.constantFrom("", "(i)", "(iv)", "(xii)", "(xxxix)");
const anyRef = fc
  .tuple(fc.array(number, { minLength: 1, maxLength: 4 }), fc.constantFrom("", "a", "b", "zz"), roman)
  .map(([numbers, letter, tail]) => numbers.join(".") + letter + tail);

const anyDay = fc
  .integer({ min: 0, max: 20_000 })
  .map((days) => new Date(Date.UTC(2000, 0, 1) + days * 86_400_000).toISOString());
const anyInstant = anyDay;
const anyDate = anyDay.map((instant) => instant.slice(0, 10));
/** What JSON can hold; it has no minus nought. */
const anyJson = fc.jsonValue().map((value): unknown => JSON.parse(JSON.stringify(value)));
const anyActor = fc.record({ userId: anyId, name: anyId, post: anyText }, { requiredKeys: ["userId", "name"] });

const anyAction = fc
  .record({
    ref: anyRef,
    objective: anyRef,
    area: anyRef,
    text: anyWords,
    outcomes: fc.array(anyWords, { maxLength: 3 }),
    priorities: fc.array(fc.integer(), { maxLength: 3 }),
    extra: fc.dictionary(
      anyText.filter((key) => key !== "__proto__"),
      anyWords,
      { maxKeys: 3, noNullPrototype: true },
    ),
    rating: fc.option(fc.record({ name: anyId, scale: fc.integer({ min: 1, max: 9 }) })),
    dueDates: fc.array(
      fc.record(
        {
          on: anyDate,
          precision: fc.constantFrom("day", "month", "quarter", "term", "year"),
          standing: fc.constantFrom("published", "revision"),
          asPrinted: anyText,
          why: anyWords,
        },
        { requiredKeys: ["on", "precision", "standing"] },
      ),
      { maxLength: 3 },
    ),
  })
  .map((value): Row => row("action", value));

const anyEntry = fc
  .record({ of: anyRef, text: anyWords, at: anyInstant, by: anyActor, number })
  .map(({ number: id, ...value }): Row => {
    const rest = { door: "card", rating: null, evidence: [] };
    return row("entry", { id: `entry-${id}`, ...value, ...rest });
  });

const anyChange = fc
  .record({ of: anyRef, at: anyInstant, by: anyActor, from: anyJson, to: anyJson, turn: anyText, number })
  .map(({ number: id, from, to, ...value }): Row => {
    return row("change", { id: `change-${id}`, ...value, door: "import", fields: [{ field: "text", from, to }] });
  });

const anyTurn = fc
  .record({ id: anyId, at: anyInstant, changes: fc.array(anyText, { maxLength: 3 }) })
  .map((value): Row => row("turn", value));

export const anyRow = fc.oneof(anyAction, anyEntry, anyChange, anyTurn);
