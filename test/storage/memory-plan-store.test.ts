import { createMemoryPlanStore } from "../../src/storage/memory-plan-store.ts";
import { planStoreContract } from "./plan-store-contract.ts";

planStoreContract("memory", () => Promise.resolve(createMemoryPlanStore()));
