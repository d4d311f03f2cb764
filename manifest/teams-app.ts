// The Teams app as Teams wants it: the manifest with its placeholders filled, and two icons, at the root of one zip.
import { type Zippable, zipSync } from "fflate";

/** What a placeholder such as ${{APP_ID}} stands for. */
export type Fillings = Readonly<Record<string, string>>;

export function fillManifest(template: string, fillings: Fillings): unknown {
  return JSON.parse(template, (_key, value: unknown) =>
    typeof value === "string" ? value.replaceAll(/\$\{\{(.*?)\}\}/g, (_all, name: string) => filling(name)) : value,
  );

  function filling(name: string): string {
    const value = fillings[name.trim()];
    if (value === undefined) throw new Error(`The manifest has a placeholder that nothing fills: ${name}`);
    return value;
  }
}

/** The same files give the same bytes, on any day and in any zone. */
export function zipApp(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // A zip holds local time without a zone, so the date is built from local parts too.
  const mtime = new Date(1980, 0, 1);
  const entries = Object.entries(files).map(([name, bytes]) => [name, [bytes, { mtime, level: 9 }]] as const);
  return zipSync(Object.fromEntries(entries) as Zippable);
}
