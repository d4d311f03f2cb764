import { describe, expect, it } from "vitest";
import { plan, scaleInForce } from "../../src/domain/plan.ts";

const rating = (name: string) => ({ name, letter: name.slice(0, 1), shape: "circle", tone: "good", descriptor: "" });
const scale = (version: number, ...names: string[]) => ({ version, ratings: names.map(rating) });
const least = { id: "harbour", title: "A plan", localArea: "Harbour Town", scales: [scale(1, "Green", "Red")] };

describe("a plan that states no rules of its own", () => {
  const { reminders, workingWeek, ...others } = plan.parse(least);

  it("is reminded 28, 14, 7 and 1 days before, on the day, and weekly while overdue", () => {
    expect(reminders).toMatchObject({ daysBeforeDue: [28, 14, 7, 1], onTheDay: true, everyDaysOverdue: 7 });
  });

  it("collects for a review from 21 days before, and chases at 10, 5 and 2 days", () => {
    expect(reminders).toMatchObject({ reviewOpensDaysBefore: 21, reviewChaseDaysBefore: [10, 5, 2] });
  });

  it("is reminded at 08:30 in London, and asks nobody who answered in the last five days", () => {
    expect(reminders).toMatchObject({ sendAt: "08:30", quietDays: 5 });
    expect(others.zone).toBe("Europe/London");
  });

  it("works from Monday to Friday and keeps England's holidays", () => {
    expect(workingWeek).toEqual({ days: [1, 2, 3, 4, 5], holidays: "GB-ENG", closedOn: [] });
  });

  it("has no priorities, glossary, organisations or notes, and no stage beyond completion", () => {
    expect(others).toMatchObject({ priorities: [], glossary: [], organisations: [], notes: [], keepsEmbedded: false });
  });

  it("shares no default with another plan", () => {
    plan.parse(least).reminders.daysBeforeDue.push(99);

    expect(plan.parse(least).reminders.daysBeforeDue).toEqual([28, 14, 7, 1]);
  });
});

describe("a plan with rules of its own", () => {
  it("keeps those it states and has the others by default", () => {
    const { reminders, workingWeek } = plan.parse({
      ...least,
      reminders: { daysBeforeDue: [10], sendAt: "07:00" },
      workingWeek: { closedOn: ["2018-12-24"] },
    });

    expect(reminders).toMatchObject({ daysBeforeDue: [10], sendAt: "07:00", everyDaysOverdue: 7, quietDays: 5 });
    expect(workingWeek).toMatchObject({ days: [1, 2, 3, 4, 5], closedOn: ["2018-12-24"] });
  });

  it.each(["Europe/London", "Europe/Belfast", "UTC", "America/St_Johns", "Pacific/Chatham"])(
    "may live in the zone %s",
    (zone) => {
      expect(plan.parse({ ...least, zone }).zone).toBe(zone);
    },
  );

  it.each(["", "London", "Mars/Base", "GMT plus one", "../etc"])("cannot live in the zone %j", (zone) => {
    const read = plan.safeParse({ ...least, zone });

    expect(read.error?.issues).toMatchObject([
      { path: ["zone"], message: "expected a time zone such as Europe/London" },
    ]);
  });

  it.each([
    ["a time that is none", { reminders: { sendAt: "24:00" } }],
    ["a time without its nought", { reminders: { sendAt: "8:30" } }],
    ["half a day", { reminders: { daysBeforeDue: [0.5] } }],
    ["a reminder after the date", { reminders: { daysBeforeDue: [-1] } }],
    ["an eighth day of the week", { workingWeek: { days: [8] } }],
    ["a rule it has never heard of", { reminders: { snooze: 3 } }],
    ["no rating scale", { scales: [] }],
    ["an id with a blank", { id: "harbour town" }],
  ])("cannot have %s", (_what, more) => {
    expect(plan.safeParse({ ...least, ...more }).success).toBe(false);
  });
});

describe("the scale in force", () => {
  it("is the last version", () => {
    const versions = [scale(1, "Green", "Red"), scale(2, "Blue", "Green", "Amber", "Red")];

    expect(scaleInForce(plan.parse({ ...least, scales: versions })).version).toBe(2);
  });

  it("is a mistake of the program's own where there is none", () => {
    expect(() => scaleInForce({ ...plan.parse(least), scales: [] })).toThrow("Plan harbour has no rating scale");
  });
});
