/**
 * What can be followed: the newest articles of the archive, of an outlet and of a topic, and the newest quotations of a
 * speaker, as Atom and JSON Feed beside the page each belongs to. Both formats want full addresses, so a site that does not
 * know its own has no feeds; what has no date has no place in a list of what is new.
 */
import type { Article, Spoken } from "../archive/archive.ts";
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
import { articlesOf, type Desk, outletLink, paragraphsOf, topicLink, voiceOf } from "./desk.ts";
import { type FeedEntry, formatFeed } from "./feed-format.ts";
import { firstWords } from "./heading.ts";
import type { Remark } from "./line.ts";
import { firstPageOf } from "./paging.ts";
import { escapeMarkup } from "./plain.ts";
import { remarkOf, remarkText } from "./remark.ts";
import type { SiteFile, View } from "./view.ts";

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

export function feedFiles(desk: Desk): readonly SiteFile[] {
  const { archive, settings } = desk;
  if (settings.baseUrl === null) return [];
  const shelf = (page: SitePath, name: string, ids: readonly string[]) =>
    filesOf(desk, page, `${name} – ${settings.title}`, articleEntries(desk, articlesOf(desk, ids)));
  return [
    ...filesOf(desk, HOME, settings.title, articleEntries(desk, archive.articles)),
    ...archive.speakers.flatMap(({ slug, name, quotations }) =>
      filesOf(desk, speakerAddress(slug), `${name} – ${settings.title}`, quotationEntries(desk, quotations)),
    ),
    ...archive.outlets.flatMap(({ slug, name, articles }) => shelf(outletAddress(slug), name, articles)),
    ...archive.topics.flatMap(({ slug, name, articles }) => shelf(topicAddress(slug), name, articles)),
  ];
}

function filesOf(desk: Desk, page: SitePath, title: string, entries: readonly FeedEntry[]): readonly SiteFile[] {
  const { description, language, baseUrl, title: author, rights, licence } = desk.settings;
  const [atom, json] = [feedAddress(page, "xml"), feedAddress(page, "json")];
  const files = formatFeed({
    title,
    description,
    language,
    author,
    rights: [rights, licence].filter((says) => says !== null).join(" ") || null,
    page: urlOf(page, baseUrl),
    atom: urlOf(atom, baseUrl),
    json: urlOf(json, baseUrl),
    entries,
  });
  return [
    { path: atom.slice(1), content: files.atom },
    { path: json.slice(1), content: files.json },
  ];
}

/** @param articles in date order, the undated last, as the archive keeps them */
function articleEntries(desk: Desk, articles: readonly Article[]): readonly FeedEntry[] {
  return newest(articles, ({ record }) => record.date).map((article) => articleEntry(desk, article));
}

function quotationEntries(desk: Desk, quotations: readonly Spoken[]): readonly FeedEntry[] {
  const dateOf = ({ article }: Spoken) => desk.archive.byId.get(article)?.record.date ?? null;
  return newest(quotations, dateOf).flatMap(({ article: id, quote }) => {
    const article = desk.archive.byId.get(id);
    const quotation = article?.record.quotes.find((each) => each.id === quote);
    return article && quotation ? [quotationEntry(desk, article, quotation)] : [];
  });
}

function newest<T>(inDateOrder: readonly T[], dateOf: (each: T) => string | null): readonly T[] {
  return inDateOrder
    .filter((each) => dateOf(each) !== null)
    .slice(-MOST_ENTRIES)
    .reverse();
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
