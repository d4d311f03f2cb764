// The tables are lists of what people type, divided by commas and line ends, so that anybody can add to them.

export function list(text: string): readonly string[] {
  return text
    .split(/[,\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "");
}
