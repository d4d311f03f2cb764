// `npm run package`: writes the Teams app that an administrator uploads.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { z } from "zod";
import { type Details, parseDetails, USAGE } from "./details.ts";
import { fillManifest, zipApp } from "./teams-app.ts";

interface Outcome {
  readonly exitStatus: 0 | 1;
  readonly words: string;
}

export function run(words: readonly string[], appIdOfEnvironment: string | undefined): Outcome {
  const result = parseDetails(words, appIdOfEnvironment);
  switch (result.kind) {
    case "help":
      return { exitStatus: 0, words: USAGE };
    case "refused":
      return { exitStatus: 1, words: ["The app was not packaged.", ...result.problems, "", USAGE].join("\n") };
    case "details":
      mkdirSync(dirname(result.details.out), { recursive: true });
      writeFileSync(result.details.out, packageApp(result.details));
      return { exitStatus: 0, words: `Wrote ${result.details.out}.` };
  }
}

function packageApp(details: Details): Uint8Array {
  const manifest = fillManifest(read("manifest.json").toString("utf8"), {
    APP_ID: details["app-id"],
    VERSION: versionOfProgram(),
    DOMAIN: details.domain,
    ORGANISATION: details.organisation,
    WEBSITE: details.website,
    PRIVACY: details.privacy,
    TERMS: details.terms,
  });
  return zipApp({
    "manifest.json": Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`),
    "color.png": read("color.png"),
    "outline.png": read("outline.png"),
  });
}

// Teams offers an update only where the version has grown, so the app has the program's own.
function versionOfProgram(): string {
  return z.object({ version: z.string() }).parse(JSON.parse(read("../package.json").toString("utf8"))).version;
}

function read(file: string): Buffer {
  return readFileSync(new URL(file, import.meta.url));
}

if (import.meta.main) {
  const { exitStatus, words } = run(process.argv.slice(2), process.env.MicrosoftAppId);
  console.log(words);
  process.exitCode = exitStatus;
}
