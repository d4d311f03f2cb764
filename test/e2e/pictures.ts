// Screenshots of the steps of a test, kept under test/e2e/output, and the two pictures that the README shows.

import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locator, Page } from "playwright-core";

const OUTPUT = fileURLToPath(new URL("./output/", import.meta.url));

/** With PICTURES=docs the README's pictures are written anew, and sharply; else they stay beside the screenshots. */
// biome-ignore lint/style/noProcessEnv: it is chosen where the tests are started, and concerns nothing but pictures.
const WANTED = process.env.PICTURES;
const PICTURES = WANTED === undefined ? OUTPUT : resolve(WANTED);
export const SHARPNESS = WANTED === undefined ? 1 : 1.25;

export const FULL_SIZE = { width: 1280, height: 900 };
const PICTURE_HEIGHT = 1_800;
const MARGIN = 8;
/** The clerk's face stands to the left of what it says. */
const FACE_WIDTH = 48;
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

export async function screenshot(page: Page, name: string, width: number, from?: Locator): Promise<string> {
  const path = join(OUTPUT, `${name}-${width}.png`);
  const style = width <= PHONE_WIDTH ? await page.addStyleTag({ content: folded(width) }) : undefined;
  await from?.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const clip = { x: 0, y: 0, width, height: FULL_SIZE.height };
  await page.screenshot({ path, clip, animations: "disabled", caret: "hide" });
  await style?.evaluate((element) => element.parentNode?.removeChild(element));
  return path;
}

/** Only the height may change: a window of another width forgets what was filled in. */
export async function picture(page: Page, name: string, message: Locator, to: Locator): Promise<void> {
  await page.setViewportSize({ ...FULL_SIZE, height: PICTURE_HEIGHT });
  await message.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const [top, bottom] = await Promise.all([message.boundingBox(), to.boundingBox()]);
  if (top === null || bottom === null) throw new Error(`There is nothing to see for the picture ${name}`);
  const x = top.x - FACE_WIDTH;
  const y = top.y - 1;
  const clip = { x, y, width: top.width + FACE_WIDTH + MARGIN, height: bottom.y + bottom.height + MARGIN - y };
  await page.screenshot({ path: join(PICTURES, `${name}.png`), clip, animations: "disabled", caret: "hide" });
  await page.setViewportSize(FULL_SIZE);
}
