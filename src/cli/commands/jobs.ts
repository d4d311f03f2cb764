import { Temporal } from "temporal-polyfill";
import { Refused } from "../../bring-in.ts";
import { formatProblems, parseSettings } from "../../config.ts";
import { type Command, readArgs, WrongUse } from "../command.ts";

const ZONE = "Europe/London";

export const jobsCommand: Command = {
  name: "jobs",
  use: "jobs --at INSTANT",
  does: "Does once all that is owed at that moment: snapshots, reminders, word to leads",
  async run(args, run) {
    const { at } = readArgs(args, { at: { type: "string" } }, []);
    if (at === undefined) throw new WrongUse("Say when with --at, such as 2018-11-26T09:00 or 2018-11-26T09:00Z.");
    const moment = parseMoment(at);
    if (!moment) throw new WrongUse(`${at} is not a moment; write one such as 2018-11-26T09:00 or 2018-11-26T09:00Z.`);
    const parsed = parseSettings(run.environment);
    if (!parsed.ok) throw new Refused([formatProblems(parsed.problems)]);
    // Loaded only here: it brings the whole of Teams, which no other command needs.
    const { createProgram } = await import("../../program.ts");
    const settings = { ...parsed.settings, logLevel: "warn" as const };
    const program = await createProgram({ settings, clock: { now: () => moment } });
    const { failures, ...result } = await program.tick();
    await program.close();
    run.print(JSON.stringify({ ...result, failures: failures.length }));
    for (const { job, planId } of failures) run.complain(`${job} failed${planId ? ` for plan ${planId}` : ""}`);
    return failures.length > 0 ? 1 : 0;
  },
};

/** With Z or an offset it is that moment; without, the time on the wall in London. */
function parseMoment(text: string): Temporal.Instant | undefined {
  try {
    if (/(Z|[+-]\d\d:\d\d)$/i.test(text)) return Temporal.Instant.from(text);
    return Temporal.PlainDateTime.from(text).toZonedDateTime(ZONE).toInstant();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
