// The rules every card keeps, so that it shows in every Teams: each broken one in words, with its place.
import type { Card } from "../../src/ports/conversation.ts";

type Element = Readonly<Record<string, unknown>>;
interface Placed {
  readonly place: string;
  readonly element: Element;
  /** The elements it stands in, the nearest last. */
  readonly within: readonly Element[];
}

/** Every object of a card with its place, what stands in a fallback included. */
export function elementsOf(node: unknown, place = "card", within: readonly Element[] = []): Placed[] {
  if (Array.isArray(node)) return node.flatMap((one, at) => elementsOf(one, `${place}[${at}]`, within));
  if (typeof node !== "object" || node === null) return [];
  const element = node as Element;
  const inner = Object.entries(element).flatMap(([key, value]) =>
    elementsOf(value, `${place}.${key}`, [...within, element]),
  );
  return [{ place, element, within }, ...inner];
}

type CardRule = (card: Card, elements: readonly Placed[]) => readonly string[];

/** What is broken, in words; nothing where the card keeps every rule. */
export function faultsIn(card: Card): readonly string[] {
  const elements = elementsOf(card);
  return RULES.flatMap((rule) => rule(card, elements));
}

/** A rule about each element by itself. */
const each =
  (fault: string, isBroken: (one: Placed) => boolean): CardRule =>
  (_card, elements) =>
    elements.filter(isBroken).map((one) => `${one.place} ${fault}`);

const isOf = (type: string | RegExp, { element }: Placed) => {
  const own = typeof element.type === "string" ? element.type : "";
  return typeof type === "string" ? own === type : type.test(own);
};
const isText = (value: unknown) => typeof value === "string" && value.trim() !== "";
/** The bars of a chart, drawn in blocks: they may be cut, and may be empty. */
const isBar = ({ element }: Placed) => typeof element.text === "string" && /^█*$/.test(element.text);

const RULES: readonly CardRule[] = [
  ({ type, version, fallbackText }) => [
    ...(type === "AdaptiveCard" && version === "1.5" ? [] : ["the card is no Adaptive Card of version 1.5"]),
    ...(isText(fallbackText) ? [] : ["the card says nothing where it cannot be shown"]),
  ],
  each("is null or undefined within", ({ element }) =>
    Object.values(element).some((value) => value === null || value === undefined),
  ),
  each("does not wrap", (one) => isOf("TextBlock", one) && one.element.wrap !== true && !isBar(one)),
  each("says nothing", (one) => isOf("TextBlock", one) && !isText(one.element.text) && !isBar(one)),
  each("says nothing", (one) => isOf("TextRun", one) && !isText(one.element.text)),
  each(
    "has a fact that is no two texts",
    (one) => isOf("FactSet", one) && !factsOf(one).every((fact) => isText(fact.title) && isText(fact.value)),
  ),
  each("has no facts", (one) => isOf("FactSet", one) && factsOf(one).length === 0),
  each("has more than three columns", (one) => isOf("ColumnSet", one) && columnsOf(one).length > 3),
  each(
    "has two columns as wide as pixels",
    (one) => isOf("ColumnSet", one) && columnsOf(one).filter((column) => /px$/.test(String(column.width))).length > 1,
  ),
  each("is an input in a table", (one) => isOf(/^Input\./, one) && one.within.some((outer) => outer.type === "Table")),
  each(
    "is an input without an id, a label, or words for what is wrong",
    (one) => isOf(/^Input\./, one) && !isWholeInput(one.element),
  ),
  inputIdsAreUnique,
  each(
    "is a chart that says nothing where it cannot be shown",
    (one) => isOf(/^Chart\./, one) && typeof one.element.fallback !== "object",
  ),
  each(
    "is coloured, and nothing beside it says in words what the colour says",
    (one) => "color" in one.element && !isOf(/^Chart\./, one) && !isExplained(one),
  ),
  each("is a button without a title", (one) => isOf(/^Action\./, one) && !isText(one.element.title)),
  each(
    "is a button of a kind Teams answers with nothing",
    (one) => isOf(/^Action\./, one) && !isOf(/^Action\.(Execute|Submit)$/, one),
  ),
  each(
    "is a button whose verb is not in its data",
    (one) => isOf("Action.Execute", one) && one.element.verb !== dataOf(one.element).verb,
  ),
  each(
    "is a button with no older one to stand in for it",
    (one) => isOf("Action.Execute", one) && !hasOlderForm(one.element),
  ),
];

const factsOf = ({ element }: Placed) => element.facts as readonly Element[];
const columnsOf = ({ element }: Placed) => element.columns as readonly Element[];
const dataOf = (element: Element) => (element.data ?? {}) as Element;

/** An input that checks nothing can be given nothing wrong. */
function isWholeInput({ id, label, errorMessage, ...input }: Element): boolean {
  const checks = ["isRequired", "maxLength", "min", "max", "regex"].some((key) => key in input);
  return isText(id) && isText(label) && (!checks || isText(errorMessage));
}

function inputIdsAreUnique(_card: Card, elements: readonly Placed[]): readonly string[] {
  const ids = elements.filter((one) => isOf(/^Input\./, one)).map((one) => one.element.id);
  return ids.filter((id, at) => ids.indexOf(id) < at).map((id) => `two inputs are called ${id}`);
}

/** A shape and a word: ● Green. */
const RATING_IN_WORDS = /^[●▲■◆★○] \S/;

/** A coloured bar stands in a row, and a coloured value in a chart, that names its rating. */
function isExplained({ element, within }: Placed): boolean {
  if ("x" in element) return RATING_IN_WORDS.test(String(element.x));
  const row = within.findLast((outer) => outer.type === "ColumnSet");
  return elementsOf(row ?? {}).some((one) => RATING_IN_WORDS.test(String(one.element.text ?? "")));
}

function hasOlderForm({ title, data, fallback }: Element): boolean {
  const older = (fallback ?? {}) as Element;
  return older.type === "Action.Submit" && older.title === title && JSON.stringify(older.data) === JSON.stringify(data);
}

/** What a card weighs on its way to Teams, which counts two bytes for a character. */
export function weightOf(message: unknown): number {
  return Buffer.byteLength(JSON.stringify(message), "utf16le");
}
/** Teams takes about 100 KB; beyond 80 there is no warranty. */
export const HEAVIEST = 80 * 1024;
