import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  actionRating,
  beginning,
  counted,
  dateInWords,
  instantInWords,
  listed,
  plain,
  plainWithin,
  planDateInWords,
  ratingInWords,
} from "../../src/cards/phrases.ts";
import { SHAPES } from "../../src/domain/rating-scale.ts";
import { type CalendarDate, type Instant, planDate } from "../../src/domain/values.ts";
import { frameWith, someAction } from "../support/small-frame.ts";

const SAME_EVERY_TIME = { seed: 20181126 };

describe("a date in words", () => {
  it.each<[CalendarDate, string]>([
    ["2018-11-30", "30 November 2018"],
    ["2019-03-04", "4 March 2019"],
    ["2020-02-29", "29 February 2020"],
    ["2018-01-01", "1 January 2018"],
  ])("%s is %s: the day first, as in Britain", (on, wanted) => {
    expect(dateInWords(on)).toBe(wanted);
  });

  it.each([
    ["a day", { on: "2018-11-30", precision: "day", asPrinted: "30.11.18" }, "30 November 2018"],
    ["a month", { on: "2018-08-31", precision: "month", asPrinted: "Aug-18" }, "August 2018"],
    ["a year", { on: "2019-12-31", precision: "year" }, "2019"],
    [
      "a quarter, as the plan prints it",
      { on: "2018-12-31", precision: "quarter", asPrinted: "Q3 2018/19" },
      "Q3 2018/19",
    ],
    [
      "a term, as the plan prints it",
      { on: "2019-07-22", precision: "term", asPrinted: "end of the summer term" },
      "end of the summer term",
    ],
    ["a quarter the plan prints no words for", { on: "2018-12-31", precision: "quarter" }, "31 December 2018"],
    ["a term the plan prints no words for", { on: "2019-07-22", precision: "term" }, "22 July 2019"],
  ])("is as exact as the plan is: %s", (_what, date, wanted) => {
    expect(planDateInWords(planDate.parse(date))).toBe(wanted);
  });
});

describe("a moment in words", () => {
  it.each<[Instant, string, string]>([
    ["2018-11-26T09:03:00.000Z", "Europe/London", "26 November 2018 at 09:03"],
    ["2019-06-28T09:03:00.000Z", "Europe/London", "28 June 2019 at 10:03"],
    ["2019-06-27T23:30:00.000Z", "Europe/London", "28 June 2019 at 00:30"],
    ["2018-12-31T23:59:59.999Z", "Europe/London", "31 December 2018 at 23:59"],
    ["2019-03-31T00:59:00.000Z", "Europe/London", "31 March 2019 at 00:59"],
    ["2019-03-31T01:00:00.000Z", "Europe/London", "31 March 2019 at 02:00"],
    ["2018-11-26T09:03:00.000Z", "America/St_Johns", "26 November 2018 at 05:33"],
  ])("%s in %s is %s: what the clock on the wall showed", (at, zone, wanted) => {
    expect(instantInWords(at, zone)).toBe(wanted);
  });
});

describe("a rating in words", () => {
  const frame = frameWith();

  it("is a shape and a word, whether it is given or not", () => {
    expect(frame.scale.ratings.map(ratingInWords)).toEqual(["● Green", "▲ Amber", "■ Red"]);
    expect(ratingInWords(undefined)).toBe("○ Not yet rated");
  });

  it("has a shape of its own for every shape there is", () => {
    const words = SHAPES.map((shape) => ratingInWords({ name: "X", letter: "X", shape, tone: "good", descriptor: "" }));

    expect(words).toEqual(["● X", "▲ X", "■ X", "◆ X", "★ X"]);
  });

  it("of a part that has none of its own is that of its whole", () => {
    expect(actionRating(frame, someAction({ rating: { name: "Red", scale: 1 } }))).toBe("■ Red");
    expect(actionRating(frame, someAction({ isRated: false, partOf: "2.1.2" }))).toBe("rated with 2.1.2");
    expect(actionRating(frame, someAction({ isRated: false }))).toBe("rated with its whole");
  });
});

describe("numbers and lists", () => {
  it.each([
    [0, "0 actions"],
    [1, "1 action"],
    [2, "2 actions"],
    [30_000, "30,000 actions"],
  ])("%i of them are counted as %s", (number, wanted) => {
    expect(counted(number, "action")).toBe(wanted);
  });

  it("may have a plural of their own", () => {
    expect(counted(2, "body", "bodies")).toBe("2 bodies");
  });

  it.each([
    [[], ""],
    [["a"], "a"],
    [["a", "b"], "a and b"],
    [["a", "b", "c"], "a, b and c"],
  ])("%j are listed as %j", (items, wanted) => {
    expect(listed(items)).toBe(wanted);
  });

  it("may be listed as a choice", () => {
    expect(listed(["Green", "Amber", "Red"], "or")).toBe("Green, Amber or Red");
  });
});

describe("the beginning of a text", () => {
  it.each([
    ["is all of it where it is short", "short", 10, "short"],
    ["is all of it where it just fits", "0123456789", 10, "0123456789"],
    ["is cut between words", `${"word ".repeat(20)}`, 62, `${"word ".repeat(12).trimEnd()} …`],
    ["is cut at a line's end too", `${"a".repeat(50)}\n${"b".repeat(50)}`, 60, `${"a".repeat(50)} …`],
    ["is cut within a word that is too long to leave out", "x".repeat(100), 60, `${"x".repeat(60)} …`],
    ["is cut between words, however short it is to be", "waiting for sign-off", 12, "waiting for …"],
    ["is cut within the first word where there is no other", "Understanding", 5, "Under …"],
    ["is cut within the first word though blanks stand before it", "  Understanding", 7, "  Under …"],
    ["leaves out half a character", `${"x".repeat(59)}👍🏽`, 60, `${"x".repeat(59)} …`],
  ])("%s", (_rule, text, most, wanted) => {
    expect(beginning(text, most)).toBe(wanted);
  });

  it("is never longer than was asked, but for the mark that it was cut, and never ends in half a character", () => {
    const anyText = fc.string({ unit: "grapheme-composite", minLength: 1, maxLength: 120 });
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 100 }), (text, most) => {
        const shown = beginning(text, most);

        expect(shown.length).toBeLessThanOrEqual(most + 2);
        expect(shown.isWellFormed()).toBe(true);
        expect(text.startsWith(shown.replace(/ …$/, ""))).toBe(true);
      }),
      { ...SAME_EVERY_TIME, numRuns: 500 },
    );
  });
});

/** What a reader of Markdown shows of a text: a backslash before a mark goes, and the mark stays. */
const asShown = (markdown: string) => markdown.replace(/\\([!-/:-@[-`{-~])/g, "$1");

describe("text that somebody wrote, where Markdown is read", () => {
  it.each([
    ["**bold** and _it_", "\\*\\*bold\\*\\* and \\_it\\_"],
    ["[link](http://x.example)", "\\[link\\](http://x.example)"],
    ["`code` ~~gone~~ a|b", "\\`code\\` \\~\\~gone\\~\\~ a\\|b"],
    ["<b>&amp; &#39; R&D; AT&T", "\\<b\\>\\&amp; \\&#39; R\\&D; AT&T"],
    ["C:\\share", "C:\\\\share"],
    ["# heading", "\\# heading"],
    ["- one\n  + two\n* three", "\\- one\n  \\+ two\n\\* three"],
    ["1. one\n 2) two\n3.5% is no list", "1\\. one\n 2\\) two\n3.5% is no list"],
    ["1.", "1\\."],
    ["Title\n===\n---", "Title\n\\===\n\\---"],
    ["1.2.3 Amber", "1.2.3 Amber"],
    ["30 November 2018, in 4 days", "30 November 2018, in 4 days"],
    ["-5% (a fall)", "\\-5% (a fall)"],
    ["mid-term + 2 = 3 #4", "mid-term + 2 = 3 #4"],
  ])("%j goes out as %j, with no more escapes than it needs", (text, wanted) => {
    expect(plain(text)).toBe(wanted);
  });

  it("shows as it was typed, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."\\`*_[]~<>|#+=-1.) \n&a;") }), (text) => {
        expect(asShown(plain(text))).toBe(text);
        expect(asShown(plainWithin(text))).toBe(text);
      }),
      { ...SAME_EVERY_TIME, numRuns: 500 },
    );
  });

  it("leaves no mark that a reader of Markdown would act on", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."\\`*_[]~<>|#+=-1.) \na") }), (text) => {
        const marks = plain(text).replace(/\\[!-/:-@[-`{-~]/g, "x");

        expect(marks).not.toMatch(/[\\`*_[\]~<>|]/);
        expect(marks).not.toMatch(/^[ \t]*[#+=-]/m);
      }),
      { ...SAME_EVERY_TIME, numRuns: 500 },
    );
  });

  it("within a line needs no escape for what begins a list", () => {
    expect(plainWithin("1. Needs are not known - yet")).toBe("1. Needs are not known - yet");
    expect(plainWithin("**1**")).toBe("\\*\\*1\\*\\*");
  });

  it.each([
    ["line ends", "\n"],
    ["blanks", " "],
    ["tabs", "\t"],
    ["figures", "1"],
    ["backslashes", "\\"],
    ["ampersands", "&"],
  ])("is ready at once for 100,000 %s", (_what, unit) => {
    expect(plain(unit.repeat(100_000)).length).toBeGreaterThanOrEqual(100_000);
  });
});
