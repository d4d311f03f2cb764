import { describe, expect, it } from "vitest";
import type { Action } from "../../src/domain/action.ts";
import { peopleOn } from "../../src/domain/owners.ts";
import { planDay } from "../../src/domain/plan-day.ts";
import { reviewToTellOf, unansweredByLead } from "../../src/domain/unanswered.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";
import {
  BANK_HOLIDAYS,
  chairOf,
  leadOf,
  makeAction,
  makeBody,
  makeFrame,
  makePost,
  makeReview,
  ownerOf,
  updatedAt,
} from "../jobs/small-plan.ts";

const dayOf = (date: CalendarDate, reviews = [makeReview("2018-12-14")]) =>
  planDay(makeFrame({ reviews, positionAsAt: "2018-11-30" }), `${date}T08:30:00.000Z` as Instant, BANK_HOLIDAYS);

describe("the review whose leads are to be told", () => {
  it.each<[string, CalendarDate, string | undefined]>([
    ["is none on the day of the review, a Friday", "2018-12-14", undefined],
    ["is none at the weekend after it", "2018-12-16", undefined],
    ["is the one held before, from the next working day", "2018-12-17", "2018-12-17"],
    ["is owed under that day however late it is told", "2019-01-14", "2018-12-17"],
    ["is none after four weeks", "2019-01-15", undefined],
  ])("%s", (_rule, today, wanted) => {
    expect(reviewToTellOf(dayOf(today))?.on).toBe(wanted);
  });

  it("is the last one held where several were", () => {
    const reviews = [makeReview("2018-12-14"), makeReview("2018-12-07"), makeReview("2019-03-29")];

    expect(reviewToTellOf(dayOf("2018-12-17", reviews))?.review.id).toBe("2018-12-14");
  });

  it("is none that was held before the clerk kept the record", () => {
    expect(reviewToTellOf(dayOf("2018-12-03", [makeReview("2018-11-30")]))).toBeUndefined();
  });
});

describe("what is told after a review", () => {
  const review = makeReview("2018-12-14");
  const frame = makeFrame({
    reviews: [review],
    bodies: [makeBody("data-group"), makeBody("local-offer"), makeBody("leaderless")],
    posts: [makePost("head-of-send", { title: "Head of SEND", organisation: "The council" })],
    holdings: [
      leadOf("lea", "data-group"),
      leadOf("lea", "local-offer"),
      leadOf("lou", "local-offer"),
      chairOf("cem"),
      ownerOf("ada", "clerk"),
    ],
  });
  const day = planDay(frame, "2018-12-17T08:30:00.000Z", BANK_HOLIDAYS);
  const told = (...actions: Action[]) =>
    unansweredByLead(day, review, actions, peopleOn(frame, day.today)).map(
      ({ person, lines }) => `${person.userId}: ${lines.map(({ ref }) => ref).join(", ")}`,
    );

  it("goes to every lead of the action's groups, each with their own list", () => {
    const actions = [
      makeAction("1.1.1", undefined, { groups: ["data-group", "local-offer"] }),
      makeAction("1.1.2", undefined, { groups: ["local-offer"] }),
    ];

    expect(told(...actions)).toEqual(["lea: 1.1.1, 1.1.2", "lou: 1.1.1, 1.1.2"]);
  });

  it("goes to the chairs of the plan where no group has a lead", () => {
    expect(told(makeAction("1.1.1", undefined, { groups: ["leaderless"] }), makeAction("1.1.2"))).toEqual([
      "cem: 1.1.1, 1.1.2",
    ]);
  });

  it("leaves out what was answered since collecting opened, late answers too, and what is completed", () => {
    const by = { userId: "ada", name: "Ada" };
    const groups = ["data-group"];

    const actions = [
      makeAction("1.1.1", undefined, { groups, lastUpdate: updatedAt("2018-11-23T00:00:00.000Z") }),
      makeAction("1.1.2", undefined, { groups, lastUpdate: updatedAt("2018-12-16T10:00:00.000Z") }),
      makeAction("1.1.3", undefined, {
        groups,
        completion: { state: "confirmed", by, at: "2018-11-01T10:00:00.000Z" },
      }),
      makeAction("1.1.4", undefined, { groups, lastUpdate: updatedAt("2018-11-22T23:59:00.000Z") }),
    ];

    expect(told(...actions)).toEqual(["lea: 1.1.4"]);
  });

  it("names the owners, or the posts nobody holds", () => {
    const actions = [
      makeAction("1.1.1", "2018-11-30", { groups: ["data-group"], officers: ["clerk"] }),
      makeAction("1.1.2", undefined, { groups: ["data-group"] }),
    ];

    const [list] = unansweredByLead(day, review, actions, peopleOn(frame, day.today));

    expect(list?.lines).toEqual([
      {
        ref: "1.1.1",
        text: "Do 1.1.1",
        owners: ["Ada Sample"],
        vacantPosts: [],
        due: { on: "2018-11-30", precision: "day" },
      },
      { ref: "1.1.2", text: "Do 1.1.2", owners: [], vacantPosts: ["Head of SEND, The council"] },
    ]);
  });

  it("is nothing where everybody answered", () => {
    expect(told(makeAction("1.1.1", undefined, { lastUpdate: updatedAt("2018-12-01T10:00:00.000Z") }))).toEqual([]);
  });
});
