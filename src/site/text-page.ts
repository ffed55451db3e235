/** The views that are made of words alone: maintainers' pages, the search page and the page for a wrong address. */
import { renderPage } from "../parse/markdown.ts";
import { ABOUT, pageAddress, type SitePath } from "./address.ts";
import type { DataParts } from "./data-export.ts";
import { TABLES } from "./data-row.ts";
import type { Desk } from "./desk.ts";
import { waysIn, yearLinks } from "./home.ts";
import type { NamedLink } from "./line.ts";
import type { DataGroup, SearchView, SitePage, TextView } from "./view.ts";

/** A page as a maintainer wrote it: its file's name without `.md`, and its Markdown. */
export interface WrittenPage {
  readonly slug: string;
  readonly markdown: string;
}

/**
 * One page each, and the site's own account of itself where nobody wrote an `about`.
 * @param parts of the files of the data release; a file that is not among them has one
 */
export function textPages(desk: Desk, written: readonly WrittenPage[], parts: DataParts): readonly SitePage[] {
  const own: TextView = {
    kind: "text",
    slug: "about",
    title: desk.words.aboutTitle,
    html: null,
    data: dataGroups(desk, parts),
  };
  const pages = written.map((page) => ({ path: pageAddress(page.slug), view: writtenView(desk, page, parts) }));
  return pages.some(({ path }) => path === ABOUT) ? pages : [...pages, { path: ABOUT, view: own }];
}

function writtenView(desk: Desk, { slug, markdown }: WrittenPage, parts: DataParts): TextView {
  const heading = /^\s*# +(.+)\n?/.exec(markdown);
  return {
    kind: "text",
    slug,
    title: heading?.[1]?.trim() ?? titleFrom(slug),
    html: renderPage(heading ? markdown.slice(heading[0].length) : markdown),
    data: slug === "about" ? dataGroups(desk, parts) : [],
  };
}

function titleFrom(slug: string): string {
  const words = slug.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function dataGroups({ words }: Desk, parts: DataParts): readonly DataGroup[] {
  const files = (...names: readonly (readonly [string, string])[]): readonly NamedLink[] =>
    names.flatMap(([name, file]) =>
      (parts.get(file) ?? [`data/${file}`]).map((path, at) => ({
        path: `/${path}` as SitePath,
        name: at === 0 ? name : `${name} ${at + 1}`,
      })),
    );
  return [
    ...TABLES.map((table) => ({
      name: words.dataTables[table],
      files: files(["JSON", `${table}.json`], ["CSV", `${table}.csv`], [words.dataSchema, `schema/${table}.json`]),
    })),
    { name: words.dataTables.context, files: files(["CSV", "context.csv"]) },
    {
      name: words.dataCitations,
      files: files(["BibTeX", "citations.bib"], ["RIS", "citations.ris"], ["CSL-JSON", "citations.json"]),
    },
    { name: words.dataPackage, files: files(["datapackage.json", "datapackage.json"]) },
  ];
}

export function buildSearch(desk: Desk): SearchView {
  const { quotedMost, outlets, topics } = waysIn(desk);
  return {
    kind: "search",
    years: yearLinks(desk),
    speakers: quotedMost,
    outlets,
    topics,
    articles: desk.archive.articles.length,
  };
}
