import { type Command, readArgs } from "../command.ts";
import { openFrom } from "../record.ts";

export const plansCommand: Command = {
  name: "plans",
  use: "plans",
  does: "Lists the plans by id and title",
  async run(args, run) {
    readArgs(args, {}, []);
    const { store } = await openFrom(run);
    const ids = await store.planIds();
    if (ids.length === 0) run.complain("There is no plan yet.");
    for (const planId of ids) {
      const plan = await store.get(planId, "plan", "plan");
      run.print(`${planId}\t${plan?.value.title ?? ""}`);
    }
    return 0;
  },
};
