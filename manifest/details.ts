// What must be known before the Teams app can be packaged: read from the command line, and all faults told at once.
import { parseArgs } from "node:util";
import { z } from "zod";

const HTTPS = z.url({ protocol: /^https$/, hostname: z.regexes.domain });

const DETAILS = z.object({
  "app-id": z.guid().toLowerCase(),
  domain: z.string().regex(z.regexes.domain),
  organisation: z.string().min(1).max(32),
  website: HTTPS,
  privacy: HTTPS,
  terms: HTTPS,
  out: z.string().min(1),
});

export type Details = z.output<typeof DETAILS>;
type Option = keyof Details;

const EXPECTED: Readonly<Record<Option, string>> = {
  "app-id": "the bot's app id, a GUID; left out, the environment's MicrosoftAppId",
  domain: "the host name the bot answers at, such as clerk.example.org",
  organisation: "your organisation's name, at most 32 characters",
  website: "an https address where people find help",
  privacy: "an https address of your privacy notice; left out, the website",
  terms: "an https address of your terms of use; left out, the website",
  out: "the file to write; left out, build/plan-clerk.zip",
};

export const USAGE = [
  "Usage: npm run package -- --app-id ID --domain HOST --organisation NAME --website URL",
  "                          [--privacy URL] [--terms URL] [--out FILE]",
  "",
  "Writes the Teams app, ready to be uploaded in the Teams admin centre.",
  "",
  ...Object.entries(EXPECTED).map(([option, expected]) => `  --${option.padEnd(13)} ${expected}`),
].join("\n");

export type DetailsResult =
  | { readonly kind: "details"; readonly details: Details }
  | { readonly kind: "help" }
  | { readonly kind: "refused"; readonly problems: readonly string[] };

export function parseDetails(words: readonly string[], appIdOfEnvironment: string | undefined): DetailsResult {
  let given: Readonly<Partial<Record<Option | "help", string | boolean>>>;
  try {
    const text = { type: "string" } as const;
    const options = { "app-id": text, domain: text, organisation: text, website: text, privacy: text, terms: text };
    given = parseArgs({ args: [...words], options: { ...options, out: text, help: { type: "boolean" } } }).values;
  } catch (cause) {
    return { kind: "refused", problems: [cause instanceof Error ? cause.message : String(cause)] };
  }
  if (given.help) return { kind: "help" };
  const result = DETAILS.safeParse({
    "app-id": appIdOfEnvironment,
    privacy: given.website,
    terms: given.website,
    out: "build/plan-clerk.zip",
    ...given,
  });
  if (result.success) return { kind: "details", details: result.data };
  const faulty = new Set(result.error.issues.map(({ path }) => path[0]));
  return { kind: "refused", problems: faultsOf(faulty, given) };
}

function faultsOf(faulty: ReadonlySet<PropertyKey | undefined>, given: object): readonly string[] {
  return Object.entries(EXPECTED)
    .filter(([option]) => faulty.has(option) && (option in given || !["privacy", "terms"].includes(option)))
    .map(([option, expected]) => `--${option} must be ${expected.split(";", 1)[0]}.`);
}
