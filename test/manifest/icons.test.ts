import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { drawColour, drawOutline, GROUND } from "../../manifest/draw-icons.ts";
import manifest from "../../manifest/manifest.json" with { type: "json" };
import type { Picture } from "../../manifest/png.ts";
import { parsePng } from "./parse-png.ts";

function icon(file: string): Picture {
  return parsePng(readFileSync(new URL(`../../manifest/${file}`, import.meta.url)));
}

function pixels({ rgba }: Picture): readonly (readonly number[])[] {
  return Array.from({ length: rgba.length / 4 }, (_none, at) => [...rgba.subarray(at * 4, at * 4 + 4)]);
}

describe("the colour icon", () => {
  const colour = icon(manifest.icons.color);

  it("is 192 by 192 pixels, and nowhere transparent", () => {
    const opaque = pixels(colour).filter(([, , , alpha]) => alpha === 255);

    expect([colour.width, colour.height]).toEqual([192, 192]);
    expect(opaque).toHaveLength(192 * 192);
  });

  it("stands on the accent colour of the app", () => {
    const [corner] = pixels(colour);

    expect(manifest.accentColor).toBe(GROUND);
    expect(`#${Buffer.from(corner ?? []).toString("hex", 0, 3)}`.toUpperCase()).toBe(GROUND);
  });

  it("is as it is drawn", () => {
    expect(colour).toEqual(drawColour());
  });
});

describe("the outline icon", () => {
  const outline = icon(manifest.icons.outline);

  it("is 32 by 32 pixels", () => {
    expect([outline.width, outline.height]).toEqual([32, 32]);
  });

  it("is white on nothing: every pixel that is not wholly transparent is white", () => {
    const coloured = pixels(outline).filter(([red, green, blue, alpha]) => alpha && `${[red, green, blue]}` !== WHITE);

    expect(coloured).toEqual([]);
  });

  it("has a transparent border and a drawing inside", () => {
    const alphas = pixels(outline).map(([, , , alpha]) => alpha ?? 0);
    const border = alphas.filter((_alpha, at) => at < 32 || at >= 31 * 32 || at % 32 === 0 || at % 32 === 31);

    expect(Math.max(...border)).toBe(0);
    expect(alphas.filter((alpha) => alpha === 255).length).toBeGreaterThan(100);
  });

  it("is as it is drawn", () => {
    expect(outline).toEqual(drawOutline());
  });
});

const WHITE = "255,255,255";
