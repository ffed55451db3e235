/**
 * Where somebody was printed: an archive in; for every speaker with a name, or every outlet, what was printed on each day and
 * on each topic out. Linear in the archive, and worked out once for each.
 */
import type { Archive } from "./archive.ts";

/** What is set side by side: named speakers with their quotations, or outlets with their articles. */
export type Company = "speakers" | "outlets";

/** A quotation of a speaker; an article of an outlet, then without one. */
export interface Printed {
  readonly article: string;
  readonly quote: string | null;
}

export interface Presence {
  readonly slug: string;
  readonly name: string;
  /** `YYYY-MM-DD` → what was printed then, in the archive's order. A date known to the month is no day. */
  readonly days: ReadonlyMap<string, readonly Printed[]>;
  /** A topic's slug → what was printed on it. */
  readonly topics: ReadonlyMap<string, readonly Printed[]>;
}

/** By slug, in the archive's order. */
export type Presences = ReadonlyMap<string, Presence>;

const known: Readonly<Record<Company, WeakMap<Archive, Presences>>> = {
  speakers: new WeakMap(),
  outlets: new WeakMap(),
};

export function presencesIn(archive: Archive, company: Company): Presences {
  const found = known[company].get(archive) ?? readPresences(archive, company);
  known[company].set(archive, found);
  return found;
}

function readPresences(archive: Archive, company: Company): Presences {
  const members =
    company === "speakers"
      ? archive.speakers
          .filter(({ named }) => named)
          .map(({ slug, name, quotations }) => ({ slug, name, printed: quotations as readonly Printed[] }))
      : archive.outlets.map(({ slug, name, articles }) => ({
          ...{ slug, name },
          printed: articles.map((article): Printed => ({ article, quote: null })),
        }));
  return new Map(members.map(({ slug, name, printed }) => [slug, { slug, name, ...readPlaces(archive, printed) }]));
}

function readPlaces(archive: Archive, printed: readonly Printed[]): Pick<Presence, "days" | "topics"> {
  const days = new Map<string, Printed[]>();
  const topics = new Map<string, Printed[]>();
  for (const each of printed) {
    const article = archive.byId.get(each.article);
    if (!article) continue;
    const { date } = article.record;
    if (date?.length === 10) add(days, date, each);
    for (const topic of topicsOf(archive, each.article)) add(topics, topic, each);
  }
  return { days, topics };
}

/** The slugs of an article's topics. */
export function topicsOf({ byId, topicOf }: Archive, article: string): ReadonlySet<string> {
  const names = byId.get(article)?.record.topics ?? [];
  return new Set(names.flatMap((name) => topicOf.get(name)?.slug ?? []));
}

function add<T>(lists: Map<string, T[]>, key: string, value: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
