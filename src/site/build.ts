/**
 * The site: an archive, its settings and the maintainers' pages in; every page's view and every other file out. The lists
 * below are the whole site, in the order of its addresses in the README.
 */
import type { Archive } from "../archive/archive.ts";
import { pairsIn } from "../archive/companion.ts";
import { articleAddress, HOME, SEARCH, type SitePath } from "./address.ts";
import { buildArticle } from "./article.ts";
import { besidePages, companionsAmong } from "./beside.ts";
import { buildCalendar } from "./calendar.ts";
import { citationFiles } from "./citation-export.ts";
import { dataFiles } from "./data-export.ts";
import { buildDeparted, buildMoved } from "./departed.ts";
import { buildDesk, type Desk } from "./desk.ts";
import { feedFiles } from "./feed.ts";
import { feedList } from "./feed-list.ts";
import { type History, NO_HISTORY } from "./history.ts";
import { buildHome } from "./home.ts";
import { headers, redirects } from "./hosting.ts";
import { namedByPages } from "./named-by.ts";
import { openSearch } from "./open-search.ts";
import { buildQuotes, quotePages } from "./quote.ts";
import type { Settings } from "./settings.ts";
import { buildOutlets, buildTopics, outletPages, topicPages } from "./shelf.ts";
import { isListed, robots, sitemap } from "./sitemap.ts";
import type { Complaints } from "./source-facts.ts";
import type { Bundle, CopiedFile, Sources } from "./source-file.ts";
import { buildSpeakers, speakerPages } from "./speaker.ts";
import { buildSearch, textPages, type WrittenPage } from "./text-page.ts";
import type { SiteFile, SitePage } from "./view.ts";
import { buildWanted, wantedPages } from "./wanted.ts";
import { wordList } from "./word-list.ts";
import { buildYears } from "./years.ts";

/** A page of the site, a file, a clipping as received to be copied from the content folder, or a bundle of such. */
export type Piece = SitePage | SiteFile | CopiedFile | Bundle;

/** Piece by piece, each made when it is asked for: a large site is never in memory whole. */
export function* sitePieces(
  archive: Archive,
  settings: Settings,
  written: readonly WrittenPage[],
  history: History = NO_HISTORY,
  complaints: Complaints = new Map(),
): Generator<Piece, void, undefined> {
  const desk = buildDesk(archive, settings, complaints);
  const listed: SitePath[] = [];
  for (const page of sitePages(desk, written, history)) {
    if (isListed(page)) listed.push(page.path);
    yield page;
  }
  yield* dataFiles(desk);
  yield* citationFiles(desk);
  yield* feedFiles(desk);
  yield* sitemap(listed, settings);
  yield* openSearch(settings);
  yield robots(settings);
  yield headers(settings);
  yield* redirects(history, settings);
  yield wordList(archive);
  yield* feedList(archive, settings);
  yield* desk.sources.copies;
  yield* desk.sources.bundles;
}

function* sitePages(
  desk: Desk,
  written: readonly WrittenPage[],
  history: History,
): Generator<SitePage, void, undefined> {
  const pairs = [...pairsIn(desk.archive), ...history.pairs];
  const companionsOf = companionsAmong(desk, pairs);
  yield { path: HOME, view: buildHome(desk) };
  for (const [index, article] of desk.archive.articles.entries())
    yield { path: articleAddress(article.record), view: buildArticle(desk, article, index, history) };
  yield* buildYears(desk);
  yield* namedByPages(desk);
  yield* buildCalendar(desk);
  yield* buildSpeakers(desk);
  yield* speakerPages(desk, companionsOf);
  yield* buildOutlets(desk);
  yield* outletPages(desk, companionsOf);
  yield* besidePages(desk, pairs);
  yield* buildTopics(desk);
  yield* topicPages(desk);
  yield* buildQuotes(desk);
  yield* quotePages(desk);
  yield* buildWanted(desk);
  yield* wantedPages(desk);
  yield { path: SEARCH, view: buildSearch(desk) };
  yield* textPages(desk, written);
  for (const move of history.moved) yield { path: move.from, view: buildMoved(move) };
  for (const departure of history.gone) yield { path: departure.path, view: buildDeparted(desk, departure) };
  yield { path: "404", view: { kind: "not-found" } };
}

export interface Site {
  readonly pages: readonly SitePage[];
  readonly files: readonly SiteFile[];
  /** The clippings as received, to be copied from the content folder. */
  readonly sources: Pick<Sources, "copies" | "bundles">;
}

/** All of a small site at once. */
export function buildSite(...given: Parameters<typeof sitePieces>): Site {
  const pages: SitePage[] = [];
  const files: SiteFile[] = [];
  const copies: CopiedFile[] = [];
  const bundles: Bundle[] = [];
  for (const piece of sitePieces(...given)) {
    if ("view" in piece) pages.push(piece);
    else if ("content" in piece) files.push(piece);
    else if ("from" in piece) copies.push(piece);
    else bundles.push(piece);
  }
  return { pages, files, sources: { copies, bundles } };
}
