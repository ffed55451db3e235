/** Whom, where and of what some articles speak, and how often: articles of the archive in, names with their counts out. */
import type { Archive, Article, Outlet, Topic } from "../archive/archive.ts";

export interface Frequency {
  readonly slug: string;
  readonly name: string;
  readonly count: number;
}

type Count = (archive: Archive, articles: readonly Article[]) => readonly Frequency[];

/** Outlets, with the articles of each. */
export const outletsOf: Count = ({ outletOf }, articles) =>
  rank(articles, ({ record }) => [record.outlet === null ? undefined : outletOf.get(record.outlet)]);

/** Topics, with the articles on each; an article that names a topic in two spellings is one. */
export const topicsOf: Count = ({ topicOf }, articles) =>
  rank(articles, ({ record }) => new Set(record.topics.map((name) => topicOf.get(name))));

/** Speakers with a name, with their quotations. */
export const speakersOf: Count = ({ speakerOf }, articles) =>
  rank(articles, ({ record }) =>
    record.quotes.map(({ speaker }) => {
      const known = speaker === null ? undefined : speakerOf.get(speaker);
      return known?.named ? known : undefined;
    }),
  );

type Named = Pick<Outlet | Topic, "slug" | "name">;

/** Highest count first; equal counts by name, in code unit order, so that every machine agrees. */
function rank(
  articles: readonly Article[],
  namesIn: (article: Article) => Iterable<Named | undefined>,
): readonly Frequency[] {
  const counts = new Map<Named, number>();
  for (const article of articles) {
    for (const named of namesIn(article)) if (named) counts.set(named, (counts.get(named) ?? 0) + 1);
  }
  return [...counts]
    .map(([{ slug, name }, count]) => ({ slug, name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
