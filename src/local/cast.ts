// Who sits at the training windows, taken from a sample plan's people file.

import { readFile } from "node:fs/promises";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { WindowPerson } from "./playground.ts";

/** The windows that local mode opens, by the role of the person who sits there. */
export const WINDOW_ROLES = ["owner", "chair"] as const;
export type WindowRole = (typeof WINDOW_ROLES)[number];

export interface Cast {
  readonly owner: WindowPerson;
  readonly chair: WindowPerson;
  /** Four more, for the group chat and the team: the Playground wants six people in all. */
  readonly others: readonly WindowPerson[];
}

const OTHERS = 4;
const rows = z.array(z.looseObject({ name: z.string().min(1), userId: z.string().min(1), role: z.string() }));

/** The first owner and the first chair of the file, and the first four people beside them. */
export async function readCast(peopleFile: string): Promise<Cast> {
  const people = rows.parse(parse(await readFile(peopleFile), { columns: true, bom: true, trim: true }));
  const first = (role: WindowRole, not?: WindowPerson): WindowPerson => {
    const found = people.find((person) => person.role === role && person.userId !== not?.userId);
    if (found === undefined) throw new Error(`${peopleFile} names no ${role} for the training windows`);
    return { userId: found.userId, name: found.name };
  };
  const chair = first("chair");
  const owner = first("owner", chair);
  const byId = new Map(people.map(({ userId, name }) => [userId, { userId, name }]));
  for (const { userId } of [owner, chair]) byId.delete(userId);
  const others = [...byId.values()].slice(0, OTHERS);
  if (others.length < OTHERS) throw new Error(`${peopleFile} names too few people for the training windows`);
  return { owner, chair, others };
}

/** Everybody but the one whose window it is. */
export function othersThan(role: WindowRole, cast: Cast): readonly WindowPerson[] {
  return [role === "owner" ? cast.chair : cast.owner, ...cast.others];
}
