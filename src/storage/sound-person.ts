// What every store of people does alike with a person: proves them sound before they are written and when they are read.
import { z } from "zod";
import { calendarDate, instant } from "../domain/values.ts";
import { SCOPES } from "../ports/conversation.ts";
import { UNREACHABLE_REASONS } from "../ports/messenger.ts";
import type { Choice, Person, Situation, StoredPerson } from "../ports/people.ts";
import { formatJson } from "./sound-rows.ts";

const conversation = z.strictObject({ id: z.string(), scope: z.enum(SCOPES), address: z.string() });

/** What a choice was read as belongs to the language, and lives as long as the question: kept as it came. */
const ask = z.looseObject({ intent: z.string() }) as unknown as z.ZodType<Extract<Choice, { ask: unknown }>["ask"]>;

const choice = z.union([
  z.strictObject({ label: z.string(), words: z.string(), planId: z.string().exactOptional() }),
  z.strictObject({ label: z.string(), ask, planId: z.string().exactOptional() }),
]);

const situation = z.strictObject({
  at: instant,
  planId: z.string(),
  refs: z.array(z.string()),
  undoable: z.array(z.strictObject({ ref: z.string(), change: z.string() })).exactOptional(),
  question: z.strictObject({ id: z.string(), choices: z.array(choice) }).exactOptional(),
} satisfies Record<keyof Situation, z.ZodType>);

const person: z.ZodType<Person> = z.strictObject({
  userId: z.string().min(1),
  name: z.string(),
  plans: z.array(z.string()),
  chosenPlan: z.string().exactOptional(),
  conversation: conversation.exactOptional(),
  unreachable: z.strictObject({ reason: z.enum(UNREACHABLE_REASONS), at: instant }).exactOptional(),
  welcomedAt: instant.exactOptional(),
  situation: situation.exactOptional(),
  lastDigestOn: calendarDate.exactOptional(),
} satisfies Record<keyof Person, z.ZodType>);

/** The person's text, as every later reading will be given it. Throws where it could not be read again. */
export function formatPerson(unproved: Person): string {
  const text = formatJson(unproved);
  try {
    person.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`Not a sound record of person ${unproved.userId}`, { cause });
  }
  return text;
}

/** The person a store kept under this id. Throws where the text breaks its schema or is somebody else's. */
export function readPerson(userId: string, readText: () => string, version: string): StoredPerson {
  try {
    const read = person.parse(JSON.parse(readText()));
    if (read.userId !== userId) throw new Error("Its content belongs under another id");
    return { person: read, version };
  } catch (cause) {
    throw new Error(`A stored row breaks its schema: person ${userId}`, { cause });
  }
}
