/** Structured logging: fixed sentences with fields. Never the text of a message or of a plan. */
export interface Log {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
