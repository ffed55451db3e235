import assert from "node:assert/strict";
import { test } from "node:test";
import { parseFeed } from "htmlparser2";
import type { Archive } from "../../src/archive/archive.ts";
import { buildSite } from "../../src/site/build.ts";
import { MOST_ENTRIES } from "../../src/site/feed.ts";
import type { Settings } from "../../src/site/settings.ts";
import { isListed, sitemap } from "../../src/site/sitemap.ts";
import { makeArchive, makeRecord, SETTINGS, sampleArchive } from "./factory.ts";
import { BASE, HOSTILE, HOSTILE_SETTINGS, hostileArchive, sampleContent } from "./sample.ts";

const sample = sampleContent();

function feedsOf(archive: Archive, settings: Settings) {
  const files = new Map(buildSite(archive, settings, []).files.map(({ path, content }) => [path, content]));
  const atomOf = (path: string) => {
    const text = files.get(`${path}feed.xml`);
    assert.ok(text, `${path}feed.xml`);
    const feed = parseFeed(text, { xmlMode: true });
    assert.ok(feed, path);
    return { text, feed };
  };
  const jsonOf = (path: string) => JSON.parse(files.get(`${path}feed.json`) ?? "null");
  return { files, atomOf, jsonOf };
}

const { files, atomOf, jsonOf } = feedsOf(sample.archive, sample.settings);

test("the archive and every speaker, outlet and topic has a pair of feeds", () => {
  const { speakers, outlets, topics } = sample.archive;
  const expected = [
    "",
    ...speakers.map(({ slug }) => `speakers/${slug}/`),
    ...outlets.map(({ slug }) => `outlets/${slug}/`),
    ...topics.map(({ slug }) => `topics/${slug}/`),
  ].flatMap((path) => [`${path}feed.json`, `${path}feed.xml`]);
  assert.deepEqual([...files.keys()].filter((path) => /feed\.(xml|json)$/.test(path)).sort(), expected.sort());
});

test("the archive's feed has its dated articles, newest first", () => {
  const newest = sample.archive.articles.filter(({ record }) => record.date !== null).reverse();
  const { feed } = atomOf("");
  assert.equal(feed.type, "atom");
  assert.equal(feed.title, sample.settings.title);
  assert.deepEqual(
    feed.items.map(({ title }) => title?.replaceAll("&quot;", '"').replaceAll("&amp;", "&")),
    newest.slice(0, MOST_ENTRIES).map(({ record }) => record.title),
  );
  assert.deepEqual(
    jsonOf("").items.map(({ title }: { title: string }) => title),
    newest.slice(0, MOST_ENTRIES).map(({ record }) => record.title),
  );
});

test("a speaker's feed has the quotations, each with its own address", () => {
  for (const { slug, quotations } of sample.archive.speakers) {
    const dated = quotations.filter(({ article }) => sample.archive.byId.get(article)?.record.date !== null);
    const { feed } = atomOf(`speakers/${slug}/`);
    assert.deepEqual(
      feed.items.map(({ id }) => id?.split("#")[1]),
      dated
        .slice(-MOST_ENTRIES)
        .reverse()
        .map(({ quote }) => quote),
      slug,
    );
  }
});

/** RFC 4287, section 4.1: what a feed and an entry must have, once; addresses in full, moments of the right shape. */
test("every feed is as the format asks", () => {
  const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
  for (const [path, text] of files) {
    if (path.endsWith("feed.xml")) {
      const [head = "", ...entries] = text.split("<entry>");
      for (const part of [head, ...entries]) {
        for (const name of ["id", "title", "updated"])
          assert.equal(part.match(new RegExp(`<${name}[ >]`, "g"))?.length, 1, `${path}: one ${name}`);
        assert.match(/<updated>(.*)<\/updated>/.exec(part)?.[1] ?? "", MOMENT, path);
        assert.match(/<id>(.*)<\/id>/.exec(part)?.[1] ?? "", /^https:\/\/example\.org\/press\//, path);
      }
      assert.match(head, /<author>\s*<name>/, `${path}: an author for entries that name none`);
      assert.ok(head.includes(`<link rel="self" href="${BASE}${path}"/>`), path);
      const ids = entries.map((entry) => /<id>(.*)<\/id>/.exec(entry)?.[1]);
      assert.equal(new Set(ids).size, ids.length, `${path}: no id twice`);
      assert.ok(entries.length <= MOST_ENTRIES, path);
    }
    if (path.endsWith("feed.json")) {
      const feed = JSON.parse(text);
      assert.match(feed.version, /^https:\/\/jsonfeed\.org\/version\/1/, path);
      assert.equal(feed.feed_url, BASE + path);
      for (const item of feed.items) {
        assert.match(item.id, /^https:\/\/example\.org\/press\//, path);
        assert.ok(typeof item.content_html === "string" && item.content_html !== "", path);
        assert.match(item.date_published, MOMENT, path);
      }
    }
  }
});

test("what looks like markup is words in a feed's title and text", () => {
  const hostile = feedsOf(hostileArchive(), HOSTILE_SETTINGS);
  const { text, feed } = hostile.atomOf("");
  assert.equal(feed.title, HOSTILE);
  const [entry] = hostile.jsonOf("").items;
  assert.equal(entry.title, HOSTILE, "a JSON Feed's title is text");
  for (const html of [entry.content_html, /<title type="html"><!\[CDATA\[(.*)\]\]><\/title>/.exec(text)?.[1]])
    assert.doesNotMatch(html, /<(?!\/?(p|blockquote|a)\b)/);
  assert.doesNotMatch(text, /<category[^>]*="[^"]*</, "a category may not hold an open bracket");
});

test("everybody who wrote an article is its author in both feeds", () => {
  const record = makeRecord({ id: "2019-01-01-a", title: "A", author: "Ana Frost and Rosa Delane", body: "Words." });
  const { atomOf: atom, jsonOf: json } = feedsOf(makeArchive([record]), { ...SETTINGS, baseUrl: BASE });
  assert.match(atom("").text, /<name>Ana Frost<\/name>.*<name>Rosa Delane<\/name>/s);
  assert.deepEqual(json("").items[0].author, { name: "Ana Frost, Rosa Delane" });
});

test("at most fifty entries, the newest, and the feed is as old as its newest entry", () => {
  const records = Array.from({ length: 60 }, (_, at) =>
    makeRecord({ id: `${1900 + at}-01-01-a`, title: `No. ${at}`, body: "Words." }),
  );
  const many = feedsOf(makeArchive(records), { ...SETTINGS, baseUrl: BASE }).atomOf("");
  assert.equal(many.feed.items.length, 50);
  assert.equal(many.feed.items[0]?.title, "No. 59");
  assert.match(many.text, /^ {4}<updated>1959-01-01T00:00:00\.000Z/m);
});

test("a feed without a dated entry is still a feed", () => {
  const undated = makeArchive([makeRecord({ id: "undated-a", title: "A", body: "Words.", topics: ["Harbour"] })]);
  const { atomOf: atom, jsonOf: json } = feedsOf(undated, { ...SETTINGS, baseUrl: BASE });
  assert.deepEqual(atom("topics/harbour/").feed.items, []);
  assert.match(atom("").text, /<updated>1970-01-01T00:00:00\.000Z/);
  assert.deepEqual(json("").items, []);
});

test("a site that does not know its address has no feeds, no search description and no sitemap", () => {
  const { files: plain } = feedsOf(sampleArchive(), SETTINGS);
  assert.deepEqual(
    [...plain.keys()].filter((path) => /feed\.(xml|json)$|opensearch|sitemap/.test(path)),
    [],
  );
});

test("the search description leads to the search page, under a name browsers have room for", () => {
  const text = files.get("opensearch.xml") ?? "";
  assert.ok(text.includes(`template="${BASE}search/?q={searchTerms}"`), text);
  const [, name = ""] = /<ShortName>(.*)<\/ShortName>/.exec(text) ?? [];
  assert.ok(name.length > 0 && name.length <= 16, name);
});

test("a sitemap of more pages than one may list is an index of several", () => {
  const { pages } = buildSite(sampleArchive(), { ...SETTINGS, baseUrl: BASE }, []);
  const locations = (text = "") => [...text.matchAll(/<loc>(.+?)<\/loc>/g)].map(([, address]) => address);
  const listed = pages.filter(isListed).map(({ path }) => path);
  const [whole] = sitemap(listed, { ...SETTINGS, baseUrl: BASE });
  const [index, ...parts] = sitemap(listed, { ...SETTINGS, baseUrl: BASE }, 10);
  assert.ok(parts.length > 1);
  assert.match(index?.content ?? "", /<sitemapindex /);
  assert.deepEqual(
    locations(index?.content),
    parts.map(({ path }) => BASE + path),
  );
  assert.deepEqual(
    parts.flatMap(({ content }) => locations(content)),
    locations(whole?.content),
  );
});
