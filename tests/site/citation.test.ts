import assert from "node:assert/strict";
import { test } from "node:test";
import { articleAddress, urlOf } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import { citationOf } from "../../src/site/citation.ts";
import { citationForms } from "../../src/site/citation-form.ts";
import { authorsIn } from "../../src/site/csl.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { outletLink } from "../../src/site/link.ts";
import { makeArchive, makeRecord, SETTINGS } from "./factory.ts";
import { type ReadBack, readBack, readBackRis } from "./read-back.ts";
import { BASE, HOSTILE, HOSTILE_SETTINGS, hostileArchive, sampleContent } from "./sample.ts";

const { archive, settings } = sampleContent();
const desk = buildDesk(archive, settings);
const site = buildSite(archive, settings, []);

/** What every form of an article's citation must say, from its record alone. */
const truths = archive.articles.map(
  ({ record }): ReadBack => ({
    title: record.headline ?? record.title,
    authors: record.author === null ? [] : [record.author],
    outlet: record.outlet === null ? null : (outletLink(desk, record.outlet)?.name ?? null),
    date: record.date?.split("-").map(Number) ?? null,
    address: urlOf(articleAddress(record), BASE),
    // One article of the sample is corrected.
    note: record.status === null ? null : `Article ${record.status}: ${record.note}`,
  }),
);

test("every article of the sample reads back from BibTeX, RIS and CSL-JSON as it is", () => {
  assert.ok(truths.length >= 30);
  for (const [at, { record }] of archive.articles.entries()) {
    const { bibtex, ris, csl } = citationOf(desk, record);
    assert.deepEqual(readBack(bibtex), [truths[at]], `BibTeX of ${record.id}`);
    assert.deepEqual(readBackRis(ris), [truths[at]], `RIS of ${record.id}`);
    assert.deepEqual(readBack(JSON.stringify([csl])), [truths[at]], `CSL-JSON of ${record.id}`);
  }
});

const fileOf = (path: string): string => {
  const file = site.files.find((each) => each.path === path);
  assert.ok(file, path);
  return file.content;
};

test("the whole archive reads back from one file of each form, in its order", () => {
  assert.deepEqual(readBack(fileOf("data/citations.bib")), truths);
  assert.deepEqual(readBackRis(fileOf("data/citations.ris")), truths);
  assert.deepEqual(readBack(fileOf("data/citations.json")), truths);
});

test("every speaker has the citations of the articles that quote them", () => {
  for (const { slug, articles } of archive.speakers) {
    const expected = articles.map((id) => truths[archive.articles.findIndex(({ record }) => record.id === id)]);
    assert.deepEqual(readBack(fileOf(`data/speakers/${slug}.bib`)), expected, slug);
    assert.deepEqual(readBackRis(fileOf(`data/speakers/${slug}.ris`)), expected, slug);
    assert.deepEqual(readBack(fileOf(`data/speakers/${slug}.json`)), expected, slug);
  }
});

test("labels are unique, as two entries with one label are an error in BibTeX", () => {
  const labels = [...fileOf("data/citations.bib").matchAll(/^@article\{(.+),$/gm)].map(([, label]) => label);
  assert.equal(new Set(labels).size, archive.articles.length);
});

test("what looks like markup, TeX, a tag or a command stays words in every form", () => {
  const hostile = buildDesk(hostileArchive(), HOSTILE_SETTINGS);
  const [article] = hostile.archive.articles;
  assert.ok(article);
  const { bibtex, ris, csl, markdown, html } = citationOf(hostile, article.record);
  for (const [read] of [readBack(bibtex), readBackRis(ris), readBack(JSON.stringify([csl]))]) {
    assert.equal(read?.title, HOSTILE);
    assert.equal(read?.outlet, HOSTILE);
    assert.deepEqual(read?.authors, [HOSTILE]);
  }
  assert.doesNotMatch(html, /<(?!\/?(p|a|cite)\b)/);
  assert.doesNotMatch(markdown, /(?<!\\)<(?!https:)/);
});

test("a line break in a title, which would begin another field, is a space", () => {
  const record = makeRecord({ id: "2020-01-01-a", title: "One\nER  - \nTY  - BOOK\u0007", body: "Words." });
  const broken = buildDesk(makeArchive([record]), SETTINGS);
  const [article] = broken.archive.articles;
  assert.ok(article);
  const { bibtex, ris, text } = citationOf(broken, article.record);
  assert.equal(readBackRis(ris).length, 1);
  assert.equal(readBack(bibtex)[0]?.title, "One ER - TY - BOOK");
  assert.doesNotMatch(text + bibtex, /\u0007/);
});

test("a partial date is cited as far as it is known", () => {
  const records = ["2018-11-steel", "2018-plates"].map((id) => makeRecord({ id, title: id, body: "Words." }));
  const partial = buildDesk(makeArchive(records), SETTINGS);
  const [year, month] = ["2018-plates", "2018-11-steel"].map((id) => {
    const record = partial.archive.byId.get(id)?.record;
    assert.ok(record);
    return citationOf(partial, record);
  });
  assert.deepEqual([readBack(year?.bibtex ?? "")[0]?.date, readBackRis(year?.ris ?? "")[0]?.date], [[2018], [2018]]);
  assert.deepEqual(readBack(month?.bibtex ?? "")[0]?.date, [2018, 11]);
  assert.deepEqual(readBackRis(month?.ris ?? "")[0]?.date, [2018, 11]);
  assert.equal(year?.csl.URL, undefined, "a site that does not know its address cites none");
});

test("BibTeX says a sum and a day so that other programs than the one that wrote it read them", () => {
  const record = makeRecord({ id: "2018-03-09-a", title: "A bridge for $5 million", body: "Words." });
  const dollar = buildDesk(makeArchive([record]), SETTINGS);
  const [article] = dollar.archive.articles;
  assert.ok(article);
  const { bibtex } = citationOf(dollar, article.record);
  assert.match(bibtex, /\\\$5 million/, "biber and pandoc do not know \\textdollar, and lose the sign");
  assert.match(bibtex, /^\tyear = \{2018\},\n\tmonth = \{mar 9\},\n\tdate = \{2018-03-09\},$/m);
});

test("BibTeX keeps a title's capitals, those outside A to Z too, which pandoc would print as small letters", () => {
  const title = "Straße nach Übersee: ein Abend in Łódź, ÉCOLE";
  const record = makeRecord({ id: "2018-03-09-a", title, body: "Words." });
  const desk = buildDesk(makeArchive([record]), SETTINGS);
  const { bibtex } = citationOf(desk, record.fields);
  assert.match(bibtex, /^\ttitle = \{.* nach \{Übersee\}: ein \{Abend\} in \{Łódź\}, \{É.*\}\},$/m);
  assert.equal(readBack(bibtex)[0]?.title, title);
});

test("Jr. is nobody's family name in any form", () => {
  const record = makeRecord({ id: "2018-03-09-a", title: "A march", author: "Martin Luther King Jr.", body: "Words." });
  const march = buildDesk(makeArchive([record]), SETTINGS);
  const [article] = march.archive.articles;
  assert.ok(article);
  const { bibtex, ris, text } = citationOf(march, article.record);
  assert.match(bibtex, /^\tauthor = \{King, Jr\., Martin Luther\},$/m);
  assert.match(ris, /^AU {2}- King, Martin Luther, Jr\.$/m);
  assert.match(text, /^Martin Luther King Jr\. “A march”/);
});

test("a byline of names is names; anything else is kept whole", () => {
  assert.deepEqual(authorsIn("Ana Frost and Ludwig von Mises"), [
    { family: "Frost", given: "Ana" },
    { family: "Mises", given: "Ludwig", "non-dropping-particle": "von" },
  ]);
  assert.deepEqual(authorsIn("Martin Luther King Jr."), [{ family: "King", given: "Martin Luther", suffix: "Jr." }]);
  for (const byline of [
    "By Ana Frost and Bo Stone",
    "Ana Frost; Bo Stone",
    "Ana Frost und Bo Stone",
    "Ana Frost et Bo Stone",
  ])
    assert.deepEqual(
      authorsIn(byline),
      [
        { family: "Frost", given: "Ana" },
        { family: "Stone", given: "Bo" },
      ],
      byline,
    );
  assert.deepEqual(authorsIn("Our correspondent"), [{ literal: "Our correspondent" }]);
  assert.deepEqual(authorsIn("Reuters"), [{ literal: "Reuters" }]);
});

test("a form's address is the form itself: decoded as a browser does it, it is the text and a line end", () => {
  const hostile = buildDesk(hostileArchive(), HOSTILE_SETTINGS);
  const [article] = hostile.archive.articles;
  assert.ok(article);
  for (const { address, text, file } of citationForms(citationOf(hostile, article.record))) {
    const { protocol, pathname, hash } = new URL(address);
    assert.equal(protocol, "data:");
    assert.equal(hash, "");
    const query = new URL(address).search;
    assert.equal(decodeURIComponent(pathname + query), `,${text}\n`);
    assert.match(file, /^2020-01-01-hostile\.(txt|md|html|bib|ris|json)$/);
  }
});
