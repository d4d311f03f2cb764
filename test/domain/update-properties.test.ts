import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Action, action } from "../../src/domain/action.ts";
import { change, progressEntry } from "../../src/domain/progress.ts";
import { decideUpdate, UPDATED_FIELDS, type UpdateRequest } from "../../src/domain/update.ts";
import { anyOneAction, SAME_EVERY_TIME } from "../support/any-record.ts";
import { circumstances } from "../support/small-frame.ts";

const anySaid = fc.record(
  {
    rating: fc.constantFrom("Green", "amber", "R"),
    words: fc.string({ unit: "binary", maxLength: 40 }),
    forecast: fc.constantFrom("2018-11-26", "2019-05-01", "2030-12-31" as const),
    noChange: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

describe("any update of any action", () => {
  const decided = (document: object, said: object) => {
    const of = action.parse(document);
    return { of, decision: decideUpdate(of, said as UpdateRequest, circumstances()) };
  };

  it("changes no field but rating, forecast and the mark of the newest entry: no due date, no completion, no text", () => {
    fc.assert(
      fc.property(anyOneAction, anySaid, (document, said) => {
        const { of, decision } = decided(document, said);

        if (!decision.ok) return;
        for (const field of Object.keys({ ...of, ...decision.update.action }) as (keyof Action)[]) {
          if (!UPDATED_FIELDS.some((known) => known === field))
            expect(decision.update.action[field]).toEqual(of[field]);
        }
      }),
      { ...SAME_EVERY_TIME, numRuns: 300 },
    );
  });

  it("leaves the action it was given as it was", () => {
    fc.assert(
      fc.property(anyOneAction, anySaid, (document, said) => {
        const { of } = decided(document, said);

        expect(of).toEqual(action.parse(document));
      }),
      SAME_EVERY_TIME,
    );
  });

  it("is either refused or a sound action, entry and line of the change log", () => {
    fc.assert(
      fc.property(anyOneAction, anySaid, (document, said) => {
        const { decision } = decided(document, said);

        if (!decision.ok) return;
        const { update } = decision;
        expect(action.parse(update.action)).toEqual(update.action);
        expect(progressEntry.parse(update.entry)).toEqual(update.entry);
        expect(change.parse(update.change)).toEqual(update.change);
      }),
      { ...SAME_EVERY_TIME, numRuns: 300 },
    );
  });
});
