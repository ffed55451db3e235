/**
 * The site: an archive, its settings and the maintainers' pages in; every page's view and every other file out. The list
 * below is the whole site, in the order of its addresses in the README.
 */
import type { Archive } from "../archive/archive.ts";
import { pairsIn } from "../archive/companion.ts";
import { articleAddress, HOME, SEARCH } from "./address.ts";
import { buildArticle } from "./article.ts";
import { besidePages, companionsAmong } from "./beside.ts";
import { buildCalendar } from "./calendar.ts";
import { citationFiles } from "./citation-export.ts";
import { dataFiles } from "./data-export.ts";
import { buildDeparted, buildMoved } from "./departed.ts";
import { buildDesk } from "./desk.ts";
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
import { robots, sitemap } from "./sitemap.ts";
import type { Complaints } from "./source-facts.ts";
import type { Sources } from "./source-file.ts";
import { buildSpeakers, speakerPages } from "./speaker.ts";
import { buildSearch, textPages, type WrittenPage } from "./text-page.ts";
import type { SiteFile, SitePage } from "./view.ts";
import { buildWanted, wantedPages } from "./wanted.ts";
import { wordList } from "./word-list.ts";
import { buildYears } from "./years.ts";

export interface Site {
  readonly pages: readonly SitePage[];
  readonly files: readonly SiteFile[];
  /** The clippings as received, to be copied from the content folder. */
  readonly sources: Pick<Sources, "copies" | "bundles">;
}

export function buildSite(
  archive: Archive,
  settings: Settings,
  written: readonly WrittenPage[],
  history: History = NO_HISTORY,
  complaints: Complaints = new Map(),
): Site {
  const desk = buildDesk(archive, settings, complaints);
  const pairs = [...pairsIn(archive), ...history.pairs];
  const companionsOf = companionsAmong(desk, pairs);
  const pages: readonly SitePage[] = [
    { path: HOME, view: buildHome(desk) },
    ...archive.articles.map((article, index) => ({
      path: articleAddress(article.record),
      view: buildArticle(desk, article, index, history),
    })),
    ...buildYears(desk),
    ...namedByPages(desk),
    ...buildCalendar(desk),
    ...buildSpeakers(desk),
    ...speakerPages(desk, companionsOf),
    ...buildOutlets(desk),
    ...outletPages(desk, companionsOf),
    ...besidePages(desk, pairs),
    ...buildTopics(desk),
    ...topicPages(desk),
    ...buildQuotes(desk),
    ...quotePages(desk),
    ...buildWanted(desk),
    ...wantedPages(desk),
    { path: SEARCH, view: buildSearch(desk) },
    ...textPages(desk, written),
    ...history.moved.map((move) => ({ path: move.from, view: buildMoved(move) })),
    ...history.gone.map((departure) => ({ path: departure.path, view: buildDeparted(desk, departure) })),
    { path: "404", view: { kind: "not-found" } },
  ];
  return {
    pages,
    files: [
      ...dataFiles(desk),
      ...citationFiles(desk),
      ...feedFiles(desk),
      ...sitemap(pages, settings),
      ...openSearch(settings),
      robots(settings),
      headers(settings),
      ...redirects(history, settings),
      wordList(archive),
      ...feedList(archive, settings),
    ],
    sources: desk.sources,
  };
}
