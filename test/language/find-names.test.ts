import { describe, expect, it } from "vitest";
import { findNamed } from "../../src/language/find-names.ts";
import { SITUATION } from "./situation.ts";

const { bodies, posts, areas = [], plans } = SITUATION;

function named(words: string): string[] {
  const things = { body: bodies, post: posts, area: areas, plan: plans };
  return findNamed(words.toLowerCase().split(" "), things).map(({ id }) => id);
}

describe("a body, a post or an area", () => {
  it.each([
    ["SEND Data Group", "send-data-group"],
    ["Data Group", "send-data-group"],
    ["data grp", "send-data-group"],
    ["the joint commissioning", "joint-commissioning-group"],
    ["commissioning", "joint-commissioning-group"],
    ["quality and assurance group", "quality-assurance-group"],
    ["quality assurance", "quality-assurance-group"],
    ["hwbb", "health-wellbeing-board"],
    ["health and wellbeing", "health-wellbeing-board"],
    ["cyppb", "partnership-board"],
    ["childrens partnership board", "partnership-board"],
    ["sslg", "send-strategic-leadership-group"],
    ["slg", "send-strategic-leadership-group"],
    ["leadership", "send-strategic-leadership-group"],
    ["strategic leadershp group", "send-strategic-leadership-group"],
    ["ad education", "assistant-director-education"],
    ["send service manager", "send-service-manager"],
    ["data lead", "data-lead"],
    ["area 2", "2"],
    ["area two", "2"],
    ["area 5", "4"],
    ["middlesbrough", "middlesbrough"],
    ["middlesborough", "middlesbrough"],
  ])("is found by %j", (words, id) => {
    expect(named(words)).toEqual([id]);
  });

  it("is one of several where more than one answers", () => {
    expect(named("local offer")).toEqual(["local-offer-group", "local-offer-lead"]);
  });

  it.each(["finance", "the", "", "x", "area 9", "dat grup"])("is not found by %j", (words) => {
    expect(named(words)).toEqual([]);
  });
});
