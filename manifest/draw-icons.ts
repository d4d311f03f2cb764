// Draws the two icons of the Teams app: a plan's page, its rows marked by shape and colour, and the clerk's tick.
// After a change, run `node manifest/draw-icons.ts`; a test compares the files with what is drawn here.
import { writeFileSync } from "node:fs";
import { box, disc, everywhere, hex, type Layer, minus, type Point, paint, polygon, stroke } from "./paint.ts";
import { formatPng, type Picture } from "./png.ts";

export const GROUND = "#1D3557";
const PAPER = hex("#FFFFFF");
const FOLD = hex("#B9C7D9");
const RULE = hex("#9FB0C6");
const GREEN = hex("#1E8E5A");
const AMBER = hex("#E8A317");
const RED = hex("#C8323C");

export function drawColour(): Picture {
  const tick: readonly Point[] = [
    [102, 131],
    [115, 144],
    [139, 117],
  ];
  return paint(192, [
    { shape: everywhere, colour: hex(GROUND) },
    { shape: minus(box([39, 28], [133, 156], 9), polygon([107, 28], [147, 28], [147, 68])), colour: PAPER },
    { shape: polygon([107, 28], [107, 54], [133, 54]), colour: FOLD },
    { shape: disc([59, 56], 9), colour: GREEN },
    { shape: polygon([59, 76], [69, 94], [49, 94]), colour: AMBER },
    { shape: box([50.5, 107], [67.5, 124]), colour: RED },
    { shape: stroke(8, [79, 56], [95, 56]), colour: RULE },
    { shape: stroke(8, [79, 86], [119, 86]), colour: RULE },
    { shape: stroke(8, [79, 116], [119, 116]), colour: RULE },
    { shape: disc([121, 130], 38), colour: hex(GROUND) },
    { shape: disc([121, 130], 32), colour: GREEN },
    { shape: stroke(10, ...tick), colour: PAPER },
  ]);
}

export function drawOutline(): Picture {
  const white = PAPER;
  const tick: readonly Point[] = [
    [15.5, 22],
    [19.5, 26],
    [27.5, 16.5],
  ];
  const rows: readonly Layer[] = [9, 14].map((y) => ({ shape: stroke(2, [10, y], [18, y]), colour: white }));
  return paint(32, [
    { shape: minus(box([5, 3], [23, 28], 3), box([7, 5], [21, 26], 1)), colour: white },
    ...rows,
    { shape: stroke(6.5, ...tick), colour: "clear" },
    { shape: stroke(3, ...tick), colour: white },
  ]);
}

if (import.meta.main) {
  writeFileSync(new URL("color.png", import.meta.url), formatPng(drawColour()));
  writeFileSync(new URL("outline.png", import.meta.url), formatPng(drawOutline()));
}
