/**
 * Eleventy's door: a list of pages in, HTML files in a folder out. The pages reach the one template as data; nothing of a
 * clipping is ever a template.
 */
import { relative, resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { SiteData } from "../layouts/parts/page-context.tsx";
import type { SitePage } from "../src/site/view.ts";
import { ROOT } from "./root.ts";

export interface Rendering {
  readonly pages: readonly SitePage[];
  readonly site: SiteData;
  readonly directory: string;
  /** The folder with the template, where it is not the checkout's. */
  readonly layouts?: string | undefined;
  readonly onPage: () => void;
}

/** Eleventy keeps every page it has written until it ends, so a large site is given to it in parts. */
const PAGES_AT_ONCE = 4000;

/** Rejects with Eleventy's error when a layout fails; the folder is then incomplete and must not be published. */
export async function renderPages({ pages, ...rest }: Rendering): Promise<void> {
  process.chdir(ROOT);
  for (let from = 0; from < pages.length; from += PAGES_AT_ONCE)
    await renderPart({ ...rest, pages: pages.slice(from, from + PAGES_AT_ONCE) });
}

async function renderPart({ pages, site, directory, layouts = "layouts", onPage }: Rendering): Promise<void> {
  const eleventy = new Eleventy(relative(ROOT, resolve(ROOT, layouts)), relative(ROOT, directory) || ".", {
    configPath: ".eleventy.ts",
    quietMode: true,
    config(configuration) {
      configuration.addGlobalData("pages", pages);
      configuration.addGlobalData("site", site);
      configuration.addTransform("progress", (content) => {
        onPage();
        return content;
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}
