/**
 * The archive's own words, most frequent first, for the search page to offer where a word was mistyped. Fetched only then. Words are
 * counted in stretches of some dozens of articles, and a stretch that an earlier build counted is not counted again.
 */
import type { Archive, Article } from "../archive/archive.ts";
import { sha256 } from "../parse/hash.ts";
import { readWords } from "../parse/words.ts";
import { isBorder } from "./part.ts";
import { NO_ROWS, type RowMemory } from "./row-memory.ts";
import type { SiteFile } from "./view.ts";

/** Shorter words are mistyped into other words; more words than this are rarer than mistakes. */
const SHORTEST = 4;
const MOST = 40_000;
/** One article in so many begins a stretch. */
const BORDERS = 64;

/** A word a line. The order is by the number of articles that hold the word, then by code unit. */
export function wordList(archive: Archive, memory: RowMemory = NO_ROWS): SiteFile {
  const articles = new Map<string, number>();
  for (const stretch of stretchesOf(archive.articles))
    for (const [word, count] of countsOf(stretch, memory)) articles.set(word, (articles.get(word) ?? 0) + count);
  const words = [...articles]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => `${word}\n`);
  return { path: "search/words.txt", content: words.join("") };
}

function* stretchesOf(articles: readonly Article[]): Generator<readonly Article[], void, undefined> {
  let stretch: Article[] = [];
  for (const article of articles) {
    if (stretch.length > 0 && isBorder(article.record.id, BORDERS)) {
      yield stretch;
      stretch = [];
    }
    stretch.push(article);
  }
  yield stretch;
}

/** In how many of these articles each word stands. */
function countsOf(stretch: readonly Article[], memory: RowMemory): ReadonlyMap<string, number> {
  if (memory.ground === null) return count(stretch);
  const clippings = stretch.map(({ record: { id, source } }) => [id, source.path, source.sha256]);
  const key = sha256(JSON.stringify([memory.ground, "words", clippings]));
  const known = readCounts(memory.recall(key));
  if (known !== null) return known;
  const counted = count(stretch);
  memory.store(key, JSON.stringify([...counted]));
  return counted;
}

/** Null as well where the disk lost some of it. */
function readCounts(text: string | null): ReadonlyMap<string, number> | null {
  try {
    return text === null ? null : new Map(JSON.parse(text) as [string, number][]);
  } catch {
    return null;
  }
}

function count(stretch: readonly Article[]): ReadonlyMap<string, number> {
  const articles = new Map<string, number>();
  for (const { record, prose } of stretch) {
    const own = new Set(readWords(record.title));
    for (const { runs } of [...prose.lead, ...prose.text])
      for (const word of readWords(runs.map((run) => run.text).join(""))) own.add(word);
    for (const word of own) articles.set(word, (articles.get(word) ?? 0) + 1);
  }
  for (const word of articles.keys()) if (!isOffered(word)) articles.delete(word);
  return articles;
}

function isOffered(word: string): boolean {
  return word.length >= SHORTEST && /^\p{L}+$/u.test(word);
}
