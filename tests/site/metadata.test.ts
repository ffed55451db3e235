import assert from "node:assert/strict";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import { renderPage } from "../../layouts/render.ts";
import { buildSite } from "../../src/site/build.ts";
import { citationOf } from "../../src/site/citation.ts";
import { coinsOf } from "../../src/site/coins.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { articleTags } from "../../src/site/metadata.ts";
import { newsArticle, writeJsonLd } from "../../src/site/schema-org.ts";
import { ASSETS, SETTINGS, sampleArchive } from "./factory.ts";
import { BASE, HOSTILE, HOSTILE_SETTINGS, hostileArchive } from "./sample.ts";

const settings = { ...SETTINGS, baseUrl: BASE };
const desk = buildDesk(sampleArchive(), settings);

function recordOf(id: string) {
  const record = desk.archive.byId.get(id)?.record;
  assert.ok(record, id);
  return record;
}

const council = recordOf("2019-02-07-council-votes");
const councilCsl = citationOf(desk, council).csl;

test("Zotero finds a newspaper article and its fields, and nothing that makes it a journal's", () => {
  const tags = articleTags(councilCsl, council, settings);
  const named = Object.fromEntries(tags.map(({ name, content }) => [name, content]));
  assert.deepEqual(named, {
    "z:itemType": "newspaperArticle",
    citation_title: "Council votes for a second crossing",
    citation_author: "Ana Frost",
    citation_publication_date: "2019/02/07",
    citation_language: "en",
    citation_public_url: `${BASE}2019/02/07/council-votes/`,
    "prism.publicationName": "The Gazette",
    "DC.source": "The Gazette",
    "og:type": "article",
    "og:title": "‘The bridge will stand..’ - (Harbour) Council votes for a second crossing",
    "og:url": `${BASE}2019/02/07/council-votes/`,
    "og:site_name": "The Test Drawer",
    "article:published_time": "2019-02-07",
  });
});

test("an archive that says what may be done with it says so on every article", () => {
  const stated = { ...settings, rights: "Free to use.", licence: "https://example.org/licence" };
  const named = Object.fromEntries(
    articleTags(councilCsl, council, stated).map(({ name, content }) => [name, content]),
  );
  assert.equal(named["DC.rights"], "Free to use.");
  assert.equal(named["DC.rights.license"], "https://example.org/licence");
});

test("schema.org hears of corrections, and of nobody who is said by mistake to have spoken", () => {
  const steel = recordOf("2018-11-steel");
  const article = newsArticle(desk, steel, citationOf(desk, steel).csl) as unknown as Record<string, unknown>;
  assert.equal(article.creativeWorkStatus, "corrected");
  assert.equal(article.correction, "Article corrected: The Gazette first printed another harbour.");
  const [quotation] = article.hasPart as readonly Record<string, unknown>[];
  assert.equal(quotation?.creativeWorkStatus, "misattributed");
  assert.equal(quotation?.correction, "Misattributed: Said by a colleague.");
  assert.equal(quotation?.spokenByCharacter, undefined);
  assert.equal(quotation?.creditText, "Ingrid Hallam");
});

test("an article without an outlet offers nothing that could be taken for one", () => {
  const essay = recordOf("undated-an-essay");
  const names = articleTags(citationOf(desk, essay).csl, essay, settings).map(({ name }) => name);
  for (const absent of ["prism.publicationName", "DC.source", "og:site_name", "citation_publication_date"])
    assert.ok(!names.includes(absent), absent);
});

test("COinS says the same in a list, in the form Zotero takes for a newspaper article", () => {
  const pairs = Object.fromEntries(new URLSearchParams(coinsOf(councilCsl)));
  assert.deepEqual(pairs, {
    ctx_ver: "Z39.88-2004",
    rft_val_fmt: "info:ofi/fmt:kev:mtx:dc",
    "rft.type": "newspaperArticle",
    "rft.title": "Council votes for a second crossing",
    "rft.source": "The Gazette",
    "rft.creator": "Ana Frost",
    "rft.date": "2019-02-07",
    "rft.language": "en",
    "rft.identifier": `${BASE}2019/02/07/council-votes/`,
  });
});

test("schema.org has the article and each quotation with who speaks, as far as that is known", () => {
  const article = newsArticle(desk, council, councilCsl);
  assert.deepEqual(JSON.parse(writeJsonLd(article)), {
    "@context": "https://schema.org",
    "@type": "NewsArticle",
    headline: "Council votes for a second crossing",
    url: `${BASE}2019/02/07/council-votes/`,
    author: [{ "@type": "Person", name: "Ana Frost" }],
    datePublished: "2019-02-07",
    publisher: { "@type": "Organization", name: "The Gazette" },
    inLanguage: "en",
    keywords: ["Harbour", "Trade"],
    hasPart: council.quotes.map(({ id, text, speaker, basis }) => ({
      "@type": "Quotation",
      "@id": `#${id}`,
      text,
      ...(speaker === null
        ? {}
        : basis === "nominal"
          ? { creditText: speaker }
          : { spokenByCharacter: { "@type": "Person", name: speaker } }),
    })),
  });
});

interface Seen {
  readonly coins: readonly string[];
  readonly json: readonly string[];
  readonly feeds: readonly string[];
}

function look(html: string): Seen {
  const [coins, json, feeds]: [string[], string[], string[]] = [[], [], []];
  let inJson = false;
  const parser = new Parser({
    onopentag(name, { class: kind, type = "", rel, title = "", href = "" }) {
      if (kind === "Z3988") coins.push(title);
      inJson = name === "script" && type === "application/ld+json";
      if (inJson) json.push("");
      if (rel === "alternate") feeds.push(href);
    },
    ontext(text) {
      if (inJson) json[json.length - 1] += text;
    },
    onclosetag() {
      inJson = false;
    },
  });
  parser.end(html);
  return { coins, json, feeds };
}

test("lists carry COinS and articles do not, where they would hide the article from Zotero", () => {
  const site = buildSite(sampleArchive(), settings, []);
  const seen = new Map(
    site.pages.map((page) => [page.path, look(renderPage(page, { settings, assets: ASSETS }))] as const),
  );
  for (const path of [
    "/",
    "/speakers/rosa-delane/",
    "/outlets/the-gazette/",
    "/topics/harbour/",
    "/2019/02/",
    "/quotes/e-1/",
  ])
    assert.ok((seen.get(path as "404")?.coins.length ?? 0) > 0, path);
  for (const { path, view } of site.pages) {
    if (view.kind === "article") assert.deepEqual(seen.get(path)?.coins, [], path);
    assert.equal(seen.get(path)?.json.length, view.kind === "article" ? 1 : 0, path);
  }
  assert.deepEqual(seen.get("/topics/harbour/" as "404")?.feeds, ["feed.xml", "feed.json"]);
  assert.deepEqual(seen.get("/2019/02/07/council-votes/" as "404")?.feeds, [
    "../../../../feed.xml",
    "../../../../feed.json",
  ]);
});

test("hostile words come back from the page's own JSON, COinS and tags as they were", () => {
  const site = buildSite(hostileArchive(), HOSTILE_SETTINGS, []);
  const page = site.pages.find(({ view }) => view.kind === "article");
  assert.ok(page);
  const html = renderPage(page, { settings: HOSTILE_SETTINGS, assets: ASSETS });
  const { headline, hasPart } = JSON.parse(look(html).json[0] ?? "{}");
  assert.equal(headline, HOSTILE);
  assert.equal(hasPart[0].text, HOSTILE);
  assert.equal(hasPart[0].creditText, HOSTILE);
  const home = site.pages.find(({ path }) => path === "/");
  assert.ok(home);
  const [coins = ""] = look(renderPage(home, { settings: HOSTILE_SETTINGS, assets: ASSETS })).coins;
  assert.equal(new URLSearchParams(coins).get("rft.title"), HOSTILE);
});
