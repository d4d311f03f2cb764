// Small sound rows for the tests of the stores.
import { KINDS, type Kind, keyOf, type Row, type ValueOf } from "../../src/domain/record.ts";
import type { Write } from "../../src/ports/plan-store.ts";

const OFFICER = { userId: "11111111-1111-4111-8111-111111111111", name: "Officer One" };

export function aPlan(id: string): Row<"plan"> {
  const ratings = [
    { name: "Green", letter: "G", shape: "circle", tone: "good", descriptor: "On track" },
    { name: "Red", letter: "R", shape: "square", tone: "attention", descriptor: "Off track" },
  ];
  return row("plan", { id, title: `Plan ${id}`, localArea: "Anywhere", scales: [{ version: 1, ratings }] });
}

export function anAction(ref: string, text = `What ${ref} asks for`, more: object = {}): Row<"action"> {
  return row("action", { ref, objective: "1.1", area: "1", text, ...more });
}

export function anObjective(ref: string): Row<"objective"> {
  return row("objective", { ref, area: "1", text: `Objective ${ref}` });
}

export function anEntry(of: string, id: string, text = "Underway"): Row<"entry"> {
  return row("entry", { id, of, text, at: "2018-11-26T09:00:00.000Z", by: OFFICER, door: "words", rating: null });
}

export function aHolding(userId: string): Row<"holding"> {
  return row("holding", { userId, name: "Somebody", role: "reader" });
}

export function aTurn(id: string): Row<"turn"> {
  return row("turn", { id, at: "2018-11-26T09:00:00.000Z", changes: [] });
}

/** A row of this kind, its defaults filled in. */
export function row<K extends Kind>(kind: K, value: object): Row<K> {
  return { kind, value: KINDS[kind].schema.parse(value) as ValueOf<K> } as Row<K>;
}

export function insert(one: Row): Write {
  return { op: "insert", row: one };
}

export function put(one: Row): Write {
  return { op: "put", row: one };
}

export function replace(one: Row, version: string): Write {
  return { op: "replace", row: one, version };
}

/** `kind key`, as the stores name a row. */
export function nameOf(one: Row): string {
  return `${one.kind} ${keyOf(one)}`;
}
