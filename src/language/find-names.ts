// Bodies, posts, areas and plans by their name, a part of it, their initials or an alias.
import { wordsOf } from "./phrases.ts";
import type { Named } from "./reading.ts";
import { isSlipOf } from "./spelling.ts";
import { NOT_IN_NAMES } from "./tables/commands.ts";
import { JOINING_WORDS, NUMBER_WORDS, SAME_WORDS } from "./tables/names.ts";

export interface NamedThing {
  readonly kind: "body" | "post" | "area" | "plan";
  readonly id: string;
  readonly name: string;
}

type Things = Readonly<Record<NamedThing["kind"], readonly Named[]>>;

const joining = new Set(JOINING_WORDS);
const sameWords = new Map(SAME_WORDS);

/** How a name may be met, from the surest. Only the surest that finds anything counts. */
const WAYS: readonly ((said: readonly string[], name: readonly string[]) => boolean)[] = [
  (said, name) => said.join(" ") === name.join(" "),
  (said, name) =>
    said.length === 1 && said[0] !== undefined && said[0].length > 1 && initialsOf(name).includes(said[0]),
  (said, name) => said.every((word) => name.includes(word)),
  abbreviates,
  (said, name) => said.every((word) => word.length >= 3 && name.some((known) => known.startsWith(word))),
  (said, name) =>
    said.every((word) => name.some((known) => known === word || (known.length >= 5 && isSlipOf(word, known)))),
];

/** Everything that answers to the words: one is meant, several have to be asked about. */
export function findNamed(words: readonly string[], things: Things): readonly NamedThing[] {
  const said = plainWords(words);
  if (said.length === 0 || said.length > 15) return [];
  const area = areaNumbered(words, things.area);
  if (area) return [area];
  // A title is a sentence and holds words of everything: an area only answers where nothing else does.
  const found = foundAmong(said, ["body", "post", "plan"], things);
  return found.length > 0 ? found : foundAmong(said, ["area"], things);
}

function foundAmong(
  said: readonly string[],
  kinds: readonly NamedThing["kind"][],
  things: Things,
): readonly NamedThing[] {
  const all = kinds.flatMap((kind) => things[kind].map((named) => ({ kind, named, spelt: speltNames(named) })));
  for (const way of WAYS) {
    const found = all.filter(({ spelt }) => spelt.some((name) => way(said, name)));
    if (found.length > 0)
      return found.map(({ kind, named }) => ({ kind, id: named.id, name: named.names[0] ?? named.id }));
  }
  return [];
}

/** "AD education": each word a beginning of the next word of the name, or the initials of the next few. */
function abbreviates(said: readonly string[], name: readonly string[]): boolean {
  let at = 0;
  let hasInitials = false;
  for (const word of said) {
    const initials = name
      .slice(at, at + word.length)
      .map((known) => known[0])
      .join("");
    if (word.length > 1 && word.length <= 4 && initials === word) {
      at += word.length;
      hasInitials = true;
    } else if (word.length >= 2 && name[at]?.startsWith(word)) at += 1;
    else return false;
  }
  return hasInitials && said.length > 1;
}

/** "Area 2", by its ref or its printed number. */
function areaNumbered(words: readonly string[], areas: readonly Named[]): NamedThing | undefined {
  const [first, written, more] = words;
  if (first !== "area" || written === undefined || more !== undefined) return undefined;
  const number = NUMBER_WORDS.indexOf(written) > 0 ? String(NUMBER_WORDS.indexOf(written)) : written;
  const area = areas.find(({ id }) => id === number) ?? areas.find(({ names }) => names.includes(number));
  return area && { kind: "area", id: area.id, name: area.names[0] ?? area.id };
}

const spelt = new WeakMap<Named, readonly (readonly string[])[]>();

function speltNames(named: Named): readonly (readonly string[])[] {
  const known = spelt.get(named);
  if (known) return known;
  const names = named.names.map((name) => plainWords(wordsOf(name))).filter((name) => name.length > 0);
  spelt.set(named, names);
  return names;
}

/** Without marks and joining words, and with the words that are written in two ways written in one. */
function plainWords(words: readonly string[]): string[] {
  return words
    .filter((word) => /[\p{L}\d]/u.test(word) && !joining.has(word))
    .map((word) => sameWords.get(word) ?? word.replace(/'s?$/, "").replace("'", ""));
}

/** SEND Strategic Leadership Group: sslg, and slg without the word all of them share. */
function initialsOf(name: readonly string[]): string[] {
  if (name.length < 2) return [];
  const initials = name.map((word) => word[0] ?? "").join("");
  const spelled = name.map((word, index) => (index === 0 && word === "send" ? "send" : (word[0] ?? ""))).join("");
  return name[0] === "send" ? [initials, initials.slice(1), spelled].filter((one) => one.length > 1) : [initials];
}

/** "The summary was useful" names nobody. */
export function isTalk(words: readonly string[]): boolean {
  return words.length > 7 || words.some((word) => notInNames.has(word));
}
const notInNames = new Set(NOT_IN_NAMES);
