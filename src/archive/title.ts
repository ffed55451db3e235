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

/** The questions that an article's title line and headline answer. */
export function titleQuestions(record: RecordFields): readonly number[] {
  const { titles, headlines } = titleKeys(record);
  return [...new Set([...titles, ...headlines].map(titleQuestion))];
}

/** @param questions by record, those its titles answer */
export function indexTitles(
  records: readonly RecordFields[],
  questions: readonly (readonly number[])[],
  hear: Hear,
): TitleIndex {
  const answering = new Map<number, number[]>();
  questions.forEach((all, article) => {
    for (const question of all) {
      const articles = answering.get(question);
      if (articles === undefined) answering.set(question, [article]);
      else articles.push(article);
    }
  });
  // Other words may ask by the same number, so those that answer are read, once.
  const known = new Map<number, ReturnType<typeof titleKeys>>();
  const keysOf = (article: number): ReturnType<typeof titleKeys> => {
    const keys = known.get(article) ?? titleKeys(records[article] as RecordFields);
    known.set(article, keys);
    return keys;
  };
  const find = (key: string, list: "titles" | "headlines"): readonly number[] => {
    const question = titleQuestion(key);
    hear(question);
    if (key === "") return [];
    const articles = answering.get(question) ?? [];
    return articles.filter((article) => keysOf(article)[list].includes(key));
  };
  return {
    withTitle: (key) => find(key, "titles"),
    withHeadline: (key) => find(key, "headlines"),
    elisions: (article) => countElisions(records[article]?.title ?? ""),
  };
}
