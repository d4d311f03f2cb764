import { parseArgs } from "node:util";
import type { Environment } from "../config.ts";

/** What a command is given beside its words. */
export interface CommandRun {
  readonly environment: Environment;
  print(text: string): void;
  complain(text: string): void;
}

export interface Command {
  readonly name: string;
  readonly use: string;
  readonly does: string;
  run(args: readonly string[], run: CommandRun): Promise<number>;
}

/** The command line itself is off: exit status 2. */
export class WrongUse extends Error {
  readonly code = "wrong-use";
  constructor(message: string) {
    super(message);
    this.name = "WrongUse";
  }
}

type Options = Readonly<Record<string, { readonly type: "string" | "boolean" }>>;
type Values<O extends Options> = { readonly [K in keyof O]?: O[K]["type"] extends "string" ? string : boolean };

/** The options and the named words of a command line; with `any`, the words are not looked at. Throws WrongUse. */
export function readArgs<const O extends Options, const Names extends readonly string[] = []>(
  args: readonly string[],
  options: O,
  names: Names | "any",
): Values<O> & { readonly [K in Names[number]]: string } {
  const { values, positionals } = parse(args, options);
  if (names === "any") return values as Values<O> & { readonly [K in Names[number]]: string };
  if (positionals.length !== names.length) {
    const wanted = names.length === 0 ? "no further words" : names.join(" ");
    throw new WrongUse(`This command takes ${wanted}.`);
  }
  const named = Object.fromEntries(names.map((name, index) => [name, positionals[index] ?? ""]));
  return { ...values, ...named } as Values<O> & { readonly [K in Names[number]]: string };
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options: { ...options }, allowPositionals: true });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : "The options could not be read.");
  }
}
