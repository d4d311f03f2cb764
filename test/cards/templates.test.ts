import { readdirSync, readFileSync } from "node:fs";
import { Template } from "adaptivecards-templating";
import { describe, expect, it } from "vitest";
import { sayButtons } from "../../src/cards/note.ts";
import { cardMessage, TEMPLATE_NAMES } from "../../src/cards/template.ts";
import { formData } from "../../src/cards/update-form.ts";
import type { Card } from "../../src/ports/conversation.ts";
import { elementsOf, faultsIn } from "../support/card-rules.ts";
import { ordinaryCards, sceneOf } from "../support/card-scenes.ts";

const PARTS = ["buttons", "form"] as const;

const namesIn = (folder: string) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.replace(/\.json$/, ""))
    .sort();
const jsonOf = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
const sampleOf = (name: string) => jsonOf(`cards/samples/${name}.json`) as { readonly summary: string };

/** A part of a card, filled by itself. */
const partWith = (name: string, data: object) =>
  new Template(jsonOf(`cards/${name}.json`)).expand({ $root: data }) as Card;
const asCard = (part: Card): Card => ({
  type: "AdaptiveCard",
  version: "1.5",
  fallbackText: "a part",
  body: [part].flat(),
});

describe("the templates in cards/", () => {
  it("are those that can be filled, and the parts they share", () => {
    expect(namesIn("cards")).toEqual([...TEMPLATE_NAMES, ...PARTS].sort());
  });

  it("each have sample data beside them, and no sample is of a template that is gone", () => {
    expect(namesIn("cards/samples")).toEqual(namesIn("cards"));
  });

  it("hold layout and no sentences: every text comes in as data", () => {
    for (const name of namesIn("cards")) {
      const said = elementsOf(jsonOf(`cards/${name}.json`))
        .flatMap(({ element }) =>
          ["text", "title", "label", "placeholder", "fallbackText", "errorMessage"].map((key) => element[key]),
        )
        .filter((value) => typeof value === "string" && !/^\$\{[^}]+\}$/.test(value));

      expect(said, name).toEqual([]);
    }
  });
});

describe.each(TEMPLATE_NAMES)("the template %s with its sample", (name) => {
  const { summary, ...sample } = sampleOf(name);
  const message = cardMessage(name, summary, sample);

  it("is filled to the last place", () => {
    expect(JSON.stringify(message)).not.toMatch(/\$\{|\$data|\$when|\$part|\$root/);
  });

  it("keeps every rule of cards", () => {
    expect(faultsIn(message.card)).toEqual([]);
  });

  it("is the card its builder makes: the sample is what the program fills it with", () => {
    expect(message).toEqual(ordinaryCards()[name]);
  });

  it("reads the same where it cannot be shown, and in a notification", () => {
    expect(message.card.fallbackText).toBe(message.summary);
  });
});

describe("the part form with its sample", () => {
  const sample = sampleOf("form");

  it("is filled to the last place and keeps every rule of cards", () => {
    const part = partWith("form", sample);

    expect(JSON.stringify(part)).not.toMatch(/\$\{|\$data|\$when/);
    expect(faultsIn(asCard(part))).toEqual([]);
  });

  it("is what the program fills it with", () => {
    expect(sample).toEqual({ form: [formData(sceneOf().form)] });
  });
});

describe("the part buttons with its sample", () => {
  const sample = sampleOf("buttons");

  it("is filled to the last place and keeps every rule of cards", () => {
    const part = partWith("buttons", sample);

    expect(JSON.stringify(part)).not.toMatch(/\$\{|\$data|\$when/);
    expect(faultsIn(asCard(part))).toEqual([]);
  });

  it("is what the program fills it with", () => {
    const next = { title: "More", words: "overdue", plan: "harbour", page: 2 };

    expect(sample).toEqual({
      buttons: sayButtons([{ title: "Show 1.1.1", words: "show 1.1.1", plan: "harbour" }, next]),
    });
  });

  it("is not there where there is no button", () => {
    expect(partWith("buttons", { buttons: [] })).toBeNull();
  });
});

describe("the rules of cards", () => {
  const cardOf = (...body: readonly object[]): Card => ({
    type: "AdaptiveCard",
    version: "1.5",
    fallbackText: "x",
    body,
  });
  const button = { type: "Action.Execute", title: "Go", verb: "go", data: { verb: "go" } };

  it.each<[string, Card]>([
    ["another version", { ...cardOf(), version: "1.6" }],
    ["no fallback text", { ...cardOf(), fallbackText: "" }],
    ["text that does not wrap", cardOf({ type: "TextBlock", text: "long" })],
    ["text that says nothing", cardOf({ type: "TextBlock", text: " ", wrap: true })],
    ["an empty run", cardOf({ type: "RichTextBlock", inlines: [{ type: "TextRun", text: "" }] })],
    ["a fact without a value", cardOf({ type: "FactSet", facts: [{ title: "Due" }] })],
    ["no facts where facts belong", cardOf({ type: "FactSet", facts: [] })],
    ["four columns", cardOf({ type: "ColumnSet", columns: [{}, {}, {}, {}] })],
    ["two columns in pixels", cardOf({ type: "ColumnSet", columns: [{ width: "10px" }, { width: "20px" }] })],
    [
      "an input in a table",
      cardOf({ type: "Table", rows: [{ cells: [{ items: [{ type: "Input.Text", id: "a", label: "A" }] }] }] }),
    ],
    ["an input without a label", cardOf({ type: "Input.Text", id: "a" })],
    [
      "an input that checks and does not say what is wrong",
      cardOf({ type: "Input.Date", id: "a", label: "A", min: "2018-11-26" }),
    ],
    [
      "two inputs of one id",
      cardOf({ type: "Input.Text", id: "a", label: "A" }, { type: "Input.Text", id: "a", label: "B" }),
    ],
    ["a chart alone", cardOf({ type: "Chart.Donut", data: [] })],
    [
      "a chart whose colour says what no word says",
      cardOf({ type: "Chart.Donut", fallback: {}, data: [{ x: "1", color: "good" }] }),
    ],
    ["colour alone", cardOf({ type: "TextBlock", text: "late", wrap: true, color: "attention" })],
    ["null", cardOf({ type: "TextBlock", text: "x", wrap: true, size: null })],
    ["a button without an older form", cardOf({ type: "ActionSet", actions: [button] })],
    [
      "a button whose verb is not in its data",
      cardOf({ ...button, data: {}, fallback: { type: "Action.Submit", title: "Go", data: {} } }),
    ],
    ["a button that opens a page", cardOf({ type: "Action.OpenUrl", title: "Go", url: "https://example.org" })],
  ])("refuse %s", (_what, card) => {
    expect(faultsIn(card)).toHaveLength(1);
  });
});
