import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive, type RecordWithProse } from "../../src/archive/build.ts";
import { settleIds } from "../../src/archive/identity.ts";
import { NO_PERMALINKS, nextPermalinks, type Permalinks } from "../../src/archive/permalink.ts";
import type { KnownPerson } from "../../src/parse/quotation.ts";
import { articleAddress, besideAddress, readBesideAddress } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import { claimSlugs } from "../../src/site/claim.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { buildFinder } from "../../src/site/finder.ts";
import { readHistory } from "../../src/site/history.ts";
import { seenIn, spokenFrom } from "../../src/site/seen.ts";
import { sparkline } from "../../src/site/sparkline.ts";
import { standingToday } from "../../src/site/standing.ts";
import { makeArchive, makeRecord, SETTINGS, sampleArchive } from "./factory.ts";

test("first and last seen lead to what was printed then, as precisely as it is dated; the undated count for neither", () => {
  const archive = sampleArchive();
  const desk = buildDesk(archive, SETTINGS);
  const all = seenIn(desk, archive.articles);
  assert.deepEqual([all?.first.date.text, all?.first.path], ["2018", "/2018/x-07/"]);
  assert.deepEqual([all?.last.date.text, all?.last.path], ["February 7, 2019", "/2019/02/07/council-votes/"]);
  const rosa = archive.speakerOf.get("Rosa Delane");
  assert.ok(rosa);
  const spoken = spokenFrom(desk, rosa.quotations);
  assert.equal(spoken?.first.path, "/2019/02/07/council-votes/#q-00000001");
  assert.equal(spoken?.last.path, "/2019/02/07/council-votes/#q-00000003");
  assert.equal(seenIn(desk, archive.articles.slice(-1)), null, "an essay without a date");
});

test("a sparkline has a line for each year that has any, the longest for the year with most", () => {
  const drawn = sparkline(["2012-01-01", "2014", "2014-05", null, "2015-02-03"]);
  assert.deepEqual([drawn?.first, drawn?.last, drawn?.most], ["2012", "2015", { year: "2014", count: 2 }]);
  assert.equal(drawn?.path.match(/M/g)?.length, 3);
  assert.match(drawn?.path ?? "", /V0(M|$)/, "the longest reaches the top");
  assert.equal(sparkline(["2012-01-01", "2012"]), null, "one year is nothing to compare");
  assert.equal(sparkline([null]), null);
});

test("a sparkline stays narrow however far apart the years are", () => {
  const drawn = sparkline(["1066", "1916-01-01", "2014-05"]);
  assert.ok(drawn && drawn.width <= 241, String(drawn?.width));
});

test("the address of two side by side is read back, and no other is taken for one", () => {
  assert.deepEqual(readBesideAddress(besideAddress("speakers", ["ana", "ben"])), {
    list: "speakers",
    slugs: ["ana", "ben"],
  });
  for (const address of [
    "/speakers/ana/",
    "/speakers/ana/beside/",
    "/speakers/ana/beside/page--2/",
    "/topics/a/beside/b/",
  ])
    assert.equal(readBesideAddress(address), null, address);
  assert.equal(readBesideAddress("/speakers/ana/beside/ben/page--2/"), null);
});

let last = 0;

function together(id: string, speakers: readonly string[]): RecordWithProse {
  const quotes = speakers.map((speaker) => [`q-${(++last).toString(16).padStart(8, "0")}`, speaker] as const);
  const body = quotes.map(([quote], at) => `[‘Words of ${id} and ${at}.’]{#${quote}}`).join(" ");
  const source = { path: `${id}.txt`, sha256: id.padEnd(64, "0"), bytes: 1 };
  return makeRecord({ id, title: id, body, said: Object.fromEntries(quotes), source });
}

function build(previous: Permalinks, records: readonly RecordWithProse[], people: readonly KnownPerson[] = []) {
  const known = { people, outlets: [] };
  const settled = settleIds(previous, records, articleAddress);
  const built = buildArchive(settled.records, known);
  const archive = claimSlugs(built, previous, buildFinder(built, settled, previous, known));
  const today = standingToday(archive, settled, buildFinder(archive, settled, previous, known), []);
  const { next, changes } = nextPermalinks(previous, today);
  const { pages } = buildSite(archive, SETTINGS, [], readHistory(next, archive));
  const viewAt = (path: string) => pages.find((page) => page.path === path)?.view;
  return { permalinks: next, changes, viewAt };
}

const person = (name: string, spellings: readonly string[]): KnownPerson => ({
  ...{ name, spellings, roles: [], pronoun: null, sameAs: [] },
});

const one = together("2019-01-01-one", ["Ana Frost", "Ben Hall"]);
const two = together("2019-05-01-two", ["Ana Frost", "Ben Hall"]);
const BESIDE = "/speakers/ana-frost/beside/ben-hall/";

test("two who stood side by side once do so for good, and the page says when they have nothing in common any more", () => {
  const first = build(NO_PERMALINKS, [one, two]);
  assert.equal(first.viewAt(BESIDE)?.kind, "beside");
  const apart = [one, together("2020-05-01-three", ["Ben Hall"])];
  const less = build(first.permalinks, apart);
  const view = less.viewAt(BESIDE);
  assert.ok(view?.kind === "beside");
  assert.equal(view.days, 1);
  const ana = less.viewAt("/speakers/ana-frost/");
  assert.ok(ana?.kind === "speaker");
  assert.deepEqual(
    ana.companions.shown.map(({ path }) => path),
    [BESIDE],
  );
  const none = build(less.permalinks, [
    together("2020-05-01-three", ["Ben Hall"]),
    together("2021-05-01-four", ["Ana Frost"]),
  ]);
  const empty = none.viewAt(BESIDE);
  assert.ok(empty?.kind === "beside");
  assert.deepEqual(empty.occasions, []);
});

test("where one of two is known by another name, the page moves to the new pair; where both turn out to be one, to that one", () => {
  const first = build(NO_PERMALINKS, [one, two]);
  const renamed = build(first.permalinks, [one, two], [person("Zoe Frost", ["Ana Frost", "Zoe Frost"])]);
  assert.equal(renamed.permalinks.moved[BESIDE], "/speakers/ben-hall/beside/zoe-frost/");
  assert.equal(renamed.viewAt(BESIDE)?.kind, "moved");
  assert.equal(renamed.viewAt("/speakers/ben-hall/beside/zoe-frost/")?.kind, "beside");
  const joined = build(first.permalinks, [one, two], [person("Ana Frost", ["Ana Frost", "Ben Hall"])]);
  assert.equal(joined.permalinks.moved[BESIDE], "/speakers/ana-frost/");
});

test("where one of two is gone, the page leads to the other; where both are, it says so", () => {
  const first = build(NO_PERMALINKS, [one, two]);
  const left = build(first.permalinks, [together("2020-05-01-three", ["Ben Hall"])]);
  assert.equal(left.permalinks.moved[BESIDE], "/speakers/ben-hall/");
  const gone = build(first.permalinks, [together("2020-05-01-five", ["Somebody Else"])]);
  assert.equal(gone.viewAt(BESIDE)?.kind, "gone");
  const back = build(gone.permalinks, [one, two]);
  assert.equal(back.viewAt(BESIDE)?.kind, "beside");
  assert.deepEqual(build(back.permalinks, [one, two]).changes, { added: [], moved: [], removed: [] });
});

test("two outlets stand side by side with their articles, day by day", () => {
  const archive = makeArchive(
    ["2019-01-01", "2019-01-02"].flatMap((day) => [
      makeRecord({ id: `${day}-a`, outlet: "The Gazette", body: "Words." }),
      makeRecord({ id: `${day}-b`, outlet: "The Post", body: "Words." }),
    ]),
  );
  const page = buildSite(archive, SETTINGS, []).pages.find(
    ({ path }) => path === "/outlets/the-gazette/beside/the-post/",
  );
  assert.ok(page?.view.kind === "beside");
  assert.deepEqual(
    page.view.occasions.map(({ place, sides }) => [
      place.path,
      ...sides.map(({ printed }) => printed[0]?.article.path),
    ]),
    [
      ["/2019/01/01/", "/2019/01/01/a/", "/2019/01/01/b/"],
      ["/2019/01/02/", "/2019/01/02/a/", "/2019/01/02/b/"],
    ],
  );
});
