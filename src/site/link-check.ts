/**
 * Dead links: every page's links and anchors in, every internal link that leads nowhere out. htmlparser2's door.
 * Addresses are resolved as a browser would, so relative links, prefixes and encoded names need no rules of their own.
 */
import { Parser } from "htmlparser2";

/** What a page offers and asks for. */
export interface PageTargets {
  readonly anchors: readonly string[];
  /**
   * Where its links lead within the site, repeats left out: a file, or a file, `#` and an anchor in it. A link that is no
   * address stands as it was written, after a space.
   */
  readonly targets: readonly string[];
}

export type AnchorsIn = (file: string) => Pick<ReadonlySet<string>, "has"> | null;

export interface DeadLink {
  /** Path of a page that holds the link, e.g. `2022/02/07/slug/index.html`. */
  readonly page: string;
  readonly href: string;
  readonly reason: "no such file" | "no such anchor" | "not an address";
}

/** Both in order, repeats left out. */
export interface PageLinks {
  readonly anchors: readonly string[];
  /** As written. */
  readonly links: readonly string[];
  /** The site's root as the page itself writes it, where that is an absolute path: the 404 page is shown at any depth. */
  readonly root: string | null;
}

const ORIGIN = "http://site.invalid";
const NO_ADDRESS = " ";

/** @param page its file's path from the site's root */
export function readTargets(page: string, html: string): PageTargets {
  return resolveLinks(page, readPageLinks(html));
}

/** @param page as `readTargets` takes it */
export function resolveLinks(page: string, { anchors, links, root }: PageLinks): PageTargets {
  const targets = new Set<string>();
  for (const href of links) {
    const target = (root === null ? nearTarget(page, href) : null) ?? targetOf(page, href, root);
    if (target !== null) targets.add(target);
  }
  return { anchors, targets: [...targets] };
}

/** Ids, and links as written in `href`, `src` and `action`. */
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
  return { anchors: [...anchors], links: [...links], root };
}

const NEAR = /^((?:\.\.\/)*)(?:\.\/)?((?:[\w-][\w.-]*\/)*)([\w-][\w.-]*)?(?:#([\w-]*))?$/;

/** The same for what nearly every link is: steps up, plain names, an anchor. A hundred times faster than to have it read as a URL. */
function nearTarget(page: string, href: string): string | null {
  const parts = NEAR.exec(href);
  if (parts === null) return null;
  const [, up = "", folders = "", name = "", fragment = ""] = parts;
  const isHere = up === "" && folders === "" && name === "" && !href.startsWith(".");
  const file = isHere ? page : `${folderAbove(page, up.length / 3)}${folders}${name || "index.html"}`;
  return fragment === "" || fragment === "top" ? file : `${file}#${fragment}`;
}

/** Beyond the root there is nothing: whoever goes up from there stays. */
function folderAbove(page: string, steps: number): string {
  let end = page.lastIndexOf("/");
  for (let step = 0; step < steps && end >= 0; step += 1) end = page.lastIndexOf("/", end - 1);
  return page.slice(0, end + 1);
}

function targetOf(page: string, href: string, root: string | null): string | null {
  if (!URL.canParse(href, `${ORIGIN}/${page}`)) return NO_ADDRESS + href;
  const url = new URL(href, `${ORIGIN}/${page}`);
  if (url.origin !== ORIGIN) return null;
  const path = decode(
    root !== null && url.pathname.startsWith(root) ? url.pathname.slice(root.length - 1) : url.pathname,
  );
  const file = path.endsWith("/") ? `${path.slice(1)}index.html` : path.slice(1);
  const fragment = decode(url.hash.slice(1)).replace(/:~:text=.*$/s, "");
  return fragment === "" || fragment === "top" ? file : `${file}#${fragment}`;
}

/**
 * @param asked a target → a page that asks for it
 * @param anchorsIn the anchors of a file of the site; null where there is no such file
 */
export function findDeadLinks(asked: ReadonlyMap<string, string>, anchorsIn: AnchorsIn): DeadLink[] {
  const dead: DeadLink[] = [];
  for (const [target, page] of asked) {
    const reason = whyDead(target, anchorsIn);
    if (reason !== null) dead.push({ page, href: target.trim(), reason });
  }
  return dead;
}

/** @param anchorsIn as `findDeadLinks` takes it */
export function leadsTo(target: string, anchorsIn: AnchorsIn): boolean {
  return whyDead(target, anchorsIn) === null;
}

function whyDead(target: string, anchorsIn: AnchorsIn): DeadLink["reason"] | null {
  if (target.startsWith(NO_ADDRESS)) return "not an address";
  const at = target.indexOf("#");
  const anchors = anchorsIn(at < 0 ? target : target.slice(0, at));
  if (anchors === null) return "no such file";
  if (at < 0) return null;
  return anchors.has(target.slice(at + 1)) ? null : "no such anchor";
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
