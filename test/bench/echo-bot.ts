import { startBareBot } from "./bare-bot.ts";

startBareBot();
