// What `npm start` starts: the program itself, with the two sample plans.

import { fileURLToPath } from "node:url";
import { createProgram } from "../../src/program.ts";
import type { Given } from "./whole-program.ts";

const sample = (name: string): string => fileURLToPath(new URL(`../../samples/${name}`, import.meta.url));

export const AS_STARTED: Given = {
  createProgram,
  samples: {
    redcar: { planFile: sample("redcar.json"), peopleFile: sample("redcar-people.csv") },
    middlesbrough: { planFile: sample("middlesbrough.json"), peopleFile: sample("middlesbrough-people.csv") },
  },
  castFile: sample("redcar-people.csv"),
};
