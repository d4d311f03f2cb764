import { writeFile } from "node:fs/promises";
import { Refused } from "../../bring-in.ts";
import { exportPlan } from "../../features/export-plan.ts";
import { type Command, readArgs, WrongUse } from "../command.ts";
import { openFrom, planMeant } from "../record.ts";

export const exportCommand: Command = {
  name: "export",
  use: "export ID [--format json] [--out FILE]",
  does: "Writes the whole record of a plan, which import takes back without loss",
  async run(args, run) {
    const given = readArgs(args, { format: { type: "string" }, out: { type: "string" } }, ["ID"]);
    if ((given.format ?? "json") !== "json") throw new WrongUse(`There is no format ${given.format}; there is json.`);
    const { store } = await openFrom(run).then(async (record) => {
      await planMeant(record, given.ID);
      return record;
    });
    const record = await exportPlan(store, given.ID);
    if (!record) throw new Refused([`there is no plan ${given.ID}`]);
    const text = JSON.stringify(record, null, 2);
    if (given.out === undefined) run.print(text);
    else {
      await writeFile(given.out, `${text}\n`);
      run.complain(`Wrote ${given.out}.`);
    }
    return 0;
  },
};
