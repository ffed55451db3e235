/** Whole title lines and headlines, by their words: the strongest key an entry can carry. */
import type { RecordFields } from "../parse/record.ts";
import { type Hear, titleQuestion } from "./hearing.ts";
import { countElisions, textKey, withoutTopics } from "./reference.ts";

export interface TitleIndex {
  /** Numbers of the articles whose title line (with or without its topics) is these words. */
  withTitle(key: string): readonly number[];
  /** Numbers of the articles whose printed headline is these words. */
  withHeadline(key: string): readonly number[];
  /** How many times dots stand for words in an article's title line. */
  elisions(article: number): number;
}

/** The words an article's title line and headline can be found by. */
export function titleKeys(record: RecordFields): {
  readonly titles: readonly string[];
  readonly headlines: readonly string[];
} {
  const whole = textKey(record.title);
  const untopical = record.topics.length === 0 ? whole : textKey(withoutTopics(record.title, record.topics));
  return {
    titles: untopical === whole ? [whole] : [whole, untopical],
    headlines: record.headline === null ? [] : [textKey(record.headline)],
  };
}

export function indexTitles(records: readonly RecordFields[], hear: Hear): TitleIndex {
  const titles = new Map<string, number[]>();
  const headlines = new Map<string, number[]>();
  records.forEach((record, article) => {
    const keys = titleKeys(record);
    for (const key of keys.titles) add(titles, key, article);
    for (const key of keys.headlines) add(headlines, key, article);
  });
  const find = (index: ReadonlyMap<string, readonly number[]>, key: string): readonly number[] => {
    hear(titleQuestion(key));
    return index.get(key) ?? [];
  };
  return {
    withTitle: (key) => find(titles, key),
    withHeadline: (key) => find(headlines, key),
    elisions: (article) => countElisions(records[article]?.title ?? ""),
  };
}

function add(index: Map<string, number[]>, key: string, article: number): void {
  if (key === "") return;
  const articles = index.get(key);
  if (articles === undefined) index.set(key, [article]);
  else articles.push(article);
}
