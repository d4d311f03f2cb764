// One JSON line for each thing that happened, on standard output. Fixed sentences with fields, never the text of a message.
import { pino } from "pino";
import type { LogLevel } from "./config/variables.ts";
import type { Log } from "./ports/log.ts";

export function createLog(level: LogLevel): Log {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}
