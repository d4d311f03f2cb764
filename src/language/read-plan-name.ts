// A plan chosen by its name: "switch to Middlesbrough", or the name by itself.
import { isTalk } from "./find-names.ts";
import type { Message } from "./message.ts";
import { phraseAt, phrases } from "./phrases.ts";
import { thingsNamed, trimmed } from "./read-about.ts";
import type { Ask } from "./reading.ts";
import { BEFORE_PLAN, BEFORE_PLAN_PERHAPS } from "./tables/commands.ts";
import type { Token } from "./tokens.ts";

/** Whether the words before a plan's name can mean nothing else. */
const choosing = phrases<boolean>([
  ...BEFORE_PLAN.map((form) => [form, true] as const),
  ...BEFORE_PLAN_PERHAPS.map((form) => [form, false] as const),
]);

export function readPlanName(message: Message, tokens: readonly Token[]): Ask | undefined {
  const { plans } = message.situation;
  const key = phraseAt(tokens, 0, choosing);
  const rest = trimmed(tokens.slice(key?.length ?? 0));
  if (rest.length === 0 || rest.length > 8 || (plans.length < 2 && !key)) return undefined;
  const onlyPlans = { ...message.situation, bodies: [], posts: [], areas: [] };
  const found = thingsNamed({ ...message, situation: onlyPlans }, rest);
  const [only] = found;
  if (only && found.length === 1) {
    const names = plans.find(({ id }) => id === only.id)?.names ?? [];
    return key || isExactly(rest, names) ? { intent: "choose_plan", plan: only.id } : undefined;
  }
  if (!key?.value || isTalk(tokens.slice(key.length).map(({ text }) => text))) return undefined;
  const named = message.plain.typed(rest[0]?.from ?? 0, rest.at(-1)?.to ?? 0);
  const choices = found.map(({ id, name }) => ({ name, ask: { intent: "choose_plan", plan: id } as const }));
  if (choices.length > 0) return { intent: "unclear", question: { code: "which-about", named, choices } };
  return { intent: "unclear", question: { code: "unknown-about", named, ask: { intent: "choose_plan" } } };
}

function isExactly(tokens: readonly Token[], names: readonly string[]): boolean {
  const said = tokens.map((token) => token.text).join(" ");
  return names.some((name) => name.toLowerCase() === said) || tokens.length <= 3;
}
