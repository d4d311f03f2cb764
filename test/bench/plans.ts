// Plans of any size to measure with. Every due date lies far ahead, so that no reminder is owed while we measure.
import { checkRecord } from "../../src/domain/check-record.ts";
import type { PlanRecord } from "../../src/domain/plan-record.ts";
import { smallPlanDocument } from "../support/small-plan.ts";

const OBJECTIVES_IN_AN_AREA = 10;
const GROUPS = ["data-group", "board"];

/** The one person of a plan of that size: its owner, and its chair. */
export function personOf(planId: string): string {
  return `user-of-${planId}`;
}

export function planOf(id: string, actions: number): PlanRecord {
  const perObjective = Math.max(1, Math.ceil(actions / (5 * OBJECTIVES_IN_AN_AREA)));
  const numbers = Array.from({ length: actions }, (_, index) => placeOf(index, perObjective));
  const areas = [...new Set(numbers.map(({ area }) => area))];
  const objectives = [...new Set(numbers.map(({ objective }) => objective))];
  const holding = { userId: personOf(id), name: "Bea Benchmark" };
  const checked = checkRecord({
    ...smallPlanDocument(id),
    holdings: [
      { ...holding, role: "owner", post: "service-manager" },
      { ...holding, role: "chair", post: "chair-of-the-board" },
    ],
    areas: areas.map((ref) => ({ ref, title: `The concern that the inspectors printed under number ${ref}` })),
    objectives: objectives.map((ref) => ({
      ref,
      area: ref.split(".")[0],
      text: `What is to be different for children and families, as objective ${ref} has it`,
    })),
    actions: numbers.map(({ ref, area, objective }, index) => ({
      ref,
      area,
      objective,
      text: `Agree, publish and keep under review who does what for action ${ref}, with health, schools and families`,
      officers: ["service-manager"],
      groups: [GROUPS[index % GROUPS.length]],
      dueDates: [{ on: `20${60 + (index % 9)}-0${1 + (index % 9)}-28`, precision: "day", standing: "published" }],
      ...(index % 3 > 0 && { rating: { name: index % 3 === 1 ? "Amber" : "Green", scale: 1 } }),
    })),
    reviews: [{ id: "2059-12-14", held: { on: "2059-12-14", precision: "day" } }],
    kpis: [],
    entries: [],
  });
  if (!checked.ok) throw new Error(checked.faults.map(({ place, fault }) => `${place}: ${fault}`).join("\n"));
  return checked.record;
}

/** 1.1.1, 1.1.2 and so on: five areas of ten objectives, filled one after the other. */
function placeOf(index: number, perObjective: number) {
  const number = Math.floor(index / perObjective);
  const area = String(1 + Math.floor(number / OBJECTIVES_IN_AN_AREA));
  const objective = `${area}.${1 + (number % OBJECTIVES_IN_AN_AREA)}`;
  return { area, objective, ref: `${objective}.${1 + (index % perObjective)}` };
}
