// The whole record of a plan: its kinds of row, in the order they are kept and read.
import { z } from "zod";
import { action, area, objective } from "./action.ts";
import { body, holding, post, reportingDuty } from "./bodies.ts";
import { delivery } from "./delivery.ts";
import { kpi } from "./kpi.ts";
import { plan } from "./plan.ts";
import { change, progressEntry } from "./progress.ts";
import { refSortKey } from "./ref.ts";
import { review, snapshotLine } from "./review.ts";
import { instant } from "./values.ts";

/** That a message has been acted on. Written with the update it asked for, so that a redelivery changes nothing. */
const turn = z.strictObject({ id: z.string().min(1).max(600), at: instant, changes: z.array(z.string()) });
type Turn = z.infer<typeof turn>;

/**
 * Every kind of row, its schema and its key within the plan. Keys sort in printed order, or in the order of time.
 * The order of this table is the order of storage: what a summary needs comes first, so that it is one range.
 */
export const KINDS = {
  plan: { rank: "a", schema: plan, keyOf: () => "plan" },
  body: { rank: "b", schema: body, keyOf: (row) => row.id },
  post: { rank: "c", schema: post, keyOf: (row) => row.id },
  holding: {
    rank: "d",
    schema: holding,
    keyOf: (row) =>
      [row.userId, row.role, row.post ?? "", row.body ?? "", ...(row.from === undefined ? [] : [row.from])].join("!"),
  },
  review: { rank: "e", schema: review, keyOf: (row) => row.id },
  area: { rank: "f", schema: area, keyOf: (row) => refSortKey(row.ref) },
  action: { rank: "h", schema: action, keyOf: (row) => refSortKey(row.ref) },
  objective: { rank: "i", schema: objective, keyOf: (row) => refSortKey(row.ref) },
  kpi: { rank: "k", schema: kpi, keyOf: (row) => `${refSortKey(row.of)}!${row.id}` },
  reporting: { rank: "l", schema: reportingDuty, keyOf: (row) => row.id },
  entry: { rank: "p", schema: progressEntry, keyOf: (row) => `${refSortKey(row.of)}!${row.id}` },
  change: { rank: "r", schema: change, keyOf: (row) => `${row.of ? refSortKey(row.of) : "plan"}!${row.id}` },
  snapshot: {
    rank: "t",
    schema: snapshotLine,
    keyOf: (row) => `${row.review}!${row.kind}!${row.kind === "action" ? refSortKey(row.ref) : row.kpi}`,
  },
  delivery: { rank: "v", schema: delivery, keyOf: (row) => `${row.on}!${row.kind}!${row.userId}` },
  turn: { rank: "x", schema: turn, keyOf: (row) => row.id },
} as const satisfies KindTable;

interface RowTypes {
  plan: z.infer<typeof plan>;
  body: z.infer<typeof body>;
  post: z.infer<typeof post>;
  holding: z.infer<typeof holding>;
  review: z.infer<typeof review>;
  area: z.infer<typeof area>;
  objective: z.infer<typeof objective>;
  action: z.infer<typeof action>;
  kpi: z.infer<typeof kpi>;
  reporting: z.infer<typeof reportingDuty>;
  entry: z.infer<typeof progressEntry>;
  change: z.infer<typeof change>;
  snapshot: z.infer<typeof snapshotLine>;
  delivery: z.infer<typeof delivery>;
  turn: Turn;
}
type KindTable = {
  [K in keyof RowTypes]: { rank: string; schema: z.ZodType<RowTypes[K]>; keyOf: (row: RowTypes[K]) => string };
};

export type Kind = keyof RowTypes;
/** The value of a row of one kind. */
export type ValueOf<K extends Kind> = RowTypes[K];
/** A row with its kind: a union that a switch over `kind` takes apart. */
export type Row<K extends Kind = Kind> = { [P in K]: { readonly kind: P; readonly value: RowTypes[P] } }[K];

export function keyOf<K extends Kind>(row: Row<K>): string {
  const { keyOf: makeKey } = KINDS[row.kind] as KindTable[K];
  return makeKey(row.value as RowTypes[K]);
}
