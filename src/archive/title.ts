/** Whole title lines and headlines, by their words: the strongest key an entry can carry. */
import type { RecordFields } from "../parse/record.ts";
import { countElisions, textKey, withoutTopics } from "./reference.ts";

export interface TitleIndex {
  /** Numbers of the articles whose title line (with or without its topics) is these words. */
  withTitle(key: string): readonly number[];
  /** Numbers of the articles whose printed headline is these words. */
  withHeadline(key: string): readonly number[];
  /** How many times dots stand for words in an article's title line. */
  elisions(article: number): number;
}

export function indexTitles(records: readonly RecordFields[]): TitleIndex {
  const titles = new Map<string, number[]>();
  const headlines = new Map<string, number[]>();
  records.forEach((record, article) => {
    const whole = textKey(record.title);
    const untopical = record.topics.length === 0 ? whole : textKey(withoutTopics(record.title, record.topics));
    add(titles, whole, article);
    if (untopical !== whole) add(titles, untopical, article);
    if (record.headline !== null) add(headlines, textKey(record.headline), article);
  });
  return {
    withTitle: (key) => titles.get(key) ?? [],
    withHeadline: (key) => headlines.get(key) ?? [],
    elisions: (article) => countElisions(records[article]?.title ?? ""),
  };
}

function add(index: Map<string, number[]>, key: string, article: number): void {
  if (key === "") return;
  const articles = index.get(key);
  if (articles === undefined) index.set(key, [article]);
  else articles.push(article);
}
