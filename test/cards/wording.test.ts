import { describe, expect, it } from "vitest";
import { noteCard } from "../../src/cards/note.ts";
import {
  ACTION,
  BUTTONS,
  DIGEST,
  FORM,
  LISTS,
  RECEIPT,
  REVIEWS,
  refusalInWords,
  SUMMARY,
  UNANSWERED,
  welcome,
} from "../../src/cards/wording.ts";
import type { UndoRefusal } from "../../src/domain/undo.ts";
import type { UpdateRefusal } from "../../src/domain/update.ts";
import { cardText } from "../support/cards.ts";

const SCALE = ["Green", "Amber", "Red"];
const inWords = (refusal: UpdateRefusal | UndoRefusal) => refusalInWords(refusal, "Europe/London", SCALE);
const at = "2018-11-26T08:03:00.000Z";
const ref = "1.2.3";

describe("why nothing was recorded, in words", () => {
  it.each<[UpdateRefusal | UndoRefusal, string]>([
    [
      { code: "not-yours", ref },
      "You do not answer for 1.2.3, so I recorded nothing. Its owner, its group's lead or the plan administrator can update it.",
    ],
    [
      { code: "nothing-said", ref },
      "There was nothing to record for 1.2.3. Choose a rating or write a few words about progress.",
    ],
    [
      { code: "rating-not-on-scale", ref, said: "Blue" },
      "Blue is not a rating of this plan, so I recorded nothing for 1.2.3. The ratings are Green, Amber and Red.",
    ],
    [
      { code: "rating-not-on-scale", ref, said: "" },
      "That is not a rating of this plan, so I recorded nothing for 1.2.3. The ratings are Green, Amber and Red.",
    ],
    [
      { code: "shares-rating-of-whole", ref: "2.1.2a", whole: "2.1.2" },
      "2.1.2a has no rating of its own: it is rated with 2.1.2. I recorded nothing. You can give its progress in words.",
    ],
    [
      { code: "already-recorded", ref, by: "Otto Other", at },
      "1.2.3 was already recorded by Otto Other on 26 November 2018 at 08:03, after this card was sent. I recorded nothing. Here is how it stands now.",
    ],
    [
      { code: "no-change-needs-reason", ref },
      "You said no change for 1.2.3 last time too. Please say in a few words why, and I will record it.",
    ],
    [
      { code: "action-closed", ref, because: "completed" },
      "1.2.3 is completed, so it takes no more updates. Nothing was recorded.",
    ],
    [
      { code: "action-closed", ref, because: "withdrawn" },
      "1.2.3 is withdrawn, so it takes no more updates. Nothing was recorded.",
    ],
    [
      { code: "forecast-in-past", ref, on: "2018-11-25" },
      "25 November 2018 has passed, so it cannot be a forecast for 1.2.3. Nothing was recorded.",
    ],
    [
      { code: "words-too-long", ref, length: 30_001, most: 30_000 },
      "That is 30,001 characters for 1.2.3; I can keep 30,000 in one update. Nothing was recorded.",
    ],
    [{ code: "nothing-to-undo" }, "There is nothing of yours to undo."],
    [
      { code: "not-your-update", ref, by: "Otto Other" },
      "That update of 1.2.3 was Otto Other's, so I left it as it is.",
    ],
    [{ code: "already-undone", ref }, "That update of 1.2.3 has been undone already."],
    [
      { code: "updated-since", ref, by: "Otto Other", at },
      "1.2.3 was updated again by Otto Other on 26 November 2018 at 08:03, so I left it as it is.",
    ],
  ])("%o", (refusal, wanted) => {
    expect(inWords(refusal)).toBe(wanted);
  });

  it("does not repeat a whole essay that was given for a rating", () => {
    expect(inWords({ code: "rating-not-on-scale", ref, said: "very ".repeat(4_000) }).length).toBeLessThan(250);
  });
});

describe("sentences with numbers in them", () => {
  it.each<[string, string]>([
    [SUMMARY.lead(1, "26 November 2018"), "1 action, position on 26 November 2018"],
    [SUMMARY.lead(10_000, "26 November 2018"), "10,000 actions, position on 26 November 2018"],
    [SUMMARY.notUpdated("14 December 2018"), "Not updated since the review of 14 December 2018"],
    [SUMMARY.notUpdated(), "Not updated yet"],
    [SUMMARY.row(3, ["▲ Amber 2", "■ Red 1"], 1), "3: ▲ Amber 2, ■ Red 1; 1 overdue"],
    [SUMMARY.row(2, ["● Green 2"], 0), "2: ● Green 2"],
    [SUMMARY.area("3", ""), "3"],
    [LISTS.overdueBy("30 November 2018", 1), "due 30 November 2018, 1 day overdue"],
    [LISTS.overdueBy("30 November 2018", 87), "due 30 November 2018, 87 days overdue"],
    [LISTS.dueIn("30 November 2018", 0), "due today"],
    [LISTS.dueIn("30 November 2018", 1), "due 30 November 2018, in 1 day"],
    [LISTS.page(1, 0, 0), "None"],
    [LISTS.page(1, 1, 1), "1 action"],
    [LISTS.page(1, 8, 8), "8 actions"],
    [LISTS.page(9, 16, 20), "9 to 16 of 20"],
    [RECEIPT.title(1), "Recorded"],
    [RECEIPT.title(3), "Recorded: 3 actions"],
    [RECEIPT.summary(["1.1.1", "1.1.2", "1.2a"]), "Recorded for 1.1.1, 1.1.2 and 1.2a"],
    [RECEIPT.beginningOnly(20_000), "20,000 characters recorded; here is how they begin"],
    [DIGEST.title(1), "1 action to tell me about"],
    [DIGEST.leadAfter(0), "All answered. Thank you."],
    [DIGEST.leadAfter(1), "1 action left."],
    [UNANSWERED.lead(1, 1), "1 action of your group had no update when the review came."],
    [UNANSWERED.lead(20, 15), "20 actions of your group had no update when the review came; here are the first 15."],
  ])("read as people count: %s", (said, wanted) => {
    expect(said).toBe(wanted);
  });
});

describe("sentences with something left out", () => {
  it.each<[string, string]>([
    [FORM.lastTime("Olive Owner", "26 November 2018 at 09:00"), "Last time, Olive Owner (26 November 2018 at 09:00):"],
    [FORM.lastTime(undefined, "2017"), "Last time (2017):"],
    [FORM.lastTime(undefined, undefined), "Said so far:"],
    [
      FORM.forecastLabel("30 November 2018"),
      "If it will not be done by 30 November 2018, when do you expect it? (a forecast: the due date stays)",
    ],
    [
      FORM.forecastLabel("30 November 2018", true),
      "It was due 30 November 2018. When do you expect it to be done? (a forecast: the due date stays)",
    ],
    [FORM.forecastLabel(undefined), "When do you expect it to be done? (a forecast)"],
    [RECEIPT.was("▲ Amber", "● Green"), "▲ Amber (was ● Green)"],
    [RECEIPT.was("▲ Amber", "▲ Amber"), "▲ Amber (as before)"],
    [RECEIPT.foot("Ada", "now"), "Recorded by Ada, now."],
    [RECEIPT.foot("Ada", "now", "Olive"), "Recorded by Ada on behalf of Olive, now."],
    [ACTION.said("Olive", "now", "▲ Amber"), "Olive, now: ▲ Amber"],
    [ACTION.said("Olive", "now", undefined), "Olive, now"],
    [ACTION.said("Ada", "now", "▲ Amber", "Olive"), "Ada on behalf of Olive, now: ▲ Amber"],
    [ACTION.imported("2017"), "From the plan, 2017"],
    [ACTION.imported(undefined), "From the plan as imported"],
    [
      ACTION.revised("28 February 2019", "31 December 2018", "the law changed"),
      "28 February 2019 (published 31 December 2018; moved because the law changed)",
    ],
    [ACTION.revised("28 February 2019", "31 December 2018"), "28 February 2019 (published 31 December 2018)"],
    [REVIEWS.amended("16 April 2018", "July 2018", ""), "moved from 16 April 2018 to July 2018"],
    [UNANSWERED.nobody([]), "nobody is named"],
    [UNANSWERED.nobody(["Local Offer Officer, HTC"]), "nobody holds the post (Local Offer Officer, HTC)"],
  ])("are whole all the same: %s", (said, wanted) => {
    expect(said).toBe(wanted);
  });
});

describe("the welcome", () => {
  it("says in three lines what to type", () => {
    const { title, lines } = welcome("Olive", ["Harbour Town action plan"]);

    expect(title).toBe("Hello, Olive. I am Plan Clerk.");
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain("Harbour Town action plan");
  });

  it("greets somebody without a name, and says so where they are in no plan", () => {
    const { title, lines } = welcome("", []);

    expect(title).toBe("Hello. I am Plan Clerk.");
    expect(lines.join(" ")).toContain("not named in a plan yet");
  });

  it("shows names and titles as they are, whatever marks are in them", () => {
    const { card, summary } = noteCard(welcome("O_live **B**", ["Plan_2018_final [draft]"]));

    expect(cardText(card)).toContain("Hello, O_live **B**. I am Plan Clerk.");
    expect(summary).toContain("Plan_2018_final [draft]");
  });
});

describe("buttons", () => {
  it("say what they do in a word or two", () => {
    const titles = Object.values(BUTTONS).map((one) => (typeof one === "string" ? one : one("1.2.3")));

    for (const title of titles) expect(title.split(" ").length).toBeLessThanOrEqual(3);
    expect(new Set(titles).size).toBe(titles.length);
  });
});
