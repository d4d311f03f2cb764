import { bringInPeople } from "../../bring-in.ts";
import { type Command, readArgs } from "../command.ts";
import { byTheAdministrator, openFrom, planMeant } from "../record.ts";

export const peopleCommand: Command = {
  name: "people",
  use: "people FILE.csv [--plan ID]",
  does: "Says who holds which post in which role: name,userId,post,organisation,role",
  async run(args, run) {
    const given = readArgs(args, { plan: { type: "string" } }, ["FILE.csv"]);
    const record = await openFrom(run);
    const planId = await planMeant(record, given.plan);
    const named = await bringInPeople(record, byTheAdministrator(), planId, given["FILE.csv"]);
    run.print(`${planId}: ${named.added.length} added, ${named.unchanged} as before.`);
    if (named.notInFile.length > 0) {
      const left = named.notInFile.map((one) => `${one.name} (${one.role})`).join(", ");
      run.print(`Not in the file, and left as they are: ${left}.`);
    }
    return 0;
  },
};
