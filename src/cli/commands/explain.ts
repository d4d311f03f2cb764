import { readFile } from "node:fs/promises";
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import { Refused } from "../../bring-in.ts";
import { parseSettings } from "../../config.ts";
import { formatInstant, localDateAndTime } from "../../domain/calendar.ts";
import type { Frame } from "../../domain/frame.ts";
import { makeId } from "../../domain/progress.ts";
import { parseRef } from "../../domain/ref.ts";
import type { Instant } from "../../domain/values.ts";
import { explainWords } from "../../features/explain-words.ts";
import type { PlanTurn } from "../../features/feature.ts";
import { readFrame } from "../../features/frames.ts";
import { SCOPES } from "../../ports/conversation.ts";
import type { PlanStore } from "../../ports/plan-store.ts";
import { createSystemClock } from "../../schedule/system-clock.ts";
import { keptInMemory } from "../../storage/kept-in-memory.ts";
import { type Command, type CommandRun, readArgs, WrongUse } from "../command.ts";
import { openFrom, planMeant } from "../record.ts";

const OPTIONS = {
  plan: { type: "string" },
  as: { type: "string" },
  scope: { type: "string" },
  asked: { type: "string" },
  file: { type: "string" },
} as const;

const refs = z.array(
  z.string().transform((text, context) => {
    const read = parseRef(text);
    if (read === undefined) context.addIssue(`${text} is not a ref`);
    return read ?? "";
  }),
);

/** One message to be explained: who sends it, where, and what the clerk last asked them about. */
const line = z.object({
  text: z.string(),
  who: z.string().min(1),
  scope: z.enum(SCOPES).default("personal"),
  asked: refs.default([]),
});
type Line = z.infer<typeof line>;

export const explainCommand: Command = {
  name: "explain",
  use: 'explain [--plan ID] (--as USERID [--scope personal|channel] [--asked 1.2.3,1.2.4] "TEXT" | --file F)',
  does: "Prints what the clerk would make of a message, and why, as JSON; --file takes a line of JSON for each message",
  async run(args, run) {
    const lines = await linesFrom(args);
    const { plan } = readArgs(args, OPTIONS, "any");
    const record = await openFrom(run);
    const planId = await planMeant(record, plan);
    const store = await keptInMemory(record.store, planId);
    const frame = await readFrame(store, planId);
    if (!frame) throw new Refused([`there is no plan ${planId}`]);
    const now = instantFrom(run);
    for (const one of lines) run.print(JSON.stringify(await explainWords(one.text, turnOf(one, store, frame, now))));
    return 0;
  },
};

async function linesFrom(args: readonly string[]): Promise<readonly Line[]> {
  const { file, as: who, scope, asked } = readArgs(args, OPTIONS, "any");
  if (file !== undefined) {
    readArgs(args, OPTIONS, []);
    return readLines(file);
  }
  const { TEXT: text } = readArgs(args, OPTIONS, ["TEXT"]);
  if (who === undefined) throw new WrongUse("Say who sends it with --as USERID.");
  const given = line.safeParse({ text, who, scope, asked: asked?.split(",") });
  if (!given.success) throw new WrongUse(given.error.issues.map((issue) => issue.message).join("; "));
  return [given.data];
}

async function readLines(file: string): Promise<readonly Line[]> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new Refused([`${file} cannot be read`]);
  });
  const read = text.split("\n").flatMap((json, index) => (json.trim() === "" ? [] : [readLine(json, index + 1)]));
  const faults = read.filter((one) => typeof one === "string");
  if (faults.length > 0) throw new Refused(faults);
  return read.filter((one) => typeof one !== "string");
}

/** The line, or what is wrong with it. */
function readLine(json: string, number: number): Line | string {
  try {
    const given = line.safeParse(JSON.parse(json));
    if (given.success) return given.data;
    return `line ${number}: ${given.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("; ")}`;
  } catch {
    return `line ${number}: is not JSON`;
  }
}

/** The moment it is: in local mode where its clock starts, otherwise now. */
function instantFrom({ environment }: CommandRun): Instant {
  const parsed = parseSettings(environment);
  const startsAt = parsed.ok && parsed.settings.mode.kind === "local" ? parsed.settings.mode.clockStartsAt : undefined;
  if (startsAt === undefined) return formatInstant(createSystemClock().now());
  return formatInstant(Temporal.PlainDateTime.from(startsAt).toZonedDateTime("Europe/London").toInstant());
}

function turnOf({ who, scope, asked }: Line, store: PlanStore, frame: Frame, now: Instant): PlanTurn {
  const planId = frame.plan.id;
  const name = frame.holdings.find((one) => one.userId === who)?.name ?? who;
  const situation = { at: now, planId, refs: asked };
  return {
    ...{ id: "explain", scope, conversationId: "explain", door: "words", now, page: 1, frame, store },
    from: { userId: who, name },
    person: { userId: who, name, plans: [planId], situation },
    plans: [frame],
    today: localDateAndTime(now, frame.plan.zone).date,
    newId: () => makeId(now, "explain"),
  };
}
