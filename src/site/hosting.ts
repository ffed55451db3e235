/**
 * What a host is asked to do with the site, in the two files that Netlify and Cloudflare read: `_headers` (what to send
 * with the pages) and `_redirects` (what moved). Other hosts leave them unread; scripts/hosting/nginx.conf says the same to nginx.
 */
import { hrefFrom, OUTLETS, prefixOf, type SitePath, SPEAKERS, TOPICS } from "./address.ts";
import type { History, Move } from "./history.ts";
import type { Settings } from "./settings.ts";
import type { SiteFile } from "./view.ts";

/** What pages may do: nothing but to load from the site itself. The search engine is WebAssembly, and needs leave to be compiled. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The same in the page itself, for hosts that send no headers, and shorter: what is not named is the site's own too. */
export const PAGE_POLICY =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; object-src 'none'; base-uri 'none'; form-action 'self'";

/** Another site learns which archive a reader came from, and not which page; in the page itself too. */
export const REFERRER = "strict-origin-when-cross-origin";

export const HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "Referrer-Policy": REFERRER,
  "X-Content-Type-Options": "nosniff",
};

/** Files below these folders carry a hash of their content in their names, so a copy of one is good for ever. */
export const LASTING = ["/assets/", "/pagefind/filter/", "/pagefind/fragment/", "/pagefind/index/"] as const;
export const FOR_EVER = "public, max-age=31536000, immutable";

/** No header stands under two paths that match the same file: hosts differ in which of the two they would send. */
export function headers({ baseUrl }: Settings): SiteFile {
  const below = (path: string): string => spell(path as SitePath, baseUrl);
  const lines = [
    `${below("/")}*`,
    ...Object.entries(HEADERS).map(([name, value]) => `  ${name}: ${value}`),
    ...LASTING.flatMap((folder) => [`${below(folder)}*`, `  Cache-Control: ${FOR_EVER}`]),
  ];
  return { path: "_headers", content: `${lines.join("\n")}\n` };
}

/** Cloudflare's limits: rules for one address, rules with a star, characters in a line. What is over them it would leave out. */
const MOST_PLAIN = 2000;
const MOST_STARRED = 100;
const LONGEST_LINE = 1000;

/**
 * Old path, new path, 301: one line for each address that moved, as many as every host reads; the page at the old address
 * leads on in any case. What stands below the page of a speaker, outlet or topic moves with it, by a rule with a star.
 * Those come last, because Cloudflare counts every rule after the first of them as one.
 */
export function redirects({ moved }: History, { baseUrl }: Settings): readonly SiteFile[] {
  const lineOf = ({ from, to }: Move): string => {
    const [old, now] = [spell(from, baseUrl), spell(to, baseUrl)];
    return isShelf(from, to) ? `${old}* ${now}:splat 301` : `${old} ${now} 301`;
  };
  const lines = moved.map(lineOf).filter((line) => line.length <= LONGEST_LINE);
  const isStarred = (line: string): boolean => line.includes("* ");
  const kept = [
    ...lines.filter((line) => !isStarred(line)).slice(0, MOST_PLAIN),
    ...lines.filter(isStarred).slice(0, MOST_STARRED),
  ];
  return kept.length === 0 ? [] : [{ path: "_redirects", content: `${kept.join("\n")}\n` }];
}

/** A page of its own, and none of those that stand below it: each of these has a line to where it went. */
function isShelf(from: SitePath, to: SitePath): boolean {
  const isPage = [from, to].every((path) => path.split("/").length === 4);
  return isPage && [SPEAKERS, OUTLETS, TOPICS].some((list) => from.startsWith(list) && to.startsWith(list));
}

function spell(path: SitePath, baseUrl: string | null): string {
  return hrefFrom("404", encodeURI(path) as SitePath, prefixOf(baseUrl));
}
