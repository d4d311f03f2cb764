// Reads Bicep without its compiler, which cannot be had offline: the syntax by tree-sitter, and the few meanings that
// the tests beside this file need (declarations, objects, strings).
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Language, type Node, Parser } from "web-tree-sitter";

const FOLDER = new URL("../../infra/", import.meta.url);

const KINDS = {
  parameter_declaration: "param",
  variable_declaration: "var",
  resource_declaration: "resource",
  module_declaration: "module",
  output_declaration: "output",
} as const;

await Parser.init();
const parser = new Parser();
parser.setLanguage(await Language.load(fileURLToPath(import.meta.resolve("tree-sitter-bicep/tree-sitter-bicep.wasm"))));

export interface Declaration {
  readonly kind: "param" | "var" | "resource" | "module" | "output";
  readonly name: string;
  readonly node: Node;
  /** A resource's type with its version, or a module's file. */
  readonly of: string;
  /** The object of a resource or module (inside its condition, if it has one), or the value of the rest. */
  readonly value: Node | undefined;
}

export interface BicepFile {
  readonly name: string;
  readonly text: string;
  readonly root: Node;
  readonly declarations: readonly Declaration[];
}

export function parseBicep(text: string, name = "text"): BicepFile {
  const root = parser.parse(text)?.rootNode;
  if (!root) throw new Error(`${name} could not be parsed`);
  return { name, text, root, declarations: named(root).flatMap(toDeclaration) };
}

export const BICEP_FILES: readonly BicepFile[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".bicep"))
  .map((file) => parseBicep(readFileSync(new URL(file, FOLDER), "utf8"), file));

export function bicepFile(name: string): BicepFile {
  const file = BICEP_FILES.find((one) => one.name === name);
  if (!file) throw new Error(`infra/ has no ${name}`);
  return file;
}

function toDeclaration(node: Node): readonly Declaration[] {
  const kind = Object.entries(KINDS).find(([type]) => type === node.type)?.[1];
  const [name, second, ...rest] = named(node);
  if (!kind || !name) return [];
  const isTyped = kind === "resource" || kind === "module";
  const last = kind === "var" ? second : rest.at(-1);
  const value = last?.type === "if_statement" ? named(last).at(-1) : last;
  return [{ kind, name: name.text, node, of: isTyped && second ? textOf(second) : "", value }];
}

export function named(node: Node): readonly Node[] {
  return node.namedChildren.filter((child) => child !== null).filter(({ type }) => !type.includes("comment"));
}

/** The properties of an object literal. */
export function propertiesOf(node: Node | undefined): ReadonlyMap<string, Node> {
  if (node?.type !== "object") throw new Error(`not an object: ${node?.text}`);
  const pairs = named(node).map((property) => {
    const [key, value] = named(property);
    if (!key || !value) throw new Error(`not a property: ${property.text}`);
    return [key.type === "string" ? textOf(key) : key.text, value] as const;
  });
  return new Map(pairs);
}

/** The value at the end of a path of properties, as it is written; text without its quotes. */
export function written(node: Node | undefined, ...path: readonly string[]): string | undefined {
  const [first, ...rest] = path;
  if (first !== undefined) return node && written(propertiesOf(node).get(first), ...rest);
  return node?.type === "string" ? textOf(node) : node?.text;
}

function textOf(string: Node): string {
  return string.text.slice(1, -1);
}
