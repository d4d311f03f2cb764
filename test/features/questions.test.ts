import { describe, expect, it } from "vitest";
import { CHAIR, LEAD, OWNER, READER, smallPlan } from "../support/small-plan.ts";
import { createWorld } from "../support/world.ts";

describe("my actions", () => {
  it("lists the open actions a person answers for, the earliest date first", async () => {
    const world = await createWorld();

    const heard = await world.say(OWNER, "my actions");

    expect(heard.text).toContain("Your open actions (3)");
    expect(heard.text).toMatch(/1\.1\.1.*due 31 August 2018, 87 days overdue[\s\S]*1\.1\.2[\s\S]*1\.2a/);
    expect(heard.text).not.toContain("2.1.1");
  });

  it("of a group's lead are those of the group", async () => {
    const world = await createWorld();

    expect((await world.say(LEAD, "my actions")).text).toContain("Your open actions (2)");
  });

  it("of somebody who answers for none says so", async () => {
    const world = await createWorld();

    expect((await world.say(READER, "my actions")).text).toContain("There is no open action you answer for");
  });
});

describe("show 1.2.3", () => {
  it("shows dates, rating, officers, what was said last, and the form for its owner", async () => {
    const world = await createWorld();
    await world.say(OWNER, "1.1.2 amber 40 of 60 counted");

    const heard = await world.say(OWNER, "show 1.1.2");

    expect(heard.text).toContain("Due: 30 November 2018, in 4 days");
    expect(heard.text).toContain("Responsible officer: SEND Service Manager, HTC (Olive Owner)");
    expect(heard.text).toContain("40 of 60 counted");
    expect(heard.text).toContain(`Last time, Name of ${OWNER} (26 November 2018 at 09:00):`);
    expect(heard.text).toContain("▲ Amber: Mostly on track");
  });

  it("shows the published date beside the revised one, with the reason", async () => {
    const world = await createWorld();

    const heard = await world.say(CHAIR, "show 1.2a");

    expect(heard.text).toContain("28 February 2019 (published 31 December 2018; moved because the law changed)");
  });

  it("says where a post is held by nobody", async () => {
    const world = await createWorld();

    expect((await world.say(CHAIR, "show 1.2b")).text).toContain("nobody holds this post now");
  });

  it("has no form for those who may not update", async () => {
    const world = await createWorld();

    const heard = await world.say(CHAIR, "show 1.1.1");

    expect(JSON.stringify(heard.messages)).not.toContain("save-update");
  });

  it("of an objective with several actions asks which, and the answer shows it", async () => {
    const world = await createWorld();

    const asked = await world.say(OWNER, "show 1.2");
    const shown = await world.press(OWNER, asked, "1.2b");

    expect(asked.text).toContain("1.2 is an objective with more than one action");
    expect(shown.text).toContain("Publish the data set");
  });

  it("of an unknown ref offers the nearest", async () => {
    const world = await createWorld();

    const asked = await world.say(OWNER, "show 1.1.3");

    expect(asked.text).toContain("There is no action 1.1.3 in this plan");
    expect(asked.messages.some((message) => JSON.stringify(message).includes('"title":"1.1.2"'))).toBe(true);
  });
});

describe("history 1.2.3", () => {
  it("shows everything that was said, newest first, with who, when and what was taken back", async () => {
    const world = await createWorld();
    await world.say(OWNER, "1.1.1 red lost");
    await world.say(OWNER, "undo");
    world.setClock("2018-11-27T10:30");
    await world.say(OWNER, "1.1.1 green found");

    const heard = await world.say(CHAIR, "history 1.1.1");

    expect(heard.text).toMatch(
      /27 November 2018 at 10:30: ● Green\nfound[\s\S]*took back the update before[\s\S]*■ Red \(taken back later\)\nlost/,
    );
  });
});

describe("summary", () => {
  it("counts by rating in words and shapes, and what is completed, overdue, due soon and not updated", async () => {
    const world = await createWorld();

    const { text } = await world.say(CHAIR, "summary");

    expect(text).toContain("7 actions, position on 26 November 2018");
    expect(text).toMatch(/● Green\n█+\n2/);
    expect(text).toMatch(/■ Red\n█+\n1/);
    expect(text).toMatch(/○ Not yet rated\n█+\n4/);
    expect(text).toContain("Completed: 1");
    expect(text).toContain("Overdue: 1");
    expect(text).toContain("Due in 30 days: 2");
    expect(text).toContain("Not updated yet: 6");
    expect(text).toContain("1. Needs are not known early");
    expect(text).toContain("SEND Data Group");
  });

  it("changes when an owner answers", async () => {
    const world = await createWorld();
    await world.say(OWNER, "1.1.1 amber begun");

    const { text } = await world.say(CHAIR, "summary");

    expect(text).toMatch(/▲ Amber\n█+\n1/);
    expect(text).toContain("Not updated yet: 5");
  });

  it("of a group, by part of its name, counts the group's actions only", async () => {
    const world = await createWorld();

    const { text } = await world.say(CHAIR, "summary Data Group");

    expect(text).toContain("SEND Data Group: Harbour Town action plan");
    expect(text).toContain("2 actions");
  });
});

describe("overdue, due in March, red", () => {
  it.each([
    { words: "overdue", title: "Overdue (1)", refs: ["1.1.1"] },
    { words: "due in March", title: "Due in March 2019 (1)", refs: ["1.1.10"] },
    { words: "due in December", title: "(1)", refs: ["2.1.2"] },
    { words: "red", title: "■ Red (1)", refs: ["2.1.2"] },
    { words: "green", title: "● Green (2)", refs: ["1.1.2", "2.1.1"] },
    { words: "amber", title: "▲ Amber (0)", refs: [] },
    { words: "overdue Data Group", title: "SEND Data Group. Overdue (0)", refs: [] },
  ])("$words: $refs", async ({ words, title, refs }) => {
    const world = await createWorld();

    const heard = await world.say(CHAIR, words);

    expect(heard.text).toContain(title);
    for (const ref of refs) expect(heard.text).toContain(`\n${ref} `);
  });
});

describe("reviews", () => {
  it("gives each review's date and whether progress is being collected", async () => {
    const world = await createWorld();

    expect((await world.say(CHAIR, "reviews")).text).toContain("14 December 2018: progress is being collected now");
  });
});

describe("glossary", () => {
  it("explains one abbreviation or all of them", async () => {
    const world = await createWorld();

    expect((await world.say(OWNER, "glossary")).text).toContain("JSNA: Joint Strategic Needs Assessment");
    expect((await world.say(OWNER, "what does JSNA mean?")).text).toContain("Joint Strategic Needs Assessment");
  });
});

describe("Somebody with two plans", () => {
  const twoPlans = () => createWorld({ plans: [smallPlan("harbour"), smallPlan("moor")] });

  it("is asked which plan is meant, and the answer does what was asked", async () => {
    const world = await twoPlans();

    const asked = await world.say(CHAIR, "summary");
    const [message] = asked.messages.slice(-1);
    expect(asked.text).toContain("Which plan do you mean?");
    expect(JSON.stringify(message)).toContain('"title":"Harbour Town"');

    const heard = await world.say(CHAIR, "2");
    expect(heard.text).toContain("7 actions");
  });

  it("may name it by the beginning of its name", async () => {
    const other = { ...smallPlan("moor"), plan: { ...smallPlan("moor").plan, localArea: "Moor and Fell" } };
    const world = await createWorld({ plans: [smallPlan("harbour"), other] });
    await world.say(CHAIR, "summary");

    expect((await world.say(CHAIR, "moor")).text).toContain("7 actions");
  });

  it("goes on with the plan that was chosen", async () => {
    const world = await twoPlans();
    await world.say(CHAIR, "summary");
    await world.say(CHAIR, "1");

    expect((await world.say(CHAIR, "overdue")).text).toContain("Overdue (1)");
  });
});
