// A small plan, whole and sound, with only what a test is about written out.
import { type Action, action } from "../../src/domain/action.ts";
import { type Body, body, type Holding, holding, type Post, post } from "../../src/domain/bodies.ts";
import { type Frame, frameOf } from "../../src/domain/frame.ts";
import { plan } from "../../src/domain/plan.ts";
import type { Row } from "../../src/domain/record.ts";
import { type Review, review } from "../../src/domain/review.ts";
import type { CalendarDate, Instant } from "../../src/domain/values.ts";

const SCALE = {
  version: 1,
  ratings: [
    { name: "Green", letter: "G", shape: "circle", tone: "good", descriptor: "On track" },
    { name: "Red", letter: "R", shape: "square", tone: "attention", descriptor: "Off track" },
  ],
};

export interface SmallPlan {
  readonly id?: string;
  readonly title?: string;
  readonly reminders?: object;
  readonly workingWeek?: object;
  readonly zone?: string;
  readonly positionAsAt?: CalendarDate;
  readonly holdings?: readonly Holding[];
  readonly bodies?: readonly Body[];
  readonly posts?: readonly Post[];
  readonly reviews?: readonly Review[];
  readonly actions?: readonly Action[];
}

export function rowsOfPlan(given: SmallPlan): Row[] {
  const { id = "redcar", title = "The plan", reminders = {}, workingWeek = {}, zone = "Europe/London" } = given;
  const position = given.positionAsAt && { positionAsAt: { on: given.positionAsAt, precision: "day" } };
  const value = plan.parse({
    id,
    title,
    localArea: "Somewhere",
    zone,
    scales: [SCALE],
    reminders,
    workingWeek,
    ...position,
  });
  return [
    ...(given.bodies ?? []).map((one): Row => ({ kind: "body", value: one })),
    ...(given.posts ?? []).map((one): Row => ({ kind: "post", value: one })),
    ...(given.holdings ?? []).map((one): Row => ({ kind: "holding", value: one })),
    ...(given.reviews ?? []).map((one): Row => ({ kind: "review", value: one })),
    ...(given.actions ?? []).map((one): Row => ({ kind: "action", value: one })),
    { kind: "plan", value },
  ];
}

export function makeFrame(given: SmallPlan): Frame {
  const frame = frameOf(rowsOfPlan(given).filter((row) => row.kind !== "action") as Parameters<typeof frameOf>[0]);
  if (!frame) throw new Error("The small plan has no plan row");
  return frame;
}

type Given<Value> = Partial<{ [Key in keyof Value]: unknown }>;

/** An action of the officer `head-of-send`, due on a day where one is given. */
export function makeAction(ref: string, due?: CalendarDate, more: Given<Action> = {}): Action {
  const dueDates = due ? [{ on: due, precision: "day", standing: "published" }] : [];
  return action.parse({
    ref,
    objective: "1.1",
    area: "1",
    text: `Do ${ref}`,
    officers: ["head-of-send"],
    dueDates,
    ...more,
  });
}

export const updatedAt = (at: Instant) => ({
  entry: `${at.replace(/[-:.]/g, "")}-aa`,
  at,
  by: { userId: "ada", name: "Ada Sample" },
});

export const ownerOf = (userId: string, postId: string, more: Given<Holding> = {}): Holding =>
  holding.parse({ userId, name: nameOf(userId), role: "owner", post: postId, ...more });
export const ownerFor = (userId: string, bodyId: string, more: Given<Holding> = {}): Holding =>
  holding.parse({ userId, name: nameOf(userId), role: "owner", body: bodyId, ...more });
export const leadOf = (userId: string, bodyId: string, more: Given<Holding> = {}): Holding =>
  holding.parse({ userId, name: nameOf(userId), role: "lead", body: bodyId, ...more });
export const chairOf = (userId: string, more: Given<Holding> = {}): Holding =>
  holding.parse({ userId, name: nameOf(userId), role: "chair", ...more });

export const makePost = (id: string, more: Given<Post> = {}): Post => post.parse({ id, title: id, ...more });
export const makeBody = (id: string, more: Given<Body> = {}): Body => body.parse({ id, name: id, ...more });
export const makeReview = (held: CalendarDate, more: Given<Review> = {}): Review =>
  review.parse({ id: held, held: { on: held, precision: "day" }, ...more });

const nameOf = (userId: string) => `${userId.charAt(0).toUpperCase()}${userId.slice(1)} Sample`;

/** The bank holidays of England that the tests' days lie among, as the government published them. */
export const BANK_HOLIDAYS: ReadonlySet<CalendarDate> = new Set<CalendarDate>([
  "2018-12-25",
  "2018-12-26",
  "2019-01-01",
  "2019-04-19",
  "2019-04-22",
  "2019-05-06",
  "2019-05-27",
  "2019-08-26",
  "2019-12-25",
  "2019-12-26",
  "2020-01-01",
  "2021-12-27",
  "2021-12-28",
  "2022-01-03",
]);
