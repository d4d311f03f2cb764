// The form, for those who use no mouse.

import { describe, expect, it } from "vitest";
import { AS_STARTED } from "./as-started.ts";
import { useWholeProgram } from "./whole-program.ts";

const program = useWholeProgram(AS_STARTED);

describe("a reminder's form, by the keyboard alone", () => {
  it("is reached, filled in and saved", async () => {
    const owner = await program().openWindow("owner");
    const { keys } = owner;
    const digest = await owner.card("actions to tell me about");
    const ratings = digest.getByRole("radio");

    await keys.tabTo(ratings.first());
    await keys.press("ArrowDown");
    expect(await ratings.nth(1).isChecked()).toBe(true);
    await keys.press("Tab");
    await keys.type("Two parents have joined.");
    await keys.tabTo(digest.getByRole("button", { name: "Save update" }));
    await owner.screenshot("keyboard", 1280, digest);
    await keys.press("Enter");

    const receipt = await owner.card("Recorded by");
    const text = await receipt.innerText();
    expect(text).toContain("▲ Amber (was ○ Not yet rated)");
    expect(text).toContain("Two parents have joined.");
  });
});
