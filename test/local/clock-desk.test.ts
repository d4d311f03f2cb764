import { describe, expect, it } from "vitest";
import { answerClockWords } from "../../src/local/clock-desk.ts";
import { createTrainingClock } from "../../src/local/training-clock.ts";

const newClock = () => createTrainingClock("2018-11-26T09:00", () => 0);

describe("a message for the training clock", () => {
  it("is told the time", () => {
    const answer = answerClockWords("clock", newClock());

    expect(answer).toEqual({ text: "The training clock says Monday 26 November 2018, 09:00.", moved: false });
  });

  it("moves the clock, and says where it is then", () => {
    const clock = newClock();

    const answer = answerClockWords("clock +7 days", clock);

    expect(answer).toEqual({ text: "The training clock now says Monday 3 December 2018, 09:00.", moved: true });
    expect(clock.local().toPlainDate().toString()).toBe("2018-12-03");
  });

  it.each(["clock -1 day", "clock 2018-11-26 08:30", "clock +0 days"])(
    "%j is refused, for the clock only runs forwards",
    (words) => {
      const clock = newClock();

      const answer = answerClockWords(words, clock);

      expect(answer).toEqual({
        text: "The training clock only runs forwards, and it already says Monday 26 November 2018, 09:00.",
        moved: false,
      });
      expect(clock.local().toPlainDateTime().toString()).toBe("2018-11-26T09:00:00");
    },
  );

  it("is shown examples where it is unclear", () => {
    const answer = answerClockWords("clock tomorrow", newClock());

    expect(answer?.moved).toBe(false);
    expect(answer?.text).toContain("`clock +7 days`");
  });

  it("is left alone where it is meant for somebody else", () => {
    expect(answerClockWords("1.2.3 amber", newClock())).toBeUndefined();
  });
});
