// Every job, in the order they are done: a review's position is frozen before anybody is asked anything.
import { freezeSnapshots } from "./freeze-snapshots.ts";
import type { Job } from "./job.ts";
import { remindOwners } from "./remind-owners.ts";
import { tellLeads } from "./tell-leads.ts";

export const JOBS: readonly Job[] = [freezeSnapshots, remindOwners, tellLeads];
