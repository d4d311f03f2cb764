import { describe, expect, it } from "vitest";
import schema from "../../samples/plan-record.schema.json" with { type: "json" };
import { recordJsonSchema } from "../../src/domain/check-record.ts";

describe("The JSON Schema beside the samples", () => {
  it("is that of the record as it is (npm run schema writes it anew)", () => {
    expect(schema).toEqual(JSON.parse(JSON.stringify(recordJsonSchema())));
  });
});
