import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { VARIABLE_NAMES, VARIABLES } from "../../src/config/variables.ts";
import { parseSettings } from "../../src/config.ts";

const TEXT = readFileSync(new URL("../../.env.example", import.meta.url), "utf8");
const LINES = TEXT.split("\n");
const SHOWN = LINES.flatMap((line) => {
  const [, name, example] = /^# ([A-Za-z_]+)=(.*)$/.exec(line) ?? [];
  return name === undefined ? [] : [{ name, example }];
});

describe(".env.example", () => {
  it("shows every variable of the settings with its example, and no other", () => {
    const known = VARIABLE_NAMES.map((name) => ({ name, example: VARIABLES[name].example }));

    expect(SHOWN).toEqual(known);
  });

  it("sets nothing by itself", () => {
    const set = LINES.filter((line) => line !== "" && !line.startsWith("#"));

    expect(set).toEqual([]);
  });

  it("explains each variable above its example", () => {
    const bare = SHOWN.filter(({ name }) => {
      const above = LINES[LINES.findIndex((line) => line.startsWith(`# ${name}=`)) - 1] ?? "";
      return !/^# .+\.$/.test(above);
    });

    expect(bare).toEqual([]);
  });

  it("shows as example the port and the log level that are taken when they are left out", () => {
    const result = parseSettings({ CLERK_LOCAL: "true" });

    expect(result).toMatchObject({ ok: true, settings: { logLevel: VARIABLES.LOG_LEVEL.example } });
    expect(result.ok && String(result.settings.port)).toBe(VARIABLES.PORT.example);
  });
});
