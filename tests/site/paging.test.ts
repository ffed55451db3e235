import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build.ts";
import { settleIds } from "../../src/archive/identity.ts";
import { NO_PERMALINKS, nextPermalinks, type Permalinks } from "../../src/archive/permalink.ts";
import { articleAddress, type SitePath } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import { readHistory } from "../../src/site/history.ts";
import { firstPageOf, LONGEST_LIST, type Pager, pagesOfList, paginate } from "../../src/site/paging.ts";
import { buildFinder, standingToday } from "../../src/site/standing.ts";
import type { SitePage } from "../../src/site/view.ts";
import { longRecords, SETTINGS } from "./factory.ts";

const LIST = "/outlets/x/" as SitePath;

function pagerOf({ view }: SitePage): Pager | null {
  assert.ok("pager" in view);
  return view.pager;
}

function listed(length: number): readonly SitePage[] {
  const entries = Array.from({ length }, (_, at) => at);
  return paginate(LIST, entries, (share, pager) => ({ kind: "undated", pager, count: share.length, articles: [] }));
}

test("a list of 200 entries is one page, one of 201 two", () => {
  assert.deepEqual(
    listed(LONGEST_LIST).map((page) => [page.path, pagerOf(page)]),
    [[LIST, null]],
  );
  assert.deepEqual(
    listed(LONGEST_LIST + 1).map(({ path, view }) => [path, "count" in view && view.count]),
    [
      [LIST, 200],
      ["/outlets/x/page--2/", 1],
    ],
  );
  assert.deepEqual(pagesOfList(LIST, 0), [LIST], "an empty list says so on its page");
});

test("every page knows its neighbours, and names the first, the last and those nearby", () => {
  const pages = listed(40 * LONGEST_LIST);
  const middle = pages[19];
  assert.ok(middle);
  const pager = pagerOf(middle);
  assert.deepEqual([pager?.previous, pager?.next], ["/outlets/x/page--19/", "/outlets/x/page--21/"]);
  assert.deepEqual(
    pager?.near.map(({ number }) => number),
    [1, 16, 17, 18, 19, 20, 21, 22, 23, 24, 40],
  );
  assert.deepEqual(pages.map(pagerOf).filter((each) => each?.previous === null || each?.next === null).length, 2);
  assert.equal(firstPageOf(middle.path as SitePath), LIST);
  assert.equal(firstPageOf("/speakers/page-2/" as SitePath), "/speakers/page-2/", "a speaker's, and no further page");
});

const PRINTED = 450;

function build(previous: Permalinks, count: number) {
  const records = longRecords(count);
  const settled = settleIds(previous, records, articleAddress);
  const archive = buildArchive(settled.records, { people: [], outlets: [] });
  const today = standingToday(archive, settled, buildFinder(archive, settled, previous), []);
  const { next, changes } = nextPermalinks(previous, today);
  return { permalinks: next, changes, ...buildSite(archive, SETTINGS, [], readHistory(next, archive)) };
}

const big = build(NO_PERMALINKS, PRINTED);

test("no list of a large archive is longer than 200 entries, and no entry is lost", () => {
  const shown = new Map<string, number>();
  for (const { path, view } of big.pages) {
    if (path === "404" || !("pager" in view)) continue;
    const entries = entriesOf(view);
    assert.ok(entries <= LONGEST_LIST, `${path} lists ${entries}`);
    shown.set(firstPageOf(path), (shown.get(firstPageOf(path)) ?? 0) + entries);
  }
  const all = PRINTED + 1;
  const lists = {
    "/speakers/": all,
    "/outlets/": all,
    "/topics/": all,
    "/wanted/": PRINTED,
    "/speakers/rosa-delane/": PRINTED,
    "/outlets/the-gazette/": PRINTED,
    "/topics/harbour/": PRINTED,
    "/2019/": PRINTED,
    "/2019/02/": PRINTED,
    "/2019/02/07/": PRINTED,
    "/undated/": PRINTED,
  };
  for (const [list, entries] of Object.entries(lists)) assert.equal(shown.get(list), entries, list);
});

test("further pages are remembered, and lead to their list when it becomes shorter", () => {
  const further = big.pages.map(({ path }) => path).filter((path) => path.includes("page--"));
  assert.equal(further.length, 22);
  const remembered = Object.keys(big.permalinks.pages).filter((path) => path.includes("page--"));
  assert.deepEqual(remembered.sort(), further.sort());
  assert.deepEqual(build(big.permalinks, PRINTED).changes, { added: [], moved: [], removed: [] });

  const small = build(big.permalinks, 10);
  for (const path of further) assert.equal(small.permalinks.moved[path], firstPageOf(path as SitePath));
  const { permalinks } = build(small.permalinks, PRINTED);
  for (const path of further) assert.equal(permalinks.moved[path], undefined, "and stand again when it grows");
});

test("what is newly printed changes no page but the last of a list in date order", () => {
  const later = build(NO_PERMALINKS, PRINTED + 5);
  for (const path of ["/outlets/the-gazette/", "/outlets/the-gazette/page--2/"]) {
    const years = (pages: readonly SitePage[]) => {
      const view = pages.find((page) => page.path === path)?.view;
      return view?.kind === "outlet" ? view.years : null;
    };
    assert.ok(years(big.pages));
    assert.deepEqual(years(later.pages), years(big.pages));
  }
});

function entriesOf(view: Extract<SitePage["view"], { readonly pager: Pager | null }>): number {
  const sum = (lists: readonly (readonly unknown[])[]): number => lists.reduce((all, list) => all + list.length, 0);
  switch (view.kind) {
    case "speakers":
      return sum([...view.letters.map(({ speakers }) => speakers), view.unnamed]);
    case "speaker":
      return sum(view.years.flatMap(({ articles }) => articles.map(({ quotations }) => quotations)));
    case "outlet":
    case "topic":
      return sum(view.years.map(({ articles }) => articles));
    case "outlets":
      return view.outlets.length;
    case "topics":
      return view.topics.length;
    case "quotes":
      return view.echoes.length;
    case "wanted":
      return view.wanted.length;
    case "years":
      return sum(view.periods.map(({ rows }) => rows));
    case "year":
      return sum([...view.months.map(({ articles }) => articles), view.unplaced]);
    case "month":
      return sum([...view.days.map(({ articles }) => articles), view.unplaced]);
    case "day":
    case "undated":
      return view.articles.length;
  }
}
