import { describe, expect, it } from "vitest";
import { kpi } from "../../src/domain/kpi.ts";
import { change, progressEntry } from "../../src/domain/progress.ts";
import type { Row } from "../../src/domain/record.ts";
import { refSortKey } from "../../src/domain/ref.ts";
import type { SnapshotLine } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/values.ts";
import { collect } from "../../src/ports/plan-store.ts";
import { tickAndDie } from "./killing.ts";
import { makeAction, makeReview, updatedAt } from "./small-plan.ts";
import { createSmallWorld, minutesAfter, type SmallWorld } from "./small-world.ts";

const OPENING: Instant = "2018-12-14T00:00:00.000Z";
const ada = { userId: "ada", name: "Ada Sample" };
const green = { name: "Green", scale: 1 };
const red = { name: "Red", scale: 1 };
const refs = Array.from({ length: 230 }, (_, index) => `1.1.${index + 1}`);
const plan = {
  positionAsAt: "2018-11-30" as const,
  reviews: [makeReview("2018-12-14")],
  actions: refs.map((ref) => makeAction(ref, "2019-06-28", { rating: green })),
};

const linesOf = (world: SmallWorld): Promise<SnapshotLine[]> =>
  collect(world.store.list("redcar", ["snapshot"], "2018-12-14!"));
const reviewOf = async (world: SmallWorld) => (await world.store.get("redcar", "review", "2018-12-14"))?.value;
const insert = (world: SmallWorld, ...rows: Row[]) =>
  world.store.commit(
    "redcar",
    rows.map((row) => ({ op: "insert", row })),
  );
const said = (of: string, id: string, text: string, more: object = {}): Row => ({
  kind: "entry",
  value: progressEntry.parse({ id, of, text, door: "words", rating: null, ...more }),
});

/** Somebody rates an action red, as an update writes it. */
async function rateRed(world: SmallWorld, ref: string, at: Instant): Promise<void> {
  const read = await world.store.get("redcar", "action", refSortKey(ref));
  if (!read) throw new Error(`There is no action ${ref}`);
  const id = updatedAt(at).entry;
  const fields = [{ field: "rating", from: read.value.rating, to: red }];
  const value = { ...read.value, rating: red, lastUpdate: updatedAt(at) };
  await world.store.commit("redcar", [
    { op: "replace", row: { kind: "action", value }, version: read.version },
    {
      op: "insert",
      row: { kind: "change", value: change.parse({ id, of: ref, at, by: ada, door: "words", fields, entry: id }) },
    },
    { op: "insert", row: said(ref, id, "Now red.", { at, rating: red }) },
  ]);
}

describe("a review whose day has not come", () => {
  it("is not frozen in the last minute of the day before", async () => {
    const world = await createSmallWorld([plan]);

    await world.tickAt("2018-12-13T23:59:00.000Z");

    expect(await linesOf(world)).toEqual([]);
    expect((await reviewOf(world))?.snapshot).toBeUndefined();
  });
});

describe("a review whose day has come", () => {
  it("is frozen by the first tick of the day, every action and KPI, at night and on a day off too", async () => {
    const world = await createSmallWorld([plan]);
    await insert(world, {
      kind: "kpi",
      value: kpi.parse({ id: "uptake", of: "1.1.1", measure: "m", kind: "numeric", readings: [{ value: "95%" }] }),
    });

    const result = await world.tickAt(OPENING);

    expect(result).toMatchObject({ snapshotsFrozen: 1, failures: [] });
    expect(await linesOf(world)).toHaveLength(231);
    expect((await reviewOf(world))?.snapshot).toEqual({ takenAt: OPENING, rows: 231 });
  });

  it("is frozen once", async () => {
    const world = await createSmallWorld([plan]);

    await world.tickAt(OPENING);
    await rateRed(world, "1.1.7", minutesAfter(OPENING, 2));
    const again = await world.tickAt(minutesAfter(OPENING, 5));

    expect(again.snapshotsFrozen).toBe(0);
    expect((await linesOf(world)).find((line) => line.kind === "action" && line.ref === "1.1.7")).toMatchObject({
      rating: green,
    });
  });

  it("opens by the clock of the plan's zone", async () => {
    const world = await createSmallWorld([{ ...plan, zone: "Pacific/Auckland" }]);

    await world.tickAt("2018-12-13T10:59:00.000Z");
    expect((await reviewOf(world))?.snapshot).toBeUndefined();

    await world.tickAt("2018-12-13T11:00:00.000Z");
    expect((await reviewOf(world))?.snapshot?.rows).toBe(230);
  });

  it("holds the newest words of each action, or those of its objective", async () => {
    const world = await createSmallWorld([
      { ...plan, actions: [...plan.actions, makeAction("2.1.1", undefined, { objective: "2.1", area: "2" })] },
    ]);
    await insert(
      world,
      said("1.1", "1000a", "Of the objective."),
      said("1.1.2", "1000a", "Older."),
      said("1.1.2", "2000a", "Newer.", { at: "2018-12-01T10:00:00.000Z" }),
      said("1.1.2", "3000a", "Taken back.", { at: "2018-12-02T10:00:00.000Z" }),
      said("1.1.2", "3000a-undo", "", { at: "2018-12-02T10:01:00.000Z", reverses: "3000a" }),
    );

    await world.tickAt(OPENING);

    const lines = await linesOf(world);
    const wordsOf = (ref: string) => {
      const line = lines.find((one) => one.kind === "action" && one.ref === ref);
      return line?.kind === "action" ? line.lastWords : undefined;
    };
    expect([wordsOf("1.1.1"), wordsOf("1.1.2"), wordsOf("2.1.1")]).toEqual(["Of the objective.", "Newer.", undefined]);
  });
});

describe("a review that came while the clerk was down", () => {
  it("is frozen as it stood when its day opened, whatever was recorded since", async () => {
    const onTime = await createSmallWorld([plan]);
    const late = await createSmallWorld([plan]);
    for (const world of [onTime, late]) await rateRed(world, "1.1.3", "2018-12-13T23:00:00.000Z");

    await onTime.tickAt(OPENING);
    await rateRed(late, "1.1.9", "2018-12-14T00:00:00.000Z");
    await late.tickAt("2018-12-27T09:00:00.000Z");

    expect(await linesOf(late)).toEqual(await linesOf(onTime));
    expect((await reviewOf(late))?.snapshot?.takenAt).toBe("2018-12-27T09:00:00.000Z");
  });
});

describe("a snapshot whose taking is cut short", () => {
  it("is completed by the next tick to what it would have been, between whichever two calls that was", async () => {
    const whole = await createSmallWorld([plan]);
    await whole.tickAt(OPENING);
    const wanted = await linesOf(whole);

    let hasDied = true;
    for (let n = 1; hasDied && n < 60; n += 1) {
      const world = await createSmallWorld([plan]);
      world.now = OPENING;
      hasDied = await tickAndDie(n, world);
      await rateRed(world, "1.1.150", minutesAfter(OPENING, 3));
      await world.tickAt(minutesAfter(OPENING, 5));

      expect(await linesOf(world), `killed at call ${n}`).toEqual(wanted);
      expect((await reviewOf(world))?.snapshot?.rows, `killed at call ${n}`).toBe(230);
    }
    expect(hasDied).toBe(false);
  });

  it("is taken once where two instances are at it", async () => {
    const world = await createSmallWorld([plan]);
    world.now = OPENING;

    const results = await Promise.all([world.jobs().tick(), world.jobs().tick()]);
    await world.tickAt(minutesAfter(OPENING, 5));

    expect(results.flatMap(({ failures }) => failures)).toEqual([]);
    expect(await linesOf(world)).toHaveLength(230);
    expect((await reviewOf(world))?.snapshot?.rows).toBe(230);
  });
});

describe("a plan with very long narratives", () => {
  it("is frozen in transactions that are not too large", async () => {
    const world = await createSmallWorld([plan]);
    const long = "é".repeat(30_000);
    for (const ref of refs.slice(0, 120)) await insert(world, said(ref, "1000a", long));

    const { failures } = await world.tickAt(OPENING);

    expect(failures).toEqual([]);
    expect((await reviewOf(world))?.snapshot?.rows).toBe(230);
  });
});
