/**
 * The archive's own words, most frequent first, for the search page to offer where a word was mistyped. Fetched only then.
 */
import type { Archive } from "../archive/archive.ts";
import { readWords } from "../parse/words.ts";
import type { SiteFile } from "./view.ts";

/** Shorter words are mistyped into other words; more words than this are rarer than mistakes. */
const SHORTEST = 4;
const MOST = 40_000;

/** A word a line. The order is by the number of articles that hold the word, then by code unit. */
export function wordList(archive: Archive): SiteFile {
  const articles = new Map<string, number>();
  for (const { record, prose } of archive.articles) {
    const own = new Set(readWords(record.title));
    for (const { runs } of [...prose.lead, ...prose.text])
      for (const word of readWords(runs.map((run) => run.text).join(""))) own.add(word);
    for (const word of own) if (isOffered(word)) articles.set(word, (articles.get(word) ?? 0) + 1);
  }
  const words = [...articles]
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([word]) => `${word}\n`);
  return { path: "search/words.txt", content: words.join("") };
}

function isOffered(word: string): boolean {
  return word.length >= SHORTEST && /^\p{L}+$/u.test(word);
}
