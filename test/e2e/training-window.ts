// One person's window as a test uses it: what one reads, fills in and presses, and never how the page is built.

import type { Browser, Locator, Page } from "playwright-core";
import { fillIn } from "./fill-in.ts";
import { FULL_SIZE, picture, SHARPNESS, screenshot } from "./pictures.ts";

export interface TrainingWindow {
  /** Types a message and sends it. */
  say(text: string): Promise<void>;
  /** The same, with the clerk mentioned before it, as a channel and a group chat want it. */
  mention(text: string): Promise<void>;
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
  /** For those who use no mouse: keys go to whatever has the focus, and Tab moves it on until it is there. */
  readonly keys: {
    press(key: string): Promise<void>;
    type(text: string): Promise<void>;
    tabTo(to: Locator): Promise<void>;
  };
  /** Goes to another conversation of the window: "Personal Chat", or the name of a group chat. */
  goTo(conversation: string): Promise<void>;
  /**
   * A picture under test/e2e/output, as wide as said: 1280 is the whole page, 400 the chat on a phone.
   * It begins with the message or card it is `from`; else it shows where the chat stands. Gives its path.
   */
  screenshot(name: string, width: number, from?: Locator): Promise<string>;
  /** A picture for the README: one message of the clerk, from its top down to the end of `to`. */
  picture(name: string, message: Locator, to: Locator): Promise<void>;
  /** Where the page stumbled over what it was sent: after that it misses messages. */
  faults(): readonly string[];
  close(): Promise<void>;
}

export async function openTrainingWindow(browser: Browser, url: string): Promise<TrainingWindow> {
  const page = await browser.newPage({ viewport: FULL_SIZE, deviceScaleFactor: SHARPNESS });
  const faults: string[] = [];
  page.on("console", (line) => {
    if (line.text().startsWith("Saga error")) faults.push(line.text());
  });
  await page.goto(url);
  // A channel has one for a new post, and below it one for each answer to a post.
  const composer = page.locator("[data-lexical-editor=true]").first();
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
    async mention(text) {
      await composer.pressSequentially("@");
      await page.getByRole("menuitem", { name: "Plan Clerk" }).click();
      await composer.pressSequentially(` ${text}`);
      await composer.press("Enter");
    },
    messages: () => messages,
    message: (text) => newest(messages.filter({ hasText: text, hasNot: page.locator(".ac-adaptiveCard") })),
    cards: () => cards,
    card: (text) => newest(cards.filter({ hasText: text })),
    fillIn: (card, label, value) => fillIn(page, card, label, value),
    press: (card, button) => card.getByRole("button", { name: button, exact: true }).click(),
    keys: {
      press: (key) => page.keyboard.press(key),
      type: (text) => page.keyboard.type(text),
      tabTo: (to) => tabTo(page, to),
    },
    // Beside its name a conversation shows the time and the beginning of what was said last.
    goTo: (conversation) =>
      page
        .getByRole("treeitem")
        .filter({ has: page.getByText(conversation, { exact: true }) })
        .click(),
    screenshot: (name, width, from) => screenshot(page, name, width, from),
    picture: (name, message, to) => picture(page, name, message, to),
    faults: () => faults,
    close: () => page.close(),
  };
}

async function newest(found: Locator): Promise<Locator> {
  await found.last().waitFor();
  return found.last();
}

/** More than there is to tab through on any card. */
const MOST_TABS = 80;

async function tabTo(page: Page, to: Locator): Promise<void> {
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    if (await to.evaluate((element) => element === element.ownerDocument.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error("Nobody gets there by the Tab key");
}
