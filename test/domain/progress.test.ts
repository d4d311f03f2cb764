import { describe, expect, it } from "vitest";
import { change, progressEntry } from "../../src/domain/progress.ts";

const by = { userId: "user-olive", name: "Olive Owner" };
const at = "2018-11-26T09:00:00.000Z";
const entry = (more: object = {}) =>
  progressEntry.safeParse({ id: "entry-1", of: "1.1.1", text: "", door: "card", rating: null, ...more });

describe("a progress entry", () => {
  it("may say who, when, for whom, for which review, and with what evidence", () => {
    const told = {
      at,
      by,
      onBehalfOf: { userId: "user-otto", name: "Otto Other" },
      door: "proxy",
      review: "2018-12-14",
      rating: { name: "Amber", scale: 1 },
      forecast: { on: "2019-01-31", precision: "day" },
      evidence: [{ title: "Minutes", link: "https://harbour.example/minutes" }, { title: "A letter in the file" }],
    };

    expect(entry(told).data).toMatchObject(told);
  });

  it("may be an imported paragraph that says none of it", () => {
    expect(entry({ door: "import", position: "September 2018" }).success).toBe(true);
  });

  it("may be about an objective", () => {
    expect(entry({ of: "1.2" }).success).toBe(true);
  });

  it.each([
    ["a rating that is left out instead of unset", { rating: undefined }],
    ["a door that is none", { door: "phone" }],
    ["evidence behind a script", { evidence: [{ title: "x", link: "javascript:alert(1)" }] }],
    ["evidence in a file of somebody's computer", { evidence: [{ title: "x", link: "file:///c:/plan.docx" }] }],
    ["an id with a mark a key cannot hold", { id: "entry/1" }],
    ["no change that is false", { saysNoChange: false }],
  ])("cannot have %s", (_what, more) => {
    expect(entry(more).success).toBe(false);
  });
});

describe("a line of the change log", () => {
  it("holds any value of a field, from and to, whatever its kind", () => {
    const fields = [
      { field: "rating", from: null, to: { name: "Red", scale: 1 } },
      { field: "zone", from: "UTC", to: "Europe/London" },
      { field: "priorities", from: [1], to: [] },
      { field: "isOngoing", from: false, to: true },
    ];

    expect(change.parse({ id: "change-1", at, by, door: "import", fields }).fields).toEqual(fields);
  });

  it("always says who, when and by which door", () => {
    for (const missing of ["at", "by", "door"]) {
      expect(change.safeParse({ id: "change-1", at, by, door: "card", fields: [], [missing]: undefined }).success).toBe(
        false,
      );
    }
  });
});
