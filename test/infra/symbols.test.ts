import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Node } from "web-tree-sitter";
import { BICEP_FILES, type BicepFile, bicepFile, type Declaration, named, parseBicep, propertiesOf } from "./bicep.ts";

const BUILT_IN = new Set(
  "allowed description empty guid length maxLength minLength resourceGroup subscriptionResourceId union uniqueString".split(
    " ",
  ),
);

/** Every identifier that is used, as opposed to declared or a property's name. */
function usesIn(node: Node): readonly string[] {
  const children = named(node);
  const [first, ...rest] = children;
  switch (node.type) {
    case "identifier":
      return [node.text];
    case "object_property":
      return [...(first?.type === "identifier" ? [] : children.slice(0, 1)), ...rest].flatMap(usesIn);
    case "for_statement":
      return rest.flatMap(usesIn).filter((name) => name !== first?.text);
    case "parameter_declaration":
    case "variable_declaration":
    case "resource_declaration":
    case "module_declaration":
    case "output_declaration":
      return rest.flatMap(usesIn);
    default:
      return children.flatMap(usesIn);
  }
}

function unknownIn({ root, declarations }: BicepFile): readonly string[] {
  const known = new Set(declarations.filter(({ kind }) => kind !== "output").map(({ name }) => name));
  return usesIn(root).filter((name) => !known.has(name) && !BUILT_IN.has(name));
}

function unusedIn({ root, declarations }: BicepFile): readonly string[] {
  const used = new Set(usesIn(root));
  return declarations
    .filter(({ kind, name }) => ["param", "var"].includes(kind) && !used.has(name))
    .map(({ name }) => name);
}

const paramsOf = (file: BicepFile) => file.declarations.filter(({ kind }) => kind === "param");
const outputsOf = (file: BicepFile) =>
  file.declarations.filter(({ kind }) => kind === "output").map(({ name }) => name);
const namesOf = (declarations: readonly Declaration[]) => declarations.map(({ name }) => name).toSorted();

describe.each(BICEP_FILES)("the names in $name", (file) => {
  it("are all declared", () => {
    expect(unknownIn(file)).toEqual([]);
  });

  it("are all used", () => {
    expect(unusedIn(file)).toEqual([]);
  });

  it("are declared once", () => {
    const names = file.declarations.filter(({ kind }) => kind !== "output").map(({ name }) => name);

    expect(new Set(names).size).toBe(names.length);
  });
});

describe("the check of names itself", () => {
  it("finds a name that nothing declares, inside strings, calls and loops too", () => {
    const file = parseBicep(`var a = '\${lost}'\nvar b = [for x in a: { y: x, z: gone(b) }]`);

    expect(unknownIn(file)).toEqual(["lost", "gone"]);
    expect(unusedIn(parseBicep("param spare string"))).toEqual(["spare"]);
  });
});

const main = bicepFile("main.bicep");
const modules = main.declarations.filter(({ kind }) => kind === "module");

describe("the modules", () => {
  it("are each used once, and every file but the first is one", () => {
    const files = modules.map(({ of }) => of).toSorted();

    expect([...files, "main.bicep"].toSorted()).toEqual(BICEP_FILES.map(({ name }) => name).toSorted());
  });

  it.each(modules)("$of is given exactly the parameters it declares", ({ of, value }) => {
    const given = [...propertiesOf(propertiesOf(value).get("params")).keys()].toSorted();

    expect(given).toEqual(namesOf(paramsOf(bicepFile(of))));
  });

  it("have every output that is asked of them", () => {
    const asked = [...main.text.matchAll(/\b(\w+)\.outputs\.(\w+)/g)].map(([, module, output]) => ({ module, output }));
    const lacking = asked.filter(({ module, output }) => {
      const file = modules.find(({ name }) => name === module)?.of ?? "";
      return !output || !outputsOf(bicepFile(file)).includes(output);
    });

    expect(asked.length).toBeGreaterThan(0);
    expect(lacking).toEqual([]);
  });
});

describe("main.parameters.json", () => {
  const { parameters } = JSON.parse(readFileSync(new URL("../../infra/main.parameters.json", import.meta.url), "utf8"));

  it("gives only parameters that main.bicep has", () => {
    const known = namesOf(paramsOf(main));

    expect(Object.keys(parameters).filter((name) => !known.includes(name))).toEqual([]);
  });

  it("gives every parameter that has no default", () => {
    const needed = paramsOf(main).filter(({ value }) => value === undefined);

    expect(namesOf(needed).filter((name) => !(name in parameters))).toEqual([]);
    expect(needed.length).toBeGreaterThan(0);
  });
});
