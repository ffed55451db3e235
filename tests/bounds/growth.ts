/** How the time something takes grows with what it is given. */

/**
 * Of this process, in milliseconds: whatever else the machine has to do is not in it, nor what the kernel does for it. To be handed a
 * page of memory takes thirty times longer on one machine than on another, and longer where more is asked for.
 */
export function processorTime(): number {
  return process.cpuUsage().user / 1000;
}

/** Least of some runs, in milliseconds: compiling and collecting only ever add. */
export function timeOf(work: () => unknown, runs: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const from = processorTime();
    work();
    least = Math.min(least, processorTime() - from);
  }
  return least;
}

export interface Growth {
  /** Milliseconds, by size. */
  readonly times: readonly [number, number];
  /** How many times longer the large one takes for each character. */
  readonly steepness: number;
  /** The same from the large size to a larger one yet; null where that was not looked at. */
  readonly further: number | null;
}

/** Where a square law would show: work below is quicker than it can be told from what else a process does. */
const TELLING = 60;
/** Linear work comes to 1, work by the square of the length to as many as the sizes lie apart. */
const STEEPEST = 3;
/** How many times the large size a second look goes: far enough that a law shows through what collecting garbage adds, some twofold. */
const FURTHER = 10;
/** Halfway, in ratio, between what linear work and what work by the square comes to that much further on. */
const STEEPEST_FURTHER = Math.sqrt(FURTHER);
/** In milliseconds: what takes longer would keep a second look for too long, and is steep without one. */
const PATIENCE = 1_000;

/** Whether the time grows by more than the length. @param sizes far apart: eight times or more */
export function isSteep({ times: [, large], steepness, further }: Growth): boolean {
  return large > TELLING && steepness > STEEPEST && (further === null || further > STEEPEST_FURTHER);
}

/**
 * What seems steep is measured again, up to three times, and then further on: a square law is met there too, while a step, as
 * where a text grows out of what collecting garbage leaves alone, lies behind.
 */
export function growthOf(work: (length: number) => () => unknown, sizes: readonly [number, number]): Growth {
  const [small, large] = [work(sizes[0]), work(sizes[1])];
  let found: Growth | null = null;
  for (let runs = 1; runs <= 3; runs++) {
    // The large one first: what is compiled on its way would else count as the small one's.
    const most = timeOf(large, runs);
    const times = [timeOf(small, 2 * runs), most] as const;
    found = { times, steepness: most / Math.max(times[0], 0.5) / (sizes[1] / sizes[0]), further: null };
    if (!isSteep(found)) return found;
  }
  const growth = found as Growth;
  const [, most] = growth.times;
  if (most > PATIENCE) return growth;
  const larger = work(FURTHER * sizes[1]);
  let further = Number.POSITIVE_INFINITY;
  for (let look = 1; look <= 2 && further > STEEPEST_FURTHER; look++) {
    const longest = timeOf(larger, 1);
    // Compared with the large one as it is now, after all that has been compiled meanwhile.
    further = Math.min(further, longest / Math.min(most, timeOf(large, 2)) / FURTHER);
  }
  return { ...growth, further };
}
