/**
 * For words the archive never prints, the words of the archive they may be damaged from. Words one deletion apart on each
 * side meet under a common remainder (symmetric deletion, after Garbe's SymSpell); then edits are counted.
 */
import { countEdits } from "./edit.ts";
import { byFrequency, type Vocabulary } from "./vocabulary.ts";

/** A damaged word stands for at most this many words. */
const MOST_NEIGHBOURS = 4;

/** Damaged word → numbers of its neighbours, the nearest first, of equals the most frequent. Linear in the vocabulary. */
export function findNeighbours(
  vocabulary: Vocabulary,
  damaged: ReadonlySet<string>,
): ReadonlyMap<string, readonly number[]> {
  const meeting = new Map<string, string[]>();
  for (const word of damaged) {
    for (const remainder of remainders(word)) {
      const words = meeting.get(remainder);
      if (words === undefined) meeting.set(remainder, [word]);
      else words.push(word);
    }
  }
  const found = new Map<string, { readonly id: number; readonly edits: number }[]>();
  for (let id = 1; id < vocabulary.size; id += 1) {
    if (vocabulary.count(id) === 0) continue;
    const printed = vocabulary.spell(id);
    const near = new Set<string>();
    for (const remainder of remainders(printed)) for (const word of meeting.get(remainder) ?? []) near.add(word);
    for (const word of near) {
      const most = Math.max(1, Math.floor(word.length / 3));
      const edits = countEdits(word, printed, most);
      if (edits > most) continue;
      const neighbours = found.get(word);
      if (neighbours === undefined) found.set(word, [{ id, edits }]);
      else neighbours.push({ id, edits });
    }
  }
  const nearest = new Map<string, readonly number[]>();
  for (const [word, neighbours] of found) {
    neighbours.sort((a, b) => a.edits - b.edits || byFrequency(vocabulary, a.id, b.id));
    nearest.set(
      word,
      neighbours.slice(0, MOST_NEIGHBOURS).map(({ id }) => id),
    );
  }
  return nearest;
}

/** The word, and the word with each one of its letters left out. */
export function remainders(word: string): ReadonlySet<string> {
  const all = new Set([word]);
  for (let i = 0; i < word.length; i += 1) all.add(word.slice(0, i) + word.slice(i + 1));
  return all;
}
