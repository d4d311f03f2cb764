import { describe, expect, it } from "vitest";
import { actionIn, datesOf, recordFrom, responsibleFor } from "./sample.ts";

const middlesbrough = recordFrom("middlesbrough");
const rated = middlesbrough.actions.filter((one) => one.isRated);
const kpiOf = (ref: string, measure: RegExp) =>
  middlesbrough.kpis.find((one) => one.of === ref && measure.test(one.measure));

describe("The Middlesbrough plan", () => {
  it("has 4 areas, 17 objectives, 51 rated actions and 6 parts that share a rating", () => {
    expect([middlesbrough.areas, middlesbrough.objectives, rated].map((list) => list.length)).toEqual([4, 17, 51]);
    expect(middlesbrough.actions.filter((one) => !one.isRated).map((one) => one.ref)).toEqual(
      ["i", "ii", "iii", "iv", "v", "vi"].map((roman) => `2.3c(${roman})`),
    );
  });

  it("is Green 37 times, Amber 14 times and never Red", () => {
    const names = rated.map((one) => one.rating?.name);

    expect(["Green", "Amber", "Red"].map((name) => names.filter((one) => one === name).length)).toEqual([37, 14, 0]);
  });

  it("has 18 glossary terms and two organisations", () => {
    expect(middlesbrough.plan.glossary).toHaveLength(18);
    expect(middlesbrough.plan.organisations).toEqual(["South Tees CCG", "Middlesbrough Council"]);
  });

  it("prints 5 above its fourth area, whose objectives are 4.1 and 4.2", () => {
    expect(middlesbrough.areas.at(-1)).toMatchObject({ ref: "4", printedRef: "5" });
    expect(middlesbrough.objectives.filter((one) => one.area === "4").map((one) => one.ref)).toEqual(["4.1", "4.2"]);
  });

  it("keeps the objective's number as the printed ref of its actions", () => {
    for (const { printedRef, objective } of middlesbrough.actions) expect(printedRef).toBe(objective);
  });

  it.each([
    ["1.4b", ["2017-11-01 published"]],
    ["1.4c", ["2017-12-31 published", "2018-05-01 revision"]],
    ["2.3b", ["2018-01-01 published", "2018-04-17 revision"]],
    ["2.4a", ["2018-01-01 published", "2018-12-01 revision", "2019-02-28 revision"]],
    ["3.2a", ["2017-12-01 published", "2018-01-31 revision"]],
    ["2.3c", []],
    ["2.3c(iv)", ["2018-01-01 published"]],
  ])("keeps the chain of due dates of %s: %j", (ref, chain) => {
    expect(datesOf(middlesbrough, ref)).toEqual(chain);
  });

  it("knows the last date of 2.4a to the month only", () => {
    expect(actionIn(middlesbrough, "2.4a").dueDates.at(-1)).toMatchObject({
      precision: "month",
      asPrinted: "Feb 2019",
    });
  });

  it("has on-going stand beside a date", () => {
    const ongoing = middlesbrough.actions.filter((one) => one.isOngoing);

    expect(ongoing).toHaveLength(10);
    for (const { dueDates } of ongoing) expect(dueDates).toHaveLength(1);
  });

  it("splits the action with two leads in two, with neither part of an action that is not there", () => {
    expect(responsibleFor(middlesbrough, "4.1a(i)")).toEqual(["South Tees CCG", "Provider Trusts"]);
    expect(responsibleFor(middlesbrough, "4.1a(ii)")).toEqual(["Middlesbrough Council"]);
    expect(["4.1a(i)", "4.1a(ii)"].map((ref) => actionIn(middlesbrough, ref).rating?.name)).toEqual(["Amber", "Green"]);
    expect(["4.1a(i)", "4.1b(i)"].map((ref) => actionIn(middlesbrough, ref).partOf)).toEqual([undefined, "4.1b"]);
  });

  it.each(["4.1b(ii)", "4.1c", "4.1d", "4.1e", "4.1f"])("doubts the date of %s", (ref) => {
    expect(actionIn(middlesbrough, ref).doubts).toContainEqual(expect.objectContaining({ field: "dueDates" }));
  });

  it("holds organisations, a class of bodies and a role group as responsible", () => {
    const kinds = Object.fromEntries(middlesbrough.bodies.map((one) => [one.id, one.kind]));

    expect(kinds).toMatchObject({
      "south-tees-ccg": "organisation",
      "provider-trusts": "class",
      "strategic-leads": "role-group",
      "send-improvement-group": "body",
    });
  });

  it("has the leadership workstream report quarterly to two bodies and twice a year to two others", () => {
    const workstream = middlesbrough.bodies.find((one) => one.id === "send-strategic-leadership-workstream");

    expect(workstream?.reportsTo.map(({ rhythm }) => rhythm)).toEqual([
      "quarterly",
      "quarterly",
      "twice a year",
      "twice a year",
    ]);
  });

  it("means to keep more children in the area, 89.4% to 91.5%, and fewer out of it, 10.6% to 8.5%", () => {
    expect(kpiOf("2.2", /stay in their local area/)).toMatchObject({
      direction: "increase",
      baseline: { number: 89.4 },
      target: { number: 91.5 },
    });
    expect(kpiOf("2.3", /out of the area/)).toMatchObject({
      direction: "decrease",
      baseline: { number: 10.6 },
      target: { number: 8.5 },
    });
  });

  it("keeps readings over time, and gives no number to one that is only roughly stated", () => {
    expect(kpiOf("1.5", /20 week/)?.readings).toMatchObject([
      { value: "just over 52%", period: "2016" },
      { number: 95, period: "2017" },
      { number: 97, period: "calendar year 2018" },
    ]);
    expect(kpiOf("1.5", /20 week/)?.readings[0]?.number).toBeUndefined();
  });

  it("keeps conflicting readings side by side, each with its source", () => {
    const internships = kpiOf("1.5", /Supported Internships/);

    expect(internships?.alsoOf).toEqual(["3.4"]);
    expect(internships?.readings.map(({ number, source }) => `${number} in ${source}`)).toEqual([
      "15 in 3.4, progress 2017/2018",
      "30 in 3.4, progress 2017/2018",
      "4 in 1.5, progress 2018/2019",
      "8 in 1.5, progress 2018/2019",
      "34 in 1.5, progress 2018/2019",
      "34 in 3.4, progress 2018/2019",
    ]);
  });

  it("moved its third review from 16 April 2018 to July 2018, and updated the fourth twice more", () => {
    const [, , third, fourth] = middlesbrough.reviews;

    expect(third).toMatchObject({
      id: "2018-04-16",
      held: { on: "2018-07-31", precision: "month" },
      amendments: [{ from: { on: "2018-04-16" }, to: { on: "2018-07-31" } }],
    });
    expect(fourth).toMatchObject({ id: "2019-02-18", furtherUpdates: ["2019-04-23", "2019-06-25"] });
  });

  it("keeps progress on objectives, in two columns", () => {
    const objectives = new Set(middlesbrough.objectives.map((one) => one.ref));

    expect(middlesbrough.entries).toHaveLength(221);
    expect(middlesbrough.entries.every((one) => objectives.has(one.of))).toBe(true);
    expect(new Set(middlesbrough.entries.map((one) => one.position))).toEqual(new Set(["2017/2018", "2018/2019"]));
  });

  it("takes nothing for completed, since Green covers work under way", () => {
    expect(middlesbrough.actions.every((one) => one.completion.state === "open")).toBe(true);
  });
});
