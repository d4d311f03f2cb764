import { describe, expect, it } from "vitest";
import { observe } from "../../src/language/message.ts";
import { refsBetween } from "../../src/language/ref-lists.ts";
import { SITUATION } from "./situation.ts";

function refsIn(words: string, asked: readonly string[] = []): string[] {
  return observe(words, { ...SITUATION, asked }).refs.flatMap((mark) => mark.refs);
}

describe("a ref", () => {
  it.each([
    ["1.2.3", "1.2.3"],
    ["1.2.3.", "1.2.3"],
    ["1.2.3, amber", "1.2.3"],
    ["(1.2.3)", "1.2.3"],
    ["#1.2.3", "1.2.3"],
    ["action 1.2.3", "1.2.3"],
    ["action no. 1.2.3", "1.2.3"],
    ["Ref: 1.2.3", "1.2.3"],
    ["1-2-3 amber", "1.2.3"],
    ["1–2–3 amber", "1.2.3"],
    ["1 2 3 amber", "1.2.3"],
    ["1.2b", "1.2b"],
    ["4.1b(i)", "4.1b(i)"],
    ["1.2.10", "1.2.10"],
    ["1.02.3", "1.2.3"],
    ["1.2.3amber", "1.2.3"],
    ["1.2 amber", "1.2"],
    ["action 4", "4"],
    ["show 4", "4"],
    ["4b amber", "4b"],
    ["update on 1.2.10: amber", "1.2.10"],
    ["we think 1.2.3 is fine", "1.2.3"],
    ["１．２．３", "1.2.3"],
    ["**1.2.3** amber", "1.2.3"],
  ])("is read from %j", (words, ref) => {
    expect(refsIn(words)).toEqual([ref]);
  });

  it.each([
    "2.5 weeks behind",
    "about 2.5 miles",
    "version 1.2",
    "v1.2.3",
    "version 1.2.3",
    "£1.2m",
    "£ 1.2",
    "97.3%",
    "97.3 per cent",
    "17.7.12",
    "met on 17.7.12",
    "met on 1.2.18",
    "30.09.17",
    "5.9.2017",
    "2018-11-26",
    "26/11/18",
    "26-11-18",
    "at 10.30",
    "10:30am",
    "01642 444 555",
    "01642-444-555",
    "room 1.2.3",
    "page 1.2",
    "covid-19",
    "0.1.2",
    "attendance is 2.5",
    "2-3 weeks",
    "1 2 3 testing",
    "see https://example.org/1.2.3",
    "mail me at a1.2.3@example.org",
    "no 4 schools",
  ])("is not read from %j", (words) => {
    expect(refsIn(words)).toEqual([]);
  });
});

describe("several refs", () => {
  it.each([
    ["1.2.1 and 1.2.3", ["1.2.1", "1.2.3"]],
    ["1.2.1, 1.2.2 & 1.3.1 green", ["1.2.1", "1.2.2", "1.3.1"]],
    ["1.2.1/1.2.3", ["1.2.1", "1.2.3"]],
    ["1.2.1 and 3 green", ["1.2.1", "1.2.3"]],
    ["1.2.1 and 3 schools visited", ["1.2.1"]],
    ["1.2a and b", ["1.2a", "1.2b"]],
    ["4.1b(i) and (ii) green", ["4.1b(i)", "4.1b(ii)"]],
    ["1.2.3-1.2.5", ["1.2.3", "1.2.4", "1.2.5"]],
    ["1.2.3 to 1.2.5 green", ["1.2.3", "1.2.4", "1.2.5"]],
    ["1.2.3-5 green", ["1.2.3", "1.2.4", "1.2.5"]],
    ["1.2a-c green", ["1.2a", "1.2b", "1.2c"]],
    ["1.1 and 1.2 green", ["1.1", "1.2"]],
    ["1.2.1 and again 1.2.1", ["1.2.1", "1.2.1"]],
  ])("are read from %j", (words, refs) => {
    expect(refsIn(words)).toEqual(refs);
  });

  it.each([
    ["1.2.3", "1.2.5", ["1.2.4", "1.2.5"]],
    ["1.2b", "1.2d", ["1.2c", "1.2d"]],
    ["1.2.5", "1.2.3", undefined],
    ["1.2.3", "1.3.5", undefined],
    ["1.2.3", "1.2.900", undefined],
    ["1.2.3", "1.2c", undefined],
  ])("after %s up to %s are %j", (first, last, refs) => {
    expect(refsBetween(first, last)).toEqual(refs);
  });
});

describe("a place in the list the clerk sent", () => {
  const asked = ["1.1.1", "1.1.2", "1.2.1"];

  it.each([
    ["first one green", ["1.1.1"]],
    ["the last one is red", ["1.2.1"]],
    ["number 2 green", ["1.1.2"]],
    ["all three green", asked],
    ["all except 1.1.2 green", ["1.1.1", "1.2.1"]],
    ["1.1.1 green, the rest amber", ["1.1.1", "1.1.2", "1.2.1"]],
  ])("is read from %j", (words, refs) => {
    expect(refsIn(words, asked)).toEqual(refs);
  });

  it("is none where that many were not listed", () => {
    expect(refsIn("both green", asked)).toEqual([]);
  });
});
