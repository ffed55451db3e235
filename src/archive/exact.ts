/** The keys of an entry, word for word: whole title line, words in the title line, words anywhere, headline. */
import type { LinkKey } from "./archive.ts";
import { bestPlace, type Candidate, type Find, groupByArticle, type Library } from "./candidate.ts";
import { heardIndex, indexGrams, ONE, THREE, TWO } from "./gram.ts";
import { Growing } from "./growing.ts";
import { fieldName } from "./passage.ts";
import { findAnchor, findPhrase, type Hit } from "./phrase.ts";
import { countElisions, type Phrase, phraseKey, phrasesOf, type Reference } from "./reference.ts";
import { inSteps } from "./vocabulary.ts";

/** What these references are looked for in, in the order it is tried: for one reference after the other. */
export function findExact(library: Library, references: Iterable<Reference>): readonly Find[] {
  const { row, hear } = library;
  const asked = new Growing();
  for (const reference of references) {
    for (const phrase of phrasesOf(reference)) {
      const anchor = findAnchor(phrase, row.vocabulary);
      if (anchor !== null) asked.push(anchor.hash);
    }
  }
  const index = heardIndex(indexGrams(row, asked.toArray(), [ONE, TWO, THREE]), hear);
  let last: Reference | null = null;
  let known = new Map<Phrase, HitsByArticle>();
  const look: Look = (phrase) => {
    const hits = known.get(phrase) ?? groupByArticle(findPhrase(row, index, phrase));
    known.set(phrase, hits);
    return hits;
  };
  const finders = [byTitleLine, byWordsInTitle, byWords, byHeadline];
  return finders.map((find) => (reference) => {
    // Each key asks for the same phrases, and none for those of the reference before.
    if (reference !== last) known = new Map();
    last = reference;
    return find(library, look, reference);
  });
}

type HitsByArticle = ReadonlyMap<number, readonly Hit[]>;
type Look = (phrase: Phrase) => HitsByArticle;

/**
 * The whole entry is the whole title line, with or without its topics, or the whole printed headline. Dots that the title
 * line has not say that there is more to it: then it is only one of those that hold the words.
 */
function byTitleLine(library: Library, look: Look, reference: Reference): readonly Candidate[] {
  const { whole, untopical } = reference;
  const elisions = countElisions(reference.entry.text);
  const found = new Map<number, Phrase>();
  for (const phrase of [whole, untopical]) {
    for (const article of library.titles.withTitle(phraseKey(phrase))) {
      if (!found.has(article) && elisions <= library.titles.elisions(article)) found.set(article, phrase);
    }
  }
  if (found.size === 0 && elisions === 0) {
    for (const article of library.titles.withHeadline(phraseKey(untopical))) found.set(article, untopical);
  }
  if (found.size === 0) return [];
  const [first] = phrasesOf(reference);
  const prose = first === undefined ? null : look(first);
  return [...found].map(([article, phrase]) => ({
    article,
    state: "exact",
    isWhole: phrase === whole,
    place: bestPlace(library.row, prose?.get(article) ?? []),
    evidence: { key: "title", bits: bitsOf(library, [phrase]), size: null, places: 1, distance: 0, length: 0 },
  }));
}

/** All quoted words stand in the title line; of an entry without quotations, all its words. */
function byWordsInTitle(library: Library, look: Look, reference: Reference): readonly Candidate[] {
  return byPhrases(library, look, reference, "title");
}

/** All quoted words stand somewhere in the article. */
function byWords(library: Library, look: Look, reference: Reference): readonly Candidate[] {
  return reference.quotes.length === 0 ? [] : byPhrases(library, look, reference, "words");
}

/** An entry without quotations stands in a printed headline, or is a line of the prose. */
function byHeadline(library: Library, look: Look, reference: Reference): readonly Candidate[] {
  return reference.quotes.length > 0 ? [] : byPhrases(library, look, reference, "headline");
}

function byPhrases(library: Library, look: Look, reference: Reference, key: LinkKey): readonly Candidate[] {
  const { row } = library;
  const phrases = phrasesOf(reference);
  const counts = ({ field }: Hit): boolean => key !== "title" || fieldName(field) === "title";
  const found = phrases.map(look);
  const candidates: Candidate[] = [];
  for (const [article, all] of found[0] ?? []) {
    const hits = found.map((byArticle) => byArticle.get(article)?.find(counts));
    if (hits.includes(undefined)) continue;
    const size = phrases.reduce((sum, phrase) => sum + phrase.size, 0);
    candidates.push({
      article,
      state: hits.some((hit) => hit?.elided) ? "elided" : "exact",
      isWhole: false,
      place: bestPlace(row, all),
      evidence: {
        key,
        bits: bitsOf(library, phrases),
        size,
        places: inSteps(row.words.length),
        distance: 0,
        length: 0,
      },
    });
  }
  return candidates;
}

function bitsOf({ row: { vocabulary } }: Library, phrases: readonly Phrase[]): number {
  let bits = 0;
  for (const { pieces } of phrases) {
    for (const { ids } of pieces) for (const id of ids) bits += vocabulary.bits(id);
  }
  return bits;
}
