/** Chance that repeats itself: the same seed gives the same numbers on every machine (mulberry32). */
export interface Random {
  /** From 0 up to, not including, 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** An index below `size`; low ones much more often than high ones, as words and names are in print. */
  skewed(size: number): number;
}

const BEND = 20;

export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    fraction,
    between: (least, most) => least + Math.floor(fraction() * (most - least + 1)),
    chance: (probability) => fraction() < probability,
    pick: (list) => {
      if (list.length === 0) throw new RangeError("nothing to pick from");
      return list[Math.floor(fraction() * list.length)] as (typeof list)[number];
    },
    // Zipf's law as Mandelbrot bent it (rank + 20, exponent 1), by inverting its integral.
    skewed: (size) => Math.min(size - 1, Math.floor(BEND * ((size + BEND) / BEND) ** fraction() - BEND)),
  };
}
