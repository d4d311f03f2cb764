// The administrator's command line. Exit status 0; 1 for refused input, with every reason; 2 for wrong use.
import { Refused } from "../bring-in.ts";
import { type Command, type CommandRun, WrongUse } from "./command.ts";
import { explainCommand } from "./commands/explain.ts";
import { exportCommand } from "./commands/export.ts";
import { importCommand } from "./commands/import.ts";
import { jobsCommand } from "./commands/jobs.ts";
import { peopleCommand } from "./commands/people.ts";
import { plansCommand } from "./commands/plans.ts";

/** Every command, in the order of the help. */
const COMMANDS: readonly Command[] = [
  importCommand,
  peopleCommand,
  exportCommand,
  jobsCommand,
  explainCommand,
  plansCommand,
];

function usage(): string {
  const lines = COMMANDS.map(({ use, does }) => `  ${use}\n      ${does}`);
  return [
    "Usage: npm run -s clerk -- COMMAND",
    "",
    ...lines,
    "",
    "The settings come from the environment: see .env.example.",
  ].join("\n");
}

/** Runs one command line and gives its exit status. */
export async function runCommand(args: readonly string[], run: CommandRun): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === "help" || name === "--help" || name === "-h") {
    (name === undefined ? run.complain : run.print)(usage());
    return name === undefined ? 2 : 0;
  }
  try {
    const command = COMMANDS.find((one) => one.name === name);
    if (!command) throw new WrongUse(`There is no command ${name}.`);
    return await command.run(rest, run);
  } catch (error) {
    if (error instanceof WrongUse) {
      run.complain(`${error.message}\n\n${usage()}`);
      return 2;
    }
    if (!(error instanceof Refused)) throw error;
    run.complain(error.reasons.join("\n"));
    return 1;
  }
}
