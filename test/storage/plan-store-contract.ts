// What every plan store promises. Run unchanged on each of them: it knows nothing but how to open an empty one.
import { describe } from "vitest";
import type { PlanStore } from "../../src/ports/plan-store.ts";
import { commitContract } from "./contract/commit.ts";
import { largePlanContract } from "./contract/large-plan.ts";
import { listContract } from "./contract/list.ts";
import { planIdsContract } from "./contract/plan-ids.ts";
import { raceContract } from "./contract/races.ts";
import { valuesContract } from "./contract/values.ts";

/** Gives an empty store. */
export type OpenPlanStore = () => Promise<PlanStore>;

export function planStoreContract(technology: string, open: OpenPlanStore): void {
  describe(`A plan store in ${technology}`, () => {
    valuesContract(open);
    listContract(open);
    commitContract(open);
    raceContract(open);
    planIdsContract(open);
    largePlanContract(open);
  });
}
