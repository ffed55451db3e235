/** The dead links of pages that were never written to disk. */
import type { PagePath } from "../../src/site/address.ts";
import { type DeadLink, findDeadLinks, readTargets } from "../../src/site/link-check.ts";

/** @param files paths of the site's other files, from its root */
export function deadLinksIn(
  pages: readonly { readonly path: PagePath; readonly html: string }[],
  files: readonly string[],
): readonly DeadLink[] {
  const anchors = new Map<string, ReadonlySet<string>>(files.map((file) => [file, new Set()]));
  const asked = new Map<string, string>();
  for (const { path, html } of pages) {
    const file = path === "404" ? "404.html" : `${path.slice(1)}index.html`;
    const read = readTargets(file, html);
    anchors.set(file, new Set(read.anchors));
    for (const target of read.targets) asked.set(target, file);
  }
  return findDeadLinks(asked, (file) => anchors.get(file) ?? null);
}
