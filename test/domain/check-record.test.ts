import { describe, expect, it } from "vitest";
import { checkRecord, type Fault, recordJsonSchema } from "../../src/domain/check-record.ts";
import { SECTIONS } from "../../src/domain/plan-record.ts";
import { type PlanDocument, planDocument, rowIn } from "../support/small-frame.ts";
import { smallPlanDocument } from "../support/small-plan.ts";

const faultsOf = (document: unknown): readonly Fault[] => {
  const checked = checkRecord(document);
  return checked.ok ? [] : checked.faults;
};
const placesOf = (change: (document: PlanDocument) => void) => faultsOf(planDocument(change)).map((one) => one.place);

describe("a document that keeps every rule", () => {
  it("is taken for a plan's record", () => {
    const checked = checkRecord(smallPlanDocument());

    expect(checked).toMatchObject({ ok: true, record: { plan: { id: "harbour" } } });
  });

  it("is not changed by being checked", () => {
    const document = smallPlanDocument();

    checkRecord(document);

    expect(document).toEqual(smallPlanDocument());
  });

  it("may have no more than a plan", () => {
    const { format, plan } = planDocument();

    expect(checkRecord({ format, plan }).ok).toBe(true);
  });
});

describe("a document of another shape", () => {
  it.each<[string, unknown, string]>([
    ["nothing", undefined, ""],
    ["null", null, ""],
    ["a list", [], ""],
    ["a text", "plan-clerk/1", ""],
    ["a number", 1, ""],
    ["an empty object", {}, "format"],
    ["another program's format", { ...planDocument(), format: "plan-clerk/2" }, "format"],
    ["a section nobody knows", { ...planDocument(), tasks: [] }, ""],
    ["a section that is no list", { ...planDocument(), actions: {} }, "actions"],
    ["a section that is null", { ...planDocument(), entries: null }, "entries"],
    ["a plan that is a list", { ...planDocument(), plan: [] }, "plan"],
  ])("is refused: %s", (_what, document, place) => {
    expect(faultsOf(document).map((one) => one.place)).toContain(place);
  });

  it.each<[string, (document: PlanDocument) => void]>([
    ["plan.title", ({ plan }) => Object.assign(plan, { title: 7 })],
    ["plan.zone", ({ plan }) => Object.assign(plan, { zone: "Mars/Base" })],
    ["plan.reminders.sendAt", ({ plan }) => Object.assign(plan, { reminders: { sendAt: "half past eight" } })],
    [
      "plan.scales[0].ratings[1].shape",
      ({ plan }) => Object.assign((plan.scales as { ratings: object[] }[])[0]?.ratings[1] ?? {}, { shape: "blob" }),
    ],
    ["actions[2].ref", (document) => Object.assign(rowIn(document, "actions", 2), { ref: "1.1.010" })],
    [
      "actions[3].dueDates[1].on",
      (document) => Object.assign((rowIn(document, "actions", 3).dueDates as object[])[1] ?? {}, { on: "2019-02-30" }),
    ],
    ["actions[0].completion.state", (document) => Object.assign(rowIn(document, "actions", 0), { completion: {} })],
    ["bodies[0].reportsTo[0].body", (document) => Object.assign(rowIn(document, "bodies", 0), { reportsTo: [{}] })],
    [
      "kpis[0].target.number",
      (document) => Object.assign(rowIn(document, "kpis", 0), { target: { value: "x", number: "91" } }),
    ],
    ["entries[0].door", (document) => Object.assign(rowIn(document, "entries", 0), { door: "window" })],
    [
      "entries[0].evidence[0].link",
      (document) =>
        Object.assign(rowIn(document, "entries", 0), { evidence: [{ title: "minutes", link: "javascript:alert(1)" }] }),
    ],
    ["holdings[0].role", (document) => Object.assign(rowIn(document, "holdings", 0), { role: "boss" })],
  ])("has its fault named with its place: %s", (place, change) => {
    expect(placesOf(change)).toEqual([place]);
  });

  it("has a field nobody knows named, with the row it stands in", () => {
    const faults = faultsOf(planDocument((one) => Object.assign(rowIn(one, "actions", 1), { assignee: "Olive" })));

    expect(faults).toEqual([{ place: "actions[1]", fault: 'Unrecognized key: "assignee"' }]);
  });

  it("has all of its faults named at once", () => {
    const places = placesOf((document) => {
      document.plan.title = "";
      Object.assign(rowIn(document, "actions", 0), { text: 5, isRated: "no" });
      Object.assign(rowIn(document, "actions", 7), { ref: "two" });
      Object.assign(rowIn(document, "posts", 0), { title: undefined });
    });

    expect(places.sort()).toEqual([
      "actions[0].isRated",
      "actions[0].text",
      "actions[7].ref",
      "plan.title",
      "posts[0].title",
    ]);
  });
});

describe("a document that breaks several rules", () => {
  it("has every fault named at once, each with its place", () => {
    const document = planDocument((one) => {
      Object.assign(rowIn(one, "actions", 0), { groups: ["nobody"], objective: "9.9", priorities: [2] });
      Object.assign(rowIn(one, "actions", 1), { rating: { name: "Blue", scale: 1 } });
      Object.assign(rowIn(one, "holdings", 0), { post: "no-post" });
    });

    expect(faultsOf(document)).toEqual([
      { place: "actions[0].groups[0]", fault: "there is no body nobody" },
      { place: "holdings[0].post", fault: "there is no post no-post" },
      { place: "actions[0].objective", fault: "there is no objective 9.9" },
      { place: "actions[0].priorities[0]", fault: "there is no priority 2" },
      { place: "actions[1].rating", fault: "Blue is not on version 1 of the plan's scale" },
    ]);
  });
});

describe("a hostile document", () => {
  const TEN_MEGABYTES = "x".repeat(10_000_000);

  it.each<[string, string, (document: PlanDocument) => void]>([
    ["a title", "plan.title", ({ plan }) => Object.assign(plan, { title: TEN_MEGABYTES })],
    ["an id", "plan.id", ({ plan }) => Object.assign(plan, { id: TEN_MEGABYTES.replaceAll("x", "a-") })],
    ["a ref", "actions[0].ref", (one) => Object.assign(rowIn(one, "actions", 0), { ref: "1.".repeat(5_000_000) })],
    ["an action's text", "actions[0].text", (one) => Object.assign(rowIn(one, "actions", 0), { text: TEN_MEGABYTES })],
    [
      "a column",
      "actions[0].extra.Notes",
      (one) => Object.assign(rowIn(one, "actions", 0), { extra: { Notes: TEN_MEGABYTES } }),
    ],
    ["an entry's words", "entries[0].text", (one) => Object.assign(rowIn(one, "entries", 0), { text: TEN_MEGABYTES })],
  ])("of ten megabytes in %s is refused at its place", (_what, place, change) => {
    expect(placesOf(change)).toContain(place);
  });

  it.each([
    ["the document", '{"__proto__": {"polluted": true}, "format": "plan-clerk/1"}'],
    ["an inherited name", '{"constructor": {"prototype": {"polluted": true}}, "format": "plan-clerk/1"}'],
  ])("that would change every object by %s is refused and changes none", (_what, text) => {
    const document = { ...planDocument(), ...JSON.parse(text) };
    Object.defineProperty(document, "__proto__", { value: { polluted: true }, enumerable: true });

    expect(faultsOf(document).some((one) => one.fault.startsWith("Unrecognized key"))).toBe(true);
    expect(Object.hasOwn(Object.prototype, "polluted")).toBe(false);
  });

  it("with a column called __proto__ loses that column and nothing else", () => {
    const extra: unknown = JSON.parse('{"__proto__": "x", "constructor": "kept"}');
    const checked = checkRecord(planDocument((one) => Object.assign(rowIn(one, "actions", 0), { extra })));

    expect(checked.ok && Object.entries(checked.record.actions[0]?.extra ?? {})).toEqual([["constructor", "kept"]]);
  });

  it("whose values stand in one another 200,000 deep is refused", () => {
    let deep: unknown = 1;
    for (let depth = 0; depth < 200_000; depth += 1) deep = [deep];
    const change = {
      id: "change-1",
      at: "2018-11-26T09:00:00.000Z",
      by: { userId: "u", name: "U" },
      door: "import",
      fields: [{ field: "text", from: deep, to: null }],
    };

    expect(faultsOf(planDocument((one) => Object.assign(one, { actions: deep }))).map((one) => one.place)).toEqual([
      "actions[0]",
    ]);
    expect(faultsOf(planDocument((one) => Object.assign(one, { changes: [change] })))).toEqual([
      { place: "changes[0]", fault: "is nested too deeply" },
    ]);
  });
});

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
  readonly description?: string;
  readonly required?: readonly string[];
  readonly const?: unknown;
}

/** Places of a document that the schema says nothing about. */
function undescribed(value: unknown, schema: Schema, place = ""): string[] {
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives) {
    const left = alternatives.map((one) => undescribed(value, one, place));
    return left.find((one) => one.length === 0) ?? left[0] ?? [];
  }
  if (Array.isArray(value)) return value.flatMap((one, at) => undescribed(one, schema.items ?? {}, `${place}[${at}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => {
    const { properties = {}, additionalProperties } = schema;
    const inner = properties[key] ?? (typeof additionalProperties === "object" ? additionalProperties : undefined);
    return inner ? undescribed(one, inner, `${place}.${key}`) : [`${place}.${key}`];
  });
}

describe("the document's JSON Schema", () => {
  const schema = recordJsonSchema() as Schema & { readonly $schema: string };

  it("says which schema language it is written in, and can be written down", () => {
    expect(schema.$schema).toContain("json-schema.org");
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it("has every section, with what it holds", () => {
    for (const section of ["plan", ...Object.keys(SECTIONS)]) {
      expect(schema.properties?.[section]?.description, section).toMatch(/\w+/);
    }
  });

  it("asks for the format and the plan, and takes no section it does not know", () => {
    expect(schema.required).toEqual(["format", "plan"]);
    expect(schema.properties?.format?.const).toBe("plan-clerk/1");
    expect(schema.additionalProperties).toBe(false);
  });

  it("asks for nothing that has a default", () => {
    expect(schema.properties?.plan?.required).toEqual(["id", "title", "localArea", "scales"]);
    expect(schema.properties?.actions?.items?.required).toEqual(["ref", "objective", "area", "text"]);
  });

  it("describes everything in the small plan, as written and as exported", () => {
    const checked = checkRecord(smallPlanDocument());

    expect(undescribed(smallPlanDocument(), schema)).toEqual([]);
    expect(undescribed(checked.ok ? checked.record : undefined, schema)).toEqual([]);
  });

  it("does not describe what a document may not hold", () => {
    const document = planDocument((one) => Object.assign(rowIn(one, "actions", 1), { assignee: "Olive" }));

    expect(undescribed(document, schema)).toEqual([".actions[1].assignee"]);
  });
});
