import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Action, action, isOpen } from "../../src/domain/action.ts";
import { addDays, startOfDay } from "../../src/domain/calendar.ts";
import {
  type About,
  isAbout,
  isCompleted,
  isCounted,
  isDueWithin,
  isNotUpdatedSince,
  isOverdue,
} from "../../src/domain/filters.ts";
import type { Frame } from "../../src/domain/frame.ts";
import { type Counts, createSummary, SOON_DAYS, type Summary } from "../../src/domain/summary.ts";
import { anyOneAction, SAME_EVERY_TIME } from "../support/any-record.ts";
import { frameFrom, frameWith, someAction, TODAY } from "../support/small-frame.ts";
import { smallPlan } from "../support/small-plan.ts";

function summaryOf(actions: readonly Action[], frame: Frame = frameWith(), about?: About): Summary {
  const summary = createSummary(frame, TODAY, about);
  for (const one of actions) summary.add(one);
  return summary.result();
}

const rated = (name: string, scale = 1) => ({ rating: { name, scale } });
const due = (on: string) => ({ dueDates: [{ on, precision: "day", standing: "published" }] });
const by = { userId: "user-otto", name: "Otto Other" };
const updatedAt = (at: string) => ({ lastUpdate: { entry: "entry-1", at, by } });

describe("the summary of the small plan", () => {
  const record = smallPlan();
  const summary = summaryOf(record.actions, frameFrom(record));

  it("counts its seven actions, and not the part that shares its whole's rating", () => {
    expect(summary.total).toBe(7);
  });

  it("counts them by rating, every rating of the scale named, from best to worst", () => {
    expect([...summary.byRating]).toEqual([
      ["Green", 2],
      ["Amber", 0],
      ["Red", 1],
    ]);
    expect(summary.unrated).toBe(4);
  });

  it("counts what is completed, overdue and due in 30 days", () => {
    expect(summary).toMatchObject({ completed: 1, completionProposed: 0, overdue: 1, dueSoon: 2 });
  });

  it("counts what nobody has updated, among what is still to be done", () => {
    expect(summary.notUpdated).toBe(6);
  });

  it("counts the same by area", () => {
    expect([...summary.byArea].map(([ref, { total, overdue }]) => [ref, total, overdue])).toEqual([
      ["1", 5, 1],
      ["2", 2, 0],
    ]);
  });

  it("counts the same by responsible group, and in none what names none", () => {
    expect([...summary.byGroup].map(([id, { total }]) => [id, total])).toEqual([
      ["board", 2],
      ["data-group", 2],
    ]);
  });
});

describe("the summary of a plan without actions", () => {
  it("counts nothing, and still names every rating", () => {
    const { byArea, byGroup, byRating, ...counts } = summaryOf([]);

    expect(counts).toEqual({
      total: 0,
      unrated: 0,
      completed: 0,
      completionProposed: 0,
      overdue: 0,
      dueSoon: 0,
      notUpdated: 0,
    });
    expect([...byRating.values()]).toEqual([0, 0, 0]);
    expect([byArea.size, byGroup.size]).toEqual([0, 0]);
  });
});

describe("a summary", () => {
  it("counts an action of two groups in both, and once in all", () => {
    const { total, byGroup } = summaryOf([someAction({ groups: ["board", "data-group"], ...rated("Red") })]);

    expect(total).toBe(1);
    expect([...byGroup].map(([id, counts]) => [id, counts.total, counts.byRating.get("Red")])).toEqual([
      ["board", 1, 1],
      ["data-group", 1, 1],
    ]);
  });

  it.each<[string, object, Partial<Record<keyof Counts, number>>]>([
    ["yesterday is overdue", due("2018-11-25"), { overdue: 1, dueSoon: 0 }],
    ["today is due soon and not overdue", due("2018-11-26"), { overdue: 0, dueSoon: 1 }],
    ["in 30 days is due soon", due("2018-12-26"), { overdue: 0, dueSoon: 1 }],
    ["in 31 days is not", due("2018-12-27"), { overdue: 0, dueSoon: 0 }],
  ])("what is due %s", (_when, more, wanted) => {
    expect(summaryOf([someAction(more)])).toMatchObject(wanted);
  });

  it("counts a proposed completion as such, as open and as overdue", () => {
    const proposed = { completion: { state: "proposed", by, at: "2018-11-01T09:00:00.000Z" } };

    expect(summaryOf([someAction({ ...proposed, ...due("2018-11-01") })])).toMatchObject({
      completionProposed: 1,
      completed: 0,
      overdue: 1,
      notUpdated: 1,
    });
  });

  it("counts as not updated since the review what was last updated before its day began in the plan's zone", () => {
    const frame = frameWith((document) => {
      document.reviews = [{ id: "2018-06-29", held: { on: "2018-06-29", precision: "day" } }];
    });
    const beforeMidnight = someAction(updatedAt("2018-06-28T22:59:00.000Z"));
    const afterMidnight = someAction(updatedAt("2018-06-28T23:00:00.000Z"));

    expect(summaryOf([beforeMidnight, afterMidnight], frame).notUpdated).toBe(1);
  });

  it("goes by the review held last, whatever was first planned", () => {
    const frame = frameWith((document) => {
      document.reviews = [
        { id: "2018-04-16", held: { on: "2018-07-31", precision: "month" } },
        { id: "2018-06-14", held: { on: "2018-06-14", precision: "day" } },
      ];
    });

    expect(summaryOf([someAction(updatedAt("2018-07-01T09:00:00.000Z"))], frame).notUpdated).toBe(1);
  });

  it("counts names of an older scale under their own name, and a name that both have once", () => {
    const frame = frameWith(({ plan }) => {
      const [first] = plan.scales as { ratings: object[] }[];
      plan.scales = [first, { version: 2, ratings: first?.ratings.slice(0, 2) }];
    });
    const { byRating } = summaryOf(
      [someAction(rated("Red")), someAction(rated("Green")), someAction(rated("Green", 2))],
      frame,
    );

    expect([...byRating]).toEqual([
      ["Green", 2],
      ["Amber", 0],
      ["Red", 1],
    ]);
  });

  it("has its areas in printed order, in whatever order the actions come", () => {
    const actions = ["10", "2", "1", "2"].map((area, at) =>
      someAction({ ref: `${area}.1.${at + 1}`, area, objective: `${area}.1` }),
    );

    expect([...summaryOf(actions).byArea.keys()]).toEqual(["1", "2", "10"]);
  });

  it("counts an area and a group that the plan does not know under the names they go by", () => {
    const { byArea, byGroup } = summaryOf([someAction({ area: "9", groups: ["ghosts"] })]);

    expect(byArea.get("9")?.total).toBe(1);
    expect(byGroup.get("ghosts")?.total).toBe(1);
  });

  it("may be asked for while it is being made, and goes on counting", () => {
    const summary = createSummary(frameWith(), TODAY);
    summary.add(someAction());
    const early = summary.result().total;
    summary.add(someAction());

    expect([early, summary.result().total]).toEqual([1, 2]);
  });

  it.each<[About, number]>([
    [{ kind: "area", id: "2" }, 2],
    [{ kind: "body", id: "data-group" }, 2],
    [{ kind: "post", id: "clinical-officer" }, 3],
    [{ kind: "post", id: "vacant-post" }, 1],
    [{ kind: "body", id: "nobody" }, 0],
  ])("of %o counts what it is about", (about, wanted) => {
    expect(summaryOf(smallPlan().actions, frameWith(), about).total).toBe(wanted);
  });
});

/** Actions whose dates and updates lie around today, so that every number counts something. */
const anyActions = fc.array(
  fc
    .record({
      base: anyOneAction,
      due: fc.option(fc.integer({ min: -40, max: 40 })),
      updated: fc.option(fc.integer({ min: -60, max: 0 })),
      isRated: fc.boolean(),
      area: fc.constantFrom("1", "2", "10"),
    })
    .map(({ base, due: days, updated, isRated, area }) =>
      action.parse({
        ...base,
        area,
        rating: base.rating?.scale === 1 ? base.rating : null,
        isRated,
        dueDates: days === null ? [] : [{ on: addDays(TODAY, days), precision: "day", standing: "published" }],
        ...(updated !== null && updatedAt(`${addDays(TODAY, updated)}T12:00:00.000Z`)),
      }),
    ),
  { maxLength: 12 },
);

describe("every number of a summary", () => {
  const frame = frameWith((document) => {
    document.reviews = [{ id: "2018-11-01", held: { on: "2018-11-01", precision: "day" } }];
  });
  const began = startOfDay("2018-11-01", "Europe/London");

  it("is the length of the list it stands for, in all and for what it is limited to", () => {
    const anyAbout = fc.constantFrom<About | undefined>(
      undefined,
      { kind: "area", id: "1" },
      { kind: "body", id: "board" },
      { kind: "post", id: "service-manager" },
    );
    fc.assert(
      fc.property(anyActions, anyAbout, (actions, about) => {
        const listed = actions.filter((one) => isCounted(one) && (!about || isAbout(one, about)));
        const count = (fits: (one: Action) => boolean) => listed.filter(fits).length;
        const summary = summaryOf(actions, frame, about);

        expect(summary.total).toBe(listed.length);
        expect(summary.completed).toBe(count(isCompleted));
        expect(summary.completionProposed).toBe(count((one) => one.completion.state === "proposed"));
        expect(summary.overdue).toBe(count((one) => isOverdue(one, TODAY)));
        expect(summary.dueSoon).toBe(count((one) => isDueWithin(one, TODAY, addDays(TODAY, SOON_DAYS))));
        expect(summary.notUpdated).toBe(count((one) => isOpen(one) && isNotUpdatedSince(one, began)));
        expect(summary.unrated).toBe(count((one) => one.rating === null));
        for (const [name, number] of summary.byRating) expect(number).toBe(count((one) => one.rating?.name === name));
      }),
      { ...SAME_EVERY_TIME, numRuns: 300 },
    );
  });

  it("adds up: ratings and the unrated make the total, and so do the areas", () => {
    fc.assert(
      fc.property(anyActions, (actions) => {
        const { total, unrated, byRating, byArea } = summaryOf(actions, frame);
        const sum = (numbers: Iterable<number>) => [...numbers].reduce((left, right) => left + right, 0);

        expect(sum(byRating.values()) + unrated).toBe(total);
        expect(sum([...byArea.values()].map((one) => one.total))).toBe(total);
      }),
      SAME_EVERY_TIME,
    );
  });
});
