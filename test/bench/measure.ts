// Two things measured turn by turn, so that whatever slows the machine slows both.

export interface Compared {
  readonly ours: number;
  readonly floor: number;
  /** How many turns each side took, warming up included. */
  readonly turns: number;
}

/** What is timed. A function that comes back is called afterwards, untimed, to tidy up. */
type Act = (turn: number) => Promise<(() => Promise<void>) | unknown>;

/** Medians in milliseconds. The first quarter as many turns are for warming up. */
export async function compare(turns: number, ours: Act, floor: Act): Promise<Compared> {
  const warm = Math.ceil(turns / 4);
  const times = { ours: [] as number[], floor: [] as number[] };
  for (let turn = 0; turn < warm + turns; turn += 1) {
    const sides = [
      ["ours", ours],
      ["floor", floor],
    ] as const;
    for (const [side, act] of turn % 2 === 0 ? sides : sides.toReversed()) {
      const began = performance.now();
      const tidyUp = await act(turn);
      const taken = performance.now() - began;
      if (turn >= warm) times[side].push(taken);
      if (typeof tidyUp === "function") await tidyUp();
    }
  }
  return { ours: median(times.ours), floor: median(times.floor), turns: warm + turns };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = sorted.slice(sorted.length % 2 === 0 ? middle - 1 : middle, middle + 1);
  return sorted.length % 2 === 0 ? (low + high) / 2 : low;
}
