// The linter's own rules, held against small programs that break them: a rule that never fires protects nothing.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

const jsonText = z.string().transform((text): unknown => JSON.parse(text));
const importTable = jsonText.pipe(z.object({ overrides: z.array(z.object({ includes: z.array(z.string()) })) }));
const report = jsonText.pipe(
  z.object({
    diagnostics: z.array(
      z.object({
        code: z.object({ value: z.string() }),
        location: z.object({ path: z.string(), range: z.object({ start: z.object({ line: z.number() }) }) }),
      }),
    ),
  }),
);

type Line = readonly [file: string, code: string];

const REFUSED: readonly Line[] = [
  ["src/domain/plan.ts", 'import { createTablePeople } from "../storage/table-people.ts";'],
  ["src/domain/plan.ts", 'import type { Clock } from "../ports/clock.ts";'],
  ["src/domain/plan.ts", 'import { readFile } from "node:fs/promises";'],
  ["src/domain/plan.ts", 'import { pino } from "pino";'],
  ["src/language/read.ts", 'import { SAY } from "../cards/wording.ts";'],
  ["src/language/tables/list.ts", 'import { SAY } from "../../cards/wording.ts";'],
  ["src/ports/people.ts", 'import { read } from "../language/read.ts";'],
  ["src/cards/note.ts", 'import { FEATURES } from "../features/table.ts";'],
  ["src/features/route.ts", 'import { createTablePlanStore } from "../storage/table-plan-store.ts";'],
  ["src/features/route.ts", 'export { createTeamsEdge } from "../teams/bot.ts";'],
  ["src/jobs/tick.ts", 'import { FEATURES } from "../features/table.ts";'],
  ["src/jobs/tick.ts", 'const cron = await import("node-cron");'],
  ["src/storage/columns.ts", 'import type { Turn } from "../teams/turn.ts";'],
  ["src/teams/bot.ts", 'import { createTablePeople } from "../storage/table-people.ts";'],
  ["src/teams/bot.ts", 'import { createServer } from "restify";'],
  ["src/http/server.ts", 'import { CloudAdapter } from "botbuilder";'],
  ["src/schedule/scheduler.ts", 'import { TableClient } from "@azure/data-tables";'],
  ["src/documents/read-people-file.ts", 'import { createServer } from "../http/server.ts";'],
  ["src/config/rules.ts", 'import { pino } from "pino";'],
  ["src/log.ts", 'import { createProgram } from "./program.ts";'],
  ["src/plan-clerk.ts", 'import { createTeamsEdge } from "./teams/bot.ts";'],
  ["src/program.ts", 'import { CloudAdapter } from "botbuilder";'],
  ["src/cli/record.ts", 'import { TableClient } from "@azure/data-tables";'],
  ["src/local/parts.ts", 'import azurite from "azurite";'],
  ["src/domain/action.ts", 'import { compareRefs } from "./ref.ts"; export const order = [compareRefs];'],
  ["src/domain/ref.ts", 'import { order } from "./action.ts"; export const compareRefs = order;'],
  ["src/domain/plan.ts", "export const now = Date.now();"],
  ["src/features/route.ts", "export const now = (clock = () => new Date()) => clock();"],
  ["src/language/read.ts", "export const today = Temporal.Now.plainDateISO();"],
  ["src/features/route.ts", "export const chance = Math.random();"],
  ["src/teams/bot.ts", "export const id = randomUUID();"],
  ["src/config.ts", "export const port = process.env.PORT;"],
  ["test/features/route.test.ts", 'vi.mock("../../src/log.ts");'],
  ["test/features/route.test.ts", 'it("should work", () => expect(1).toBe(1));'],
];

const TAKEN: readonly Line[] = [
  ["src/domain/plan.ts", 'import { z } from "zod";'],
  ["src/language/tables/list.ts", 'import type { Ref } from "../../domain/ref.ts";'],
  ["src/ports/conversation.ts", 'import type { Reading } from "../language/reading.ts";'],
  ["src/cards/note.ts", 'import note from "../../cards/note.json" with { type: "json" };'],
  ["src/features/route.ts", 'import type { PlanStore } from "../ports/plan-store.ts";'],
  ["src/storage/columns.ts", 'const { DefaultAzureCredential } = await import("@azure/identity");'],
  ["src/teams/bot.ts", 'import { CloudAdapter } from "botbuilder";'],
  ["src/http/server.ts", 'import { createServer } from "restify";'],
  ["src/schedule/scheduler.ts", 'import { setTimeout } from "node:timers/promises";'],
  ["src/schedule/system-clock.ts", "export const now = Date.now();"],
  ["src/domain/calendar.ts", "export const day = new Date(0);"],
  ["src/program.ts", 'import { createTeamsEdge } from "./teams/bot.ts";'],
  ["src/main.ts", "export const environment = process.env;"],
];

/** Whose finding counts here; these small programs break other rules as well. */
const ASKED = ["lint/style/noRestrictedImports", "lint/suspicious/noImportCycles", "lint/style/noProcessEnv", "plugin"];

let found: ReadonlySet<string>;

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), "plan-clerk-rules-"));
  try {
    for (const part of ["biome.json", "package.json", "test/rules"]) {
      cpSync(join(ROOT, part), join(folder, part), { recursive: true, filter: (from) => !from.endsWith(".ts") });
    }
    for (const [file, lines] of byFile([...REFUSED, ...TAKEN])) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), lines.map((code) => `${code}\n`).join(""));
    }
    found = lint(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("The linter", () => {
  it.each(REFUSED)("in %s refuses %s", (...line) => {
    expect(found).toContain(placeOf(line));
  });

  it.each(TAKEN)("in %s takes %s", (...line) => {
    expect(found).not.toContain(placeOf(line));
  });

  it("has a row of imports for every folder and file of src", () => {
    const { overrides } = importTable.parse(readFileSync(join(ROOT, "test/rules/imports.json"), "utf8"));
    const rows = overrides.flatMap(({ includes }) => includes);

    const without = readdirSync(join(ROOT, "src"), { withFileTypes: true })
      .map((entry) => `src/${entry.name}${entry.isDirectory() ? "/" : ""}`)
      .filter((place) => !rows.some((row) => (place.endsWith("/") ? row.startsWith(place) : row === place)));

    expect(without).toEqual([]);
  });
});

function byFile(lines: readonly Line[]): ReadonlyMap<string, readonly string[]> {
  const files = new Map<string, string[]>();
  for (const [file, code] of lines) files.set(file, [...(files.get(file) ?? []), code]);
  return files;
}

function placeOf([file, code]: Line): string {
  const at =
    byFile([...REFUSED, ...TAKEN])
      .get(file)
      ?.indexOf(code) ?? -1;
  return `${file}:${at + 1}`;
}

function lint(folder: string): ReadonlySet<string> {
  const run = spawnSync(
    join(ROOT, "node_modules/.bin/biome"),
    ["lint", "--vcs-enabled=false", "--max-diagnostics=none", "--reporter=rdjson", "."],
    { cwd: folder, encoding: "utf8" },
  );
  const { diagnostics } = report.parse(run.stdout);
  return new Set(
    diagnostics
      .filter(({ code }) => ASKED.includes(code.value))
      .map(({ location }) => `${location.path}:${location.range.start.line}`),
  );
}
