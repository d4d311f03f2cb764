import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkRecord } from "../../src/domain/check-record.ts";
import { type PlanRecord, RECORD_KINDS, recordOf, rowsOf, SECTIONS } from "../../src/domain/plan-record.ts";
import { KINDS, type Row } from "../../src/domain/record.ts";
import { anyDocument, SAME_EVERY_TIME } from "../support/any-record.ts";
import { smallPlan } from "../support/small-plan.ts";

function sound(document: unknown): PlanRecord {
  const checked = checkRecord(document);
  if (!checked.ok) throw new Error(JSON.stringify(checked.faults));
  return checked.record;
}

describe("a record as rows", () => {
  it("comes back as the same document", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const record = sound(document);

        expect(recordOf(rowsOf(record))).toEqual(record);
      }),
      SAME_EVERY_TIME,
    );
  });

  it("comes back the same in whatever order the rows of different kinds are read", () => {
    const record = smallPlan();
    const byKind = rowsOf(record).sort((a, b) => (KINDS[a.kind].rank < KINDS[b.kind].rank ? -1 : 1));

    expect(recordOf(byKind)).toEqual(record);
  });

  it("ends with the plan's own row: a plan is there only once all of it is", () => {
    const rows = rowsOf(smallPlan());

    expect(rows.at(-1)?.kind).toBe("plan");
    expect(rows.filter((row) => row.kind === "plan")).toHaveLength(1);
  });

  it("has a row for each thing in each section", () => {
    const record = smallPlan();
    const rows = rowsOf(record);

    for (const [section, kind] of Object.entries(SECTIONS)) {
      const values = record[section as keyof typeof SECTIONS];
      expect(rows.filter((row) => row.kind === kind).map((row) => row.value)).toEqual(values);
    }
  });
});

describe("a document made of rows", () => {
  it("leaves out the program's own guards against redelivery", () => {
    const guard: Row = { kind: "turn", value: { id: "t", at: "2018-11-26T09:00:00.000Z", changes: [] } };

    expect(recordOf([guard, ...rowsOf(smallPlan())])).toEqual(smallPlan());
  });

  it("is not made without a plan row", () => {
    const rows = rowsOf(smallPlan()).filter((row) => row.kind !== "plan");

    expect(() => recordOf(rows)).toThrow("There is no plan row");
  });

  it("holds every kind of row but the guards", () => {
    const left = Object.keys(KINDS).filter((kind) => !RECORD_KINDS.some((one) => one === kind));

    expect(left).toEqual(["turn"]);
  });
});

describe("a record as JSON", () => {
  it("comes back without loss, and is taken again", () => {
    fc.assert(
      fc.property(anyDocument, (document) => {
        const record = sound(document);

        expect(sound(JSON.parse(JSON.stringify(record)))).toEqual(record);
      }),
      SAME_EVERY_TIME,
    );
  });

  it("has every section and every default written out, so that nothing depends on the version that reads it", () => {
    const { plan, posts } = smallPlan();

    expect(posts[0]).toEqual({
      id: "service-manager",
      title: "SEND Service Manager",
      organisation: "HTC",
      alsoCalled: [],
      doubts: [],
    });
    expect(plan.reminders.sendAt).toBe("08:30");
    expect(smallPlan()).toMatchObject({ changes: [], snapshots: [], deliveries: [], reporting: [] });
  });
});
