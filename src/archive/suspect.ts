/**
 * Where in the archive a damaged piece of words may come from. Each rare word, pair, and pair around a third votes for the
 * place the piece would begin at; places with enough votes are suspects, to be verified word by word.
 */
import { AROUND, type GramIndex, hashGram, ONE, type Shape, TWO } from "./gram.ts";
import { fieldAt, type Row } from "./passage.ts";
import type { Piece } from "./reference.ts";
import type { Vocabulary } from "./vocabulary.ts";

export const VOTING_SHAPES: readonly Shape[] = [ONE, TWO, AROUND];

export interface Suspect {
  /** Index into the row's `fieldStart`. */
  readonly field: number;
  /** About where the piece begins. */
  readonly start: number;
  readonly votes: number;
}

interface Voter {
  /** The first word of the gram, counted in the piece. */
  readonly offset: number;
  readonly bits: number;
  readonly hash: number;
}

/** A single word votes only where it is printed this seldom. */
const RARE = 60;
const COMMON_BITS = 8;
/** Votes counted for one piece: the rarest grams vote first. */
const MOST_VOTES = 200;
const MOST_VOTERS = 4096;
/** A piece longer than this many words votes by its beginning; keeps starts from being negative. */
const LEAD_IN = 4096;
const MOST_SUSPECTS = 12;
/** The share of a piece's bits that must vote for a place, and the share of the votes for the likeliest place. */
const LEAST_SHARE = 0.3;
const LEAST_OF_BEST = 0.4;

/** For each word of a piece the numbers it may stand for: its own, or its neighbours'. */
export type Readings = readonly (readonly number[])[];

export function readReadings(piece: Piece, neighbours: ReadonlyMap<string, readonly number[]>): Readings {
  return piece.ids.map((id, i) => (id === 0 ? (neighbours.get(piece.words[i] as string) ?? []) : [id]));
}

/** The evidence in a piece: its words' bits, as far as they can be read. */
export function readingBits(readings: Readings, vocabulary: Vocabulary): number {
  return readings.reduce((sum, [id]) => sum + (id === undefined ? 0 : vocabulary.bits(id)), 0);
}

/** The grams of a piece that may vote. */
export function findVoters(readings: Readings, vocabulary: Vocabulary): readonly Voter[] {
  const voters: Voter[] = [];
  // A gram of fewer bits stands in some hundred places by chance.
  const least = Math.log2(vocabulary.total + 1) - COMMON_BITS;
  const gram: [number, number, number] = [0, 1, 1];
  const add = (offset: number, shape: Shape, bits: number): void => {
    if (bits >= least) voters.push({ offset, bits, hash: hashGram(gram, 0, shape) });
  };
  readings.forEach((here, offset) => {
    for (const id of here) {
      const bits = vocabulary.bits(id);
      gram[0] = id;
      if (vocabulary.count(id) <= RARE) add(offset, ONE, bits);
      for (const next of readings[offset + 1] ?? []) {
        gram[1] = next;
        add(offset, TWO, bits + vocabulary.bits(next));
      }
      gram[1] = 1;
      for (const next of readings[offset + 2] ?? []) {
        gram[2] = next;
        add(offset, AROUND, bits + vocabulary.bits(next));
      }
    }
  });
  return voters;
}

/** The likeliest places first. */
export function findSuspects(row: Row, index: GramIndex, readings: Readings): readonly Suspect[] {
  const polls = findVoters(readings, row.vocabulary)
    .map((voter) => ({ ...voter, places: index.places(voter.hash) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length || a.offset - b.offset);
  // A vote is one number, for sorting: where the piece would begin, then who votes.
  const votes = new Float64Array(MOST_VOTES);
  let count = 0;
  polls.forEach(({ places, offset }, voter) => {
    if (count + places.length > MOST_VOTES) return;
    for (const place of places) {
      votes[count] = (place - offset + LEAD_IN) * MOST_VOTERS + voter;
      count += 1;
    }
  });
  const sorted = votes.subarray(0, count).sort();
  const slack = 1 + Math.floor(readings.length / 6);
  const least = readingBits(readings, row.vocabulary) * LEAST_SHARE;
  const suspects: Suspect[] = [];
  const tally = new Float64Array(readings.length);
  for (let from = 0; from < count; ) {
    const start = Math.floor((sorted[from] as number) / MOST_VOTERS) - LEAD_IN;
    let to = from;
    let bits = 0;
    tally.fill(0);
    for (; to < count && Math.floor((sorted[to] as number) / MOST_VOTERS) - LEAD_IN <= start + slack; to += 1) {
      const voter = polls[(sorted[to] as number) % MOST_VOTERS] as Voter;
      const before = tally[voter.offset] as number;
      if (voter.bits <= before) continue;
      bits += voter.bits - before;
      tally[voter.offset] = voter.bits;
    }
    if (bits >= least) {
      // A damaged beginning may place the start before its field.
      const { offset } = polls[(sorted[from] as number) % MOST_VOTERS] as Voter;
      suspects.push({ field: fieldAt(row, start + offset), start, votes: bits });
    }
    from = to;
  }
  suspects.sort((a, b) => b.votes - a.votes || a.start - b.start);
  const best = suspects[0]?.votes ?? 0;
  return suspects.filter(({ votes: bits }) => bits >= best * LEAST_OF_BEST).slice(0, MOST_SUSPECTS);
}
