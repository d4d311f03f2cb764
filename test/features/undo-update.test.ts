import { describe, expect, it } from "vitest";
import { LEAD, OTHER_OWNER, OWNER } from "../support/small-plan.ts";
import { createWorld } from "../support/world.ts";

describe("Undo after an update", () => {
  it("gives back the rating there was, and keeps both in the record", async () => {
    const world = await createWorld();
    await world.say(OWNER, "1.1.2 red the count is lost");

    const heard = await world.say(OWNER, "undo");

    expect(heard.text).toContain("Undone");
    const record = await world.record();
    expect(record.actions.find((one) => one.ref === "1.1.2")?.rating?.name).toBe("Green");
    expect(record.entries.filter((one) => one.of === "1.1.2")).toHaveLength(2);
    expect(record.changes.filter((one) => one.of === "1.1.2").at(-1)?.reverses).toBe(
      record.changes.find((one) => one.of === "1.1.2")?.id,
    );
  });

  it("by the button does the same, in the place of the receipt", async () => {
    const world = await createWorld();
    const receipt = await world.say(OWNER, "1.1.2 red the count is lost");

    const heard = await world.press(OWNER, receipt, "Undo");

    expect(heard.replacement).toBeDefined();
    expect(heard.text).toContain("Undone");
  });

  it("a second time says that it has been undone", async () => {
    const world = await createWorld();
    const receipt = await world.say(OWNER, "1.1.2 red the count is lost");
    await world.press(OWNER, receipt, "Undo");
    const before = await world.record();

    const heard = await world.press(OWNER, receipt, "Undo");

    expect(heard.text).toContain("has been undone already");
    expect(await world.record()).toEqual(before);
  });

  it("takes back all of a message about several actions", async () => {
    const world = await createWorld();
    await world.say(OWNER, "1.1.1 green, 1.1.2 red");

    await world.say(OWNER, "undo");

    const { actions } = await world.record();
    expect(actions.filter((one) => ["1.1.1", "1.1.2"].includes(one.ref)).map((one) => one.rating?.name)).toEqual([
      undefined,
      "Green",
    ]);
  });
});

describe("Undo that is refused", () => {
  it("leaves an action alone that somebody has updated since", async () => {
    const world = await createWorld();
    const receipt = await world.say(OWNER, "1.2a green");
    await world.say(OTHER_OWNER, "1.2a red no");

    const heard = await world.press(OWNER, receipt, "Undo");

    expect(heard.text).toContain("was updated again by");
    expect((await world.record()).actions.find((one) => one.ref === "1.2a")?.rating?.name).toBe("Red");
  });

  it("leaves another person's update alone", async () => {
    const world = await createWorld();
    const receipt = await world.say(OTHER_OWNER, "1.1.10 green");

    const heard = await world.press(LEAD, receipt, "Undo");

    expect(heard.text).toContain("so I left it as it is");
    expect((await world.record()).actions.find((one) => one.ref === "1.1.10")?.rating?.name).toBe("Green");
  });

  it("says so where there is nothing to undo", async () => {
    const world = await createWorld();

    expect((await world.say(OWNER, "undo")).text).toContain("There is nothing of yours to undo");
  });
});
