import { describe, expect, it } from "vitest";
import { checkRecord } from "../../src/domain/check-record.ts";
import { recordOf, rowsOf, SECTIONS } from "../../src/domain/plan-record.ts";
import { keyOf } from "../../src/domain/record.ts";
import { refSortKey } from "../../src/domain/ref.ts";
import { recordFrom, SAMPLES, textOf } from "./sample.ts";

describe.each(SAMPLES)("The sample plan %s", (sample) => {
  it("keeps every rule of a plan's record", () => {
    const checked = checkRecord(JSON.parse(textOf(`${sample}.json`)));

    expect(checked).toMatchObject({ ok: true });
  });

  it("is the same after a journey through rows", () => {
    const record = recordFrom(sample);

    expect(recordOf(rowsOf(record))).toEqual(record);
  });

  it("is the same after it was written out whole and read again", () => {
    const record = recordFrom(sample);

    expect(checkRecord(JSON.parse(JSON.stringify(record)))).toEqual({ ok: true, record });
  });

  it("lists actions, objectives and areas in printed order", () => {
    const record = recordFrom(sample);

    for (const list of [record.areas, record.objectives, record.actions]) {
      const keys = list.map((one) => refSortKey(one.ref));
      expect(keys).toEqual([...keys].sort());
    }
  });

  it("keeps the progress of an action or objective in the order in which it was printed", () => {
    const keys = rowsOf(recordFrom(sample)).flatMap((row) => (row.kind === "entry" ? [keyOf(row)] : []));

    expect(keys).toEqual([...keys].sort());
  });

  it("marks all its progress as imported, with the column it stood in and no moment", () => {
    for (const entry of recordFrom(sample).entries) {
      expect(entry).toMatchObject({ door: "import", position: expect.any(String), rating: null });
      expect(entry.at).toBeUndefined();
    }
  });

  it("brings no people, changes, snapshots or messages of its own", () => {
    const record = recordFrom(sample);

    const brought = Object.keys(SECTIONS).filter((name) => record[name as keyof typeof SECTIONS].length > 0);
    expect(brought).not.toEqual(expect.arrayContaining(["holdings"]));
    expect(brought).toEqual([
      "bodies",
      "posts",
      "reviews",
      "areas",
      "objectives",
      "actions",
      "kpis",
      "reporting",
      "entries",
    ]);
  });

  it("holds nobody's name, address or number", () => {
    const text = textOf(`${sample}.json`);

    expect(text).not.toMatch(/\b(Mr|Mrs|Ms|Miss|Dr|Cllr|Councillor|Prof|Sir|Dame)\.? [A-Z]/);
    expect(text).not.toMatch(/[\w.]+@[\w.]+/);
    expect(text).not.toMatch(/\b0\d{3,4}[ -]?\d{6}\b/);
  });

  it("has one scale, from Green to Red, with a letter, a shape and a descriptor for each", () => {
    const { scales } = recordFrom(sample).plan;

    expect(scales).toHaveLength(1);
    expect(scales[0]?.ratings.map(({ name, letter, shape, tone }) => [name, letter, shape, tone])).toEqual([
      ["Green", "G", "circle", "good"],
      ["Amber", "A", "triangle", "warning"],
      ["Red", "R", "square", "attention"],
    ]);
    for (const { descriptor } of scales[0]?.ratings ?? []) expect(descriptor).toMatch(/\.$/);
  });
});
