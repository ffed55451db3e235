/**
 * The door of the `feed` package: what a feed says in, Atom and JSON Feed out. The package takes an Atom title for HTML and a JSON
 * Feed's for text, so each is given its own; it lets control characters and a `<` in a category through, so neither reaches it.
 */
import { Feed, type FeedOptions } from "feed";
import { escapeMarkup, oneLine, wellFormed } from "./plain.ts";

export interface FeedText {
  readonly title: string;
  readonly description: string | null;
  readonly language: string;
  /** What others may do with it. */
  readonly rights: string | null;
  /** Who publishes it. */
  readonly author: string;
  /** Absolute, as are all addresses here: the page it follows, and the two files. */
  readonly page: string;
  readonly atom: string;
  readonly json: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Its address, which is also its id. */
  readonly url: string;
  readonly title: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a feed wants an instant, and is given the first one of it. */
  readonly date: string;
  readonly html: string;
  readonly authors: readonly string[];
  readonly topics: readonly string[];
}

export function formatAtom(text: FeedText): string {
  return `${fill(text, escapeMarkup).atom1()}\n`;
}

/** An entry's authors stand in one name: the package writes version 1, which has room for one author, and takes the first. */
export function formatJsonFeed(text: FeedText): string {
  const entries = text.entries.map((entry) => ({
    ...entry,
    authors: entry.authors.length === 0 ? [] : [entry.authors.join(", ")],
  }));
  return `${fill({ ...text, entries }, (title) => title).json1()}\n`;
}

function fill(text: FeedText, inTitle: (title: string) => string): Feed {
  const feed = new Feed({ ...optionsOf(text) });
  for (const { url, title, date, html, authors, topics } of text.entries) {
    feed.addItem({
      id: url,
      link: url,
      title: inTitle(oneLine(title)),
      date: instant(date),
      published: instant(date),
      content: wellFormed(html),
      // Without an author the list must be absent: an empty one breaks the JSON.
      ...(authors.length === 0 ? {} : { author: authors.map((name) => ({ name: oneLine(name) })) }),
      category: topics.flatMap((topic) => (topic.includes("<") ? [] : { name: oneLine(topic), term: oneLine(topic) })),
    });
  }
  return feed;
}

/** Without a dated entry it says the beginning of time, as the clock is not asked: the same archive gives the same bytes. */
function optionsOf({ title, description, language, author, rights, page, atom, json, entries }: FeedText): FeedOptions {
  return {
    id: page,
    title: oneLine(title),
    ...(description === null ? {} : { description: oneLine(description) }),
    language,
    link: page,
    feedLinks: { atom, json },
    author: { name: oneLine(author) },
    ...(rights === null ? {} : { copyright: oneLine(rights) }),
    updated: instant(entries[0]?.date ?? "1970"),
    generator: false,
  };
}

function instant(iso: string): Date {
  const [year = 1970, month = 1, day = 1] = iso.split("-").map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
