/**
 * The site: an archive, its settings and the maintainers' pages in; every page's view and every other file out. The lists
 * below are the whole site, in the order of its addresses in the README.
 */
import type { Archive } from "../archive/archive.ts";
import { pairsIn } from "../archive/companion.ts";
import { byteLength, sha256 } from "../parse/hash.ts";
import { ABOUT, besideAddress, HOME, SEARCH, type SitePath } from "./address.ts";
import { articlePages } from "./article.ts";
import type { ArticleView } from "./article-view.ts";
import { besidePages, companionsAmong } from "./beside.ts";
import { buildCalendar } from "./calendar.ts";
import { citationFiles } from "./citation-export.ts";
import { dataFiles } from "./data-export.ts";
import { buildDeparted, buildMoved } from "./departed.ts";
import { buildDesk, type Desk } from "./desk.ts";
import { feedFiles } from "./feed.ts";
import { feedList } from "./feed-list.ts";
import { sourceManifest } from "./fixity.ts";
import { type History, NO_HISTORY } from "./history.ts";
import { buildHome } from "./home.ts";
import { headers, redirects } from "./hosting.ts";
import { namedByPages } from "./named-by.ts";
import { openSearch } from "./open-search.ts";
import { buildQuotes, quotePages } from "./quote.ts";
import { NO_ROWS, type RowMemory } from "./row-memory.ts";
import type { Settings } from "./settings.ts";
import { type Share, WHOLE } from "./share.ts";
import { buildOutlets, buildTopics, outletPages, topicPages } from "./shelf.ts";
import { isListed, robots, sitemap } from "./sitemap.ts";
import type { Complaints } from "./source-facts.ts";
import type { Bundle, CopiedFile, Sources } from "./source-file.ts";
import { buildSpeakers, speakerPages } from "./speaker.ts";
import { buildSearch, textPages, type WrittenPage } from "./text-page.ts";
import type { FileFacts, MadeFile, PlannedPage, SiteFile, SitePage, ToldFile } from "./view.ts";
import { buildWanted, wantedPages } from "./wanted.ts";
import { wordList } from "./word-list.ts";
import { buildYears } from "./years.ts";

/** An article as the search engine is to read it. */
export interface SearchPiece {
  readonly entryOf: SitePath;
  /** As its record has it. */
  readonly date: string | null;
  readonly show: () => ArticleView;
}

/** Comes when all pages have come but the few that tell of the data: the index can be bound while files are made. */
export interface PagesEnd {
  readonly pagesEnd: true;
}

/**
 * A page of the site, an article for the search, which comes right after its page where both are made, a file, a clipping as
 * received to be copied from the content folder, or a bundle of such.
 */
export type Piece =
  | SitePage
  | PlannedPage
  | SearchPiece
  | PagesEnd
  | SiteFile
  | MadeFile
  | ToldFile
  | CopiedFile
  | Bundle;

/** Piece by piece, each made when it is asked for: a large site is never in memory whole. */
export function* sitePieces(
  archive: Archive,
  settings: Settings,
  written: readonly WrittenPage[],
  history: History = NO_HISTORY,
  complaints: Complaints = new Map(),
  share: Share = WHOLE,
  memory: RowMemory = NO_ROWS,
): Generator<Piece, void, undefined> {
  const desk = buildDesk(archive, settings, complaints, memory.ground);
  const listed: SitePath[] = [];
  for (const page of sitePages(desk, history, share)) {
    if ("path" in page && isListed(page)) listed.push(page.path);
    yield page;
  }
  yield { pagesEnd: true };
  // One unit of work: its description has a hash of each, and the account of the site lists its parts.
  const parts = share.has("data/") ? yield* dataFiles(desk, memory) : null;
  for (const page of textPages(desk, written, parts ?? new Map())) {
    if (page.path === ABOUT ? parts === null : !share.has(page.path)) continue;
    if (isListed(page)) listed.push(page.path);
    yield page;
  }
  yield* ownOf(citationFiles(desk, memory), share);
  yield* ownOf(feedFiles(desk, memory), share);
  // The list of all pages can only be written where all are made, or when the parts are put together.
  if (!share.isPart) yield* sitemap(listed, settings);
  yield* ownOf(smallFiles(archive, settings, history, memory), share);
  yield* ownOf(desk.sources.copies, share);
  yield* ownOf(desk.sources.bundles, share);
}

function* smallFiles(
  archive: Archive,
  settings: Settings,
  history: History,
  memory: RowMemory,
): Generator<SiteFile, void, undefined> {
  yield* openSearch(settings);
  yield robots(settings);
  yield headers(settings);
  yield* redirects(history, settings);
  yield wordList(archive, memory);
  yield sourceManifest(archive);
  yield* feedList(archive, settings);
}

function* ownOf<T extends { readonly path: string }>(pieces: Iterable<T>, share: Share): Generator<T, void, undefined> {
  for (const piece of pieces) if (share.has(piece.path)) yield piece;
}

function* sitePages(
  desk: Desk,
  history: History,
  share: Share,
): Generator<SitePage | PlannedPage | SearchPiece, void, undefined> {
  const pairs = [...pairsIn(desk.archive), ...history.pairs];
  const companionsOf = companionsAmong(desk, pairs);
  const own = <T extends SitePage | PlannedPage>(pages: Iterable<T>) => ownOf(pages, share);
  const pageOf = articlePages(desk, history);
  if (share.has(HOME)) yield { path: HOME, view: buildHome(desk) };
  for (const [index, article] of desk.archive.articles.entries()) {
    const [isOwn, isBound] = [share.hasArticle(index), share.bindsArticle(index)];
    if (!isOwn && !isBound) continue;
    const page = pageOf(article, index);
    if (isOwn) yield page;
    if (isBound) yield { entryOf: page.path, date: article.record.date, show: page.show };
  }
  yield* own(buildYears(desk));
  yield* own(namedByPages(desk));
  yield* own(buildCalendar(desk));
  yield* own(buildSpeakers(desk));
  yield* speakerPages(desk, companionsOf, share);
  yield* own(buildOutlets(desk));
  yield* outletPages(desk, companionsOf, share);
  yield* besidePages(
    desk,
    pairs.filter(({ company, slugs }) => share.has(besideAddress(company, slugs))),
  );
  yield* own(buildTopics(desk));
  yield* topicPages(desk, share);
  yield* own(buildQuotes(desk));
  yield* quotePages(desk, share);
  yield* own(buildWanted(desk));
  yield* wantedPages(desk, share);
  if (share.has(SEARCH)) yield { path: SEARCH, view: buildSearch(desk) };
  yield* own(history.moved.map((move) => ({ path: move.from, view: buildMoved(move) })));
  yield* own(history.gone.map((departure) => ({ path: departure.path, view: buildDeparted(desk, departure) })));
  if (share.has("404")) yield { path: "404", view: { kind: "not-found" } };
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
    if ("entryOf" in piece || "pagesEnd" in piece) continue;
    if ("view" in piece) pages.push(piece);
    else if ("show" in piece) pages.push({ path: piece.path, view: piece.show() });
    else if ("content" in piece) files.push(piece);
    else if ("make" in piece) files.push({ path: piece.path, content: asText(piece.make()) });
    else if ("tell" in piece) files.push({ path: piece.path, content: piece.tell((path) => factsOf(files, path)) });
    else if ("from" in piece) copies.push(piece);
    else bundles.push(piece);
  }
  return { pages, files, sources: { copies, bundles } };
}

function asText(content: string | Uint8Array): string {
  return typeof content === "string" ? content : new TextDecoder().decode(content);
}

function factsOf(files: readonly SiteFile[], wanted: string): FileFacts {
  const { content = "" } = files.find(({ path }) => path === wanted) ?? {};
  return { bytes: byteLength(content), sha256: sha256(content) };
}
