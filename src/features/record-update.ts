// An owner's update, by typed words or on a card: the same record either way.
import { z } from "zod";
import { sentence } from "../cards/note.ts";
import { receiptCard } from "../cards/receipt.ts";
import { RECEIPT, refusalInWords, SAY } from "../cards/wording.ts";
import type { Action } from "../domain/action.ts";
import { peopleOn } from "../domain/owners.ts";
import { standingToUpdate } from "../domain/permissions.ts";
import { ref } from "../domain/ref.ts";
import { decideUpdate, type UpdateRefusal, type UpdateRequest } from "../domain/update.ts";
import { type Actor, type CalendarDate, calendarDate } from "../domain/values.ts";
import type { UpdateItem } from "../language/reading.ts";
import { MAX_WRITES, type Stored } from "../ports/plan-store.ts";
import { type Found, findAction } from "./actions.ts";
import { answeredDigest, digestSent, markAnswered, refreshedDigest } from "./answer-digest.ts";
import { askQuestion } from "./ask.ts";
import { type Answer, button, type Feature, joinAnswers, type PlanTurn, say } from "./feature.ts";
import { askWhichAction, viewOf } from "./show-action.ts";
import { type Decided, writesOf } from "./write-updates.ts";

/** Three rows for each action, one for the ledger of reminders and one for the guard against redelivery. */
const MAX_ITEMS = Math.floor((MAX_WRITES - 2) / 3);

export const recordUpdate: Feature = {
  name: "record-update",
  needs: "plan",
  help: [
    {
      say: "1.2.3 amber interviews are on 4 March",
      does: "Records a rating and your words for an action; either may stand alone, and so may no change",
    },
  ],
  answers: {
    update: async ({ items, thenAsk }, turn) => {
      const answer = await recordItems(turn, items);
      return thenAsk && !answer.question ? joinAnswers([answer, await askQuestion(turn, thenAsk)]) : answer;
    },
    unclear: ({ question }, turn) => askQuestion(turn, question),
  },
  buttons: {
    "save-update": button({
      data: z.strictObject({
        verb: z.literal("save-update"),
        with: z.strictObject({
          plan: z.string(),
          ref,
          seen: z.string().max(80),
          digest: z.union([calendarDate, z.literal("")]),
        }),
        rating: z.string().max(60).optional(),
        words: z.string().max(40_000).optional(),
        forecast: z.union([calendarDate, z.literal("")]).optional(),
      }),
      press: recordForm,
    }),
  },
};

interface Form {
  readonly with: { readonly ref: string; readonly seen: string; readonly digest: CalendarDate | "" };
  readonly rating?: string | undefined;
  readonly words?: string | undefined;
  readonly forecast?: string | undefined;
}

async function recordForm(form: Form, turn: PlanTurn): Promise<Answer> {
  const [found, sent] = await Promise.all([findAction(turn, form.with.ref), digestSent(turn)]);
  if (found.is !== "action") return say(sentence(SAY.noSuchAction(form.with.ref, [])));
  const decided = decide(turn, found.stored, requestOf(form, found.stored.value.rating?.name));
  if (!decided.ok) return refuseForm(turn, found.stored, decided.refusal);
  const done = { ...decided.update, before: found.stored.value, version: found.stored.version };
  const answer = recorded(turn, [done], sent);
  const digest = form.with.digest && (await answeredDigest(turn, form.with.digest, [done.action]));
  if (digest) return { ...answer, replacement: digest.card, situation: { ...answer.situation, refs: digest.asks } };
  // The form gives way to its receipt, and one line says so where the eye is.
  const [receipt] = answer.messages;
  if (!receipt || !("card" in receipt)) return answer;
  const messages = [sentence(RECEIPT.oneLine(receipt.summary))];
  return { ...answer, ...(await refreshedDigest(turn, sent, [done.action])), replacement: receipt, messages };
}

/** What the form says. A form sent back with the rating it came with and nothing else says: no change. */
function requestOf(form: Form, ratingNow: string | undefined): UpdateRequest {
  const words = form.words?.trim() ?? "";
  const forecast = form.forecast === "" ? undefined : form.forecast;
  const saysNothingNew =
    words === "" && forecast === undefined && form.rating !== undefined && form.rating === ratingNow;
  return {
    seenEntry: form.with.seen === "" ? null : form.with.seen,
    ...(form.rating && { rating: form.rating }),
    ...(words !== "" && { words }),
    ...(forecast && { forecast: forecast as NonNullable<UpdateRequest["forecast"]> }),
    ...(saysNothingNew && { noChange: true as const }),
  };
}

async function refuseForm(turn: PlanTurn, stored: Stored<"action">, refusal: UpdateRefusal): Promise<Answer> {
  const isStale = refusal.code === "already-recorded" || refusal.code === "action-closed";
  const why = sentence(inWords(turn, refusal));
  // A stale card makes way for the present state; any other refusal leaves the card, and what was typed on it, as it is.
  return isStale ? { messages: [why], replacement: await viewOf(turn, stored.value) } : say(why);
}

async function recordItems(turn: PlanTurn, items: readonly UpdateItem[]): Promise<Answer> {
  if (items.length > MAX_ITEMS) return say(sentence(SAY.tooMany(MAX_ITEMS)));
  const [sent, ...found] = await Promise.all([digestSent(turn), ...items.map((item) => findAction(turn, item.ref))]);
  const named = found.map((one) => (one.is === "action" ? one.stored.value.ref : undefined));
  const read = items.map((item, index) => {
    const one = found[index];
    const ref = named[index];
    const isNamedTwice = ref !== undefined && named.indexOf(ref) !== named.lastIndexOf(ref);
    if (isNamedTwice) return say(sentence(SAY.namedTwice(ref)));
    return one?.is === "action" ? decideItem(turn, item, one.stored) : askWhichOf(turn, item, one);
  });
  const done = read.filter((one) => "change" in one);
  const unclear = read.filter((one) => "messages" in one);
  // The clear ones are recorded and shown on one receipt; after it comes what could not be, each with its reason.
  if (done.length === 0) return joinAnswers(unclear);
  const refreshed = await refreshedDigest(
    turn,
    sent,
    done.map(({ action }) => action),
  );
  return joinAnswers([{ ...recorded(turn, done, sent), ...refreshed }, ...unclear]);
}

function decideItem(turn: PlanTurn, { ref: _ref, ...said }: UpdateItem, stored: Stored<"action">): Decided | Answer {
  const decided = decide(turn, stored, said);
  if (!decided.ok) return say(sentence(inWords(turn, decided.refusal)));
  return { ...decided.update, before: stored.value, version: stored.version };
}

function askWhichOf(turn: PlanTurn, item: UpdateItem, found: Exclude<Found, { is: "action" }> | undefined): Answer {
  if (!found) return say();
  return askWhichAction(turn, item.ref, found, (near) => ({ intent: "update", items: [{ ...item, ref: near }] }));
}

function recorded(turn: PlanTurn, done: readonly Decided[], sent: Stored<"delivery"> | undefined): Answer {
  const updated = done.map(({ action }) => action);
  const undoable = done.map(({ action, change }) => ({ ref: action.ref, change: change.id }));
  return {
    messages: [receiptCard(turn.frame, done)],
    writes: [...writesOf(done), ...markAnswered(turn, sent, updated)],
    changes: done.map(({ change }) => change.id),
    situation: { refs: updated.map(({ ref }) => ref), undoable },
  };
}

function decide(turn: PlanTurn, { value: action }: Stored<"action">, said: UpdateRequest) {
  const { frame, from, today, now, door, id } = turn;
  const standing = standingToUpdate(frame, from.userId, action, today);
  const owner = standing?.as === "admin" ? ownerOf(turn, action) : undefined;
  return decideUpdate(action, said, {
    frame,
    standing,
    actor: from,
    now,
    today,
    door,
    turn: id,
    newId: turn.newId(),
    ...(owner && { onBehalfOf: owner }),
  });
}

/** The person an administrator speaks for: the first who answers for the action now. */
function ownerOf({ frame, today }: PlanTurn, action: Action): Actor | undefined {
  const owners = peopleOn(frame, today).ownersOf(action);
  const [first] = owners.kind === "people" ? owners.people : [];
  return first && { userId: first.userId, name: first.name };
}

const inWords = (turn: PlanTurn, refusal: UpdateRefusal) =>
  refusalInWords(
    refusal,
    turn.frame.plan.zone,
    turn.frame.scale.ratings.map((one) => one.name),
  );
