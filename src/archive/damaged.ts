/**
 * The keys of an entry where its words are damaged: the whole entry against title lines and headlines, then quoted words
 * anywhere. Typing errors pass; other words do not.
 */
import type { LinkKey } from "./archive.ts";
import { bestPlace, type Candidate, type Find, groupByArticle, type Library } from "./candidate.ts";
import { type DamagedHit, findDamagedPhrase, locatePhrase, longPieces, phraseGrams } from "./damaged-phrase.ts";
import { type GramIndex, heardIndex, indexGrams } from "./gram.ts";
import { Growing } from "./growing.ts";
import { type Hear, nearQuestion } from "./hearing.ts";
import { findNeighbours, remainders } from "./neighbour.ts";
import type { Neighbours } from "./noise.ts";
import { fieldName, type Row } from "./passage.ts";
import { type Phrase, phrasesOf, type Reference } from "./reference.ts";
import { VOTING_SHAPES } from "./suspect.ts";
import { inSteps } from "./vocabulary.ts";
import { isSameWording, wordingBits } from "./wording.ts";

/** What these references are looked for in, in the order it is tried. */
export function findDamaged(library: Library, references: Iterable<Reference>): readonly Find[] {
  const { row, hear } = library;
  const unknown = new Set<string>();
  for (const reference of references) for (const word of unknownWords(reference)) unknown.add(word);
  const neighbours = findNeighbours(row.vocabulary, unknown);
  const [ofTitles, ofWords] = [new Growing(), new Growing()];
  const ask = (asked: Growing, phrases: readonly Phrase[]): void => {
    for (const phrase of phrases) for (const hash of phraseGrams(row, phrase, neighbours)) asked.push(hash);
  };
  for (const reference of references) {
    ask(ofTitles, [reference.whole]);
    ask(ofWords, phrasesOf(reference));
  }
  const index = (asked: Growing, fields: readonly number[]): GramIndex =>
    heardIndex(indexGrams(row, asked.toArray(), VOTING_SHAPES, fields), hear);
  const inTitles = index(ofTitles, TITLES);
  const anywhere = index(ofWords, EVERYWHERE);
  return [
    (reference) => byTitleLine(library, inTitles, neighboursFor(reference, neighbours, hear), reference),
    (reference) => byWords(library, anywhere, neighboursFor(reference, neighbours, hear), reference),
  ];
}

/** Words that the archive does not print, of all that is looked for. */
function unknownWords(reference: Reference): readonly string[] {
  return [reference.whole, ...phrasesOf(reference)]
    .flatMap(longPieces)
    .flatMap(({ words, ids }) => words.filter((_, i) => ids[i] === 0));
}

/** Those of its own words: what another entry is looked for by changes nothing for this one. */
function neighboursFor(reference: Reference, neighbours: Neighbours, hear: Hear): Neighbours {
  const own = new Set(unknownWords(reference));
  return {
    get(word) {
      if (!own.has(word)) return undefined;
      for (const remainder of remainders(word)) hear(nearQuestion(remainder));
      return neighbours.get(word);
    },
  };
}

/** Fields by their place among an article's four. */
const TITLES = [0, 1];
const EVERYWHERE = [0, 1, 2, 3];

function byTitleLine(
  library: Library,
  index: GramIndex,
  neighbours: Neighbours,
  reference: Reference,
): readonly Candidate[] {
  const hits = groupByArticle(findDamagedPhrase(library.row, index, neighbours, reference.whole));
  return candidatesOf(library, neighbours, reference, [hits], "title", inSteps(library.articles.length));
}

function byWords(
  library: Library,
  index: GramIndex,
  neighbours: Neighbours,
  reference: Reference,
): readonly Candidate[] {
  const found = phrasesOf(reference).map((phrase) =>
    groupByArticle(findDamagedPhrase(library.row, index, neighbours, phrase)),
  );
  const key = reference.quotes.length > 0 ? "words" : "headline";
  return candidatesOf(library, neighbours, reference, found, key, inSteps(library.row.words.length));
}

function candidatesOf(
  { row }: Library,
  neighbours: Neighbours,
  reference: Reference,
  found: readonly ReadonlyMap<number, readonly DamagedHit[]>[],
  key: LinkKey,
  places: number,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [article, all] of found[0] ?? []) {
    const hits = found.map((byArticle) => nearest(byArticle.get(article) ?? []));
    if (!hits.every((hit) => hit !== null)) continue;
    const wordings = hits.flatMap((hit) => hit.wordings);
    if (!isSameWording(wordings, row.vocabulary, neighbours)) continue;
    candidates.push({
      article,
      state: "fuzzy",
      isWhole: key === "title",
      place: bestPlace(row, all) ?? placeInProse(row, article, reference),
      evidence: {
        key,
        bits: wordings.reduce((sum, wording) => sum + wordingBits(wording, row.vocabulary), 0),
        size: isWholeField(row, all) ? null : wordings.reduce((sum, { pairs }) => sum + pairs.length, 0),
        places,
        distance: hits.reduce((sum, { distance }) => sum + distance, 0),
        length: hits.reduce((sum, { length }) => sum + length, 0),
      },
    });
  }
  return candidates;
}

/** Do the words take up a whole title line or headline? */
function isWholeField(row: Row, hits: readonly DamagedHit[]): boolean {
  return hits.some(({ field, start, end }) => {
    const name = fieldName(field);
    const isLine = name === "title" || name === "headline";
    return isLine && start === row.fieldStart[field] && end === (row.fieldStart[field + 1] as number) - 1;
  });
}

function nearest(hits: readonly DamagedHit[]): DamagedHit | null {
  return [...hits].sort((a, b) => a.distance - b.distance || a.start - b.start)[0] ?? null;
}

/** The article is known by its title line: where in it do the quoted words stand? */
function placeInProse(row: Row, article: number, { quotes }: Reference): number | null {
  const [quotation] = quotes;
  return quotation === undefined ? null : (locatePhrase(row, article, quotation)?.start ?? null);
}
