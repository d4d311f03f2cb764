// Reads a plan's frame, and keeps it as long as the plan's own row stays as it is.
// Whoever changes a body, a post, a holding or a review writes the plan row too, so an old frame is never used.
import { FRAME_KINDS, type Frame, frameOf } from "../domain/frame.ts";
import type { PlanStore } from "../ports/plan-store.ts";

export interface Frames {
  /** The frame as it stands now; undefined where there is no such plan. One point read where nothing changed. */
  of(planId: string): Promise<Frame | undefined>;
}

export function createFrames(store: PlanStore): Frames {
  const kept = new Map<string, { readonly version: string; readonly frame: Frame }>();
  return {
    async of(planId) {
      const plan = await store.get(planId, "plan", "plan");
      if (!plan) return undefined;
      const known = kept.get(planId);
      if (known?.version === plan.version) return known.frame;
      const frame = await readFrame(store, planId);
      // Kept under the version read before the rest: a change in between makes the next turn read again.
      if (frame) kept.set(planId, { version: plan.version, frame });
      return frame;
    },
  };
}

export async function readFrame(store: PlanStore, planId: string): Promise<Frame | undefined> {
  const rows = [];
  for await (const row of store.list(planId, FRAME_KINDS)) rows.push(row);
  return frameOf(rows);
}
