/**
 * Eleventy's door: a list of pages in, HTML files in a folder out, and of each what the ledger and the link check need to know,
 * so that nobody reads it again. The pages reach the one template as data; nothing of a clipping is ever a template.
 */
import { relative, resolve } from "node:path";
import Eleventy from "@11ty/eleventy";
import type { SiteData } from "../layouts/parts/page-context.tsx";
import { sha256 } from "../src/parse/hash.ts";
import type { PagePath } from "../src/site/address.ts";
import type { PackedView } from "../src/site/packed-view.ts";
import { readPrinted } from "../src/site/printed-link.ts";
import { ROOT } from "./root.ts";

/** A page on its way to a printer. */
export interface PageToPrint {
  readonly path: PagePath;
  /** Packed, so that no view stands in memory before its page is rendered. */
  readonly view: PackedView;
}

export interface Rendering {
  readonly pages: readonly PageToPrint[];
  readonly site: SiteData;
  readonly directory: string;
  /** The folder with the template, where it is not the checkout's. */
  readonly layouts?: string | undefined;
}

export interface Printed {
  /** From the site's root, without a leading slash: `speakers/index.html`. */
  readonly file: string;
  readonly sha256: string;
  readonly anchors: readonly string[];
  /** Where its links lead within the site, as `findDeadLinks` takes them. */
  readonly targets: readonly string[];
}

/**
 * Eleventy keeps every page it has written until it ends, so a large site is given to it in parts; the working folder must be
 * the checkout's. Rejects with Eleventy's error when a layout fails; the folder is then incomplete and must not be published.
 */
export async function renderPages({
  pages,
  site,
  directory,
  layouts = "layouts",
}: Rendering): Promise<readonly Printed[]> {
  const printed: Printed[] = [];
  const output = relative(ROOT, directory) || ".";
  const eleventy = new Eleventy(relative(ROOT, resolve(ROOT, layouts)), output, {
    configPath: ".eleventy.ts",
    quietMode: true,
    config(configuration) {
      // It has a logger of its own for what it finds slow.
      configuration.benchmarkManager.get("Configuration").setIsVerbose(false);
      configuration.addGlobalData("pages", pages);
      // What is frozen it hands on as it is; of anything else every reading would go through a proxy.
      configuration.addGlobalData("site", Object.freeze({ ...site }));
      configuration.addTransform("note", function (content) {
        const file = relative(output, this.page.outputPath).replaceAll("\\", "/");
        const bytes = Buffer.from(content);
        printed.push({ file, sha256: sha256(bytes), ...readPrinted(file, content) });
        return bytes;
      });
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
  return printed;
}
