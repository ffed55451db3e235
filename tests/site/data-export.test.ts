import assert from "node:assert/strict";
import { test } from "node:test";
import { buildSite } from "../../src/site/build.ts";
import type { Settings } from "../../src/site/settings.ts";
import { makeArchive, makeRecord, SETTINGS, sampleArchive } from "./factory.ts";

const BASE = "https://example.org/press/";
const { files } = buildSite(sampleArchive(), { ...SETTINGS, baseUrl: BASE }, []);
type Row = Readonly<Record<string, unknown>>;
const read = (name: string): Row[] => JSON.parse(files.find(({ path }) => path === `data/${name}`)?.content ?? "null");
const rowOf = (name: string, id: string) => {
  const row = read(name).find((each) => each.id === id);
  assert.ok(row, id);
  return row;
};

test("articles are the records with their address, and each Context entry with what it turned out to name", () => {
  const row = rowOf("articles.json", "2019-02-07-council-votes");
  assert.deepEqual(Object.keys(row).sort(), [
    "author",
    "context",
    "date",
    "headline",
    "id",
    "language",
    "lead",
    "note",
    "outlet",
    "postedBy",
    "precision",
    "quotes",
    "source",
    "speaker",
    "speakers",
    "status",
    "title",
    "titleFrom",
    "topics",
    "url",
  ]);
  assert.equal(row.url, `${BASE}2019/02/07/council-votes/`);
  const [held, missing] = row.context as Row[];
  assert.deepEqual(held, {
    text: "'Steel remembers..' - Ingrid Hallam",
    quotes: ["Steel remembers.."],
    speaker: "Ingrid Hallam",
    topics: [],
    headline: null,
    date: null,
    state: "exact",
    confidence: held?.confidence,
    target: { article: "2018-11-steel", url: `${BASE}2018/11/steel/#q-0000000a`, quote: "q-0000000a" },
    candidates: [],
  });
  assert.deepEqual(
    [missing?.state, missing?.confidence, missing?.target, missing?.candidates],
    ["missing", 0, null, []],
  );
});

test("quotations carry their article's facts, and where else they are printed", () => {
  assert.deepEqual(rowOf("quotes.json", "2019-02-07-council-votes#q-00000001"), {
    id: "2019-02-07-council-votes#q-00000001",
    url: `${BASE}2019/02/07/council-votes/#q-00000001`,
    article: "2019-02-07-council-votes",
    date: "2019-02-07",
    outlet: "The Gazette",
    text: "The bridge will stand, whatever the papers say of it in the morning.",
    speaker: "Rosa Delane",
    basis: "cue",
    cue: "said",
    status: null,
    note: null,
    echoes: [{ url: `${BASE}2018/11/steel/#q-0000000a`, article: "2018-11-steel", state: "exact" }],
    selector: {
      type: "TextQuoteSelector",
      exact: "‘The bridge will stand, whatever the papers say of it in the morning.’",
      prefix: "‘The bridge will stand.’\n\nThe mayor said: ".slice(-32),
      suffix: " Nobody laughed.\n\n‘We have\n\n‘counted the plates.’".slice(0, 32),
    },
  });
  assert.equal(read("quotes.json").length, 6);
});

test("what is stated of an article holds for its quotations, unless something is stated of one itself", () => {
  const archive = makeArchive([
    makeRecord({
      id: "2020-01-01-remarks",
      body: "[‘One.’]{#q-00000001} [‘Two.’]{#q-00000002} [‘Three.’]{#q-00000003}",
      status: "disputed",
      note: "By the paper.",
      remarks: { "q-00000002": { status: "verified" }, "q-00000003": { note: "On tape." } },
    }),
  ]);
  const { files } = buildSite(archive, SETTINGS, []);
  const rows = JSON.parse(files.find(({ path }) => path === "data/quotes.json")?.content ?? "[]") as Row[];
  assert.deepEqual(
    rows.map(({ status, note }) => [status, note]),
    [
      ["disputed", "By the paper."],
      ["verified", null],
      [null, "On tape."],
    ],
  );
});

test("every source is listed with its hash and where it is to be had, whether files, bundles or none are offered", () => {
  const rowsWith = (sources: Settings["sources"]): Row[] => {
    const { files } = buildSite(sampleArchive(), { ...SETTINGS, baseUrl: BASE, sources }, []);
    return JSON.parse(files.find(({ path }) => path === "data/sources.json")?.content ?? "[]");
  };
  const row = { article: "2018-11-steel", path: "clippings/2018-11-steel.txt", sha256: "0".repeat(64), bytes: 1234 };
  const found = (rows: readonly Row[]) => rows.find(({ article }) => article === "2018-11-steel");
  assert.deepEqual(found(rowsWith("files")), { ...row, url: `${BASE}data/sources/2018-11-steel.txt`, name: null });
  assert.deepEqual(found(rowsWith("bundle")), { ...row, url: `${BASE}data/sources.tar`, name: "2018-11-steel.txt" });
  assert.deepEqual(found(rowsWith("none")), { ...row, url: null, name: null });
});

test("speakers, outlets and topics are counted and dated", () => {
  assert.deepEqual(rowOf("speakers.json", "rosa-delane"), {
    id: "rosa-delane",
    url: `${BASE}speakers/rosa-delane/`,
    name: "Rosa Delane",
    spellings: ["Rosa Delane"],
    quotes: 3,
    articles: 1,
    first: "2019-02-07",
    last: "2019-02-07",
  });
  assert.deepEqual(rowOf("outlets.json", "the-gazette"), {
    id: "the-gazette",
    url: `${BASE}outlets/the-gazette/`,
    name: "The Gazette",
    spellings: ["The Gazette"],
    quotes: 6,
    articles: 2,
    first: "2018-11",
    last: "2019-02-07",
  });
  assert.equal(rowOf("topics.json", "harbour").articles, 2);
});

test("links say from where to where, and how sure", () => {
  const links = read("links.json");
  assert.deepEqual(Object.keys(links[0] ?? {}), ["from", "to", "kind", "state", "confidence", "fromQuote", "toQuote"]);
  assert.deepEqual(
    links.map(({ from, to, state, toQuote }) => [from, to, state, toQuote]),
    [
      ["2018-11-steel", "2019-02-07-council-votes", "exact", "q-00000001"],
      ["2019-02-07-council-votes", "2018-11-steel", "exact", "q-0000000a"],
      ["2019-02-07-council-votes", null, "missing", null],
    ],
  );
});

test("an empty archive has every file, and each is an empty list", () => {
  const empty = buildSite(makeArchive([]), SETTINGS, []).files.filter(({ path }) => /^data\/\w+\.json$/.test(path));
  assert.equal(empty.length, 9, "seven tables, the citations and the package");
  for (const { path, content } of empty)
    if (path !== "data/datapackage.json") assert.deepEqual(JSON.parse(content), [], path);
});

test("without a base URL addresses begin at the site's root", () => {
  const { files: plain } = buildSite(sampleArchive(), SETTINGS, []);
  assert.match(plain.find(({ path }) => path === "data/articles.json")?.content ?? "", /"url":"\/2018\/11\/steel\/"/);
});

test("the sitemap lists every page but the search and the one for wrong addresses, in the order of addresses", () => {
  const site = buildSite(sampleArchive(), { ...SETTINGS, baseUrl: BASE }, []);
  const map = site.files.find(({ path }) => path === "sitemap.xml")?.content ?? "";
  const listed = [...map.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => address);
  const pages = site.pages.flatMap(({ path }) => (path === "404" || path === "/search/" ? [] : BASE + path.slice(1)));
  assert.deepEqual(listed, pages.sort());
  assert.match(
    site.files.find(({ path }) => path === "robots.txt")?.content ?? "",
    /Sitemap: https:\/\/example\.org\/press\/sitemap\.xml/,
  );
});
