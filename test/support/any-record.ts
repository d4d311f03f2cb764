// Any sound record of a plan, for properties: small, but with every kind of row and every kind of text.
import fc from "fast-check";
import { FORMAT } from "../../src/domain/plan-record.ts";
import { PRECISIONS } from "../../src/domain/values.ts";

export const SAME_EVERY_TIME = { seed: 20181126 };

/** What people paste: controls, halves of surrogate pairs, direction marks, Markdown, HTML, template marks. */
const anyWords = fc.oneof(
  fc.string({ unit: "binary", maxLength: 80 }),
  fc.string({ unit: "grapheme", maxLength: 80 }),
  fc.constantFrom(
    "• one\n  • two\r\n\r\nthree",
    "<b>${secret}</b> **x** [y](http://z)",
    "\u202bשלום\u202c",
    "👩‍👩‍👧",
    "",
  ),
);

const anyDate = fc
  .integer({ min: 0, max: 10_000 })
  .map((day) => new Date(Date.UTC(2005, 0, 1) + day * 86_400_000).toISOString().slice(0, 10));
const anyInstant = anyDate.map((date) => `${date}T09:00:00.000Z`);
const anyPlanDate = fc.record(
  { on: anyDate, precision: fc.constantFrom(...PRECISIONS), asPrinted: anyWords },
  { requiredKeys: ["on", "precision"] },
);
const anyRating = fc.constantFrom(
  null,
  { name: "Green", scale: 1 },
  { name: "Red", scale: 1 },
  { name: "Amber", scale: 2 },
);
const ratings = (...names: readonly string[]) =>
  names.map((name) => ({ name, letter: name.slice(0, 1), shape: "circle", tone: "good", descriptor: "" }));
const SCALES = [
  { version: 1, ratings: ratings("Green", "Red") },
  { version: 2, ratings: ratings("Green", "Amber", "Red") },
];
const actor = { userId: "user-olive", name: "Olive Owner", post: "SEND Service Manager, HTC" };
const some = <T>(values: readonly T[]) => fc.subarray([...values]);

const POSTS = ["service-manager", "clinical-officer"];
const BODIES = ["board", "data-group", "school-heads"];
const REVIEWS = ["2018-12-14", "2019-03-29"];

const anyAction = (ref: string) => {
  const [area = "1", number = "1"] = ref.replace(/[a-z(].*$/, "").split(".");
  return fc.record(
    {
      ref: fc.constant(ref),
      area: fc.constant(area),
      objective: fc.constant(`${area}.${number}`),
      text: anyWords,
      printedRef: fc.constant("1.2"),
      groups: some(BODIES),
      officers: some(POSTS),
      dueDates: fc
        .array(anyPlanDate, { maxLength: 3 })
        .map((dates) => dates.map((one, at) => ({ ...one, standing: at === 0 ? "published" : "revision" }))),
      isOngoing: fc.boolean(),
      forecast: fc.record({ on: anyDate, precision: fc.constant("day"), by: fc.constant(actor), at: anyInstant }),
      rating: anyRating,
      completion: fc.oneof(
        fc.constant({ state: "open" }),
        fc.record({
          state: fc.constantFrom("proposed", "confirmed", "embedded"),
          by: fc.constant(actor),
          at: anyInstant,
          evidence: fc.array(anyWords, { maxLength: 2 }),
        }),
      ),
      priorities: some([1, 2]),
      withdrawn: fc.record({ at: anyInstant, why: fc.constant("merged with another") }),
      outcomes: fc.array(anyWords, { maxLength: 2 }),
      measures: fc.array(anyWords, { maxLength: 2 }),
      extra: fc.dictionary(fc.constantFrom("RAG", "constructor", "toString", "Column: 5"), anyWords, {
        noNullPrototype: true,
      }),
      remindersPausedUntil: anyDate,
    },
    { requiredKeys: ["ref", "area", "objective", "text"] },
  );
};

/** An action of its own, for rules that look at one action alone. */
export const anyOneAction = anyAction("1.1.1");

const REFS = ["1.1.1", "1.1.2", "1.1.10", "1.2a", "1.2b(i)", "2.1.1"];

const anyEntries = fc
  .array(fc.tuple(fc.constantFrom("1.1", ...REFS), anyWords, anyRating, anyInstant), { maxLength: 5 })
  .map((said) =>
    said.map(([of, text, rating, at], index) => ({
      id: `entry-${index}`,
      of,
      text,
      rating,
      at,
      by: actor,
      door: "card",
      review: REVIEWS[0],
    })),
  );

const anyChanges = fc
  .array(fc.tuple(fc.constantFrom(undefined, ...REFS), fc.jsonValue(), anyInstant), { maxLength: 4 })
  .map((changed) =>
    changed.map(([of, value, at], index) => ({
      id: `change-${index}`,
      ...(of && { of }),
      at,
      by: actor,
      door: "import",
      fields: [{ field: "text", from: null, to: JSON.parse(JSON.stringify(value)) as unknown }],
    })),
  );

const fixed = {
  format: FORMAT,
  bodies: BODIES.map((id) => ({ id, name: `Body ${id}`, reportsTo: [{ body: "board", rhythm: "monthly" }] })),
  posts: POSTS.map((id) => ({ id, title: `Post ${id}` })),
  reviews: REVIEWS.map((id) => ({ id, held: { on: id, precision: "day" } })),
  areas: ["1", "2"].map((ref) => ({ ref, title: `Area ${ref}` })),
  objectives: ["1.1", "1.2", "2.1"].map((ref) => ({ ref, area: ref.slice(0, 1), text: `Objective ${ref}` })),
  kpis: [{ id: "share", of: "1.1", alsoOf: ["2.1"], measure: "children", kind: "threshold" }],
  reporting: [{ id: "monthly", what: "the position", statedIn: "1.1.1" }],
};

/** A document that keeps every rule; its actions are a part of those a plan could print, in any order. */
export const anyDocument = fc
  .record({
    plan: fc.record({
      id: fc.constantFrom("harbour", "a", "plan-2018"),
      title: fc.constantFrom("A plan", "Ein Plan für Öffnung", "\u202bתוכנית"),
      localArea: fc.constant("Harbour Town"),
      scales: fc.constant(SCALES),
      priorities: fc.constant([
        { number: 1, text: "One" },
        { number: 2, text: "Two" },
      ]),
      notes: fc.array(anyWords, { maxLength: 2 }),
    }),
    actions: fc.tuple(...REFS.map(anyAction)),
    entries: anyEntries,
    changes: anyChanges,
    holdings: some([
      { userId: "user-olive", name: "Olive Owner", role: "owner", post: "service-manager", from: "2018-01-01" },
      { userId: "user-lena", name: "Lena Lead", role: "lead", body: "data-group", until: "2019-01-01" },
      { userId: "user-ada", name: "Ada Admin", role: "admin" },
    ]),
    snapshots: some([
      {
        kind: "action",
        review: "2018-12-14",
        ref: "1.1.1",
        rating: { name: "Amber", scale: 2 },
        completion: { state: "open" },
      },
      { kind: "kpi", review: "2018-12-14", kpi: "0001.0001!share", latest: "97%" },
    ]),
    deliveries: some([
      {
        kind: "digest",
        on: "2018-11-26",
        userId: "user-olive",
        name: "Olive Owner",
        occurrences: [{ ref: "1.1.1", reason: "due-soon", on: "2018-11-23" }],
        plannedAt: "2018-11-26T08:30:00.000Z",
        claimedUntil: "2018-11-26T08:40:00.000Z",
        attempts: 1,
      },
    ]),
  })
  .map((parts): Record<string, unknown> => ({ ...fixed, ...parts }));
