// What `npm run -s clerk` starts.
import { runCommand } from "./clerk.ts";

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    environment: process.env,
    print: (text) => process.stdout.write(`${text}\n`),
    complain: (text) => process.stderr.write(`${text}\n`),
  });
} catch (error) {
  // The administrator sees what it was, and no trace of where; nothing here is shown in chat.
  process.stderr.write(`${error instanceof Error ? error.message : "The command failed."}\n`);
  process.exitCode = 1;
}
