import { describe, expect, it } from "vitest";
import { BICEP_FILES, type BicepFile, parseBicep } from "./bicep.ts";

function faultsOf({ root }: BicepFile): readonly string[] {
  return root
    .descendantsOfType(["ERROR"])
    .concat(root.descendantsOfType(["object", "string", "array", "identifier"]).filter((node) => node?.isMissing))
    .map((node) => `line ${(node?.startPosition.row ?? 0) + 1}: ${node?.text}`);
}

describe("the Bicep files", () => {
  it("are all there", () => {
    const names = BICEP_FILES.map(({ name }) => name);

    expect(names.toSorted()).toEqual([
      "bot.bicep",
      "main.bicep",
      "monitoring.bicep",
      "storage.bicep",
      "watch.bicep",
      "web.bicep",
    ]);
  });

  it.each(BICEP_FILES)("$name is whole, with nothing wrong and nothing missing", (file) => {
    expect(faultsOf(file)).toEqual([]);
    expect(file.root.hasError).toBe(false);
  });

  it.each(["resource x 'y@1' = {", "param location strin g", "vra x = 1", "var x = [1, 2"])(
    "would be caught if they were broken: %s",
    (text) => {
      expect(parseBicep(text).root.hasError).toBe(true);
    },
  );
});
