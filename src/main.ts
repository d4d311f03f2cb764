// Starts the bot alone. The compiled code of some two thousand small files is kept from one start to the next, which
// must be asked for before the first of them is imported.
import { enableCompileCache } from "node:module";

enableCompileCache();
const { runBot } = await import("./run-bot.ts");
await runBot(process.env);
