// Fills in one input of a card by its label, whatever kind of input it is.

import type { Locator, Page } from "playwright-core";

export async function fillIn(page: Page, card: Locator, label: string, value: string): Promise<void> {
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
