import { bringInPlan, readPlanFile } from "../../bring-in.ts";
import { type Command, readArgs } from "../command.ts";
import { openFrom } from "../record.ts";

export const importCommand: Command = {
  name: "import",
  use: "import FILE [--plan ID] [--dry-run] [--json]",
  does: "Imports a plan from our JSON, under another id if one is given; --dry-run only checks it",
  async run(args, run) {
    const options = { plan: { type: "string" }, "dry-run": { type: "boolean" }, json: { type: "boolean" } } as const;
    const given = readArgs(args, options, ["FILE"]);
    const record = await readPlanFile(given.FILE, given.plan);
    const isDry = given["dry-run"] ?? false;
    if (!isDry) await bringInPlan(await openFrom(run), record);
    const counts = {
      plan: record.plan.id,
      imported: !isDry,
      areas: record.areas.length,
      objectives: record.objectives.length,
      actions: record.actions.length,
      people: new Set(record.holdings.map((one) => one.userId)).size,
      entries: record.entries.length,
    };
    const { plan, areas, objectives, actions, people, entries } = counts;
    const sentence = `${plan}: ${areas} areas, ${objectives} objectives, ${actions} actions, ${entries} progress entries, ${people} people.`;
    run.print(given.json ? JSON.stringify(counts) : `${isDry ? "Would import" : "Imported"} ${sentence}`);
    return 0;
  },
};
