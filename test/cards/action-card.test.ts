import { describe, expect, it } from "vitest";
import { type ActionView, actionCard } from "../../src/cards/action-card.ts";
import { type ProgressEntry, progressEntry } from "../../src/domain/progress.ts";
import { actionsOf, cardText } from "../support/cards.ts";
import { frameWith, recordWith, someAction, TODAY } from "../support/small-frame.ts";

const olive = { userId: "user-olive", name: "Olive Owner" };
const ada = { userId: "user-ada", name: "Ada Admin" };
const frame = frameWith();

const entry = (id: string, more: object = {}): ProgressEntry =>
  progressEntry.parse({
    id,
    of: "1.1.1",
    text: `Words of ${id}`,
    door: "card",
    rating: null,
    by: olive,
    at: "2018-11-26T09:00:00.000Z",
    ...more,
  });

const view = (more: Partial<ActionView> = {}): ActionView => ({
  frame,
  today: TODAY,
  action: someAction(),
  entries: [],
  last: undefined,
  objective: "Know who has needs",
  mayUpdate: false,
  ...more,
});
const textOf = (more?: Partial<ActionView>) => cardText(actionCard(view(more)).card);
const factOf = (title: string, more: object) =>
  textOf({ action: someAction(more) })
    .split("\n")
    .find((line) => line.startsWith(`${title}: `))
    ?.slice(title.length + 2);

describe("an action's card", () => {
  it("shows what it is and how it stands", () => {
    const [, action = someAction()] = recordWith().actions;

    expect(textOf({ action })).toBe(
      [
        "1.1.2 ● Green",
        "Count the children on the register",
        "Due: 30 November 2018, in 4 days",
        "Rating: ● Green",
        "Completion: not completed",
        "Responsible group: SEND Data Group",
        "Responsible officer: SEND Service Manager, HTC (Olive Owner)",
        "Objective: 1.1 Know who has needs",
        "Nothing has been said about it yet",
      ].join("\n"),
    );
  });

  it("is read out as its ref, rating and date", () => {
    expect(actionCard(view()).summary).toBe("1.1.1: ○ Not yet rated, due 30 November 2018, in 4 days");
  });

  it.each<[string, string, object, string | undefined]>([
    [
      "a revised date with the published one and why it moved",
      "Due",
      {
        dueDates: [
          { on: "2018-12-31", precision: "day", standing: "published" },
          { on: "2019-02-28", precision: "month", standing: "revision", why: "the law changed" },
        ],
      },
      "February 2019 (published 31 December 2018; moved because the law changed)",
    ],
    ["no date", "Due", { dueDates: [] }, "no date"],
    [
      "the owner's forecast beside the date",
      "Forecast",
      { forecast: { on: "2019-01-31", precision: "day", by: olive, at: "2018-11-26T09:00:00.000Z" } },
      "31 January 2019",
    ],
    ["no forecast where there is none", "Forecast", {}, undefined],
    ["a part's rating as that of its whole", "Rating", { isRated: false, partOf: "2.1.2" }, "rated with 2.1.2"],
    [
      "a proposed completion",
      "Completion",
      { completion: { state: "proposed", by: olive, at: "2018-11-26T09:00:00.000Z" } },
      "completion proposed",
    ],
    [
      "a post that nobody holds",
      "Responsible officer",
      { officers: ["vacant-post"] },
      "Local Offer Officer, HTC (nobody holds this post now)",
    ],
    ["a post the plan does not know, by its id", "Responsible officer", { officers: ["ghost"] }, "ghost"],
    ["several groups", "Responsible group", { groups: ["data-group", "board"] }, "SEND Data Group; Partnership Board"],
    ["no groups where there are none", "Responsible group", { groups: [] }, undefined],
    [
      "what its import was not sure of",
      "Not certain since import",
      { doubts: [{ field: "due date", certainty: "unsure", note: "Feb or Mar" }] },
      "due date: Feb or Mar",
    ],
  ])("shows %s", (_what, title, more, wanted) => {
    expect(factOf(title, more)).toBe(wanted);
  });
});

describe("the history of an action", () => {
  it("says who said what when, and how it was rated then, newest first", () => {
    const entries = [
      entry("entry-1", { rating: { name: "Red", scale: 1 }, text: "Not begun." }),
      entry("entry-2", {
        rating: { name: "Amber", scale: 1 },
        text: "Begun.\nMinutes are out.",
        at: "2018-11-26T10:00:00.000Z",
      }),
    ];

    expect(textOf({ entries })).toContain(
      [
        "History, newest first",
        "Olive Owner, 26 November 2018 at 10:00: ▲ Amber",
        "Begun.",
        "Minutes are out.",
        "Olive Owner, 26 November 2018 at 09:00: ■ Red",
        "Not begun.",
      ].join("\n"),
    );
  });

  it.each<[string, object, string]>([
    [
      "an imported paragraph with the column it stood in",
      { by: undefined, at: undefined, door: "import", position: "2017" },
      "From the plan, 2017",
    ],
    [
      "an imported paragraph without one",
      { by: undefined, at: undefined, door: "import" },
      "From the plan as imported",
    ],
    [
      "an imported paragraph with its date alone",
      { by: undefined, door: "import" },
      "From the plan, 26 November 2018 at 09:00",
    ],
    [
      "what an administrator said for the owner",
      { by: ada, onBehalfOf: olive, door: "proxy" },
      "Ada Admin on behalf of Olive Owner, 26 November 2018 at 09:00: ○ Not yet rated",
    ],
    [
      "a rating on the scale it was given on",
      { rating: { name: "Green", scale: 1 } },
      "Olive Owner, 26 November 2018 at 09:00: ● Green",
    ],
    [
      "no change, without words",
      { text: "", saysNoChange: true },
      "Olive Owner, 26 November 2018 at 09:00: ○ Not yet rated\n(no change)",
    ],
    [
      "a rating alone",
      { text: "", rating: { name: "Red", scale: 1 } },
      "Olive Owner, 26 November 2018 at 09:00: ■ Red\n(no words)",
    ],
  ])("shows %s", (_what, more, wanted) => {
    expect(textOf({ entries: [entry("entry-1", more)] })).toContain(wanted);
  });

  it("shows what was taken back, and that it was", () => {
    const entries = [
      entry("entry-1"),
      entry("entry-1-undo", { text: "", reverses: "entry-1", at: "2018-11-26T09:05:00.000Z" }),
    ];

    expect(textOf({ entries })).toContain(
      "Olive Owner took back the update before, 26 November 2018 at 09:05\nOlive Owner, 26 November 2018 at 09:00: ○ Not yet rated (taken back later)\nWords of entry-1",
    );
  });

  it("of a part says no rating: it has none of its own", () => {
    const action = someAction({ isRated: false, partOf: "2.1.2" });

    expect(textOf({ action, entries: [entry("entry-1")] })).toContain(
      "Olive Owner, 26 November 2018 at 09:00\nWords of entry-1",
    );
  });

  const many = (count: number) => Array.from({ length: count }, (_, at) => entry(`entry-${at + 1}`));
  const buttonsOf = (more: Partial<ActionView>) => actionsOf({ messages: [actionCard(view(more))] });

  it("shows its five newest entries, and the way to all of them", () => {
    const text = textOf({ entries: many(6) });

    expect(text).toContain("Words of entry-6");
    expect(text).toContain("Words of entry-2");
    expect(text).not.toContain("Words of entry-1\n");
    expect(buttonsOf({ entries: many(6) })).toMatchObject([
      { title: "History of 1.1.1", data: { with: { words: "history 1.1.1", plan: "harbour" } } },
    ]);
    expect(buttonsOf({ entries: many(5) })).toEqual([]);
  });

  it("shows all of it, a page at a time, each with the way to the older ones", () => {
    const first = { entries: many(40), wholeHistory: true, page: 1 };

    expect(textOf(first)).toContain("History, newest first: 1 to 15 of 40");
    expect(buttonsOf(first)).toMatchObject([{ title: "Older", data: { with: { words: "history 1.1.1", page: 2 } } }]);
    expect(textOf({ ...first, page: 3 })).toContain("History, newest first: 31 to 40 of 40");
    expect(buttonsOf({ ...first, page: 3 })).toEqual([]);
    expect(textOf({ ...first, page: 99 })).toContain("31 to 40 of 40");
  });

  it("offers no button that leads nowhere where pages cannot be turned", () => {
    expect(buttonsOf({ entries: many(40), wholeHistory: true })).toEqual([]);
    expect(textOf({ entries: many(3), wholeHistory: true })).toContain("History, newest first\n");
    expect(textOf({ wholeHistory: true })).toContain("Nothing has been said about it yet");
  });
});

describe("the form on an action's card", () => {
  const titlesOf = (more: Partial<ActionView>) =>
    actionsOf({ messages: [actionCard(view(more))] }).map((one) => one.title);

  it("is there for whoever may update the action, and for nobody else", () => {
    expect(titlesOf({ mayUpdate: true })).toEqual(["Save update"]);
    expect(titlesOf({ mayUpdate: false })).toEqual([]);
  });

  it("is not there beside the whole history", () => {
    expect(titlesOf({ mayUpdate: true, wholeHistory: true })).toEqual([]);
  });
});
