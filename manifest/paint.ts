// Shapes laid over one another and sampled many times in each pixel, so that edges come out smooth.
import type { Picture } from "./png.ts";

export type Shape = (x: number, y: number) => boolean;
export type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

/** A shape in one colour, or a hole through everything below it. */
export interface Layer {
  readonly shape: Shape;
  readonly colour: Colour | "clear";
}

export const everywhere: Shape = () => true;

export const disc =
  ([centreX, centreY]: Point, radius: number): Shape =>
  (x, y) =>
    Math.hypot(x - centreX, y - centreY) <= radius;

export const box =
  ([left, top]: Point, [right, bottom]: Point, corner = 0): Shape =>
  (x, y) => {
    const overX = Math.max(left + corner - x, x - right + corner, 0);
    const overY = Math.max(top + corner - y, y - bottom + corner, 0);
    return corner === 0 ? overX + overY === 0 : Math.hypot(overX, overY) <= corner;
  };

/** A convex polygon, its corners in either direction. */
export const polygon =
  (...corners: readonly Point[]): Shape =>
  (x, y) => {
    const sides = corners.map(([fromX, fromY], index) => {
      const [toX, toY] = corners[(index + 1) % corners.length] ?? [fromX, fromY];
      return (toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX);
    });
    return sides.every((side) => side >= 0) || sides.every((side) => side <= 0);
  };

/** A line through the points with round ends and joints. */
export const stroke =
  (width: number, ...points: readonly Point[]): Shape =>
  (x, y) =>
    points.slice(1).some((to, index) => distanceToSegment([x, y], points[index] ?? to, to) <= width / 2);

export const minus =
  (shape: Shape, hole: Shape): Shape =>
  (x, y) =>
    shape(x, y) && !hole(x, y);

export function hex(colour: string): Colour {
  const channel = (at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

const SAMPLES_ACROSS = 4;

export function paint(size: number, layers: readonly Layer[]): Picture {
  const rgba = new Uint8Array(size * size * 4);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) rgba.set(pixel(x, y, layers), (y * size + x) * 4);
  }
  return { width: size, height: size, rgba };
}

function pixel(x: number, y: number, layers: readonly Layer[]): readonly number[] {
  const seen: Colour[] = [];
  for (let sample = 0; sample < SAMPLES_ACROSS ** 2; sample++) {
    const sampleX = x + ((sample % SAMPLES_ACROSS) + 0.5) / SAMPLES_ACROSS;
    const sampleY = y + (Math.floor(sample / SAMPLES_ACROSS) + 0.5) / SAMPLES_ACROSS;
    const colour = layers.findLast(({ shape }) => shape(sampleX, sampleY))?.colour ?? "clear";
    if (colour !== "clear") seen.push(colour);
  }
  const mean = (channel: 0 | 1 | 2) =>
    Math.round(seen.reduce((sum, colour) => sum + colour[channel], 0) / (seen.length || 1));
  return [mean(0), mean(1), mean(2), Math.round((255 * seen.length) / SAMPLES_ACROSS ** 2)];
}

function distanceToSegment([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): number {
  const alongX = toX - fromX;
  const alongY = toY - fromY;
  const share = ((x - fromX) * alongX + (y - fromY) * alongY) / (alongX ** 2 + alongY ** 2 || 1);
  const nearest = Math.min(Math.max(share, 0), 1);
  return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY);
}
