// The bot alone, against the storage and the registration that its environment names, until it is asked to end.
import { type Environment, formatProblems, parseSettings } from "./config.ts";
import { PortTaken } from "./http/server.ts";
import { createProgram } from "./program.ts";
import { createSystemClock } from "./schedule/system-clock.ts";

export async function runBot(environment: Environment): Promise<void> {
  const parsed = parseSettings(environment);
  if (!parsed.ok) {
    process.stderr.write(`${formatProblems(parsed.problems)}\n`);
    process.exit(1);
  }
  const program = await createProgram({ settings: parsed.settings, clock: createSystemClock() });
  try {
    const { port } = await program.listen();
    process.stdout.write(`Plan Clerk listens on port ${port}.\n`);
  } catch (error) {
    await program.close();
    if (!(error instanceof PortTaken)) throw error;
    process.stderr.write(
      `Port ${error.port} is taken by another program. Choose another with PORT=, or stop that program.\n`,
    );
    process.exit(1);
  }
  stopWhenAsked(() => program.close());
}

function stopWhenAsked(stop: () => Promise<void>): void {
  let isStopping = false;
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => {
      if (isStopping) return;
      isStopping = true;
      void stop().then(() => process.exit(0));
    });
  }
}
