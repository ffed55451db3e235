/**
 * What can be followed: the newest articles of the archive, of an outlet and of a topic, and the newest quotations of a
 * speaker, as Atom and JSON Feed beside the page each belongs to. Both formats want full addresses, so a site that does not
 * know its own has no feeds; what has no date has no place in a list of what is new.
 */
import type { Article } from "../archive/archive.ts";
import { sha256 } from "../parse/hash.ts";
import type { Quotation } from "../parse/record.ts";
import {
  articleAddress,
  atFragment,
  HOME,
  outletAddress,
  type SitePath,
  speakerAddress,
  topicAddress,
  urlOf,
} from "./address.ts";
import { authorsIn, nameInOrder } from "./csl.ts";
import type { Desk } from "./desk.ts";
import { type FeedEntry, type FeedText, formatAtom, formatJsonFeed } from "./feed-format.ts";
import { firstWords } from "./heading.ts";
import { paragraphsOf, type Remark } from "./line.ts";
import { outletLink, topicLink, voiceOf } from "./link.ts";
import { firstPageOf } from "./paging.ts";
import { escapeMarkup } from "./plain.ts";
import { remarkOf, remarkText } from "./remark.ts";
import { NO_ROWS, type RowMemory } from "./row-memory.ts";
import { stampsFor } from "./stamp.ts";
import type { MadeFile, View } from "./view.ts";

/** Entries of a feed at most. */
export const MOST_ENTRIES = 50;
/** Words of a quotation in its entry's title. */
const TITLE_WORDS = 14;

/** The pages a feed stands beside: `/` has `/feed.xml`, a speaker's page `/speakers/slug/feed.xml`. */
export function feedAddress(page: SitePath, format: "xml" | "json"): SitePath {
  return `${page}feed.${format}` as SitePath;
}

/** The page whose feed a page offers: its own, or else the archive's. */
export function feedOf({ kind }: Pick<View, "kind">, page: SitePath): SitePath {
  return kind === "speaker" || kind === "outlet" || kind === "topic" ? firstPageOf(page) : HOME;
}

export function* feedFiles(desk: Desk, memory: RowMemory = NO_ROWS): Generator<MadeFile, void, undefined> {
  const { archive, settings } = desk;
  if (settings.baseUrl === null) return;
  const stampOf = stampsFor(desk, memory.ground);
  const feed = (page: SitePath, title: string, news: readonly News[]): readonly MadeFile[] => {
    const keyOf = (path: SitePath): string | null =>
      memory.ground === null
        ? null
        : sha256(JSON.stringify([memory.ground, path, title, news.map((each) => [stampOf(each.article), each.quote])]));
    return filesOf(desk, page, title, news, keyOf);
  };
  const newsOf = (id: string, quote: string | null): News | null => {
    const article = archive.byId.get(id);
    return article === undefined ? null : { article, quote };
  };
  const shelf = (page: SitePath, name: string, ids: readonly string[]) =>
    feed(
      page,
      `${name} – ${settings.title}`,
      newest(ids, (id) => newsOf(id, null)),
    );
  yield* feed(
    HOME,
    settings.title,
    newest(archive.articles, (article) => ({ article, quote: null })),
  );
  for (const { slug, name, quotations } of archive.speakers)
    yield* feed(
      speakerAddress(slug),
      `${name} – ${settings.title}`,
      newest(quotations, ({ article, quote }) => newsOf(article, quote)),
    );
  for (const { slug, name, articles } of archive.outlets) yield* shelf(outletAddress(slug), name, articles);
  for (const { slug, name, articles } of archive.topics) yield* shelf(topicAddress(slug), name, articles);
}

/** An article, or a quotation of it. */
interface News {
  readonly article: Article;
  readonly quote: string | null;
}

function filesOf(
  desk: Desk,
  page: SitePath,
  title: string,
  news: readonly News[],
  keyOf: (path: SitePath) => string | null,
): readonly MadeFile[] {
  const { description, language, baseUrl, title: author, rights, licence } = desk.settings;
  const [atom, json] = [feedAddress(page, "xml"), feedAddress(page, "json")];
  const text = (): FeedText => ({
    title,
    description,
    language,
    author,
    rights: [rights, licence].filter((says) => says !== null).join(" ") || null,
    page: urlOf(page, baseUrl),
    atom: urlOf(atom, baseUrl),
    json: urlOf(json, baseUrl),
    entries: news.flatMap((each) => newsEntry(desk, each)),
  });
  return [
    { path: atom.slice(1), key: keyOf(atom), make: () => formatAtom(text()) },
    { path: json.slice(1), key: keyOf(json), make: () => formatJsonFeed(text()) },
  ];
}

function newsEntry(desk: Desk, { article, quote }: News): readonly FeedEntry[] {
  if (quote === null) return [articleEntry(desk, article)];
  const quotation = article.record.quotes.find(({ id }) => id === quote);
  return quotation ? [quotationEntry(desk, article, quotation)] : [];
}

/** The newest of these in the archive's order, where the undated come last. */
function newest<T>(inOrder: readonly T[], newsOf: (each: T) => News | null): readonly News[] {
  const found: News[] = [];
  for (let at = inOrder.length - 1; at >= 0 && found.length < MOST_ENTRIES; at -= 1) {
    const news = newsOf(inOrder[at] as T);
    if (news !== null && news.article.record.date !== null) found.push(news);
  }
  return found;
}

function articleEntry(desk: Desk, article: Article): FeedEntry {
  const { record, prose } = article;
  const opening = (prose.text[0] ?? prose.lead[0])?.runs.map(({ text }) => text).join("") ?? "";
  return {
    ...entryOf(desk, article, articleAddress(record)),
    title: record.title,
    html: `<p>${escapeMarkup(printedIn(desk, article))}</p>${remarkHtml(desk, remarkOf(record, null))}<p>${escapeMarkup(opening)}</p>`,
  };
}

function quotationEntry(desk: Desk, article: Article, quotation: Quotation): FeedEntry {
  const { record } = article;
  const speaker = voiceOf(desk, quotation.speaker)?.name ?? desk.words.unattributed;
  const words = paragraphsOf(quotation.text).map((paragraph) => `<p>${escapeMarkup(paragraph)}</p>`);
  const page = escapeMarkup(urlOf(articleAddress(record), desk.settings.baseUrl));
  const where = `<a href="${page}">${escapeMarkup(record.title)}</a>, ${escapeMarkup(printedIn(desk, article))}`;
  return {
    ...entryOf(desk, article, atFragment(articleAddress(record), quotation.id)),
    title: desk.words.inMarks(firstWords(quotation.text, TITLE_WORDS)),
    html: `<blockquote>${words.join("")}</blockquote>${remarkHtml(desk, remarkOf(record, quotation))}<p>${escapeMarkup(speaker)}: ${where}</p>`,
  };
}

function remarkHtml({ words }: Desk, remark: Remark | null): string {
  return remark === null ? "" : `<p><strong>${escapeMarkup(remarkText(remark, words))}</strong></p>`;
}

function entryOf(desk: Desk, { record }: Article, path: SitePath): Omit<FeedEntry, "title" | "html"> {
  return {
    url: urlOf(path, desk.settings.baseUrl),
    date: record.date ?? "",
    authors: record.author === null ? [] : authorsIn(record.author).map(nameInOrder),
    topics: record.topics.map((topic) => topicLink(desk, topic)?.name ?? topic),
  };
}

/** Outlet and date, with what is known of them. */
function printedIn(desk: Desk, { record }: Article): string {
  const outlet = record.outlet === null ? null : (outletLink(desk, record.outlet)?.name ?? record.outlet);
  return [outlet, desk.dates.format(record.date)?.text].filter(Boolean).join(", ");
}
