import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive, type RecordWithProse } from "../../src/archive/build.ts";
import { settleIds } from "../../src/archive/identity.ts";
import { NO_PERMALINKS, nextPermalinks, type Permalinks } from "../../src/archive/permalink.ts";
import { articleAddress, type SitePath } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import { buildFinder } from "../../src/site/finder.ts";
import { readHistory } from "../../src/site/history.ts";
import { listLength } from "../../src/site/list-length.ts";
import { firstPageOf, LONGEST_LIST, type Pager, pagesOfList, paginate } from "../../src/site/paging.ts";
import { MOST_BESIDE } from "../../src/site/side-list.ts";
import { standingToday } from "../../src/site/standing.ts";
import type { SitePage } from "../../src/site/view.ts";
import { crowdedRecords, longRecords, SETTINGS, shown } from "./factory.ts";

const LIST = "/outlets/x/" as SitePath;

function pagerOf({ view }: SitePage): Pager | null {
  assert.ok("pager" in view);
  return view.pager;
}

function listed(length: number): readonly SitePage[] {
  const entries = Array.from({ length }, (_, at) => at);
  return shown(
    paginate(LIST, entries, (share, pager) => ({ kind: "undated", pager, count: share.length, articles: [] })),
  );
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

function build(previous: Permalinks, make: () => readonly RecordWithProse[]) {
  const records = make();
  const known = { people: [], outlets: [] };
  const settled = settleIds(previous, records, articleAddress);
  const archive = buildArchive(settled.records, known);
  const today = standingToday(archive, settled, buildFinder(archive, settled, previous, known), []);
  const { next, changes } = nextPermalinks(previous, today);
  return { permalinks: next, changes, ...buildSite(archive, SETTINGS, [], readHistory(next, archive)) };
}

const big = build(NO_PERMALINKS, () => longRecords(PRINTED));

test("no list of a large archive is longer than 200 entries, and no entry is lost", () => {
  const shown = new Map<string, number>();
  for (const { path, view } of big.pages) {
    const entries = listLength(view);
    if (path === "404" || entries === null) continue;
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
  assert.equal(further.length, 26);
  const remembered = Object.keys(big.permalinks.pages).filter((path) => path.includes("page--"));
  assert.deepEqual(remembered.sort(), further.sort());
  assert.deepEqual(build(big.permalinks, () => longRecords(PRINTED)).changes, { added: [], moved: [], removed: [] });

  const small = build(big.permalinks, () => longRecords(10));
  // Whom an outlet quotes stands beside its page again.
  const standing = (path: string): string => path.replace(/^(\/\w+\/[^/]+\/)speakers\/$/, "$1");
  for (const path of further) assert.equal(small.permalinks.moved[path], standing(firstPageOf(path as SitePath)));
  const { permalinks } = build(small.permalinks, () => longRecords(PRINTED));
  for (const path of further) assert.equal(permalinks.moved[path], undefined, "and stand again when it grows");
});

test("what is newly printed changes no page but the last of a list in date order", () => {
  const later = build(NO_PERMALINKS, () => longRecords(PRINTED + 5));
  for (const path of ["/outlets/the-gazette/", "/outlets/the-gazette/page--2/"]) {
    const years = (pages: readonly SitePage[]) => {
      const view = pages.find((page) => page.path === path)?.view;
      return view?.kind === "outlet" ? view.years : null;
    };
    assert.ok(years(big.pages));
    assert.deepEqual(years(later.pages), years(big.pages));
  }
});

const crowded = build(NO_PERMALINKS, () => crowdedRecords(PRINTED));

test("what happens to one is paged too, or stands beside its page in part with the way to the whole", () => {
  const shown = new Map<string, number>();
  for (const { path, view } of crowded.pages) {
    const entries = listLength(view);
    if (path === "404" || entries === null) continue;
    assert.ok(entries <= LONGEST_LIST, `${path} lists ${entries}`);
    shown.set(firstPageOf(path), (shown.get(firstPageOf(path)) ?? 0) + entries);
  }
  const lists = {
    "/1999/12/31/hub/named-by/": PRINTED,
    "/wanted/the-winter-words-that-nobody-kept-000/": PRINTED,
    "/speakers/rosa-delane/outlets/": PRINTED,
    "/speakers/rosa-delane/topics/": PRINTED + 1,
    "/speakers/rosa-delane/beside/": PRINTED + 1,
    "/topics/harbour/speakers/": PRINTED + 2,
    "/topics/harbour/outlets/": PRINTED,
    // One quotation of hers and two of the other's a day.
    "/speakers/ada-lamb/beside/rosa-delane/": 3 * PRINTED,
  };
  for (const [list, entries] of Object.entries(lists)) assert.equal(shown.get(list), entries, list);
  const [echo, ...others] = [...shown].filter(
    ([list]) => list.startsWith("/quotes/q-") || list.startsWith("/quotes/e-"),
  );
  assert.deepEqual([echo?.[1], others.length], [PRINTED, 0]);
});

test("a list cut short beside a page says how long it is and leads to the whole of it", () => {
  const standing = new Set(crowded.pages.map(({ path }) => path));
  const rosa = crowded.pages.find(({ path }) => path === "/speakers/rosa-delane/")?.view;
  const hub = crowded.pages.find(({ path }) => path === "/1999/12/31/hub/")?.view;
  assert.ok(rosa?.kind === "speaker" && hub?.kind === "article");
  const [paragraph] = hub.text;
  const cut = [rosa.outlets, rosa.topics, rosa.companions, hub.namedBy, paragraph?.notes[0]?.quotedBy];
  for (const list of cut) {
    assert.equal(list?.shown.length, MOST_BESIDE);
    assert.ok(list?.all && list.all.count >= PRINTED && standing.has(list.all.path), JSON.stringify(list?.all));
  }
  const asked = hub.context.find(({ state }) => state === "ambiguous");
  assert.equal(asked?.candidates.length, MOST_BESIDE);
  assert.equal(asked?.moreCandidates?.count, PRINTED - MOST_BESIDE);
});

test("every page below another is remembered, and leads to it when the list stands beside it whole", () => {
  const below = crowded.pages
    .map(({ path }) => path)
    .filter((path) =>
      /\/(outlets|topics|speakers|beside|named-by)\/(page--\d+\/)?$/.test(path.replace(/^\/\w+\//, "/x/")),
    );
  assert.ok(below.length > 10);
  for (const path of below) assert.ok(crowded.permalinks.pages[path], path);
  const { permalinks } = build(crowded.permalinks, () => crowdedRecords(8));
  assert.deepEqual(build(permalinks, () => crowdedRecords(8)).changes, { added: [], moved: [], removed: [] });
  const small = permalinks.moved;
  assert.equal(small["/1999/12/31/hub/named-by/page--2/"], "/1999/12/31/hub/");
  assert.equal(small["/speakers/rosa-delane/outlets/"], "/speakers/rosa-delane/");
  assert.equal(small["/speakers/rosa-delane/beside/page--3/"], "/speakers/rosa-delane/");
  assert.equal(small["/speakers/ada-lamb/beside/rosa-delane/page--2/"], "/speakers/ada-lamb/beside/rosa-delane/");
  assert.equal(small["/topics/harbour/outlets/page--2/"], "/topics/harbour/");
});
