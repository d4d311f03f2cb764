// A plan's whole record as one JSON document: what `export` writes and `import` takes back without loss.
import { z } from "zod";
import { KINDS, type Kind, type Row, type ValueOf } from "./record.ts";

/** The kinds of row that belong to the record, under the names the document gives them. A `turn` is a guard of the program's own. */
export const SECTIONS = {
  bodies: "body",
  posts: "post",
  holdings: "holding",
  reviews: "review",
  areas: "area",
  objectives: "objective",
  actions: "action",
  kpis: "kpi",
  reporting: "reporting",
  entries: "entry",
  changes: "change",
  snapshots: "snapshot",
  deliveries: "delivery",
} as const satisfies Record<string, Kind>;
export type Section = keyof typeof SECTIONS;
const SECTION_NAMES = Object.keys(SECTIONS) as Section[];

/** The kinds of row a whole record is made of, in the order of storage. */
export const RECORD_KINDS: readonly Kind[] = ["plan", ...Object.values(SECTIONS)];

export const FORMAT = "plan-clerk/1";

/** What each section holds, for those who read the schema. */
const ABOUT: Readonly<Record<Section, string>> = {
  bodies: "What can be responsible besides a post: governance bodies, organisations, role groups, classes of bodies",
  posts: "Responsible officers as the plan prints them: posts, never people",
  holdings: "Who has which role, through which post or body, from when until when",
  reviews: "Review dates with their amendments",
  areas: "Areas for improvement, in printed order",
  objectives: "Objectives, in printed order",
  actions: "Actions and their parts, in printed order, each in the state it is in now",
  kpis: "Measures with baseline, target and readings",
  reporting: "Duties to report that the plan states",
  entries: "Everything that was said about progress, oldest first for each action or objective; never edited",
  changes: "The change log: who, what, from, to, when and by which door",
  snapshots: "The position frozen at each review",
  deliveries: "The ledger of reminders: who was told what and when, and what became of it",
};

export type PlanRecord = { readonly format: typeof FORMAT; readonly plan: ValueOf<"plan"> } & {
  readonly [S in Section]: readonly ValueOf<(typeof SECTIONS)[S]>[];
};

const sections = Object.fromEntries(
  SECTION_NAMES.map((name) => [
    name,
    z
      .array(KINDS[SECTIONS[name]].schema as z.ZodType)
      .default([])
      .describe(ABOUT[name]),
  ]),
);

/** The shape of the document. What no shape can say, `checkRecord` checks. */
export const planRecord = z.strictObject({
  format: z.literal(FORMAT).describe("The arrangement of this document"),
  plan: KINDS.plan.schema.describe("The plan itself: its title, scales, priorities, glossary and rules"),
  ...sections,
}) as unknown as z.ZodType<PlanRecord>;

/** The document as rows, the plan's own row last: a plan is there only once all of it is. */
export function rowsOf(record: PlanRecord): Row[] {
  const rows = SECTION_NAMES.flatMap((name) =>
    record[name].map((value) => ({ kind: SECTIONS[name], value }) as unknown as Row),
  );
  return [...rows, { kind: "plan", value: record.plan }];
}

/** The rows as a document; rows of other kinds are left out. Throws where there is no plan row. */
export function recordOf(rows: Iterable<Row>): PlanRecord {
  const lists = new Map<Kind, unknown[]>(Object.values(SECTIONS).map((kind) => [kind, []]));
  let plan: ValueOf<"plan"> | undefined;
  for (const row of rows) {
    if (row.kind === "plan") plan = row.value;
    else lists.get(row.kind)?.push(row.value);
  }
  if (!plan) throw new Error("There is no plan row among these rows");
  const entries = SECTION_NAMES.map((name) => [name, lists.get(SECTIONS[name]) ?? []]);
  return { format: FORMAT, plan, ...Object.fromEntries(entries) } as PlanRecord;
}
