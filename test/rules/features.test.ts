// The promises that several files make together: cards, features, help, the README and the Teams menu may not disagree.
import { readdir, readFile } from "node:fs/promises";
import { describe, expect, it } from "vitest";
import manifest from "../../manifest/manifest.json" with { type: "json" };
import type { Intent } from "../../src/features/feature.ts";
import { SAY_VERB } from "../../src/features/route.ts";
import { BUTTONS_BY_VERB, FEATURES, HELP_LINES } from "../../src/features/table.ts";

async function verbsInCards(): Promise<ReadonlySet<string>> {
  const files = (await readdir("cards")).filter((name) => name.endsWith(".json"));
  const texts = await Promise.all(files.map((name) => readFile(`cards/${name}`, "utf8")));
  return new Set(texts.flatMap((text) => [...text.matchAll(/"verb": "([^"]+)"/g)].map(([, verb = ""]) => verb)));
}

/** Every intent there is; the compiler refuses this list when one is missing. */
const INTENTS = Object.keys({
  help: 1,
  greeting: 1,
  thanks: 1,
  cancel: 1,
  undo: 1,
  show_mine: 1,
  show_action: 1,
  history: 1,
  update: 1,
  summary: 1,
  show_overdue: 1,
  show_due: 1,
  show_by_rag: 1,
  reviews: 1,
  choose_plan: 1,
  glossary: 1,
  not_offered: 1,
  unclear: 1,
  not_understood: 1,
  not_for_me: 1,
} satisfies Record<Intent, 1>);

describe("The table of features", () => {
  it("has a button for every verb in cards/, and a verb in cards/ for every button", async () => {
    expect([...(await verbsInCards())].sort()).toEqual([...BUTTONS_BY_VERB.keys(), SAY_VERB].sort());
  });

  it.each(INTENTS)("answers %s in exactly one feature", (intent) => {
    expect(FEATURES.filter((feature) => intent in feature.answers).map((one) => one.name)).toHaveLength(1);
  });

  it("names its features after their files", async () => {
    const files = (await readdir("src/features")).map((name) => name.replace(/\.ts$/, ""));

    for (const { name } of FEATURES) expect(files).toContain(name);
  });
});

describe("What can be typed", () => {
  it("stands in the README's table of commands as it stands in help", async () => {
    const readme = await readFile("README.md", "utf8");
    const [, section = ""] = /## What you can type\n([\s\S]*?)\n## /.exec(readme) ?? [];
    const rows = [...section.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, say, does]) => ({ say, does }));

    expect(rows).toEqual(HELP_LINES.map(({ say, does }) => ({ say, does })));
  });

  it("is offered in the Teams menu in words that help explains", () => {
    const offered = manifest.bots[0]?.commandLists[0]?.commands.map((one) => one.title) ?? [];

    expect(offered.length).toBeGreaterThan(0);
    for (const title of offered) expect(HELP_LINES.map((line) => line.say)).toContain(title);
  });
});
