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

interface Vote {
  readonly start: number;
  /** The first word of the gram, counted in the piece. */
  readonly offset: number;
  readonly bits: number;
}

interface Voter {
  readonly offset: number;
  readonly bits: number;
  readonly hash: number;
}

/** A single word votes only where it is printed this seldom. */
const RARE = 60;
/** Votes counted for one piece: the rarest grams vote first. */
const MOST_VOTES = 600;
const MOST_SUSPECTS = 12;
/** The share of a piece's bits that must vote for a place. */
const LEAST_SHARE = 0.2;

/** For each word of a piece the numbers it may stand for: its own, or its neighbours'. */
export type Readings = readonly (readonly number[])[];

export function readReadings(
  piece: Piece,
  vocabulary: Vocabulary,
  neighbours: ReadonlyMap<string, readonly number[]>,
): Readings {
  return piece.words.map((word) => {
    const id = vocabulary.find(word);
    return id === 0 ? (neighbours.get(word) ?? []) : [id];
  });
}

/** The evidence in a piece: its words' bits, as far as they can be read. */
export function readingBits(readings: Readings, vocabulary: Vocabulary): number {
  return readings.reduce((sum, [id]) => sum + (id === undefined ? 0 : vocabulary.bits(id)), 0);
}

/** The grams of a piece that may vote. */
export function findVoters(readings: Readings, vocabulary: Vocabulary): readonly Voter[] {
  const voters: Voter[] = [];
  const add = (offset: number, ids: readonly number[], shape: Shape, bits: number): void => {
    const hash = hashGram(ids, 0, shape);
    if (hash !== 0) voters.push({ offset, bits, hash });
  };
  readings.forEach((here, offset) => {
    for (const id of here) {
      const bits = vocabulary.bits(id);
      if (vocabulary.count(id) <= RARE) add(offset, [id], ONE, bits);
      for (const next of readings[offset + 1] ?? []) add(offset, [id, next], TWO, bits + vocabulary.bits(next));
      for (const next of readings[offset + 2] ?? []) add(offset, [id, 1, next], AROUND, bits + vocabulary.bits(next));
    }
  });
  return voters;
}

/** The likeliest places first, in the fields that count. */
export function findSuspects(
  row: Row,
  index: GramIndex,
  readings: Readings,
  counts: (field: number) => boolean,
): readonly Suspect[] {
  const polls = findVoters(readings, row.vocabulary)
    .map((voter) => ({ ...voter, places: index.places(voter.hash) }))
    .filter(({ places }) => places.length > 0)
    .sort((a, b) => a.places.length - b.places.length || a.offset - b.offset);
  const votes: Vote[] = [];
  for (const { places, offset, bits } of polls) {
    if (votes.length + places.length > MOST_VOTES) break;
    for (const place of places) votes.push({ start: place - offset, offset, bits });
  }
  votes.sort((a, b) => a.start - b.start);
  const all = readingBits(readings, row.vocabulary);
  const slack = 1 + Math.floor(readings.length / 6);
  const suspects: Suspect[] = [];
  for (let from = 0; from < votes.length; ) {
    let to = from;
    const byOffset = new Map<number, number>();
    const { start } = votes[from] as Vote;
    for (; to < votes.length && (votes[to] as Vote).start <= start + slack; to += 1) {
      const { offset, bits } = votes[to] as Vote;
      byOffset.set(offset, Math.max(byOffset.get(offset) ?? 0, bits));
    }
    const count = [...byOffset.values()].reduce((sum, bits) => sum + bits, 0);
    if (count >= all * LEAST_SHARE) {
      // A damaged beginning may place the start before its field.
      const field = fieldAt(row, (votes[from] as Vote).start + (votes[from] as Vote).offset);
      if (counts(field)) suspects.push({ field, start, votes: count });
    }
    from = to;
  }
  return suspects.sort((a, b) => b.votes - a.votes || a.start - b.start).slice(0, MOST_SUSPECTS);
}
