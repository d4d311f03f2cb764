// One person's window as a test uses it: what one reads, fills in and presses, and never how the page is built.

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "playwright-core";

export interface TrainingWindow {
  /** Types a message and sends it. */
  say(text: string): Promise<void>;
  /** Everything the clerk wrote, words and cards, the oldest first. */
  messages(): Locator;
  /** The newest of the clerk's messages of words that has these in it; waits until it is there. */
  message(text: string | RegExp): Promise<Locator>;
  cards(): Locator;
  /** The newest card that has this text in it; waits until it is there. */
  card(text: string | RegExp): Promise<Locator>;
  /** Fills in one input of a card, by its label: chooses, writes, picks a date (2018-12-03), or ticks. */
  fillIn(card: Locator, label: string, value: string): Promise<void>;
  press(card: Locator, button: string): Promise<void>;
  /** Goes to another conversation of the window: "Personal Chat", or the name of a group chat. */
  goTo(conversation: string): Promise<void>;
  /**
   * A picture under test/e2e/output, as wide as said: 1280 is the whole page, 400 the chat on a phone.
   * It begins with the message or card it is `from`; else it shows where the chat stands. Gives its path.
   */
  screenshot(name: string, width: number, from?: Locator): Promise<string>;
  close(): Promise<void>;
}

const OUTPUT = fileURLToPath(new URL("./output/", import.meta.url));
const HEIGHT = 900;
const FULL_WIDTH = 1280;
const PHONE_WIDTH = 500;

// The Playground's own page does not fold as Teams does on a phone: it keeps its chat 600 pixels wide, and a window made
// narrow forgets what was filled in. So the page stays as wide as it is, and only its chat is folded for the picture.
const folded = (width: number): string => `
  #root { width: ${width}px; }
  *:has(> * > [aria-label="Chat and Teams Channel"]), *:has(> [role=toolbar]) { display: none !important; }
  #root *:has([data-lexical-editor]), *:has(.fai-OutputCard), .fai-OutputCard, .fai-OutputCard * {
    min-width: 0 !important;
    max-width: 100% !important;
  }
  *:has(> .fai-OutputCard), *:has(> * > .fai-OutputCard), *:has(> * > * > .fai-OutputCard) {
    margin-left: 4px !important;
    margin-right: 8px !important;
  }
`;

export async function openTrainingWindow(browser: Browser, url: string): Promise<TrainingWindow> {
  const page = await browser.newPage({ viewport: { width: FULL_WIDTH, height: HEIGHT } });
  await page.goto(url);
  const composer = page.locator("[data-lexical-editor=true]");
  await composer.waitFor();
  // The log repeats what is said, beside the chat and over it.
  await page.getByTitle("Hide log panel").click();
  const messages = page.locator(".fai-OutputCard");
  const cards = page.locator(".ac-adaptiveCard");
  return {
    async say(text) {
      await composer.fill(text);
      await composer.press("Enter");
    },
    messages: () => messages,
    message: (text) => newest(messages.filter({ hasText: text, hasNot: page.locator(".ac-adaptiveCard") })),
    cards: () => cards,
    card: (text) => newest(cards.filter({ hasText: text })),
    fillIn: (card, label, value) => fillIn(page, card, label, value),
    press: (card, button) => card.getByRole("button", { name: button, exact: true }).click(),
    goTo: (conversation) => page.getByRole("treeitem", { name: conversation, exact: true }).click(),
    screenshot: (name, width, from) => screenshot(page, name, width, from),
    close: () => page.close(),
  };
}

async function newest(found: Locator): Promise<Locator> {
  await found.last().waitFor();
  return found.last();
}

async function fillIn(page: Page, card: Locator, label: string, value: string): Promise<void> {
  const radios = card.getByRole("radiogroup", { name: label });
  const box = card.getByRole("combobox", { name: label });
  const tick = card.getByRole("checkbox", { name: label });
  const input = radios
    .or(box)
    .or(tick)
    .or(card.getByRole("textbox", { name: label }));
  await input.first().waitFor();
  if (await radios.isVisible()) await radios.getByRole("radio", { name: value }).check();
  else if (await tick.isVisible()) await tick.setChecked(value === "yes");
  else if (await box.isVisible()) await fillInBox(page, box, value);
  else await input.fill(value);
}

/** A date and a compact choice are both boxes: a date opens a calendar, a choice a list. */
async function fillInBox(page: Page, box: Locator, value: string): Promise<void> {
  if ((await box.getAttribute("aria-haspopup")) === "dialog") {
    await box.fill(value);
    await box.press("Tab");
    return;
  }
  await box.click();
  await page.getByRole("option", { name: value }).click();
}

async function screenshot(page: Page, name: string, width: number, from: Locator | undefined): Promise<string> {
  const path = join(OUTPUT, `${name}-${width}.png`);
  const style = width <= PHONE_WIDTH ? await page.addStyleTag({ content: folded(width) }) : undefined;
  await from?.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const clip = { x: 0, y: 0, width, height: HEIGHT };
  await page.screenshot({ path, clip, animations: "disabled", caret: "hide" });
  await style?.evaluate((element) => element.parentNode?.removeChild(element));
  return path;
}
