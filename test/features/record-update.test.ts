import { describe, expect, it } from "vitest";
import { ADMIN, CHAIR, LEAD, OTHER_OWNER, OWNER, READER } from "../support/small-plan.ts";
import { createWorld, type World } from "../support/world.ts";

const actionIn = async (world: World, ref: string) => (await world.record()).actions.find((one) => one.ref === ref);
const entriesIn = async (world: World, ref: string) => (await world.record()).entries.filter((one) => one.of === ref);
const changesIn = async (world: World, ref: string) => (await world.record()).changes.filter((one) => one.of === ref);

describe("An update in words", () => {
  it("is recorded with its rating and its words as they were typed, and shown", async () => {
    const world = await createWorld();

    const heard = await world.say(OWNER, "1.1.1 amber DCO interviews on 4 March");

    expect(heard.text).toContain("Recorded");
    expect(heard.text).toContain("Rating: ▲ Amber (was ○ Not yet rated)");
    expect(heard.text).toContain("DCO interviews on 4 March");
    expect((await actionIn(world, "1.1.1"))?.rating).toEqual({ name: "Amber", scale: 1 });
    const [entry] = await entriesIn(world, "1.1.1");
    expect(entry).toMatchObject({
      text: "DCO interviews on 4 March",
      door: "words",
      by: { userId: OWNER, post: "SEND Service Manager, HTC" },
    });
  });

  it("goes into the change log: who, what, from, to, when and by which door", async () => {
    const world = await createWorld();

    await world.say(OWNER, "1.1.2 red the register is lost");

    const [change] = await changesIn(world, "1.1.2");
    expect(change).toMatchObject({ at: "2018-11-26T09:00:00.000Z", door: "words", by: { userId: OWNER } });
    expect(change?.fields.find((one) => one.field === "rating")).toEqual({
      field: "rating",
      from: { name: "Green", scale: 1 },
      to: { name: "Red", scale: 1 },
    });
  });

  it("may be a rating alone, or words alone", async () => {
    const world = await createWorld();

    await world.say(OWNER, "1.1.1 green");
    await world.say(OWNER, "1.1.1 the terms of reference went to the board");

    const entries = await entriesIn(world, "1.1.1");
    expect(entries.map((one) => [one.rating?.name, one.text])).toEqual([
      ["Green", ""],
      ["Green", "the terms of reference went to the board"],
    ]);
  });

  it("may name several actions, each with its own rating and words, on one receipt", async () => {
    const world = await createWorld();

    const heard = await world.say(OWNER, "1.1.1 green, 1.1.2 still amber - waiting for IG");

    expect(heard.text).toContain("Recorded: 2 actions");
    expect((await actionIn(world, "1.1.1"))?.rating?.name).toBe("Green");
    expect((await entriesIn(world, "1.1.2")).at(-1)?.text).toContain("waiting for IG");
  });

  it("records what is clear and asks about what is not", async () => {
    const world = await createWorld();

    const heard = await world.say(OWNER, "1.1.1 green, 1.1.9 amber");

    expect(heard.text).toContain("Recorded");
    expect(heard.text).toContain("There is no action 1.1.9 in this plan");
    expect((await actionIn(world, "1.1.1"))?.rating?.name).toBe("Green");
  });

  it("is given for the review that is being collected for", async () => {
    const world = await createWorld();

    await world.say(OWNER, "1.1.1 amber");

    expect((await entriesIn(world, "1.1.1")).at(-1)?.review).toBe("2018-12-14");
  });

  it("asks for a reason when the answer is no change for the second time running", async () => {
    const world = await createWorld();

    await world.say(OWNER, "1.1.1 no change");
    const second = await world.say(OWNER, "1.1.1 no change");
    const third = await world.say(OWNER, "1.1.1 no change, the panel was cancelled");

    expect(second.text).toContain("Please say in a few words why");
    expect(third.text).toContain("Recorded");
    expect(await entriesIn(world, "1.1.1")).toHaveLength(2);
  });

  it("without a number means the action that was just shown", async () => {
    const world = await createWorld();

    await world.say(OWNER, "show 1.1.2");
    await world.say(OWNER, "amber, waiting for sign-off");

    expect((await actionIn(world, "1.1.2"))?.rating?.name).toBe("Amber");
  });

  it("without a number asks which of several it means, and records what is chosen", async () => {
    const world = await createWorld();
    await world.say(OWNER, "my actions");

    const asked = await world.say(OWNER, "amber, waiting for sign-off");
    expect(asked.text).toContain("Which action do you mean?");
    expect(await changesIn(world, "1.1.1")).toEqual([]);

    const chosen = await world.press(OWNER, asked, "1.1.1");
    expect(chosen.text).toContain("Recorded");
    expect((await entriesIn(world, "1.1.1")).at(-1)?.text).toContain("waiting for sign-off");
  });
});

describe("Who may update an action", () => {
  it.each([
    { who: "the owner", userId: OTHER_OWNER, recorded: true },
    { who: "the lead of its group", userId: LEAD, recorded: true },
    { who: "the plan administrator", userId: ADMIN, recorded: true },
    { who: "the owner of another action", userId: OWNER, recorded: false },
    { who: "the chair", userId: CHAIR, recorded: false },
    { who: "a reader", userId: READER, recorded: false },
  ])("$who: $recorded", async ({ userId, recorded }) => {
    const world = await createWorld();

    const heard = await world.say(userId, "1.1.10 amber letters sent");

    expect((await actionIn(world, "1.1.10"))?.rating?.name).toBe(recorded ? "Amber" : undefined);
    if (!recorded) expect(heard.text).toContain("You do not answer for 1.1.10");
  });

  it("an administrator's update says on whose behalf it was", async () => {
    const world = await createWorld();

    const heard = await world.say(ADMIN, "1.1.10 amber, as he said by telephone");

    expect(heard.text).toContain("on behalf of Otto Other");
    const [entry] = await entriesIn(world, "1.1.10");
    expect(entry).toMatchObject({ door: "proxy", by: { userId: ADMIN }, onBehalfOf: { userId: OTHER_OWNER } });
  });
});

describe("An update on a card", () => {
  it("gives the same record as the same update in words", async () => {
    const [typed, pressed] = [await createWorld(), await createWorld()];

    await typed.say(OWNER, "1.1.1 amber waiting for sign-off");
    const shown = await pressed.say(OWNER, "show 1.1.1");
    await pressed.press(OWNER, shown, "Save update", { rating: "Amber", words: "waiting for sign-off", forecast: "" });

    const comparable = async (world: World) => {
      const { action, entry, change } = {
        action: await actionIn(world, "1.1.1"),
        entry: (await entriesIn(world, "1.1.1")).at(-1),
        change: (await changesIn(world, "1.1.1")).at(-1),
      };
      const withoutIds = JSON.stringify({ action, entry, change }).replace(/20181126T\d+Z-\d+/g, "ID");
      return withoutIds.replace(/"door":"\w+"/g, "").replace(/"turn":"[^"]*"/g, "");
    };
    expect(await comparable(pressed)).toBe(await comparable(typed));
  });

  it("keeps a forecast apart from the due date", async () => {
    const world = await createWorld();
    const shown = await world.say(OWNER, "show 1.1.1");

    await world.press(OWNER, shown, "Save update", { words: "later than planned", forecast: "2019-02-01" });

    const action = await actionIn(world, "1.1.1");
    expect(action?.forecast?.on).toBe("2019-02-01");
    expect(action?.dueDates.map((one) => one.on)).toEqual(["2018-08-31"]);
  });

  it("puts its receipt in the place of the form", async () => {
    const world = await createWorld();
    const shown = await world.say(OWNER, "show 1.1.1");

    const heard = await world.press(OWNER, shown, "Save update", { rating: "Green" });

    expect(JSON.stringify(heard.replacement)).toContain("Undo");
    expect(JSON.stringify(heard.replacement)).not.toContain("Input.Text");
  });

  it("sent twice is recorded once, and answered with who recorded it and when", async () => {
    const world = await createWorld();
    const shown = await world.say(OWNER, "show 1.1.1");

    await world.press(OWNER, shown, "Save update", { rating: "Green" });
    const again = await world.press(OWNER, shown, "Save update", { rating: "Green" });

    expect(again.text).toContain(`1.1.1 was already recorded by Name of ${OWNER} on 26 November 2018 at 09:00`);
    expect(await entriesIn(world, "1.1.1")).toHaveLength(1);
  });

  it("on a card that is older than somebody else's update changes nothing and shows how it stands now", async () => {
    const world = await createWorld();
    const shown = await world.say(OWNER, "show 1.2a");
    await world.say(OTHER_OWNER, "1.2a red the lawyers said no");

    const stale = await world.press(OWNER, shown, "Save update", { rating: "Green" });

    expect(stale.text).toContain("already recorded by");
    expect(stale.text).toContain("the lawyers said no");
    expect((await actionIn(world, "1.2a"))?.rating?.name).toBe("Red");
  });

  it("with nothing on it is refused and left as it is", async () => {
    const world = await createWorld();
    const shown = await world.say(OWNER, "show 1.1.1");

    const heard = await world.press(OWNER, shown, "Save update", { words: "   ", forecast: "" });

    expect(heard.text).toContain("There was nothing to record for 1.1.1");
    expect(heard.replacement).toBeUndefined();
  });

  it("with the rating it came with and no words is the answer: no change", async () => {
    const world = await createWorld();
    const shown = await world.say(OWNER, "show 1.1.2");

    await world.press(OWNER, shown, "Save update", { rating: "Green", words: "" });

    expect((await entriesIn(world, "1.1.2")).at(-1)?.saysNoChange).toBe(true);
  });
});

describe("A card whose data was made up", () => {
  const form = (more: object = {}) => ({ plan: "harbour", ref: "1.1.10", seen: "", digest: "", ...more });

  it.each([
    { what: "another person's action", data: { verb: "save-update", with: form(), rating: "Green" } },
    { what: "an unknown plan", data: { verb: "save-update", with: form({ plan: "elsewhere" }), rating: "Green" } },
    {
      what: "a field that no form has",
      data: { verb: "save-update", with: form({ standing: "admin" }), rating: "Green" },
    },
    { what: "a rating that is an object", data: { verb: "save-update", with: form(), rating: { name: "Green" } } },
    {
      what: "a rating that is not on the scale",
      data: { verb: "save-update", with: form({ ref: "1.1.1" }), rating: "Blue" },
    },
    {
      what: "a forecast that is no date",
      data: { verb: "save-update", with: form({ ref: "1.1.1" }), forecast: "2019-02-31" },
    },
    {
      what: "a forecast that has passed",
      data: { verb: "save-update", with: form({ ref: "1.1.1" }), forecast: "2018-01-01" },
    },
    { what: "an unknown ref", data: { verb: "save-update", with: form({ ref: "9.9.9" }), rating: "Green" } },
    { what: "an unknown verb", data: { verb: "drop-plan" } },
    { what: "no verb", data: {} },
    { what: "a verb of another kind", data: { verb: 7 } },
    { what: "the verb of every object", data: { verb: "constructor" } },
    {
      what: "an undo of nothing",
      data: { verb: "undo", with: { plan: "harbour", changes: [{ ref: "1.1.1", change: "x" }] } },
    },
  ])("$what gets an answer and changes nothing", async ({ data }) => {
    const world = await createWorld();
    const before = await world.record();

    const heard = await world.submit(OWNER, data);

    expect(heard.text).not.toBe("");
    expect(heard.text).not.toContain("undefined");
    expect(await world.record()).toEqual(before);
  });
});

describe("Two people who answer at once", () => {
  it("are both recorded", async () => {
    const world = await createWorld();

    await Promise.all([world.say(OWNER, "1.2a green signed"), world.say(OTHER_OWNER, "1.2a amber not signed by us")]);

    expect((await entriesIn(world, "1.2a")).map((one) => one.text).sort()).toEqual(["not signed by us", "signed"]);
    expect(await changesIn(world, "1.2a")).toHaveLength(2);
  });
});

describe("A message that is delivered twice", () => {
  it("is recorded once, and the second time says so", async () => {
    const world = await createWorld();

    await world.say(OWNER, "1.1.1 amber first", { id: "the-same" });
    const again = await world.say(OWNER, "1.1.1 amber first", { id: "the-same" });

    expect(await entriesIn(world, "1.1.1")).toHaveLength(1);
    expect(again.text).toContain("I had recorded that already");
  });
});
