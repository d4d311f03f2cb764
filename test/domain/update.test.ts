import { describe, expect, it } from "vitest";
import type { Action } from "../../src/domain/action.ts";
import { type Circumstances, decideUpdate, type Update, type UpdateRequest } from "../../src/domain/update.ts";
import { DOORS } from "../../src/domain/values.ts";
import { circumstances, frameWith, someAction } from "../support/small-frame.ts";

const olive = { userId: "user-olive", name: "Olive Owner", post: "SEND Service Manager, HTC" };
const ada = { userId: "user-ada", name: "Ada Admin" };
const at = "2018-11-26T09:00:00.000Z";
const id = "20181126T090000000Z-0001";
const before = {
  rating: { name: "Green", scale: 1 },
  forecast: { on: "2018-12-31", precision: "day", by: olive, at: "2018-10-01T09:00:00.000Z" },
  lastUpdate: { entry: "20181001T090000000Z-0001", at: "2018-10-01T09:00:00.000Z", by: olive },
};

function updated(of: Action, said: UpdateRequest, given: Circumstances = circumstances()): Update {
  const decided = decideUpdate(of, said, given);
  if (!decided.ok) throw new Error(decided.refusal.code);
  return decided.update;
}

describe("an update with a rating, words and a forecast", () => {
  const said = { rating: "amber", words: "waiting for sign-off", forecast: "2019-01-31" } as const;
  const update = updated(someAction(before), said);

  it("leaves the action with the rating, the forecast and the mark of the newest entry", () => {
    expect(update.action).toEqual({
      ...someAction(before),
      rating: { name: "Amber", scale: 1 },
      forecast: { on: "2019-01-31", precision: "day", by: olive, at },
      lastUpdate: { entry: id, at, by: olive },
    });
  });

  it("adds an entry that says who said what, when, by which door, for which review, and how it is rated then", () => {
    expect(update.entry).toEqual({
      id,
      of: "1.1.1",
      text: "waiting for sign-off",
      at,
      by: olive,
      door: "card",
      rating: { name: "Amber", scale: 1 },
      evidence: [],
      forecast: { on: "2019-01-31", precision: "day" },
      review: "2018-12-14",
    });
  });

  it("adds a line to the change log with every field that changed, from what to what", () => {
    expect(update.change).toEqual({
      id,
      of: "1.1.1",
      at,
      by: olive,
      door: "card",
      fields: [
        { field: "rating", from: { name: "Green", scale: 1 }, to: { name: "Amber", scale: 1 } },
        { field: "forecast", from: before.forecast, to: update.action.forecast },
        { field: "lastUpdate", from: before.lastUpdate, to: update.action.lastUpdate },
      ],
      entry: id,
      turn: "user-olive!press-1",
    });
  });
});

describe("an update of part of it", () => {
  const fieldsOf = (update: Update) => update.change.fields.map((one) => one.field);

  it("with a rating alone keeps the forecast, and has no words", () => {
    const { action: now, entry, ...rest } = updated(someAction(before), { rating: "Red" });

    expect(now).toMatchObject({ rating: { name: "Red" }, forecast: before.forecast });
    expect(entry).toMatchObject({ text: "", rating: { name: "Red", scale: 1 } });
    expect(entry).not.toHaveProperty("forecast");
    expect(fieldsOf({ action: now, entry, ...rest })).toEqual(["rating", "lastUpdate"]);
  });

  it("with words alone keeps the rating, and says in the entry what it was then", () => {
    const update = updated(someAction(before), { words: "minutes are out" });

    expect(update.action.rating).toEqual({ name: "Green", scale: 1 });
    expect(update.entry).toMatchObject({ text: "minutes are out", rating: { name: "Green", scale: 1 } });
    expect(fieldsOf(update)).toEqual(["lastUpdate"]);
  });

  it("with words alone leaves an unrated action unrated", () => {
    const { action: now, entry } = updated(someAction(), { words: "begun" });

    expect(now.rating).toBeNull();
    expect(entry.rating).toBeNull();
  });

  it("with a forecast alone moves no due date", () => {
    const update = updated(someAction(), { forecast: "2019-05-01" });

    expect(update.action.dueDates).toEqual(someAction().dueDates);
    expect(update.action.forecast).toEqual({ on: "2019-05-01", precision: "day", by: olive, at });
    expect(fieldsOf(update)).toEqual(["forecast", "lastUpdate"]);
  });

  it("with the rating it has already is an update all the same", () => {
    const update = updated(someAction(before), { rating: "green" });

    expect(update.entry.rating).toEqual({ name: "Green", scale: 1 });
    expect(fieldsOf(update)).toEqual(["lastUpdate"]);
  });

  it("that names the rating by its letter records its word", () => {
    expect(updated(someAction(), { rating: "r" }).action.rating).toEqual({ name: "Red", scale: 1 });
  });
});

describe("the answer: no change", () => {
  it("is kept as such, in the entry and on the action, for the next time", () => {
    const { action: now, entry } = updated(someAction(before), { noChange: true });

    expect(entry).toMatchObject({ text: "", saysNoChange: true, rating: { name: "Green", scale: 1 } });
    expect(now.lastUpdate).toEqual({ entry: id, at, by: olive, saysNoChange: true });
  });

  it("is kept with the rating it confirms and with the reason given", () => {
    const { entry } = updated(someAction(before), {
      noChange: true,
      rating: "Green",
      words: "the panel was cancelled",
    });

    expect(entry).toMatchObject({ saysNoChange: true, text: "the panel was cancelled" });
  });

  it("beside a new rating or a forecast is not kept: something has changed", () => {
    const rated = updated(someAction(before), { noChange: true, rating: "Red" });
    const forecast = updated(someAction(before), { noChange: true, forecast: "2019-01-31" });

    for (const { action: now, entry } of [rated, forecast]) {
      expect(entry).not.toHaveProperty("saysNoChange");
      expect(now.lastUpdate).not.toHaveProperty("saysNoChange");
    }
  });

  it("is forgotten once something is said", () => {
    const silent = updated(someAction(), { noChange: true }).action;

    expect(updated(silent, { words: "moving again" }).action.lastUpdate).not.toHaveProperty("saysNoChange");
  });
});

describe("an update for somebody else, or by another door", () => {
  it("is noted as the administrator's, on behalf of the owner, by proxy", () => {
    const given = circumstances({
      standing: { as: "admin", post: "Plan administrator" },
      actor: ada,
      onBehalfOf: olive,
    });
    const { entry, change: line, action: now } = updated(someAction(), { words: "they rang" }, given);

    const noted = { by: { ...ada, post: "Plan administrator" }, onBehalfOf: olive, door: "proxy" };
    expect(entry).toMatchObject(noted);
    expect(line).toMatchObject(noted);
    expect(now.lastUpdate?.by).toEqual(noted.by);
  });

  it("is noted as the administrator's own where the post is held by nobody", () => {
    const given = circumstances({ standing: { as: "admin", post: "Plan administrator" }, actor: ada, door: "words" });
    const { entry } = updated(someAction(), { words: "nobody is there to ask" }, given);

    expect(entry.door).toBe("words");
    expect(entry).not.toHaveProperty("onBehalfOf");
  });

  it.each(DOORS)("gives the same record by the door %s but for the door's name", (door) => {
    const {
      entry,
      change: line,
      action: now,
    } = updated(someAction(), { rating: "Red", words: "late" }, circumstances({ door }));
    const byCard = updated(someAction(), { rating: "Red", words: "late" });

    expect({ ...entry, door: "card" }).toEqual(byCard.entry);
    expect({ ...line, door: "card" }).toEqual(byCard.change);
    expect(now).toEqual(byCard.action);
    expect(entry.door).toBe(door);
  });

  it("names the post it was made from, and not one the message claims", () => {
    const given = circumstances({ actor: { ...olive, post: "Director of Everything" } });

    expect(updated(someAction(), { words: "x" }, given).entry.by?.post).toBe("SEND Service Manager, HTC");
  });
});

describe("an update outside the time of collecting", () => {
  it.each(["2018-11-22", "2018-12-15"] as const)("is given for no review: on %s", (today) => {
    expect(updated(someAction(), { words: "x" }, circumstances({ today })).entry).not.toHaveProperty("review");
  });
});

describe("an update on a new version of the scale", () => {
  const frame = frameWith((document) => {
    const blue = { name: "Blue", letter: "B", shape: "star", tone: "accent", descriptor: "Embedded" };
    const [first] = document.plan.scales as { ratings: object[] }[];
    document.plan.scales = [first, { version: 2, ratings: [blue, ...(first?.ratings ?? [])] }];
  });

  it("is rated on the version in force", () => {
    expect(updated(someAction(), { rating: "Blue" }, circumstances({ frame })).action.rating).toEqual({
      name: "Blue",
      scale: 2,
    });
  });

  it("that names the word it had on the old one is a change to the new one's meaning", () => {
    const { change: line } = updated(someAction(before), { rating: "Green" }, circumstances({ frame }));

    expect(line.fields[0]).toEqual({
      field: "rating",
      from: { name: "Green", scale: 1 },
      to: { name: "Green", scale: 2 },
    });
  });

  it("keeps an old rating as it was given where none is named", () => {
    expect(updated(someAction(before), { words: "x" }, circumstances({ frame })).action.rating).toEqual(before.rating);
  });
});
