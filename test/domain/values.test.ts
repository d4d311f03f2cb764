import { describe, expect, it } from "vitest";
import {
  actor,
  calendarDate,
  doubt,
  instant,
  PRECISIONS,
  planDate,
  shortText,
  slug,
  words,
} from "../../src/domain/values.ts";

describe("a calendar date", () => {
  it.each(["2018-11-26", "2020-02-29", "2000-02-29", "1999-12-31"])("may be %s", (text) => {
    expect(calendarDate.safeParse(text).success).toBe(true);
  });

  it.each([
    "2018-02-29",
    "1900-02-29",
    "2018-13-01",
    "2018-00-10",
    "2018-11-31",
    "2018-1-1",
    "26.11.2018",
    "26/11/2018",
    "2018-11-26T09:00",
    "2018-11-26 ",
    "",
    "today",
    20181126,
  ])("is not %j", (text) => {
    expect(calendarDate.safeParse(text).success).toBe(false);
  });
});

describe("an instant", () => {
  it("is in UTC, to the millisecond, so that the order of texts is the order of time", () => {
    expect(instant.safeParse("2018-11-26T09:00:00.000Z").success).toBe(true);
  });

  it.each([
    "2018-11-26T09:00:00Z",
    "2018-11-26T09:00:00.000",
    "2018-11-26T09:00:00.000+00:00",
    "2018-11-26T09:00:00.000000Z",
    "2018-11-26T25:00:00.000Z",
    "2018-02-30T09:00:00.000Z",
    "2018-11-26",
  ])("is not %j", (text) => {
    expect(instant.safeParse(text).success).toBe(false);
  });
});

describe("a date as plans state dates", () => {
  it.each(PRECISIONS)("may be exact to the %s", (precision) => {
    const stated = { on: "2018-08-31", precision, asPrinted: "Aug-18" };

    expect(planDate.parse(stated)).toEqual(stated);
  });

  it("is not exact to the week, nor without a last day", () => {
    expect(planDate.safeParse({ on: "2018-08-31", precision: "week" }).success).toBe(false);
    expect(planDate.safeParse({ precision: "month", asPrinted: "Aug-18" }).success).toBe(false);
  });
});

describe("words somebody wrote", () => {
  it.each([
    ["nothing", ""],
    ["bullets, figures and paragraphs", "• 52% (2016)\n  • 95%\r\n\r\nA second paragraph\twith a tab"],
    ["emoji, marks of direction and joiners", "👩‍👩‍👧 \u202bעברית\u202c e\u0301 \u200b"],
    ["32,000 characters", "x".repeat(32_000)],
  ])("are kept whole: %s", (_what, text) => {
    expect(words.parse(text)).toBe(text);
  });

  it("are refused beyond 32,000 characters", () => {
    expect(words.safeParse("x".repeat(32_001)).success).toBe(false);
  });
});

describe("other small values", () => {
  it.each(["a", "data-group", "2018-12-14", "1"])("the slug %s names a thing", (text) => {
    expect(slug.safeParse(text).success).toBe(true);
  });

  it.each(["", "Data-group", "data group", "-a", "a-", "a--b", "a_b", "größe", "a\n", "../a", "__proto__"])(
    "the slug %j does not",
    (text) => {
      expect(slug.safeParse(text).success).toBe(false);
    },
  );

  it("a short text says something, in at most 500 characters", () => {
    expect(shortText.safeParse("x".repeat(500)).success).toBe(true);
    expect(shortText.safeParse("").success).toBe(false);
    expect(shortText.safeParse("x".repeat(501)).success).toBe(false);
  });

  it("an actor has an id and a name, and a post as long as any the plan can print", () => {
    const post = `${"x".repeat(500)}, ${"y".repeat(200)}`;

    expect(actor.safeParse({ userId: "u", name: "Olive", post }).success).toBe(true);
    expect(actor.safeParse({ userId: "u", name: "" }).success).toBe(false);
    expect(actor.safeParse({ userId: "u", name: "Olive", role: "admin" }).success).toBe(false);
  });

  it("a doubt is unsure or unread; what is certain has none", () => {
    expect(doubt.safeParse({ field: "due date", certainty: "unsure", note: "Feb or Mar" }).success).toBe(true);
    expect(doubt.safeParse({ field: "due date", certainty: "sure", note: "" }).success).toBe(false);
  });
});
