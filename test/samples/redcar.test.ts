import { describe, expect, it } from "vitest";
import { actionIn, datesOf, recordFrom, responsibleFor } from "./sample.ts";

const redcar = recordFrom("redcar");
const bodyCalled = (name: string) =>
  redcar.bodies.filter((one) => [one.name, one.abbreviation, ...one.alsoCalled].includes(name)).map((one) => one.name);

describe("The Redcar plan", () => {
  it("has 4 areas, 9 objectives and 54 actions, 21 of them in area 1", () => {
    expect([redcar.areas, redcar.objectives, redcar.actions].map((list) => list.length)).toEqual([4, 9, 54]);
    expect(redcar.actions.filter((one) => one.area === "1")).toHaveLength(21);
  });

  it("has 34 glossary terms, 4 priorities, 16 organisations, 43 KPIs and 69 duties to report", () => {
    const { glossary, priorities, organisations } = redcar.plan;

    expect([glossary, priorities, organisations, redcar.kpis, redcar.reporting].map((list) => list.length)).toEqual([
      34, 4, 16, 43, 69,
    ]);
  });

  it("rates nothing, because the colours of the source are lost", () => {
    expect(redcar.actions.map((one) => one.rating)).toEqual(Array(54).fill(null));
  });

  it("gives every action one published date, which is the end of a month", () => {
    for (const { dueDates } of redcar.actions) {
      expect(dueDates).toEqual([expect.objectContaining({ standing: "published", precision: "month" })]);
    }
  });

  it.each([
    ["2.1.1", "2018-06-30", "Jun-18"],
    ["1.2.10", "2019-08-31", "Aug-19"],
    ["1.1.1", "2018-08-31", "Aug-18"],
    ["4.1.7", "2019-02-28", "Feb-19"],
    ["2.2.2", "2020-04-30", "Apr-20"],
    ["2.2.7", "2020-09-30", "Sep-20"],
  ])("has %s due by %s, printed %s", (ref, on, asPrinted) => {
    expect(actionIn(redcar, ref).dueDates).toMatchObject([{ on, asPrinted }]);
  });

  it("puts 1.2.10 after 1.2.9", () => {
    const refs = redcar.actions.map((one) => one.ref);

    expect(refs.indexOf("1.2.10")).toBe(refs.indexOf("1.2.9") + 1);
  });

  it.each([
    ["1.2.10", ["South Tees CCG Executive Meeting", "Clinical Lead for Learning Disabilities"]],
    ["3.1.6", ["SEND Data Group", "Joint Commissioning Group", "Intelligence Lead", "Data Lead"]],
    ["4.2.1", ["Local Offer Steering Group", "Project Support Officer", "Local Offer Officer"]],
    ["3.2.5", ["Locality SENCO Cluster Meetings", "SEND Team Manager"]],
  ])("gives %s to its groups and officers, across organisations", (ref, expected) => {
    expect(responsibleFor(redcar, ref)).toEqual(expected);
  });

  it("gives the SEND Service Manager nine actions, one overdue and one due within the week on 26 November 2018", () => {
    const dates = redcar.actions
      .filter((one) => one.officers.includes("send-service-manager"))
      .flatMap((one) => datesOf(redcar, one.ref));

    expect(dates).toHaveLength(9);
    expect(dates.filter((date) => date < "2018-11-26")).toEqual(["2018-10-31 published"]);
    expect(dates.filter((date) => date > "2018-11-26" && date < "2018-12-03")).toEqual(["2018-11-30 published"]);
  });

  it("keeps a target that is dated later than its action", () => {
    const [uptake] = redcar.kpis.filter((one) => one.of === "1.2.10");

    expect(uptake?.target).toMatchObject({ value: "75%", number: 75, by: { on: "2020-12-31", precision: "year" } });
  });

  it.each(["Data Group", "SEND Data", "SEND Data Group"])("knows the data group as %s", (name) => {
    expect(bodyCalled(name)).toEqual(["SEND Data Group"]);
  });

  it("keeps two joint chairs of the Health and Wellbeing Board, as posts", () => {
    const board = redcar.bodies.find((one) => one.id === "south-tees-hwbb");

    expect(board?.chairs).toEqual(["leader-rcbc", "elected-mayor-of-middlesbrough"]);
  });

  it("has the board meet monthly, report to the partnership board and share with two others", () => {
    const board = redcar.bodies.find((one) => one.id === "send-strategic-leadership-group");

    expect(board).toMatchObject({
      meets: "monthly",
      chairs: ["director-lead-for-childrens-services"],
      reportsTo: [{ body: "cyp-partnership-board" }],
      sharesWith: ["cross-phase-strategic-education-board", "children-and-families-dmt"],
    });
  });

  it("says where it is not sure: outcomes that two actions could exchange, a post cut short", () => {
    expect(actionIn(redcar, "3.2.2").doubts).toMatchObject([{ field: "outcomes", certainty: "unsure" }]);
    expect(actionIn(redcar, "3.1.3").doubts).toMatchObject([{ field: "officers", certainty: "unsure" }]);
  });

  it("has the two reviews that are ours", () => {
    expect(redcar.reviews.map(({ held }) => held.on)).toEqual(["2018-12-14", "2019-03-29"]);
    expect(redcar.plan.notes.join("\n")).toMatch(/14 December 2018 and 29 March 2019, are ours/);
  });
});
