import assert from "node:assert/strict";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import { renderPage } from "../../layouts/render.ts";
import { buildArchive, type RecordWithProse } from "../../src/archive/build.ts";
import { buildSite, type Site } from "../../src/site/build.ts";
import { LONGEST_LIST } from "../../src/site/paging.ts";
import type { SitePage, View } from "../../src/site/view.ts";
import { ASSET_FILES, ASSETS, crowdedRecords, longRecords, SETTINGS } from "../site/factory.ts";
import { deadLinksIn } from "./dead-links.ts";
import { faultsOf } from "./html.ts";

const SITE = { settings: { ...SETTINGS, baseUrl: "https://example.org/press/" }, assets: ASSETS };

function siteOf(records: readonly RecordWithProse[]): Site {
  return buildSite(buildArchive(records, { people: [], outlets: [] }), SITE.settings, []);
}

/** Of every list of a page, how many entries it has. */
function lengthsOf(html: string): readonly number[] {
  const lengths: number[] = [];
  const open: { name: string; entries: number }[] = [];
  const parser = new Parser({
    onopentag(name) {
      if (name === "li") {
        const list = open.findLast((each) => each.name === "ul" || each.name === "ol");
        if (list) list.entries += 1;
      }
      if (name === "ul" || name === "ol") open.push({ name, entries: 0 });
    },
    onclosetag(name) {
      if (name === "ul" || name === "ol") lengths.push(open.pop()?.entries ?? 0);
    },
  });
  parser.end(html);
  return lengths;
}

/** Of each kind the pages that say most. */
function largest(pages: readonly SitePage[], most: number): readonly SitePage[] {
  const kinds = new Map<View["kind"], { page: SitePage; size: number }[]>();
  for (const page of pages) {
    const sized = { page, size: JSON.stringify(page.view).length };
    kinds.set(page.view.kind, [...(kinds.get(page.view.kind) ?? []), sized]);
  }
  return [...kinds.values()].flatMap((sized) =>
    sized
      .sort((a, b) => b.size - a.size)
      .slice(0, most)
      .map(({ page }) => page),
  );
}

test("no list on any kind of page has more than 200 entries, whatever the archive holds most of", () => {
  const kinds = new Set<View["kind"]>();
  for (const site of [siteOf(crowdedRecords(451)), siteOf(longRecords(451))]) {
    for (const page of largest(site.pages, 2)) {
      kinds.add(page.view.kind);
      const longest = Math.max(0, ...lengthsOf(renderPage(page, SITE)));
      assert.ok(longest <= LONGEST_LIST, `${page.path} has a list of ${longest}`);
    }
  }
  for (const kind of ["article", "beside", "names", "named-by", "quote", "wanted-article", "search", "home"] as const)
    assert.ok(kinds.has(kind), kind);
});

const small = siteOf(crowdedRecords(14));
const printed = small.pages.map((page) => ({ page, html: renderPage(page, SITE) }));

test("pages of two side by side, of whole lists and of who names an article are valid HTML, and no link of theirs is dead", async () => {
  const kinds = new Set(["beside", "names", "named-by", "speaker", "outlet", "topic", "speakers"]);
  const looked = largest(small.pages, 2).filter(({ view }) => kinds.has(view.kind));
  assert.ok(looked.length >= 10);
  for (const { path, view } of looked) {
    const html = printed.find(({ page }) => page.path === path)?.html ?? "";
    assert.deepEqual(await faultsOf(html), [], `${view.kind} ${path}`);
  }
  const others = [...small.files, ...small.sources.copies].map(({ path }) => path);
  const pages = printed.map(({ page: { path }, html }) => ({ path, html }));
  assert.deepEqual(deadLinksIn(pages, [...others, ...ASSET_FILES]), []);
});

function htmlOf(path: string): string {
  return printed.find(({ page }) => page.path === path)?.html ?? "";
}

test("two side by side are linked from both, and every cell says whose it is", () => {
  const path = "/speakers/ada-lamb/beside/rosa-delane/";
  assert.ok(htmlOf("/speakers/ada-lamb/").includes('href="beside/rosa-delane/"'));
  assert.ok(htmlOf("/speakers/rosa-delane/").includes('href="../ada-lamb/beside/rosa-delane/"'));
  const html = htmlOf(path);
  assert.equal(html.match(/<p class="beside__who"><bdi>Ada Lamb</g)?.length, 14);
  assert.equal(html.match(/<p class="beside__who"><bdi>Rosa Delane</g)?.length, 14);
});

test("a speaker's page says when first and last quoted, with the way there, and tells its drawing in words", () => {
  const rows = crowdedRecords(400);
  const site = siteOf(rows);
  const page = site.pages.find(({ path }) => path === "/speakers/rosa-delane/");
  assert.ok(page);
  const html = renderPage(page, SITE);
  assert.match(
    html,
    /<a href="\.\.\/\.\.\/1999\/12\/31\/hub\/#q-0000000f"><time datetime="1999-12-31">December 31, 1999</,
  );
  assert.match(html, /role="img" aria-label="Quotations a year: 1 in 1999, 366 in 2000, 34 in 2001\."/);
});
