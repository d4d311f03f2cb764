import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { runCommand } from "../../src/cli/clerk.ts";
import { useAzurite } from "../support/azurite.ts";
import { CHAIR, OWNER, smallPlanDocument } from "../support/small-plan.ts";

const connectionString = useAzurite();
let folder = "";
let serial = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "clerk-"));
});
afterEach(() => rm(folder, { recursive: true }));

/** Runs a command line against the storage, as npm would, and gives what it printed. */
async function clerk(...args: string[]) {
  const lines: string[] = [];
  const complaints: string[] = [];
  const status = await runCommand(args, {
    environment: { AZURE_STORAGE_CONNECTION_STRING: connectionString(), CLERK_LOCAL: "true" },
    print: (text) => lines.push(text),
    complain: (text) => complaints.push(text),
  });
  return { status, out: lines.join("\n"), complaints: complaints.join("\n") };
}

async function file(name: string, content: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, typeof content === "string" ? content : JSON.stringify(content));
  return path;
}

/** A plan of its own for each test: the storage is shared. */
async function importedPlan(): Promise<string> {
  const id = `plan-${++serial}`;
  await clerk("import", await file("plan.json", smallPlanDocument(id)));
  return id;
}

describe("import", () => {
  it("imports a plan, and plans lists it", async () => {
    const id = await importedPlan();

    expect((await clerk("plans")).out).toContain(`${id}\tHarbour Town action plan`);
  });

  it("with --plan gives it another id", async () => {
    const path = await file("plan.json", smallPlanDocument("named-in-the-file"));

    const { out } = await clerk("import", path, "--plan", "named-outside");

    expect(out).toContain("Imported named-outside: 2 areas, 3 objectives, 8 actions");
  });

  it("with --dry-run writes nothing", async () => {
    const path = await file("plan.json", smallPlanDocument("never"));

    const { status, out } = await clerk("import", path, "--dry-run", "--json");

    expect(status).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ plan: "never", imported: false, actions: 8 });
    expect((await clerk("plans")).out).not.toContain("never");
  });

  it("leaves a plan alone that is there already", async () => {
    const id = await importedPlan();

    const { status, complaints } = await clerk("import", await file("again.json", smallPlanDocument(id)));

    expect(status).toBe(1);
    expect(complaints).toContain(`the plan ${id} is there already; nothing was changed`);
  });

  it("names every fault of a broken document with its place, and changes nothing", async () => {
    const broken = smallPlanDocument("broken") as { actions: Record<string, unknown>[]; plan: Record<string, unknown> };
    Object.assign(broken.actions[0] ?? {}, { objective: "7.7", groups: ["nobody-knows"] });
    Object.assign(broken.actions[1] ?? {}, { rating: { name: "Blue", scale: 1 } });

    const { status, complaints } = await clerk("import", await file("broken.json", broken));

    expect(status).toBe(1);
    expect(complaints.split("\n")).toEqual(
      expect.arrayContaining([
        "actions[0].objective: there is no objective 7.7",
        "actions[0].groups[0]: there is no body nobody-knows",
        "actions[1].rating: Blue is not on version 1 of the plan's scale",
      ]),
    );
    expect((await clerk("plans")).out).not.toContain("broken");
  });

  it.each([
    { what: "no file", name: "missing.json", content: undefined, reason: "there is no file" },
    { what: "a file that is not JSON", name: "plan.json", content: "{ not json", reason: "is not JSON" },
    { what: "JSON that is no plan", name: "plan.json", content: "[]", reason: "the document: " },
  ])("refuses $what with its reason", async ({ name, content, reason }) => {
    const path = content === undefined ? join(folder, name) : await file(name, content);

    const { status, complaints } = await clerk("import", path);

    expect(status).toBe(1);
    expect(complaints).toContain(reason);
  });
});

describe("export", () => {
  it("writes what import takes back without loss", async () => {
    const id = await importedPlan();
    const out = join(folder, "out.json");

    await clerk("export", id, "--out", out);
    await clerk("import", out, "--plan", `${id}-again`);
    const again = await clerk("export", `${id}-again`);

    const first = JSON.parse(await readFile(out, "utf8")) as { plan: object };
    expect(JSON.parse(again.out)).toEqual({ ...first, plan: { ...first.plan, id: `${id}-again` } });
  });

  it("refuses an unknown plan", async () => {
    expect(await clerk("export", "nowhere")).toMatchObject({
      status: 1,
      complaints: expect.stringContaining("there is no plan nowhere"),
    });
  });

  it("is used wrongly with an unknown format", async () => {
    expect((await clerk("export", "any", "--format", "pdf")).status).toBe(2);
  });
});

describe("people", () => {
  const HEADER = "name,userId,post,organisation,role";

  it("says who holds which post, and leaves those alone whom the file does not name", async () => {
    const id = await importedPlan();
    const path = await file("people.csv", `${HEADER}\nLola Newcomer,user-lola,Local Offer Officer,HTC,owner\n`);

    const { out } = await clerk("people", path, "--plan", id);

    expect(out).toContain(`${id}: 1 added, 0 as before.`);
    expect(out).toContain("Not in the file, and left as they are: Ada Admin (admin)");
    const record = JSON.parse((await clerk("export", id)).out);
    expect(record.holdings).toContainEqual({
      userId: "user-lola",
      name: "Lola Newcomer",
      role: "owner",
      post: "vacant-post",
    });
    expect(record.changes.at(-1)).toMatchObject({ door: "import", fields: [{ field: "holding" }] });
  });

  it("twice adds nobody twice", async () => {
    const id = await importedPlan();
    const path = await file("people.csv", `${HEADER}\nLola Newcomer,user-lola,Local Offer Officer,HTC,owner\n`);
    await clerk("people", path, "--plan", id);

    expect((await clerk("people", path, "--plan", id)).out).toContain("0 added, 1 as before");
  });

  it("gives a post back to somebody who held it before, from today", async () => {
    const document = smallPlanDocument("came-back") as { holdings: Record<string, unknown>[] };
    Object.assign(document.holdings[0] ?? {}, { until: "2017-12-31" });
    await clerk("import", await file("plan.json", document));
    const path = await file("people.csv", `${HEADER}\nOlive Owner,${OWNER},SEND Service Manager,HTC,owner\n`);

    expect((await clerk("people", path, "--plan", "came-back")).out).toContain("came-back: 1 added");
    expect((await clerk("people", path, "--plan", "came-back")).out).toContain("0 added, 1 as before");
  });

  it("names every faulty line, and adds nobody", async () => {
    const id = await importedPlan();
    const path = await file("people.csv", `${HEADER}\nA,user-a,Chief Dragon,HTC,owner\nB,user-b,,,wizard\n`);

    const { status, complaints } = await clerk("people", path, "--plan", id);

    expect(status).toBe(1);
    expect(complaints).toContain("line 2: there is no post and no group called Chief Dragon in this plan");
    expect(complaints).toContain("line 3: wizard is not a role");
  });
});

describe("jobs --at", () => {
  it("does what is owed at that moment, once", async () => {
    const id = await importedPlan();

    const first = await clerk("jobs", "--at", "2018-12-14T09:00");
    const second = await clerk("jobs", "--at", "2018-12-14T09:05");

    expect(JSON.parse(first.out).snapshotsFrozen).toBeGreaterThanOrEqual(1);
    expect(JSON.parse(second.out).snapshotsFrozen).toBe(0);
    const record = JSON.parse((await clerk("export", id)).out);
    expect(record.reviews[0].snapshot).toBeDefined();
    expect(record.snapshots.filter((one: { kind: string }) => one.kind === "action")).toHaveLength(8);
  });

  it.each([[], ["--at", "tomorrow"], ["--at"]])("is used wrongly with %j", async (...args) => {
    expect((await clerk("jobs", ...args.flat())).status).toBe(2);
  });
});

describe("explain", () => {
  it("prints what the clerk would make of a message and why, and writes nothing", async () => {
    const id = await importedPlan();
    const before = (await clerk("export", id)).out;

    const { out } = await clerk("explain", "--plan", id, "--as", OWNER, "1.1.1 amber waiting for sign-off");

    expect(JSON.parse(out)).toMatchObject({
      intent: "update",
      refs: ["1.1.1"],
      rating: "Amber",
      words: "waiting for sign-off",
      items: [{ ref: "1.1.1", rating: "Amber", words: "waiting for sign-off" }],
      asks: null,
      writes: true,
      why: expect.arrayContaining([expect.any(String)]),
    });
    expect((await clerk("export", id)).out).toBe(before);
  });

  it("takes a file of messages, each from its own person and situation", async () => {
    const id = await importedPlan();
    const path = await file(
      "messages.jsonl",
      [
        { text: "amber, waiting for sign-off", who: OWNER, asked: ["1.1.2"] },
        { text: "1.1.1 green", who: CHAIR },
        { text: "thanks", who: OWNER, scope: "personal" },
        { text: "overdue", who: CHAIR, scope: "personal", asked: [] },
      ]
        .map((one) => JSON.stringify(one))
        .join("\n"),
    );

    const lines = (await clerk("explain", "--plan", id, "--file", path)).out.split("\n").map((one) => JSON.parse(one));

    expect(lines.map(({ intent, refs, writes }) => [intent, refs, writes])).toEqual([
      ["update", ["1.1.2"], true],
      ["rag_only", ["1.1.1"], false],
      ["thanks", [], false],
      ["show_overdue", [], false],
    ]);
  });

  it.each([
    { what: "nobody to send it", args: ["explain", "hello"], status: 2 },
    { what: "no text", args: ["explain", "--as", "user-1"], status: 2 },
    { what: "an unknown scope", args: ["explain", "--as", "user-1", "--scope", "street", "hello"], status: 2 },
    { what: "a missing file", args: ["explain", "--file", "nowhere.jsonl"], status: 1 },
  ])("is refused with $what", async ({ args, status }) => {
    expect((await clerk(...args)).status).toBe(status);
  });
});

describe("A command line that is off", () => {
  it.each([
    { args: [], status: 2 },
    { args: ["frobnicate"], status: 2 },
    { args: ["import"], status: 2 },
    { args: ["import", "a", "b"], status: 2 },
    { args: ["import", "--nonsense"], status: 2 },
    { args: ["--help"], status: 0 },
  ])("$args gives $status and the usage", async ({ args, status }) => {
    const run = await clerk(...args);

    expect(run.status).toBe(status);
    expect(run.out + run.complaints).toContain("Usage: npm run -s clerk -- COMMAND");
  });

  it("without settings says which, and changes nothing", async () => {
    const complaints: string[] = [];
    const status = await runCommand(["plans"], {
      environment: {},
      print: () => undefined,
      complain: (text) => complaints.push(text),
    });

    expect(status).toBe(1);
    expect(complaints.join()).toContain("AZURE_STORAGE_CONNECTION_STRING");
  });
});
