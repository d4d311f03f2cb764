// For a message that was not understood, the command that is spelt most like it.
import type { Message } from "./message.ts";
import { slipsBetween } from "./spelling.ts";
import { SUGGESTED } from "./tables/commands.ts";

/** Longer messages are not slips of the keyboard. */
const LONGEST = 40;

export function nearestCommand({ tokens, situation }: Message): string | undefined {
  const words = tokens.filter((token) => token.kind === "word").map((token) => token.text);
  const typed = words.join(" ");
  if (typed === "" || typed.length > LONGEST) return undefined;
  // Between colleagues a word is only a word; by itself it was meant for the clerk.
  const inside = situation.scope === "personal" ? words : [];
  let best: { readonly command: string; readonly slips: number } | undefined;
  for (const [form, command] of SUGGESTED) {
    const slips = Math.min(slipsBetween(typed, form), ...inside.map((word) => slipsBetween(word, form) + 0.5));
    if (slips <= Math.max(1, Math.floor(form.length / 3)) && slips < (best?.slips ?? Number.POSITIVE_INFINITY))
      best = { command, slips };
  }
  return best?.command;
}
