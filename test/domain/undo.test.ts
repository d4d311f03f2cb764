import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Action, action } from "../../src/domain/action.ts";
import { change as changeSchema, type ProgressEntry, progressEntry } from "../../src/domain/progress.ts";
import { decideUndo, standingEntries, type UndoDecision, undoIdOf } from "../../src/domain/undo.ts";
import { decideUpdate, type Update, type UpdateRequest } from "../../src/domain/update.ts";
import { anyOneAction, SAME_EVERY_TIME } from "../support/any-record.ts";
import { circumstances, someAction } from "../support/small-frame.ts";

const olive = { userId: "user-olive", name: "Olive Owner" };
const otto = { userId: "user-otto", name: "Otto Other" };
const undoing = {
  standing: { as: "owner", post: "SEND Service Manager, HTC" },
  actor: olive,
  now: "2018-11-26T09:05:00.000Z",
  door: "card",
  turn: "user-olive!press-2",
  isUndone: false,
} as const;

function updated(of: Action, said: UpdateRequest, more: Parameters<typeof circumstances>[0] = {}): Update {
  const decided = decideUpdate(of, said, circumstances(more));
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.update;
}

function undone(decision: UndoDecision): Update {
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.update;
}

const refusalOf = (decision: UndoDecision) => (decision.ok ? undefined : decision.refusal);

describe("undoing an update of an action one answers for no more", () => {
  it("is refused", () => {
    const before = someAction();
    const update = updated(before, { rating: "Red" });

    const decision = decideUndo(update.action, update.change, { ...undoing, standing: undefined });

    expect(refusalOf(decision)).toEqual({ code: "not-yours", ref: "1.1.1" });
  });
});

describe("undoing an update", () => {
  const before = someAction({ rating: { name: "Green", scale: 1 } });
  const update = updated(before, { rating: "Red", words: "wrong action", forecast: "2019-01-31" });
  const reversal = undone(decideUndo(update.action, update.change, undoing));

  it("gives the action back as it was", () => {
    expect(reversal.action).toStrictEqual(before);
  });

  it("adds an entry that takes the other one back, and leaves that one as it is", () => {
    expect(reversal.entry).toEqual({
      id: "20181126T090000000Z-0001-undo",
      of: "1.1.1",
      text: "",
      at: "2018-11-26T09:05:00.000Z",
      by: olive,
      door: "card",
      rating: { name: "Green", scale: 1 },
      evidence: [],
      reverses: update.entry.id,
    });
  });

  it("adds a line to the change log that says what went back to what", () => {
    expect(reversal.change).toEqual({
      id: "20181126T090000000Z-0001-undo",
      of: "1.1.1",
      at: "2018-11-26T09:05:00.000Z",
      by: olive,
      door: "card",
      fields: update.change.fields.map(({ field, from, to }) => ({ field, from: to, to: from })),
      entry: "20181126T090000000Z-0001-undo",
      reverses: update.change.id,
      turn: "user-olive!press-2",
    });
  });

  it("has one id however often it is asked for, so that it is written once", () => {
    expect(undoIdOf(update.change)).toBe(reversal.change.id);
  });

  it("leaves the action it was given as it was", () => {
    const now = structuredClone(update.action);

    decideUndo(update.action, update.change, undoing);

    expect(update.action).toEqual(now);
  });

  it("gives back the update before, so that a form that showed it may be answered again", () => {
    const first = updated(someAction(), { rating: "Amber" }, { newId: "20181126T080000000Z-0001" });
    const second = updated(first.action, { rating: "Red" });
    const { action: now } = undone(decideUndo(second.action, second.change, undoing));

    expect(now).toStrictEqual(first.action);
    expect(decideUpdate(now, { rating: "Green", seenEntry: first.entry.id }, circumstances()).ok).toBe(true);
  });

  it("gives back a field that was there from no other update: an unset rating, no forecast, no mark", () => {
    const first = updated(someAction(), { rating: "Red", forecast: "2019-01-31" });
    const { action: now } = undone(decideUndo(first.action, first.change, undoing));

    expect(now.rating).toBeNull();
    expect(now).not.toHaveProperty("forecast");
    expect(now).not.toHaveProperty("lastUpdate");
  });

  it("leaves alone what else has changed since: a new due date, a completion that was proposed", () => {
    const by = { ...otto };
    const dueDates = [...someAction().dueDates, { on: "2019-02-28", precision: "day", standing: "revision" } as const];
    const since: Action = {
      ...update.action,
      dueDates,
      completion: { state: "proposed", by, at: "2018-11-26T09:02:00.000Z", evidence: [] },
    };

    expect(undone(decideUndo(since, update.change, undoing)).action).toStrictEqual({
      ...before,
      dueDates,
      completion: since.completion,
    });
  });

  it("may be asked for by another door than the update came by", () => {
    expect(undone(decideUndo(update.action, update.change, { ...undoing, door: "words" })).entry.door).toBe("words");
  });

  it("gives back any action exactly, whatever was said", () => {
    const anySaid = fc.record(
      {
        rating: fc.constantFrom("Green", "amber", "R"),
        words: fc.string({ maxLength: 20 }),
        forecast: fc.constantFrom("2018-11-26", "2030-12-31" as const),
        noChange: fc.constant(true as const),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(anyOneAction, anySaid, (document, said) => {
        const of = action.parse({ ...document, withdrawn: undefined, completion: { state: "open" } });
        const decided = decideUpdate(of, said as UpdateRequest, circumstances());
        if (!decided.ok) return;

        const reverse = undone(decideUndo(decided.update.action, decided.update.change, undoing));

        expect(reverse.action).toEqual(of);
        expect(progressEntry.parse(reverse.entry)).toEqual(reverse.entry);
        expect(changeSchema.parse(reverse.change)).toEqual(reverse.change);
      }),
      { ...SAME_EVERY_TIME, numRuns: 300 },
    );
  });
});

describe("an undo is refused", () => {
  const first = updated(someAction(), { rating: "Red" }, { newId: "20181126T080000000Z-0001" });

  it("to anybody but the person who made the update", () => {
    expect(refusalOf(decideUndo(first.action, first.change, { ...undoing, actor: otto }))).toEqual({
      code: "not-your-update",
      ref: "1.1.1",
      by: "Olive Owner",
    });
  });

  it("to the owner an administrator spoke for: the update was the administrator's", () => {
    const ada = { userId: "user-ada", name: "Ada Admin" };
    const proxy = updated(someAction(), { rating: "Red" }, { actor: ada, onBehalfOf: olive });

    expect(refusalOf(decideUndo(proxy.action, proxy.change, undoing))?.code).toBe("not-your-update");
    expect(decideUndo(proxy.action, proxy.change, { ...undoing, actor: ada }).ok).toBe(true);
  });

  it("a second time", () => {
    const { action: now } = undone(decideUndo(first.action, first.change, undoing));

    expect(refusalOf(decideUndo(now, first.change, { ...undoing, isUndone: true }))).toEqual({
      code: "already-undone",
      ref: "1.1.1",
    });
  });

  it("once somebody else has updated the action since", () => {
    const second = updated(first.action, { words: "and more" }, { actor: otto });

    expect(refusalOf(decideUndo(second.action, first.change, undoing))).toEqual({
      code: "updated-since",
      ref: "1.1.1",
      by: "Otto Other",
      at: "2018-11-26T09:00:00.000Z",
    });
  });

  it("for an older update of one's own: only the newest can be taken back", () => {
    const second = updated(first.action, { words: "and more" });

    expect(refusalOf(decideUndo(second.action, first.change, undoing))?.code).toBe("updated-since");
    expect(decideUndo(second.action, second.change, undoing).ok).toBe(true);
  });

  it("of a change that was no update", () => {
    const { entry: _entry, ...moved } = first.change;

    expect(refusalOf(decideUndo(someAction(), moved, undoing))).toEqual({ code: "nothing-to-undo" });
  });

  it("of an undo", () => {
    const reversal = undone(decideUndo(first.action, first.change, undoing));

    expect(refusalOf(decideUndo(reversal.action, reversal.change, undoing))).toEqual({ code: "nothing-to-undo" });
  });
});

describe("the entries that stand", () => {
  const entry = (id: string, more: object = {}): ProgressEntry =>
    progressEntry.parse({ id, of: "1.1.1", text: id, door: "card", rating: null, ...more });
  const idsOf = (entries: readonly ProgressEntry[]) => standingEntries(entries).map((one) => one.id);

  it("are all of them, oldest first, where none was taken back", () => {
    expect(idsOf([entry("entry-1"), entry("entry-2")])).toEqual(["entry-1", "entry-2"]);
  });

  it("are neither one that was taken back nor the one that took it back", () => {
    const taken = [
      entry("entry-1"),
      entry("entry-2"),
      entry("entry-2-undo", { reverses: "entry-2" }),
      entry("entry-3"),
    ];

    expect(idsOf(taken)).toEqual(["entry-1", "entry-3"]);
  });

  it("are none where there are none, or all were taken back", () => {
    expect(idsOf([])).toEqual([]);
    expect(idsOf([entry("entry-1"), entry("entry-1-undo", { reverses: "entry-1" })])).toEqual([]);
  });
});
