import { describe, expect, it } from "vitest";
import { BODY_KINDS, body, holding, post, ROLES, reportingDuty } from "../../src/domain/bodies.ts";

describe("what can be responsible besides a post", () => {
  it.each(BODY_KINDS)("may be a %s", (kind) => {
    expect(body.parse({ id: "school-heads", name: "School heads", kind }).kind).toBe(kind);
  });

  it("is a governance body unless the plan says otherwise", () => {
    expect(body.parse({ id: "board", name: "Board" })).toEqual({
      id: "board",
      name: "Board",
      kind: "body",
      alsoCalled: [],
      chairs: [],
      members: [],
      reportsTo: [],
      sharesWith: [],
      doubts: [],
    });
  });

  it("reports to each of its recipients in a rhythm of its own, has joint chairs, and goes by several names", () => {
    const stated = {
      id: "data-group",
      name: "SEND Data Group",
      alsoCalled: ["Data Group", "SEND Data"],
      chairs: ["director", "clinical-officer"],
      reportsTo: [
        { body: "trust", rhythm: "quarterly" },
        { body: "executive", rhythm: "twice a year" },
        { body: "board", rhythm: "six times a year" },
      ],
      escalatesTo: "executive",
      meets: "once a term",
    };

    expect(body.parse(stated)).toMatchObject(stated);
  });
});

describe("a post", () => {
  it("is a title with its organisation and its other names, and never a person", () => {
    expect(post.parse({ id: "dco", title: "Designated Clinical Officer", organisation: "CCG" }).alsoCalled).toEqual([]);
    expect(post.safeParse({ id: "dco", title: "Officer", name: "Otto Other" }).success).toBe(false);
  });
});

describe("a holding", () => {
  it.each(ROLES)("may be in the role %s", (role) => {
    expect(holding.parse({ userId: "u", name: "Olive", role })).toEqual({ userId: "u", name: "Olive", role });
  });

  it.each([
    ["a role nobody has", { role: "assignee" }],
    ["nobody", { userId: "" }],
    ["a day that is none", { from: "2018-02-30" }],
  ])("cannot name %s", (_what, more) => {
    expect(holding.safeParse({ userId: "u", name: "Olive", role: "owner", ...more }).success).toBe(false);
  });
});

describe("a duty to report", () => {
  it("says what, to whom, how often, and where the plan says so", () => {
    const stated = {
      id: "monthly",
      what: "progress on 1.2",
      to: "Department for Education",
      rhythm: "once a term",
      statedIn: "1.2a",
    };

    expect(reportingDuty.parse(stated)).toEqual(stated);
  });
});
