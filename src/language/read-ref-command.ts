// Commands about an action: "show 1.2.3", "1.2.3 history", or the bare ref.
import type { Message } from "./message.ts";
import { phraseAt, phrases } from "./phrases.ts";
import type { Ask } from "./reading.ts";
import { HISTORY, SHOW_ACTION, UNDO } from "./tables/commands.ts";
import { ASKING, CLERK_NAMES, FILLERS, GREETINGS, POLITE, TAILS } from "./tables/openers.ts";
import type { Token } from "./tokens.ts";

type Wish = "history" | "undo" | "show" | "nothing";
const wishes = phrases<Wish>([
  ...[...SHOW_ACTION, ...ASKING, ...FILLERS, ...POLITE, ...TAILS, ...CLERK_NAMES, ...GREETINGS, "!", ";", "\n"].map(
    (form) => [form, "show"] as const,
  ),
  ...HISTORY.map((form) => [form, "history"] as const),
  ...UNDO.map((form) => [form, "undo"] as const),
]);
const LONGEST = 24;

export function readRefCommand(
  message: Message,
  start: number,
): { readonly ask: Ask; readonly why: string } | undefined {
  const { tokens, refs: marks, ratings } = message;
  if (marks.length === 0 || ratings.length > 0 || tokens.length > LONGEST) return undefined;
  if (marks.some(({ by }) => by !== "ref")) return undefined;
  const refs = [...new Set(marks.flatMap((mark) => mark.refs))];
  const [first, ...others] = refs;
  const wished = wishesIn(tokens, start, new Map(marks.map((mark) => [mark.from, mark.to])));
  if (!wished || first === undefined) return undefined;
  // Undo takes back the last update, whichever action it was on: with a ref, the action is shown instead.
  if (!wished.has("history"))
    return { ask: { intent: "show_action", refs: [first, ...others] }, why: "Names an action and says nothing of it." };
  if (others.length === 0) return { ask: { intent: "history", ref: first }, why: "Asks for an action's history." };
  return {
    ask: { intent: "unclear", question: { code: "which-action", wanted: "history", choices: refs, said: {} } },
    why: "Asks for the history of several actions.",
  };
}

/** What is wished for; undefined where anything else is said. */
function wishesIn(tokens: readonly Token[], start: number, refs: ReadonlyMap<number, number>): Set<Wish> | undefined {
  const wished = new Set<Wish>();
  let at = start;
  while (at < tokens.length) {
    const ref = refs.get(at);
    const found = ref === undefined ? phraseAt(tokens, at, wishes) : undefined;
    if (ref === undefined && !found) return undefined;
    if (found) wished.add(found.value);
    at = ref ?? at + (found?.length ?? 1);
  }
  return wished;
}
