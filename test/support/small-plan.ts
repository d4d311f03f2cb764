// A small plan with one of everything a test may want to talk about. Its people are plainly made up.
import { checkRecord } from "../../src/domain/check-record.ts";
import { FORMAT, type PlanRecord } from "../../src/domain/plan-record.ts";

export const OWNER = "user-olive";
export const OTHER_OWNER = "user-otto";
export const LEAD = "user-lena";
export const CHAIR = "user-charlie";
export const ADMIN = "user-ada";
export const READER = "user-rhea";
export const STRANGER = "user-stan";

const SCALE = {
  version: 1,
  ratings: [
    { name: "Green", letter: "G", shape: "circle", tone: "good", descriptor: "On track, or done" },
    { name: "Amber", letter: "A", shape: "triangle", tone: "warning", descriptor: "Mostly on track" },
    { name: "Red", letter: "R", shape: "square", tone: "attention", descriptor: "Not begun, or without effect" },
  ],
};

const due = (on: string, standing = "published") => ({ on, precision: "day", standing });

/** The document, before it is checked: a test changes what it needs. `today` in it is Monday 26 November 2018. */
export function smallPlanDocument(id = "harbour"): Record<string, unknown> {
  return {
    format: FORMAT,
    plan: {
      id,
      title: "Harbour Town action plan",
      localArea: "Harbour Town",
      scales: [SCALE],
      priorities: [{ number: 1, text: "Find needs early" }],
      glossary: [{ term: "JSNA", meaning: "Joint Strategic Needs Assessment" }],
    },
    bodies: [
      {
        id: "data-group",
        name: "SEND Data Group",
        alsoCalled: ["Data Group"],
        reportsTo: [{ body: "board", rhythm: "monthly" }],
      },
      { id: "board", name: "Partnership Board", chairs: ["chair-of-the-board"] },
    ],
    posts: [
      { id: "service-manager", title: "SEND Service Manager", organisation: "HTC" },
      { id: "clinical-officer", title: "Designated Clinical Officer", organisation: "HT CCG" },
      { id: "chair-of-the-board", title: "Director for Children", organisation: "HTC" },
      { id: "vacant-post", title: "Local Offer Officer", organisation: "HTC" },
    ],
    holdings: [
      { userId: OWNER, name: "Olive Owner", role: "owner", post: "service-manager" },
      { userId: OTHER_OWNER, name: "Otto Other", role: "owner", post: "clinical-officer" },
      { userId: LEAD, name: "Lena Lead", role: "lead", body: "data-group" },
      { userId: CHAIR, name: "Charlie Chair", role: "chair", post: "chair-of-the-board" },
      { userId: ADMIN, name: "Ada Admin", role: "admin" },
      { userId: READER, name: "Rhea Reader", role: "reader" },
    ],
    reviews: [{ id: "2018-12-14", held: { on: "2018-12-14", precision: "day" } }],
    areas: [
      { ref: "1", title: "Needs are not known early" },
      { ref: "2", title: "Families are not heard" },
    ],
    objectives: [
      { ref: "1.1", area: "1", text: "Know who has needs" },
      { ref: "1.2", area: "1", text: "Share what is known" },
      { ref: "2.1", area: "2", text: "Hear families" },
    ],
    actions: [
      action("1.1.1", {
        text: "Write down who does what",
        officers: ["service-manager"],
        dueDates: [due("2018-08-31")],
        groups: ["board"],
      }),
      action("1.1.2", {
        text: "Count the children on the register",
        officers: ["service-manager"],
        groups: ["data-group"],
        dueDates: [due("2018-11-30")],
        rating: { name: "Green", scale: 1 },
      }),
      action("1.1.10", {
        text: "Offer yearly health checks",
        officers: ["clinical-officer"],
        groups: ["data-group"],
        dueDates: [due("2019-03-31")],
      }),
      action("1.2a", {
        text: "Agree how data are shared",
        officers: ["clinical-officer", "service-manager"],
        dueDates: [due("2018-12-31"), { ...due("2019-02-28", "revision"), why: "the law changed" }],
        printedRef: "1.2",
      }),
      action("1.2b", { text: "Publish the data set", officers: ["vacant-post"], printedRef: "1.2", isOngoing: true }),
      action("2.1.1", {
        text: "Set up a parent forum",
        officers: ["service-manager"],
        dueDates: [due("2019-09-30")],
        completion: done(),
        rating: { name: "Green", scale: 1 },
      }),
      action("2.1.2", {
        text: "Ask families once a year",
        groups: ["board"],
        officers: ["clinical-officer"],
        dueDates: [due("2018-12-20")],
        rating: { name: "Red", scale: 1 },
      }),
      action("2.1.2a", {
        text: "Ask by letter",
        partOf: "2.1.2",
        isRated: false,
        officers: ["clinical-officer"],
        dueDates: [due("2018-12-10")],
      }),
    ],
    kpis: [
      {
        id: "in-area",
        of: "1.1",
        measure: "children who stay in their area",
        kind: "numeric",
        direction: "increase",
        baseline: { value: "89.4%", number: 89.4 },
        target: { value: "91.5%", number: 91.5 },
      },
    ],
    entries: [
      {
        id: "0000-import-0001",
        of: "1.1",
        text: "A first count was made.",
        door: "import",
        position: "2018",
        rating: null,
      },
    ],
  };
}

function action(ref: string, more: object): object {
  const parts = ref.split(".");
  const objective = parts.length === 3 ? parts.slice(0, 2).join(".") : ref.replace(/[a-z]+$/, "");
  return { ref, area: parts[0], objective, ...more };
}

function done(): object {
  return { state: "confirmed", by: { userId: CHAIR, name: "Charlie Chair" }, at: "2018-10-01T09:00:00.000Z" };
}

export function smallPlan(id?: string): PlanRecord {
  const checked = checkRecord(smallPlanDocument(id));
  if (!checked.ok) throw new Error(checked.faults.map(({ place, fault }) => `${place}: ${fault}`).join("\n"));
  return checked.record;
}
