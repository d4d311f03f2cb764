import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { parseClockWords } from "../../src/local/clock-words.ts";

const london = (text: string) => Temporal.PlainDateTime.from(text).toZonedDateTime("Europe/London");
const MONDAY = london("2018-11-26T09:04");

function destination(words: string, now = MONDAY): string | undefined {
  const wish = parseClockWords(words, now);
  return wish?.kind === "move" ? wish.to.toPlainDateTime().toString({ smallestUnit: "minute" }) : wish?.kind;
}

describe("words for the training clock", () => {
  it.each([
    ["clock +7 days", "2018-12-03T09:04"],
    ["clock +1 week", "2018-12-03T09:04"],
    ["clock +1 day", "2018-11-27T09:04"],
    ["clock + 2 weeks", "2018-12-10T09:04"],
    ["Clock +90 minutes", "2018-11-26T10:34"],
    ["clock +3 hours", "2018-11-26T12:04"],
    ["clock +1 month", "2018-12-26T09:04"],
    ["clock +1 year", "2019-11-26T09:04"],
    ["  clock   +7 days  ", "2018-12-03T09:04"],
    ["/clock +7 days", "2018-12-03T09:04"],
  ])("%j moves on by that much", (words, to) => {
    expect(destination(words)).toBe(to);
  });

  it.each([
    ["clock 2018-12-03", "2018-12-03T09:00"],
    ["clock 2018-12-03 08:30", "2018-12-03T08:30"],
    ["clock 2018-12-03 8:30", "2018-12-03T08:30"],
    ["clock 2018-12-03T08:30", "2018-12-03T08:30"],
  ])("%j goes to that moment", (words, to) => {
    expect(destination(words)).toBe(to);
  });

  it.each([["clock -1 day", "2018-11-25T09:04"]])("%j is understood, and left for the clock to refuse", (words, to) => {
    expect(destination(words)).toBe(to);
  });

  it("keeps the time of day where the clocks change in between", () => {
    expect(destination("clock +1 week", london("2019-03-28T09:00"))).toBe("2019-04-04T09:00");
  });

  it.each(["clock", "CLOCK", " clock "])("%j asks for the time", (words) => {
    expect(destination(words)).toBe("tell");
  });

  it.each([
    "clock tomorrow",
    "clock 7 days",
    "clock +7",
    "clock +7 moons",
    "clock +999999 days",
    "clock +99999 years",
    "clock 2018-02-30",
    "clock 2018-12-03 25:10",
    "clock 03.12.2018",
    "clock 9999-01-01",
  ])("%j is unclear", (words) => {
    expect(destination(words)).toBe("unclear");
  });

  it.each(["", "help", "clocks +7 days", "the clock +7 days", "1.2.3 amber clock +7 days", "clocktower"])(
    "%j is not meant for the clock",
    (words) => {
      expect(destination(words)).toBeUndefined();
    },
  );
});
