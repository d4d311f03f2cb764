// Every kind of card the clerk sends, made by its builder from the small plan, with any texts in it a test wants.
import { actionCard } from "../../src/cards/action-card.ts";
import { digestCard, type ShownLine } from "../../src/cards/digest-card.ts";
import { listCard } from "../../src/cards/list-card.ts";
import { type CardMessage, noteCard, questionCard } from "../../src/cards/note.ts";
import { type Recorded, receiptCard, undoneCard } from "../../src/cards/receipt.ts";
import { summaryCard } from "../../src/cards/summary-card.ts";
import { unansweredCard } from "../../src/cards/unanswered-card.ts";
import { type FormFor, formData } from "../../src/cards/update-form.ts";
import { welcome } from "../../src/cards/wording.ts";
import type { Action } from "../../src/domain/action.ts";
import type { Frame } from "../../src/domain/frame.ts";
import { type ProgressEntry, progressEntry } from "../../src/domain/progress.ts";
import { createSummary } from "../../src/domain/summary.ts";
import { decideUndo } from "../../src/domain/undo.ts";
import { decideUpdate } from "../../src/domain/update.ts";
import { circumstances, frameFrom, type PlanDocument, recordWith, rowIn, someAction, TODAY } from "./small-frame.ts";

/** What people wrote, wherever people write: titles of 500 characters at most, texts of 32,000, words of 30,000, names of 200. */
export interface Texts {
  readonly title: string;
  readonly text: string;
  readonly words: string;
  readonly name: string;
}

export interface Scene {
  readonly frame: Frame;
  /** Titles by ref. */
  readonly areas: ReadonlyMap<string, string>;
  readonly action: Action;
  readonly actions: readonly Action[];
  readonly entries: readonly ProgressEntry[];
  readonly form: FormFor;
  readonly recorded: Recorded;
}

const PERSON = { userId: "user-olive", name: "Olive Owner" };
const ORDINARY_WORDS = "Terms of reference agreed.\nThey go to the board on 4 December.";

/** The small plan with these texts in it, and one action of it that was updated and may be updated again. */
export function sceneOf(texts?: Texts): Scene {
  const record = recordWith(texts && ((document) => write(document, texts)));
  const frame = frameFrom(record);
  const actor = { ...PERSON, ...(texts && { name: texts.name }) };
  const [before = someAction()] = record.actions;
  const said = { rating: "Amber", words: texts?.words ?? ORDINARY_WORDS, forecast: "2018-12-31" } as const;
  const decided = decideUpdate(before, said, circumstances({ frame, actor }));
  if (!decided.ok) throw new Error(decided.refusal.code);
  const { action, entry } = decided.update;
  const entries = [imported(texts?.text ?? "A first list was made."), entry];
  const form = { frame, today: TODAY, action, last: entry, withText: true };
  const [title = "", other = ""] = record.areas.map((one) => one.title);
  const areas = new Map([
    ["1", title],
    ["2", other],
  ]);
  return { frame, areas, action, actions: record.actions, entries, form, recorded: { ...decided.update, before } };
}

function write(document: PlanDocument, { title, text, name }: Texts): void {
  document.plan.title = title;
  for (const at of [0, 1, 2, 3, 4, 5, 6, 7]) Object.assign(rowIn(document, "actions", at), { text });
  Object.assign(rowIn(document, "areas", 0), { title: text });
  Object.assign(rowIn(document, "bodies", 0), { name: title });
  Object.assign(rowIn(document, "posts", 0), { title });
  for (const at of [0, 1, 2, 3, 4, 5]) Object.assign(rowIn(document, "holdings", at), { name });
}

const imported = (text: string) =>
  progressEntry.parse({ id: "0000-import-1", of: "1.1.1", text, door: "import", position: "2017", rating: null });

/** One card of each template, as somebody would meet it on an ordinary day. */
export function ordinaryCards(texts?: Texts) {
  const scene = sceneOf(texts);
  const { frame, areas, action, actions, entries, form, recorded } = scene;
  const summary = createSummary(frame, TODAY);
  for (const one of actions) summary.add(one);
  const view = {
    frame,
    today: TODAY,
    action,
    entries,
    last: entries.at(-1),
    objective: texts?.text ?? "Know who has needs",
  };
  return {
    action: actionCard({ ...view, mayUpdate: true }),
    digest: digestCard({ person: PERSON, lines: digestLines(scene), form: formData(form) }),
    list: listCard(frame, TODAY, {
      title: "Due in December (2)",
      actions: actions.slice(6),
      page: 1,
      words: "due in December",
    }),
    note: questionCard("Which action do you mean?", {
      id: "question-1",
      choices: ["1.1.1", "1.1.2"].map((ref) => ({ label: ref, ask: { intent: "show_action", refs: [ref] } })),
    }),
    receipt: receiptCard(frame, [recorded]),
    summary: summaryCard({ frame, today: TODAY, summary: summary.result(), areas }),
  } satisfies Record<string, CardMessage>;
}

function digestLines({ frame, actions }: Scene): readonly ShownLine[] {
  const { id: planId, title: planTitle } = frame.plan;
  const dues = ["due 31 August 2018, 87 days overdue", "due 30 November 2018, in 4 days"];
  return actions.slice(0, 2).map(({ ref, text }, at) => ({
    ...{ planId, planTitle, ref, text },
    rating: at === 0 ? "○ Not yet rated" : "● Green",
    due: dues[at] ?? "no date",
    review: "14 December 2018",
  }));
}

/** The cards that are longest: many entries, many lines, many actions at once, many areas and groups. */
export function longestCards(texts: Texts): Readonly<Record<string, CardMessage>> {
  const scene = sceneOf(texts);
  const { frame, action, entries, recorded, form } = scene;
  const many = (count: number) => Array.from({ length: count }, (_, at) => at);
  const history = many(40).flatMap((at) =>
    entries.map((one) => ({ ...one, id: `entry-${at}-${one.id}`.slice(0, 60) })),
  );
  const view = { frame, today: TODAY, action, last: history.at(-1), objective: texts.text };
  const [line] = digestLines(scene);
  const lines = many(60).map((at) => ({ ...(line as ShownLine), planId: at % 2 ? "harbour" : "valley" }));
  const undone = decideUndo(recorded.action, recorded.change, { ...circumstances(), isUndone: false });
  if (!undone.ok) throw new Error(undone.refusal.code);
  return {
    "an action with all its history": actionCard({
      ...view,
      entries: history,
      mayUpdate: true,
      wholeHistory: true,
      page: 2,
    }),
    "an action with its newest history and the form": actionCard({ ...view, entries: history, mayUpdate: true }),
    "a digest of sixty actions": digestCard({ person: { ...PERSON, name: texts.name }, lines, form: formData(form) }),
    "a digest that is answered": digestCard({
      person: { ...PERSON, name: texts.name },
      lines: lines.map((one) => ({ ...one, answeredBy: texts.name })),
      form: undefined,
    }),
    "a list": listCard(frame, TODAY, {
      title: texts.title,
      actions: many(60).map(() => action),
      page: 3,
      words: "overdue",
    }),
    "what is not answered": unansweredCard(
      {
        person: { userId: "user-lena", name: texts.name },
        planId: "harbour",
        planTitle: texts.title,
        review: { id: "2018-12-14", held: { on: "2018-12-14", precision: "day" } },
        lines: many(60).map((at) => ({
          ref: `1.1.${at}`,
          text: texts.text,
          owners: many(10).map(() => texts.name),
          vacantPosts: [],
        })),
      },
      frame,
    ),
    "a note of many lines": noteCard({ title: "Reviews", lines: many(200).map(() => texts.title) }),
    "a note of many facts": noteCard({
      title: "Glossary",
      lines: [],
      facts: many(300).map((at) => ({ title: `${at}`, value: texts.title })),
    }),
    "a welcome": noteCard(welcome(texts.name, [texts.title, texts.title])),
    "a receipt": receiptCard(frame, [recorded]),
    "a receipt for 33 actions": receiptCard(
      frame,
      many(33).map(() => recorded),
    ),
    "an undone update": undoneCard(frame, [{ ...undone.update, before: recorded.action }]),
    "a summary of many areas and groups": summaryCard(manyParts(scene, texts)),
  };
}

function manyParts({ frame, action }: Scene, texts: Texts) {
  const summary = createSummary(frame, TODAY);
  for (let at = 1; at <= 60; at += 1)
    summary.add({ ...action, area: String(at), groups: [`group-${at}`, "data-group"] });
  const areas = new Map(Array.from({ length: 60 }, (_, at) => [String(at + 1), texts.text] as const));
  return { frame, today: TODAY, summary: summary.result(), areas };
}
