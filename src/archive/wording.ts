/**
 * Quoted words laid beside printed ones, pair by pair, at the least number of edits. Words may be damaged, joined, parted,
 * left out or put in, and the space between two may have moved. The printed stretch may be longer than the quotation at both ends.
 */
import { type Cut, countEdits, WHOLE } from "./edit.ts";
import { judgePair, type Neighbours, type WordPair, wayBits } from "./noise.ts";
import type { Vocabulary } from "./vocabulary.ts";

export interface Wording {
  /** Indices into the printed words; half-open. */
  readonly start: number;
  readonly end: number;
  readonly pairs: readonly WordPair[];
  /** Edits in all. */
  readonly distance: number;
  /** Letters compared. */
  readonly length: number;
}

/** How far the two may run apart, in words. */
const BAND = 4;
/** Of the quoted letters, at most this share may be edits. */
export const MOST_DISTANCE = 0.2;

type Step = "pair" | "join" | "part" | "shift" | "skip-quoted" | "skip-printed" | "begin";

/** Null where more than a quarter of the letters would have to change. */
export function alignWording(
  quoted: readonly string[],
  printed: readonly string[],
  cut: Cut = WHOLE,
  open: boolean = true,
): Wording | null {
  const m = quoted.length;
  const n = printed.length;
  const length = quoted.reduce((sum, word) => sum + word.length, 0);
  const most = Math.floor(length * MOST_DISTANCE);
  const width = n + 1;
  const band = Math.max(BAND, n - m + BAND);
  const cost: number[] = new Array((m + 1) * width).fill(Number.POSITIVE_INFINITY);
  const steps: Step[] = new Array((m + 1) * width);
  const offer = (i: number, j: number, value: number, step: Step): void => {
    const at = i * width + j;
    if (value < (cost[at] as number)) {
      cost[at] = value;
      steps[at] = step;
    }
  };
  for (let j = 0; j <= n; j += 1) if (open || j === 0) offer(0, j, 0, "begin");
  for (let i = 0; i <= m; i += 1) {
    const word = quoted[i] ?? "";
    const next = quoted[i + 1];
    for (let j = Math.max(0, i - band); j <= Math.min(n, i + band); j += 1) {
      const here = cost[i * width + j] as number;
      if (here > most) continue;
      const other = printed[j];
      const left = most - here;
      if (other !== undefined && i > 0 && (i < m || !open)) offer(i, j + 1, here + other.length, "skip-printed");
      if (i === m) continue;
      offer(i + 1, j, here + word.length, "skip-quoted");
      if (other === undefined) continue;
      const edges = { start: cut.start && i === 0, end: cut.end && i === m - 1 };
      offer(i + 1, j + 1, here + countEdits(word, other, left, edges), "pair");
      const following = printed[j + 1];
      if (following !== undefined && word.length > other.length) {
        offer(i + 1, j + 2, here + 1 + joinEdits(word, other + following), "join");
      }
      if (next !== undefined && following !== undefined && word.length !== other.length) {
        offer(i + 2, j + 2, here + 1 + joinEdits(word + next, other + following), "shift");
      }
      if (next !== undefined && other.length > word.length) {
        offer(i + 2, j + 1, here + 1 + joinEdits(word + next, other), "part");
      }
    }
  }
  let end = n;
  if (open)
    for (let j = 0; j <= n; j += 1) if ((cost[m * width + j] as number) < (cost[m * width + end] as number)) end = j;
  const distance = cost[m * width + end] as number;
  if (distance > most) return null;
  return trace(quoted, printed, steps, cost, end, { distance, length });
}

/** Words are joined or parted by a slip at the space: the rest of them must be much the same. */
function joinEdits(quoted: string, printed: string): number {
  const most = Math.floor(Math.min(quoted.length, printed.length) / 4);
  const edits = countEdits(quoted, printed, most);
  return edits > most ? Number.POSITIVE_INFINITY : edits;
}

function trace(
  quoted: readonly string[],
  printed: readonly string[],
  steps: readonly Step[],
  cost: readonly number[],
  end: number,
  totals: { readonly distance: number; readonly length: number },
): Wording {
  const width = printed.length + 1;
  const pairs: WordPair[] = [];
  let i = quoted.length;
  let j = end;
  while (steps[i * width + j] !== "begin") {
    const at = i * width + j;
    const [down, across] = MOVES[steps[at] as Exclude<Step, "begin">];
    i -= down;
    j -= across;
    pairs.push({
      quoted: quoted.slice(i, i + down).join(""),
      printed: printed.slice(j, j + across).join(""),
      edits: (cost[at] as number) - (cost[i * width + j] as number),
    });
  }
  return { start: j, end, pairs: pairs.reverse(), ...totals };
}

const MOVES: Readonly<Record<Exclude<Step, "begin">, readonly [number, number]>> = {
  pair: [1, 1],
  join: [1, 2],
  part: [2, 1],
  shift: [2, 2],
  "skip-quoted": [1, 0],
  "skip-printed": [0, 1],
};

/** Does the wording say the same, typing errors aside? One small word in ten may be another. */
export function isSameWording(
  wordings: readonly Wording[],
  vocabulary: Vocabulary,
  neighbours: Neighbours = new Map(),
): boolean {
  const pairs = wordings.flatMap((wording) => wording.pairs);
  const surroundings = {
    errors: wordings.reduce((sum, { distance }) => sum + distance, 0),
    letters: wordings.reduce((sum, { length }) => sum + length, 0),
    words: Math.max(1, pairs.length),
    vocabulary,
    neighbours,
  };
  let garbled = 0;
  let small = 0;
  for (const pair of pairs) {
    const difference = judgePair(pair, surroundings);
    if (difference === "other") return false;
    if (difference === "garbled") garbled += 1;
    if (difference === "small") small += 1;
  }
  return garbled <= 1 + pairs.length / 6 && small <= pairs.length / 10;
}

/** The evidence of a wording: its printed words' bits, less what the edits leave open. */
export function wordingBits({ pairs }: Wording, vocabulary: Vocabulary): number {
  let bits = 0;
  for (const { quoted, printed, edits } of pairs) {
    const id = vocabulary.find(printed);
    if (id === 0 || quoted === "") continue;
    bits += Math.max(0, vocabulary.bits(id) - wayBits(edits, printed.length));
  }
  return bits;
}
