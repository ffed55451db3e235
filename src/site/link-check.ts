/**
 * Dead links: every page's links and anchors in, every internal link that leads nowhere out. htmlparser2's door.
 * Addresses are resolved as a browser would, so relative links, prefixes and encoded names need no rules of their own.
 */
import { Parser } from "htmlparser2";

/** What a page offers and asks for. */
export interface PageLinks {
  readonly anchors: ReadonlySet<string>;
  /** As written in `href`, `src` and `action`, in order, repeats left out. */
  readonly links: readonly string[];
  /** The site's root as the page itself writes it, where that is an absolute path (the 404 page is shown at any depth). */
  readonly root: string | null;
}

export interface DeadLink {
  /** Path of the page that holds the link, e.g. `2022/02/07/slug/index.html`. */
  readonly page: string;
  readonly href: string;
  readonly reason: "no such file" | "no such anchor" | "not an address";
}

const ORIGIN = "http://site.invalid";

export function readPageLinks(html: string): PageLinks {
  const anchors = new Set<string>();
  const links = new Set<string>();
  let root: string | null = null;
  const parser = new Parser({
    onopentag(name, attributes) {
      const { id, href, src, action } = attributes;
      if (id !== undefined) anchors.add(id);
      for (const link of [href, src, action]) if (link !== undefined) links.add(link);
      const own = attributes["data-root"];
      if (name === "html" && own?.startsWith("/")) root = own;
    },
  });
  parser.end(html);
  return { anchors, links: [...links], root };
}

/**
 * `pages`: path of each HTML file → its links. `files`: the paths of all files of the site.
 * Cost: one look-up per link.
 */
export function findDeadLinks(pages: ReadonlyMap<string, PageLinks>, files: ReadonlySet<string>): DeadLink[] {
  const dead: DeadLink[] = [];
  for (const [page, { links, root }] of pages) {
    for (const href of links) {
      const reason = whyDead(page, href, root, pages, files);
      if (reason !== null) dead.push({ page, href, reason });
    }
  }
  return dead;
}

function whyDead(
  page: string,
  href: string,
  root: string | null,
  pages: ReadonlyMap<string, PageLinks>,
  files: ReadonlySet<string>,
): DeadLink["reason"] | null {
  if (!URL.canParse(href, `${ORIGIN}/${page}`)) return "not an address";
  const url = new URL(href, `${ORIGIN}/${page}`);
  if (url.origin !== ORIGIN) return null;
  const path = decode(
    root !== null && url.pathname.startsWith(root) ? url.pathname.slice(root.length - 1) : url.pathname,
  );
  const file = path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
  if (!files.has(file)) return "no such file";
  const fragment = decode(url.hash.slice(1)).replace(/:~:text=.*$/s, "");
  if (fragment === "" || fragment === "top") return null;
  return (pages.get(file)?.anchors.has(fragment) ?? false) ? null : "no such anchor";
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
