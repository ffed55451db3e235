/**
 * Where in the archive a damaged piece of words may come from. Each rare word, pair, and pair around a third votes for the
 * place the piece would begin at; places with enough votes are suspects, to be verified word by word.
 */
import { AROUND, type GramIndex, hashGram, ONE, type Shape, TWO } from "./gram.ts";
import type { Neighbours } from "./noise.ts";
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
/** The words of a piece that vote: its first. */
const MOST_VOTING = 80;
const MOST_SUSPECTS = 12;
/** The share of a piece's bits that must vote for a place, and the share of the votes for the likeliest place. */
const LEAST_SHARE = 0.3;
const LEAST_OF_BEST = 0.4;

/** Room that every search uses again. */
const votes = new Float64Array(MOST_VOTES);
const tally = new Float64Array(MOST_VOTING);

/** For each word of a piece the numbers it may stand for: its own, or its neighbours'. */
export type Readings = readonly (readonly number[])[];

export function readReadings(piece: Piece, neighbours: Neighbours): Readings {
  return piece.ids
    .slice(0, MOST_VOTING)
    .map((id, i) => (id === 0 ? (neighbours.get(piece.words[i] as string) ?? []) : [id]));
}

/** The evidence in a piece: its words' bits, as far as they can be read. */
export function readingBits(readings: Readings, vocabulary: Vocabulary): number {
  return readings.reduce((sum, [id]) => sum + (id === undefined ? 0 : vocabulary.bits(id)), 0);
}

/** The grams of a piece that may vote. */
export function findVoters(readings: Readings, vocabulary: Vocabulary): readonly Voter[] {
  const voters: Voter[] = [];
  const { codes } = vocabulary;
  // A gram of fewer bits stands in some hundred places by chance.
  const least = Math.log2(vocabulary.total + 1) - COMMON_BITS;
  const gram: [number, number, number] = [0, 1, 1];
  const add = (offset: number, shape: Shape, bits: number): void => {
    if (bits >= least) voters.push({ offset, bits, hash: hashGram(gram, 0, shape, codes) });
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
  const polls = callPolls(index, findVoters(readings, row.vocabulary));
  const sorted = takeVotes(index, polls);
  const slack = 1 + Math.floor(readings.length / 6);
  const least = readingBits(readings, row.vocabulary) * LEAST_SHARE;
  const suspects: Suspect[] = [];
  for (let from = 0; from < sorted.length; ) {
    const start = startOf(sorted[from] as number);
    let to = from;
    let bits = 0;
    tally.fill(0);
    for (; to < sorted.length && startOf(sorted[to] as number) <= start + slack; to += 1) {
      const { voter } = polls[(sorted[to] as number) % MOST_VOTERS] as Poll;
      const before = tally[voter.offset] as number;
      if (voter.bits <= before) continue;
      bits += voter.bits - before;
      tally[voter.offset] = voter.bits;
    }
    if (bits >= least) {
      // A damaged beginning may place the start before its field.
      const { offset } = (polls[(sorted[from] as number) % MOST_VOTERS] as Poll).voter;
      suspects.push({ field: fieldAt(row, start + offset), start, votes: bits });
    }
    from = to;
  }
  suspects.sort((a, b) => b.votes - a.votes || a.start - b.start);
  const best = suspects[0]?.votes ?? 0;
  return suspects.filter(({ votes: bits }) => bits >= best * LEAST_OF_BEST).slice(0, MOST_SUSPECTS);
}

interface Poll {
  readonly voter: Voter;
  readonly gram: number;
  readonly places: number;
}

/** The voters whose grams stand anywhere, the rarest first. */
function callPolls(index: GramIndex, voters: readonly Voter[]): readonly Poll[] {
  const polls: Poll[] = [];
  for (const voter of voters) {
    const gram = index.find(voter.hash);
    const places = gram < 0 ? 0 : (index.starts[gram + 1] as number) - (index.starts[gram] as number);
    if (places > 0) polls.push({ voter, gram, places });
  }
  return polls.sort((a, b) => a.places - b.places || a.voter.offset - b.voter.offset).slice(0, MOST_VOTERS);
}

/** A vote is one number, for sorting: where the piece would begin, then which poll votes. The result is used up at once. */
function takeVotes({ starts, places }: GramIndex, polls: readonly Poll[]): Float64Array {
  let count = 0;
  polls.forEach(({ voter, gram, places: most }, poll) => {
    if (count + most > MOST_VOTES) return;
    const start = starts[gram] as number;
    for (let i = start; i < start + most; i += 1) {
      votes[count] = ((places[i] as number) - voter.offset + MOST_VOTING) * MOST_VOTERS + poll;
      count += 1;
    }
  });
  return votes.subarray(0, count).sort();
}

function startOf(vote: number): number {
  return Math.floor(vote / MOST_VOTERS) - MOST_VOTING;
}
