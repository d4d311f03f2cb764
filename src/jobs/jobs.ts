import { formatInstant } from "../domain/calendar.ts";
import type { JobTools, TickResult } from "./job.ts";
import { readPlan } from "./read-plan.ts";
import { JOBS } from "./table.ts";
import { createTick } from "./tick.ts";

export interface Jobs {
  /**
   * Does once everything that is owed now, in every plan. Throws only where the plans cannot be listed; what fails
   * within one plan or for one person is among the result's failures.
   */
  tick(): Promise<TickResult>;
}

export function createJobs(tools: JobTools): Jobs {
  return {
    async tick() {
      const tick = createTick(formatInstant(tools.clock.now()));
      const runs = JOBS.map((job) => ({ name: job.name, ...job.start(tools, tick) }));
      for (const planId of await tools.store.planIds()) {
        await tick.attempt({ job: "read-plan", planId }, async () => {
          const plan = await readPlan(tools, planId, tick.now);
          if (!plan) return;
          tick.count("plansRead");
          for (const { name, visit } of runs) await tick.attempt({ job: name, planId }, () => visit(plan));
        });
      }
      for (const { name, finish } of runs) if (finish) await tick.attempt({ job: name }, finish);
      return tick.result();
    },
  };
}
