import { describe, expect, it } from "vitest";
import { checkRecord, type Fault } from "../../src/domain/check-record.ts";
import { type PlanDocument, planDocument, rowIn } from "../support/small-frame.ts";

type Change = (document: PlanDocument) => void;

const set =
  (section: string, index: number, more: object): Change =>
  (document) => {
    Object.assign(rowIn(document, section, index), more);
  };
const add =
  (section: string, ...rows: object[]): Change =>
  (document) => {
    document[section] = [...((document[section] as object[] | undefined) ?? []), ...rows];
  };
const faultsAfter = (...changes: readonly Change[]): readonly Fault[] => {
  const document = planDocument();
  for (const apply of changes) apply(document);
  const checked = checkRecord(document);
  return checked.ok ? [] : checked.faults;
};

const at = "2018-11-26T09:00:00.000Z";
const by = { userId: "user-olive", name: "Olive Owner" };
const entry = (id: string, of: string, more: object = {}) => ({
  id,
  of,
  text: "",
  at,
  by,
  door: "card",
  rating: null,
  ...more,
});
const change = (id: string, of: string | undefined, more: object = {}) => ({
  id,
  ...(of && { of }),
  at,
  by,
  door: "card",
  fields: [],
  ...more,
});
const frozen = (ref: string, review = "2018-12-14") => ({
  kind: "action",
  review,
  ref,
  rating: null,
  completion: { state: "open" },
});
const delivery = (ref: string) => ({
  kind: "digest",
  on: "2018-11-26",
  ...by,
  occurrences: [{ ref, reason: "due-soon", on: "2018-11-23" }],
  plannedAt: at,
  claimedUntil: at,
  attempts: 1,
});

describe("what a document names must be there", () => {
  it.each<[string, string, Change]>([
    ["bodies[0].reportsTo[0].body", "there is no body nobody", set("bodies", 0, { reportsTo: [{ body: "nobody" }] })],
    ["bodies[1].sharesWith[0]", "there is no body nobody", set("bodies", 1, { sharesWith: ["nobody"] })],
    ["bodies[0].escalatesTo", "there is no body nobody", set("bodies", 0, { escalatesTo: "nobody" })],
    ["bodies[1].chairs[1]", "there is no post nobody", set("bodies", 1, { chairs: ["chair-of-the-board", "nobody"] })],
    ["actions[4].groups[0]", "there is no body nobody", set("actions", 4, { groups: ["nobody"] })],
    ["actions[4].officers[0]", "there is no post nobody", set("actions", 4, { officers: ["nobody"] })],
    ["holdings[0].post", "there is no post nobody", set("holdings", 0, { post: "nobody" })],
    ["holdings[2].body", "there is no body nobody", set("holdings", 2, { body: "nobody" })],
    ["objectives[1].area", "there is no area 3", set("objectives", 1, { area: "3" })],
    ["actions[5].objective", "there is no objective 2.9", set("actions", 5, { objective: "2.9" })],
    ["actions[7].partOf", "there is no action 2.1", set("actions", 7, { partOf: "2.1" })],
    ["actions[0].dependsOn[1]", "there is no action 9.9", set("actions", 0, { dependsOn: ["1.1.2", "9.9"] })],
    ["actions[0].priorities[0]", "there is no priority 2", set("actions", 0, { priorities: [2] })],
    ["kpis[0].of", "there is no area, objective or action 7", set("kpis", 0, { of: "7" })],
    ["kpis[0].alsoOf[0]", "there is no area, objective or action 7", set("kpis", 0, { alsoOf: ["7"] })],
    ["entries[0].of", "there is no area, objective or action 7.7", set("entries", 0, { of: "7.7" })],
    ["entries[0].review", "there is no review 2018-12-15", set("entries", 0, { review: "2018-12-15" })],
    ["entries[0].reverses", "there is no entry of 1.1 called gone", set("entries", 0, { reverses: "gone" })],
    [
      "actions[0].lastUpdate.entry",
      "there is no entry of 1.1.1 called gone",
      set("actions", 0, { lastUpdate: { entry: "gone", at, by } }),
    ],
    ["changes[0].of", "there is no area, objective or action 7.7", add("changes", change("change-1", "7.7"))],
    [
      "changes[0].entry",
      "there is no entry of 1.1.1 called gone",
      add("changes", change("change-1", "1.1.1", { entry: "gone" })),
    ],
    [
      "changes[0].reverses",
      "there is no change of 1.1.1 called gone",
      add("changes", change("change-1", "1.1.1", { reverses: "gone" })),
    ],
    [
      "changes[0].reverses",
      "there is no change of the plan called gone",
      add("changes", change("change-1", undefined, { reverses: "gone" })),
    ],
    ["snapshots[0].ref", "there is no action 9.9", add("snapshots", frozen("9.9"))],
    ["snapshots[0].review", "there is no review 2018-12-15", add("snapshots", frozen("1.1.1", "2018-12-15"))],
    [
      "snapshots[0].kpi",
      "there is no KPI 0001.0001!share",
      add("snapshots", { kind: "kpi", review: "2018-12-14", kpi: "0001.0001!share" }),
    ],
    ["deliveries[0].occurrences[0].ref", "there is no action 9.9", add("deliveries", delivery("9.9"))],
  ])("%s: %s", (place, fault, changed) => {
    expect(faultsAfter(changed)).toContainEqual({ place, fault });
  });

  it("and is, where it is", () => {
    const update = { entry: "entry-1", at, by };

    expect(
      faultsAfter(
        set("actions", 0, { lastUpdate: update, dependsOn: ["1.1.2"], priorities: [1] }),
        set("kpis", 0, { alsoOf: ["2", "1.1.2"] }),
        add(
          "entries",
          entry("entry-1", "1.1.1", { review: "2018-12-14" }),
          entry("entry-2", "1.1.1", { reverses: "entry-1" }),
        ),
        add(
          "changes",
          change("entry-1", "1.1.1", { entry: "entry-1" }),
          change("change-2", "1.1.1", { reverses: "entry-1" }),
        ),
        add("changes", change("change-3", undefined), change("change-4", undefined, { reverses: "change-3" })),
        add("snapshots", frozen("1.1.1"), { kind: "kpi", review: "2018-12-14", kpi: "0001.0001!in-area" }),
        add("deliveries", delivery("1.1.1")),
      ),
    ).toEqual([]);
  });

  it("of the same action: another action's entry is not its own", () => {
    expect(
      faultsAfter(
        add("entries", entry("entry-1", "1.1.2")),
        set("actions", 0, { lastUpdate: { entry: "entry-1", at, by } }),
      ),
    ).toEqual([{ place: "actions[0].lastUpdate.entry", fault: "there is no entry of 1.1.1 called entry-1" }]);
  });
});

describe("what a document holds must be there once", () => {
  it.each<[string, string, Change]>([
    [
      "bodies[2]",
      "is there already as bodies[0] (body data-group)",
      add("bodies", { id: "data-group", name: "Other" }),
    ],
    [
      "posts[4]",
      "is there already as posts[0] (post service-manager)",
      add("posts", { id: "service-manager", title: "Other" }),
    ],
    [
      "holdings[6]",
      "is there already as holdings[0] (holding user-olive!owner!service-manager!)",
      add("holdings", { userId: "user-olive", name: "Olive", role: "owner", post: "service-manager" }),
    ],
    [
      "reviews[1]",
      "is there already as reviews[0] (review 2018-12-14)",
      add("reviews", { id: "2018-12-14", held: { on: "2019-01-01", precision: "day" } }),
    ],
    ["areas[2]", "is there already as areas[0] (area 0001)", add("areas", { ref: "1", title: "Again" })],
    [
      "objectives[3]",
      "is there already as objectives[0] (objective 0001.0001)",
      add("objectives", { ref: "1.1", area: "1", text: "" }),
    ],
    [
      "actions[8]",
      "is there already as actions[0] (action 0001.0001.0001)",
      add("actions", { ref: "1.1.1", area: "1", objective: "1.1", text: "Again" }),
    ],
    [
      "entries[2]",
      "is there already as entries[1] (entry 0001.0001.0001!entry-1)",
      add("entries", entry("entry-1", "1.1.1"), entry("entry-1", "1.1.1")),
    ],
    [
      "changes[1]",
      "is there already as changes[0] (change plan!change-1)",
      add("changes", change("change-1", undefined), change("change-1", undefined)),
    ],
    [
      "snapshots[1]",
      "is there already as snapshots[0] (snapshot 2018-12-14!action!0001.0001.0001)",
      add("snapshots", frozen("1.1.1"), frozen("1.1.1")),
    ],
    [
      "deliveries[1]",
      "is there already as deliveries[0] (delivery 2018-11-26!digest!user-olive)",
      add("deliveries", delivery("1.1.1"), delivery("1.1.2")),
    ],
  ])("%s %s", (place, fault, changed) => {
    expect(faultsAfter(changed)).toContainEqual({ place, fault });
  });

  it("and one action may have its objective's ref, one entry's id may stand under two actions", () => {
    expect(
      faultsAfter(
        add("actions", { ref: "1.2", area: "1", objective: "1.2", text: "All of it" }),
        add("entries", entry("entry-1", "1.1.1"), entry("entry-1", "1.1.2")),
      ),
    ).toEqual([]);
  });

  it.each<[string, string, Change]>([
    ["actions[1].groups[1]", "lists data-group twice", set("actions", 1, { groups: ["data-group", "data-group"] })],
    [
      "actions[3].officers[2]",
      "lists clinical-officer twice",
      set("actions", 3, { officers: ["clinical-officer", "service-manager", "clinical-officer"] }),
    ],
    ["actions[0].priorities[1]", "lists 1 twice", set("actions", 0, { priorities: [1, 1] })],
    ["actions[0].dependsOn[1]", "lists 1.1.2 twice", set("actions", 0, { dependsOn: ["1.1.2", "1.1.2"] })],
  ])("%s %s", (place, fault, changed) => {
    expect(faultsAfter(changed)).toEqual([{ place, fault }]);
  });
});
