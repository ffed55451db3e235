/**
 * Addresses: the only place where a URL is spelled. A `SitePath` is always written from the site's root
 * (`/2022/02/07/slug/#q-1a2b3c4d`); pages link to one another relatively, so a built site works below any prefix.
 */
import type { RecordFields } from "../parse/record.ts";

declare const sitePath: unique symbol;

/** From the site's root, with a leading slash; may end in a fragment. Pages end in a slash. */
export type SitePath = string & { readonly [sitePath]: true };

/** Where a page stands: its path, or `404` for the page a server shows at any depth. */
export type PagePath = SitePath | "404";

export const HOME = "/" as SitePath;
export const YEARS = "/years/" as SitePath;
export const SPEAKERS = "/speakers/" as SitePath;
export const OUTLETS = "/outlets/" as SitePath;
export const TOPICS = "/topics/" as SitePath;
export const QUOTES = "/quotes/" as SitePath;
export const WANTED = "/wanted/" as SitePath;
export const SEARCH = "/search/" as SitePath;
export const ABOUT = "/about/" as SitePath;
export const UNDATED = "/undated/" as SitePath;
export const DATA = "/about/#data" as SitePath;

/** First path segments that maintainers' pages must leave alone: files of the site, and its folders. */
const TAKEN = new Set([
  ...["404.html", "_headers", "_redirects", "feed.json", "feed.xml", "index.html", "manifest-sha256.txt"],
  ...["opensearch.xml", "robots.txt", "sitemap.xml"],
  "404",
  "assets",
  "data",
  "outlets",
  "pagefind",
  "pages",
  "quotes",
  "search",
  "speakers",
  "topics",
  "undated",
  "wanted",
  "years",
]);

const SEGMENT = /^[\p{L}\p{N}_-][\p{L}\p{N}._~-]*$/u;

/**
 * Where an article stands. A date known to the month gives `/YYYY/MM/slug/`, to the year `/YYYY/slug/`, none
 * `/undated/slug/`. There a slug of two digits would be the address of a month or a day, so it is written `x-07`; a slug
 * that already reads `x-07` gets a second `x-`, so that no two articles ever share an address.
 */
export function articleAddress(record: Pick<RecordFields, "id" | "date">): SitePath {
  const stem = record.date ?? "undated";
  const slug = record.id.startsWith(`${stem}-`) ? record.id.slice(stem.length + 1) : record.id;
  const dated = record.date === null ? ["undated"] : record.date.split("-");
  const partial = record.date !== null && dated.length < 3;
  return pathOf(...dated, partial && /^(x-)*\d\d$/.test(slug) ? `x-${slug}` : slug);
}

export function speakerAddress(slug: string): SitePath {
  return pathOf("speakers", slug);
}

export function outletAddress(slug: string): SitePath {
  return pathOf("outlets", slug);
}

export function topicAddress(slug: string): SitePath {
  return pathOf("topics", slug);
}

/** What a list stands below a page for, where it is too long to stand beside it. */
export type Part = "outlets" | "speakers" | "topics" | "beside" | "named-by";

/** A list that belongs to a page: `/speakers/ana-reyes/outlets/`. */
export function partAddress(page: SitePath, part: Part): SitePath {
  return `${page}${part}/` as SitePath;
}

/** Two side by side. @param slugs in code unit order, so that a pair has one address */
export function besideAddress(list: "speakers" | "outlets", [slug, other]: readonly [string, string]): SitePath {
  return pathOf(list, slug, "beside", other);
}

/** The list and the slugs that `besideAddress` wrote; null for every other address. */
export function readBesideAddress(
  address: string,
): { readonly list: "speakers" | "outlets"; readonly slugs: readonly [string, string] } | null {
  const [, list, slug = "", beside, other = "", end, ...more] = address.split("/");
  if (list !== "speakers" && list !== "outlets") return null;
  return beside === "beside" && other !== "" && end === "" && more.length === 0 && !other.startsWith("page--")
    ? { list, slugs: [slug, other] }
    : null;
}

/** Where words printed in several articles stand. `id` is the echo's. */
export function quoteAddress(id: string): SitePath {
  return pathOf("quotes", id);
}

/** What is known of an article that others name and the archive does not hold. */
export function wantedAddress(slug: string): SitePath {
  return pathOf("wanted", slug);
}

/** Its place on the list of all. Prefixed, so that no wanted article takes an id the page itself uses. */
export function wantedAnchor(slug: string): string {
  return `w-${slug}`;
}

/** A year, month or day: `date` is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export function dateAddress(date: string): SitePath {
  return pathOf(...date.split("-"));
}

/** Whether a maintainers' page may bear the name. */
export function isPageName(name: string): boolean {
  return SEGMENT.test(name);
}

/** A page written by the maintainers; one whose name the site needs for itself moves below `/pages/`. */
export function pageAddress(slug: string): SitePath {
  return TAKEN.has(slug) || /^\d{4}$/.test(slug) ? pathOf("pages", slug) : pathOf(slug);
}

/** The name of the maintainers' page at an address; null where only the site itself makes one. */
export function readPageAddress(address: string): string | null {
  const slug = address.split("/").at(-2) ?? "";
  return isPageName(slug) && pageAddress(slug) === address ? slug : null;
}

/** Whether the site needs an address whatever the archive holds, so that no article and no other page ever stands there. */
export function isNeeded(address: string): boolean {
  const [first = "", ...below] = address.split("/").slice(1, -1);
  if (below.length === 0) return first === "" || TAKEN.has(first) || /^\d{4}$/.test(first);
  return /^\d{4}$/.test(first) && below.length < 3 && below.every((part) => /^\d\d$/.test(part));
}

/** The search page with these words looked up. */
export function searchAddress(words: string): SitePath {
  return `${SEARCH}?q=${encodeURIComponent(words)}` as SitePath;
}

/** A file of the data release, such as `/data/articles.json`. */
export function dataAddress(file: string): SitePath {
  return `/data/${file}` as SitePath;
}

/** A source file as received. `name` has no leading slash, and is written out: `2015/mayor & council.txt`. */
export function sourceAddress(name: string): SitePath {
  return `/data/sources/${name.split("/").map(encodeURIComponent).join("/")}` as SitePath;
}

/** A place within a page: a quotation's id, `p3`, `context-2`. */
export function atFragment(page: SitePath, fragment: string): SitePath {
  return `${page}#${fragment}` as SitePath;
}

/** The anchor of a Context entry on its article's page; `entry` counts from 0, the anchor from 1. */
export function contextAnchor(entry: number): string {
  return `context-${entry + 1}`;
}

/**
 * What `href` a page uses for another one.
 * @param page where the link stands
 * @param target where it leads
 * @param prefix the base URL's path, with both slashes; only `404` needs it
 * @param named folders are followed by the name of their page, for a site that is read from a disk
 * @example hrefFrom("/2022/02/", "/speakers/ana-reyes/") → "../../speakers/ana-reyes/"
 */
export function hrefFrom(page: PagePath, target: SitePath, prefix = "/", named = false): string {
  if (page === "404") return prefix + target.slice(1);
  const hash = target.indexOf("#");
  const path: string = hash < 0 ? target : target.slice(0, hash);
  const fragment = hash < 0 ? "" : target.slice(hash);
  const file = named && path.endsWith("/") ? "index.html" : "";
  if (path === page) return fragment === "" ? file || "./" : fragment;
  let shared = 0;
  for (let at = 0; page[at] === path[at] && at < path.length; at += 1) if (path[at] === "/") shared = at + 1;
  let up = "";
  for (let at = page.indexOf("/", shared); at >= 0; at = page.indexOf("/", at + 1)) up += "../";
  return (up + path.slice(shared) + file || "./") + fragment;
}

/** The full URL where the base is known, else the path from the root. `baseUrl` ends in a slash. */
export function urlOf(path: SitePath, baseUrl: string | null): string {
  return baseUrl === null ? path : baseUrl + path.slice(1);
}

/** The path prefix of a base URL: `https://example.org/press/` → `/press/`; `/` where none is known. */
export function prefixOf(baseUrl: string | null): string {
  return baseUrl === null ? "/" : new URL(baseUrl).pathname;
}

/** Slugs come from the parser and the archive; one that is no single path segment is a mistake in the program. */
function pathOf(...segments: readonly string[]): SitePath {
  for (const segment of segments) {
    if (!SEGMENT.test(segment)) throw new Error(`address: “${segment}” is not one path segment`);
  }
  return `/${segments.join("/")}/` as SitePath;
}
