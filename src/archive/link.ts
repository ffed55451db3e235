/**
 * Context entries resolved to the articles they name. The keys are tried strongest first; the first whose candidates stand
 * up decides. One candidate: a link. Several that facets cannot tell apart: `ambiguous`, none chosen. None: `missing`.
 * A wrong link is worse than none.
 */
import type { Article, LinkKey, ResolvedEntry } from "./archive.ts";
import { agreement, type Evidence, isWeakAlone, LEAST_CONFIDENCE, weigh } from "./evidence.ts";
import { compareFacets, type Facets } from "./facet.ts";
import { type GramIndex, indexGrams } from "./gram.ts";
import { fieldName, passageAt, type Row } from "./passage.ts";
import { findAnchor, findPhrase, type Hit } from "./phrase.ts";
import { type Phrase, phraseKey, type Reference, readReference } from "./reference.ts";
import { indexTitles, type TitleIndex } from "./title.ts";

type Readable = Pick<Article, "record" | "prose">;

/** All that is searched. */
interface Library {
  readonly articles: readonly Readable[];
  readonly row: Row;
  readonly grams: GramIndex;
  readonly titles: TitleIndex;
}

/** An article an entry may mean. */
interface Candidate {
  readonly article: number;
  readonly key: LinkKey;
  readonly state: "exact" | "elided" | "fuzzy";
  /** Where the words stand in the prose; null where they stand in the title or headline alone. */
  readonly place: number | null;
  readonly distance: number;
  readonly evidence: Omit<Evidence, "facets">;
}

/** The order of work: each key with the candidates it finds. */
const KEYS: readonly ((library: Library, reference: Reference) => readonly Candidate[])[] = [
  byTitleLine,
  byWordsInTitle,
  byWords,
  byHeadline,
];

/**
 * One list of resolved entries per article, in order. `articles` and `row` are in the same order.
 */
export function resolveEntries(articles: readonly Readable[], row: Row): readonly (readonly ResolvedEntry[])[] {
  const references = articles.map(({ record }) => record.context.map(readReference));
  const asked = new Set<number>();
  const sizes = new Set<number>();
  for (const reference of references.flat()) {
    for (const phrase of phrasesOf(reference)) {
      const anchor = findAnchor(phrase, row.vocabulary);
      if (anchor === null) continue;
      asked.add(anchor.hash);
      sizes.add(anchor.size);
    }
  }
  const grams = indexGrams(row, asked, [...sizes]);
  const titles = indexTitles(articles.map(({ record }) => record));
  const library: Library = { articles, row, grams, titles };
  return references.map((list, citing) => list.map((reference) => resolve(library, reference, citing)));
}

/** What is looked for word for word: the quotations, or the whole entry where it has none. */
function phrasesOf({ quotes, untopical }: Reference): readonly Phrase[] {
  return quotes.length > 0 ? quotes : [untopical];
}

function resolve(library: Library, reference: Reference, citing: number): ResolvedEntry {
  for (const find of KEYS) {
    const found = find(library, reference).filter(({ article }) => article !== citing);
    const judged = found.map((candidate) => judge(library, reference, candidate)).filter((one) => one !== null);
    if (judged.length > 0) return decide(library, reference, judged);
  }
  const { entry } = reference;
  return { entry, state: "missing", key: null, confidence: 0, distance: 0, target: null, candidates: [] };
}

interface Judged {
  readonly candidate: Candidate;
  readonly facets: Facets;
  readonly confidence: number;
}

/** Null where the article cannot be meant, or too little says that it is. */
function judge(library: Library, reference: Reference, candidate: Candidate): Judged | null {
  const { articles, row } = library;
  const article = articles[candidate.article] as Readable;
  const quote = candidate.place === null ? null : passageAt(row, candidate.place).quote;
  const facets = compareFacets(reference, {
    record: article.record,
    quote,
    holds: (word) => standsIn(row, candidate.article, word),
  });
  if (facets.date < 0) return null;
  const hasTitleLine = article.record.titleFrom === "title-line" || article.record.titleFrom === "stated";
  if (hasTitleLine && (facets.headline < 0 || facets.topics < 0)) return null;
  const evidence: Evidence = { ...candidate.evidence, facets };
  const confidence = weigh(evidence);
  if (confidence < LEAST_CONFIDENCE || isWeakAlone(evidence)) return null;
  return { candidate, facets, confidence };
}

function decide({ articles, row }: Library, { entry }: Reference, judged: readonly Judged[]): ResolvedEntry {
  const most = Math.max(...judged.map(({ facets }) => agreement(facets)));
  const best = judged.filter(({ facets }) => agreement(facets) === most);
  const [first] = best as [Judged];
  const { key, state, place, article, distance } = first.candidate;
  if (best.length > 1) {
    const confidence = Math.round((first.confidence / best.length) * 1000) / 1000;
    const candidates = best.map((one) => articles[one.candidate.article]?.record.id ?? "");
    return { entry, state: "ambiguous", key, confidence, distance, target: null, candidates };
  }
  const target =
    place === null
      ? { article: articles[article]?.record.id ?? "", quote: null, paragraph: null }
      : passageAt(row, place);
  return { entry, state, key, confidence: first.confidence, distance, target, candidates: [] };
}

/** The whole entry is the whole title line, or the whole printed headline. */
function byTitleLine(library: Library, reference: Reference): readonly Candidate[] {
  const { whole, untopical } = reference;
  const found = new Map<number, Phrase>();
  for (const phrase of [whole, untopical]) {
    for (const article of library.titles.withTitle(phraseKey(phrase)))
      if (!found.has(article)) found.set(article, phrase);
  }
  if (found.size === 0) {
    for (const article of library.titles.withHeadline(phraseKey(untopical))) found.set(article, untopical);
  }
  const prose = proseHits(library, reference);
  return [...found].map(([article, phrase]) => ({
    article,
    key: "title",
    state: "exact",
    place: prose.get(article)?.start ?? null,
    distance: 0,
    evidence: {
      key: "title",
      bits: bitsOf(library, [phrase]),
      size: phrase.size + 4,
      places: 1,
      distance: 0,
      length: 0,
    },
  }));
}

/** All quoted words stand in the title line, or an entry without quotations does. */
function byWordsInTitle(library: Library, reference: Reference): readonly Candidate[] {
  return byPhrases(library, reference, "title", (hit) => fieldName(hit.field) === "title");
}

/** All quoted words stand somewhere in the article. */
function byWords(library: Library, reference: Reference): readonly Candidate[] {
  return reference.quotes.length === 0 ? [] : byPhrases(library, reference, "words", () => true);
}

/** An entry without quotations stands in a headline, or is a line of the prose. */
function byHeadline(library: Library, reference: Reference): readonly Candidate[] {
  return reference.quotes.length > 0 ? [] : byPhrases(library, reference, "headline", () => true);
}

function byPhrases(
  library: Library,
  reference: Reference,
  key: LinkKey,
  counts: (hit: Hit) => boolean,
): readonly Candidate[] {
  const phrases = phrasesOf(reference);
  const found = phrases.map((phrase) => hitsByArticle(library, phrase, counts));
  const prose = proseHits(library, reference);
  const candidates: Candidate[] = [];
  for (const [article, [hit]] of found[0] ?? []) {
    const hits = found.map((byArticle) => byArticle.get(article)?.[0]);
    if (hit === undefined || hits.includes(undefined)) continue;
    const size = phrases.reduce((sum, phrase) => sum + phrase.size, 0);
    const evidence = {
      key,
      bits: bitsOf(library, phrases),
      size,
      places: library.row.words.length,
      distance: 0,
      length: 0,
    };
    const state = hits.some((one) => one?.elided) ? "elided" : "exact";
    candidates.push({ article, key, state, place: prose.get(article)?.start ?? null, distance: 0, evidence });
  }
  return candidates;
}

/** Where the first quotation stands in the prose of each article: in its text rather than its lead, in a quotation first. */
function proseHits(library: Library, reference: Reference): ReadonlyMap<number, Hit> {
  const [phrase] = phrasesOf(reference);
  const best = new Map<number, Hit>();
  if (phrase === undefined) return best;
  const rank = (hit: Hit): number =>
    (fieldName(hit.field) === "text" ? 0 : 2) + (passageAt(library.row, hit.start).quote === null ? 1 : 0);
  for (const [article, hits] of hitsByArticle(library, phrase, ({ field }) => (field & 3) >= 2)) {
    const [first] = [...hits].sort((a, b) => rank(a) - rank(b) || a.start - b.start);
    if (first !== undefined) best.set(article, first);
  }
  return best;
}

function hitsByArticle(
  { row, grams }: Library,
  phrase: Phrase,
  counts: (hit: Hit) => boolean,
): ReadonlyMap<number, readonly Hit[]> {
  const byArticle = new Map<number, Hit[]>();
  for (const hit of findPhrase(row, grams, phrase)) {
    if (!counts(hit)) continue;
    const article = hit.field >> 2;
    const hits = byArticle.get(article);
    if (hits === undefined) byArticle.set(article, [hit]);
    else hits.push(hit);
  }
  return byArticle;
}

function bitsOf({ row: { vocabulary } }: Library, phrases: readonly Phrase[]): number {
  let bits = 0;
  for (const { pieces } of phrases) {
    for (const { words } of pieces) for (const word of words) bits += vocabulary.bits(vocabulary.find(word));
  }
  return bits;
}

function standsIn({ words, fieldStart, vocabulary }: Row, article: number, word: string): boolean {
  const id = vocabulary.find(word);
  return id !== 0 && words.subarray(fieldStart[article * 4], fieldStart[article * 4 + 4]).includes(id);
}
