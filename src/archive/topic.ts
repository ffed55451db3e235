/** Topics: those that differ only in case or diacritics are one, spelled as most often. */
import type { RecordFields } from "../parse/record.ts";
import type { Topic } from "./archive.ts";
import { compareText } from "./chronology.ts";
import { uniqueSlugs } from "./slug.ts";
import { countSpelling, foldName, groupSpellings } from "./spelling.ts";

export interface Topics {
  /** The topic with most articles first. */
  readonly topics: readonly Topic[];
  readonly topicOf: ReadonlyMap<string, Topic>;
}

/** @param records in date order */
export function buildTopics(records: readonly RecordFields[]): Topics {
  const counts = new Map<string, number>();
  const articles = new Map<string, Set<string>>();
  for (const record of records) {
    for (const printed of record.topics) {
      countSpelling(counts, printed);
      const key = foldName(printed);
      const ids = articles.get(key);
      if (ids === undefined) articles.set(key, new Set([record.id]));
      else ids.add(record.id);
    }
  }
  const groups = groupSpellings(counts, foldName);
  const slugs = uniqueSlugs([...groups.values()].map((group) => group.name));
  const topics: Topic[] = [];
  const topicOf = new Map<string, Topic>();
  for (const [key, { name, spellings }] of groups) {
    const topic: Topic = { slug: slugs.get(name) ?? name, name, spellings, articles: [...(articles.get(key) ?? [])] };
    topics.push(topic);
    for (const spelling of spellings) topicOf.set(spelling, topic);
  }
  topics.sort((a, b) => b.articles.length - a.articles.length || compareText(a.name, b.name));
  return { topics, topicOf };
}
