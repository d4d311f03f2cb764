import { describe, expect, it } from "vitest";
import { type FormFor, formData } from "../../src/cards/update-form.ts";
import { progressEntry } from "../../src/domain/progress.ts";
import { frameWith, someAction, TODAY } from "../support/small-frame.ts";

const olive = { userId: "user-olive", name: "Olive Owner" };
const said = progressEntry.parse({
  id: "entry-1",
  of: "1.1.1",
  text: "Begun.\n\nNext: the board on 4 December.",
  at: "2018-11-26T09:00:00.000Z",
  by: olive,
  door: "card",
  rating: { name: "Amber", scale: 1 },
});
const form = (more: Partial<FormFor> = {}) =>
  formData({ frame: frameWith(), today: TODAY, action: someAction(), last: undefined, withText: true, ...more });

describe("the form of an update", () => {
  it("says which action it is for, when that is due and what it is", () => {
    expect(form()).toMatchObject({
      heading: "Your update on 1.1.1, due 30 November 2018, in 4 days",
      text: "Write down who does what",
    });
    expect(form({ withText: false }).text).toBe("");
  });

  it("shows last time's words, who said them and when, in their paragraphs", () => {
    expect(form({ last: said })).toMatchObject({
      lastTime: "Last time, Olive Owner (26 November 2018 at 09:00):",
      lastWords: ["Begun.", "Next: the board on 4 December."],
    });
  });

  it("shows what an import brought, with the column it stood in", () => {
    const { at: _at, by: _by, ...rest } = said;
    const imported = { ...rest, position: "2017" };

    expect(form({ last: imported }).lastTime).toBe("Last time (2017):");
  });

  it("says that nothing was said yet", () => {
    expect(form()).toMatchObject({ lastTime: "Nothing has been said about it yet.", lastWords: [] });
  });

  it("offers the plan's own ratings, each with its shape, its word and what the plan says it means", () => {
    expect(form().ratings).toEqual([
      { title: "● Green: On track, or done", value: "Green" },
      { title: "▲ Amber: Mostly on track", value: "Amber" },
      { title: "■ Red: Not begun, or without effect", value: "Red" },
    ]);
  });

  it("offers a rating without a descriptor by its shape and word", () => {
    const frame = frameWith(({ plan }) => {
      for (const rating of (plan.scales as { ratings: object[] }[])[0]?.ratings ?? [])
        Object.assign(rating, { descriptor: "" });
    });

    expect(form({ frame }).ratings[0]).toEqual({ title: "● Green", value: "Green" });
  });

  it("comes with the rating the action has, or with none chosen", () => {
    expect(form({ action: someAction({ rating: { name: "Red", scale: 1 } }) }).rating).toBe("Red");
    expect(form().rating).toBe("");
  });

  it("comes with none chosen where the rating's word is no longer on the scale", () => {
    const frame = frameWith(({ plan }) => {
      const [first] = plan.scales as { ratings: object[] }[];
      plan.scales = [first, { version: 2, ratings: first?.ratings.slice(0, 2) }];
    });

    expect(form({ frame, action: someAction({ rating: { name: "Red", scale: 1 } }) }).rating).toBe("");
    expect(form({ frame, action: someAction({ rating: { name: "Green", scale: 1 } }) }).rating).toBe("Green");
  });

  it("offers no ratings for a part that shares its whole's", () => {
    expect(form({ action: someAction({ isRated: false, partOf: "2.1.2" }) }).ratings).toEqual([]);
  });

  it("asks for a forecast by the date it has, or simply for one", () => {
    expect(form().forecastLabel).toContain("by 30 November 2018, when do you expect it?");
    expect(form({ action: someAction({ dueDates: [] }) }).forecastLabel).toBe(
      "When do you expect it to be done? (a forecast)",
    );
  });

  it("does not ask whether it will be done by a date that has passed", () => {
    const dueDates = [{ on: "2018-10-31", precision: "month", standing: "published" }];

    expect(form({ action: someAction({ dueDates }) }).forecastLabel).toContain("It was due October 2018.");
  });

  it("takes no forecast before today", () => {
    expect(form()).toMatchObject({ today: "2018-11-26", forecastInPast: "Please choose today or a later day." });
  });

  it("knows which entry it showed, so that a stale form is known as one", () => {
    const lastUpdate = { entry: "entry-1", at: "2018-11-26T09:00:00.000Z", by: olive };

    expect(form({ action: someAction({ lastUpdate }) }).with).toEqual({
      plan: "harbour",
      ref: "1.1.1",
      seen: "entry-1",
      digest: "",
    });
    expect(form().with.seen).toBe("");
  });

  it("knows the digest it stands on", () => {
    expect(form({ digestOn: "2018-11-26" }).with.digest).toBe("2018-11-26");
  });
});
