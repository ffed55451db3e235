/** The page being printed: where it stands, the site it belongs to, and the words of its interface, for every part to use. */
import type { PagePath, SitePath } from "../../src/site/address.ts";
import type { InterfaceText } from "../../src/site/interface-text.ts";
import type { Settings } from "../../src/site/settings.ts";

/** What the build made for the browser, by address. `null` where there is none. */
export interface Assets {
  readonly styles: SitePath;
  /** What articles do without. */
  readonly browseStyles: SitePath;
  readonly script: SitePath | null;
  readonly searchScript: SitePath | null;
  /** Of pages that moved: takes a reader to the new address with the fragment of the old one. */
  readonly movedScript: SitePath | null;
  readonly icon: SitePath | null;
  /** The faces that every page is set in. */
  readonly fonts: readonly SitePath[];
  /** Of scripts and styles by address: what a browser compares them with. None where the site is read from a disk. */
  readonly integrity: Readonly<Record<SitePath, string>>;
}

export interface SiteData {
  readonly settings: Settings;
  readonly assets: Assets;
  /** To be read from a disk, where no folder shows its page and no module is loaded. */
  readonly portable?: boolean;
}

export interface Page {
  readonly path: PagePath;
  readonly site: SiteData;
  readonly words: InterfaceText;
}

let current: Page | null = null;

/**
 * A page is rendered in one go, and one at a time: so long it is the one that `usePage` gives. preact's own contexts take two thirds of
 * all rendering for it.
 */
export function onPage<T>(page: Page, render: () => T): T {
  current = page;
  try {
    return render();
  } finally {
    current = null;
  }
}

export function usePage(): Page {
  if (current === null) throw new Error("page: a part was rendered outside a page");
  return current;
}

export function useWords(): InterfaceText {
  return usePage().words;
}
