// The governance of a plan: bodies as a graph, the posts in them, and who holds each post now.
import { z } from "zod";
import { calendarDate, doubt, shortText, slug } from "./values.ts";

/** What can be responsible besides a post: a governance body, an organisation, a role group (school heads), a class of bodies (early years settings). */
export const BODY_KINDS = ["body", "organisation", "role-group", "class"] as const;

export const body = z.strictObject({
  id: slug,
  name: shortText,
  abbreviation: z.string().max(40).optional(),
  alsoCalled: z.array(shortText).default([]),
  kind: z.enum(BODY_KINDS).default("body"),
  chairs: z.array(slug).default([]).describe("Ids of the posts that chair it; two for joint chairs"),
  chairAsPrinted: z.string().max(500).optional(),
  members: z.array(shortText).default([]),
  meets: z.string().max(200).optional().describe("The rhythm as stated: monthly, once a term"),
  purpose: z.string().max(2000).optional(),
  reportsTo: z.array(z.strictObject({ body: slug, rhythm: z.string().max(200).optional() })).default([]),
  escalatesTo: slug.optional().describe("Where it differs from the first body it reports to"),
  sharesWith: z.array(slug).default([]),
  notes: z.string().max(2000).optional(),
  doubts: z.array(doubt).default([]),
});
export type Body = z.infer<typeof body>;

export const post = z.strictObject({
  id: slug,
  title: shortText.describe("The post, never a person's name"),
  organisation: z.string().max(200).optional(),
  alsoCalled: z.array(shortText).default([]),
  doubts: z.array(doubt).default([]),
});
export type Post = z.infer<typeof post>;

export const ROLES = ["owner", "lead", "chair", "admin", "reader"] as const;
export type Role = (typeof ROLES)[number];

/** That a person has a role in the plan from one day to another, through a post or as one of a body. */
export const holding = z.strictObject({
  userId: z.string().min(1).max(200),
  name: z.string().min(1).max(200),
  role: z.enum(ROLES),
  post: slug.optional(),
  body: slug.optional(),
  from: calendarDate.optional(),
  until: calendarDate.optional().describe("The last day"),
});
export type Holding = z.infer<typeof holding>;

/** A duty to report that the plan states: what, to whom, how often. */
export const reportingDuty = z.strictObject({
  id: slug,
  what: shortText,
  to: z.string().max(500).optional(),
  rhythm: z.string().max(200).optional(),
  statedIn: z.string().max(100).optional().describe("The ref of the action that says so"),
  kind: z.string().max(40).optional(),
});
