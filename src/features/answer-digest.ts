// The digest as a card: first when it is sent, then each time one of its actions has been answered on it.
import { digestCard, type ShownLine } from "../cards/digest-card.ts";
import { dueInWords } from "../cards/list-card.ts";
import type { CardMessage } from "../cards/note.ts";
import { actionRating, dateInWords } from "../cards/phrases.ts";
import { formData } from "../cards/update-form.ts";
import type { Action } from "../domain/action.ts";
import { localDateAndTime } from "../domain/calendar.ts";
import { reviewBeingCollected } from "../domain/collecting.ts";
import type { Delivery } from "../domain/delivery.ts";
import { type Digest, type DigestLine, digestLine, sortLines } from "../domain/digest.ts";
import type { Frame } from "../domain/frame.ts";
import { refSortKey } from "../domain/ref.ts";
import type { CalendarDate, Instant } from "../domain/values.ts";
import type { PlanStore, Stored, Write } from "../ports/plan-store.ts";
import { lastSaid } from "./actions.ts";
import type { Answer, PlanTurn } from "./feature.ts";

/** One line of a digest with what the record holds about it now. */
interface Item {
  readonly frame: Frame;
  readonly action: Action;
  readonly line: DigestLine;
  readonly answeredBy?: string;
}

/** The card of a digest that is about to be sent. The frames are those of the plans its lines belong to. */
export async function freshDigest(
  store: PlanStore,
  digest: Digest,
  frames: ReadonlyMap<string, Frame>,
  now: Instant,
): Promise<CardMessage> {
  const items = await Promise.all(
    digest.lines.map(async (line): Promise<Item[]> => {
      const frame = frames.get(line.planId);
      const stored = frame && (await store.get(line.planId, "action", refSortKey(line.ref)));
      return frame && stored ? [{ frame, action: stored.value, line }] : [];
    }),
  );
  return cardOf(store, digest, items.flat(), now);
}

/** The same card after these actions were answered: what is answered says so, and the form goes on to the next. */
export async function answeredDigest(
  turn: PlanTurn,
  on: CalendarDate,
  updated: readonly Action[],
): Promise<{ readonly card: CardMessage; readonly asks: readonly string[] } | undefined> {
  const { store, now, from, plans } = turn;
  const items = await Promise.all(plans.map((frame) => itemsOf(turn, frame, on, updated)));
  const found = items.flat();
  if (found.length === 0) return undefined;
  const lines = sortLines(found.map((item) => item.line));
  const inOrder = found.sort((a, b) => lines.indexOf(a.line) - lines.indexOf(b.line));
  const next = nextOf(inOrder);
  const isThisPlan = next?.frame.plan.id === turn.frame.plan.id;
  const asks = next && isThisPlan ? [next.action.ref] : [];
  return { card: await cardOf(store, { person: from, on }, inOrder, now), asks };
}

/** The item whose form the card shows: the first that is not answered. */
const nextOf = (items: readonly Item[]) => items.find((item) => item.answeredBy === undefined);

/** The digest in this conversation brought up to date, where it asked about one of these actions. */
export async function refreshedDigest(
  turn: PlanTurn,
  sent: Stored<"delivery"> | undefined,
  updated: readonly Action[],
): Promise<Pick<Answer, "refreshed">> {
  const message = sent?.value.message;
  const isHere = message?.conversation === turn.conversationId;
  if (!sent || !message || !isHere || !asksAbout(sent, updated)) return {};
  const digest = await answeredDigest(turn, sent.value.on, updated);
  return digest ? { refreshed: { messageId: message.id, message: digest.card } } : {};
}

const asksAbout = ({ value }: Stored<"delivery">, actions: readonly Action[]) =>
  value.occurrences.some((one) => actions.some((action) => action.ref === one.ref));

async function itemsOf(
  turn: PlanTurn,
  frame: Frame,
  on: CalendarDate,
  updated: readonly Action[],
): Promise<readonly Item[]> {
  const { store, from, now } = turn;
  const { plan } = frame;
  const sent = await store.get(plan.id, "delivery", deliveryKey(on, from.userId));
  const today = todayIn(frame, now);
  const reviewOn = reviewBeingCollected(frame, today)?.held.on;
  const items = await Promise.all(
    (sent?.value.occurrences ?? []).map(async (occurrence): Promise<Item[]> => {
      const isThisPlan = plan.id === turn.frame.plan.id;
      const changed = isThisPlan ? updated.find((one) => one.ref === occurrence.ref) : undefined;
      const action = changed ?? (await store.get(plan.id, "action", refSortKey(occurrence.ref)))?.value;
      if (!action) return [];
      const isForReview = occurrence.reason === "review" && reviewOn !== undefined;
      const line = digestLine(plan, { action, occurrence, ...(isForReview && { reviewOn }) }, today);
      const last = action.lastUpdate;
      const isAnswered = last !== undefined && sent !== undefined && last.at >= sent.value.plannedAt;
      return [{ frame, action, line, ...(isAnswered && { answeredBy: last.by.name }) }];
    }),
  );
  return items.flat();
}

async function cardOf(
  store: PlanStore,
  { person, on }: Pick<Digest, "person" | "on">,
  items: readonly Item[],
  now: Instant,
): Promise<CardMessage> {
  const next = nextOf(items);
  const form = next && formData({ ...(await formFor(store, next, now)), digestOn: on });
  return digestCard({ person, lines: items.map((item) => shownLine(item, now)), form });
}

function shownLine({ frame, action, line, answeredBy }: Item, now: Instant): ShownLine {
  const { planId, planTitle, ref, text, reviewOn } = line;
  return {
    ...{ planId, planTitle, ref, text },
    rating: actionRating(frame, action),
    due: dueInWords(todayIn(frame, now), action),
    ...(reviewOn && { review: dateInWords(reviewOn) }),
    ...(answeredBy !== undefined && { answeredBy }),
  };
}

const todayIn = ({ plan }: Frame, now: Instant) => localDateAndTime(now, plan.zone).date;

async function formFor(store: PlanStore, { frame, action }: Item, now: Instant) {
  return { frame, action, today: todayIn(frame, now), last: await lastSaid({ store, frame }, action), withText: true };
}

/** The ledger's row of the newest digest this person was sent. */
export async function digestSent({ person, store, frame }: PlanTurn): Promise<Stored<"delivery"> | undefined> {
  if (person.lastDigestOn === undefined) return undefined;
  return store.get(frame.plan.id, "delivery", deliveryKey(person.lastDigestOn, person.userId));
}

/** That row marked as answered by an update of these actions; nothing where it was answered already, or asked about others. */
export function markAnswered(
  { now }: PlanTurn,
  sent: Stored<"delivery"> | undefined,
  updated: readonly Action[],
): readonly Write[] {
  if (!sent || !asksAbout(sent, updated) || sent.value.answeredAt !== undefined) return [];
  const value: Delivery = { ...sent.value, answeredAt: now };
  return [{ op: "replace", row: { kind: "delivery", value }, version: sent.version }];
}

const deliveryKey = (on: CalendarDate, userId: string) => `${on}!digest!${userId}`;
