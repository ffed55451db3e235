import assert from "node:assert/strict";
import { test } from "node:test";
import { HtmlValidate } from "html-validate";
import { Parser } from "htmlparser2";
import { renderPage } from "../../layouts/render.ts";
import type { Archive, Echo } from "../../src/archive/archive.ts";
import type { SitePath } from "../../src/site/address.ts";
import { buildSite, type Site } from "../../src/site/build.ts";
import type { History } from "../../src/site/history.ts";
import { findDeadLinks, readPageLinks, readTargets } from "../../src/site/link-check.ts";
import type { Settings } from "../../src/site/settings.ts";
import type { View } from "../../src/site/view.ts";
import { ASSET_FILES, ASSETS, longRecords, makeArchive, makeRecord, SETTINGS, sampleArchive } from "../site/factory.ts";

const WRITTEN = [{ slug: "help", markdown: "# Help\n\nSee the [speakers](/speakers/) and *ask*." }];

/** One address that moved, one that is gone. */
const HISTORY: History = {
  moved: [{ from: "/2001/02/03/old/" as SitePath, to: "/speakers/" as SitePath, name: "Speakers" }],
  gone: [{ path: "/2001/gone/" as SitePath, name: "A gone article", date: "2001", above: "/" as SitePath }],
  quotations: new Map([["/2019/02/07/council-votes/", { "q-00000011": "q-00000001", "q-00000012": null }]]),
  pairs: [],
};

interface Printed {
  readonly path: string;
  readonly kind: View["kind"];
  readonly html: string;
}

function print(
  archive: Archive,
  settings: Settings = SETTINGS,
): { readonly site: Site; readonly pages: readonly Printed[] } {
  const site = buildSite(archive, settings, WRITTEN, HISTORY);
  const pages = site.pages.map((page) => ({
    path: page.path,
    kind: page.view.kind,
    html: renderPage(page, { settings, assets: ASSETS }),
  }));
  return { site, pages };
}

/** Every element of a page with its attributes, and the text of each paragraph of an article. */
function read(html: string) {
  const elements: { readonly name: string; readonly attributes: Readonly<Record<string, string>> }[] = [];
  const paragraphs: string[] = [];
  let open = false;
  const parser = new Parser({
    onopentag(name, attributes) {
      elements.push({ name, attributes });
      if (attributes.class === "paragraph__words") {
        open = true;
        paragraphs.push("");
      }
    },
    ontext(text) {
      if (open) paragraphs[paragraphs.length - 1] += text;
    },
    onclosetag(name) {
      if (name === "p") open = false;
    },
  });
  parser.end(html);
  return { elements, paragraphs };
}

const validator = new HtmlValidate({
  extends: ["html-validate:recommended"],
  // ARIA lets a list bear a name.
  rules: {
    "aria-label-misuse": ["error", { allowAnyNamable: true }],
    "no-inline-style": "error",
    "void-style": "off",
    "doctype-style": "off",
    "long-title": "off",
  },
});

async function faultsOf(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId}: ${message}`),
  );
}

const sample = print(sampleArchive());
const empty = print(makeArchive([]));

test("there is a page of every kind to look at", () => {
  const kinds = new Set(sample.pages.map(({ kind }) => kind));
  assert.equal(kinds.size, 22, [...kinds].join(" "));
});

test("whatever stands in an order leads to the one before and the one after", () => {
  const printing = (article: string, quote: string): Echo["printings"][number] => ({
    passage: { article, quote, paragraph: 1 },
    text: "The same words.",
    speaker: null,
    state: "exact",
  });
  const days = [1, 2, 3].map((n) => ({ n, id: `202${n}-0${n}-0${n}-n`, quote: `q-0000000${n}` }));
  const archive = makeArchive(
    days.map(({ n, id, quote }) =>
      makeRecord({
        id,
        outlet: `The ${n} Post`,
        topics: [`Matter ${n}`],
        body: `[‘The words of number ${n} were these and no others.’]{#${quote}}`,
        said: { [quote]: `Ana X${"-abc"[n]}` },
        context: [{ text: `'Nobody kept number ${n}'`, quotes: [`Nobody kept the words of number ${n}`] }],
      }),
    ),
    days.map(({ n, id, quote }) => ({
      id: `e-${n}`,
      text: `The words of number ${n}`,
      disputed: false,
      printings: [printing(id, quote), printing(days[n % 3]?.id ?? id, quote)],
    })),
  );
  const { pages } = print(archive);
  const found = new Map<string, { readonly prev: string[]; readonly next: string[] }>();
  for (const { kind, path, html } of pages) {
    const steps = found.get(kind) ?? { prev: [], next: [] };
    found.set(kind, steps);
    for (const { name, attributes } of read(html).elements) {
      if (name !== "a" || attributes.href === undefined) continue;
      const to = new URL(attributes.href, `https://example.org${path}`).pathname;
      if (attributes.rel === "prev") steps.prev.push(`${to} < ${path}`);
      if (attributes.rel === "next") steps.next.push(`${path} < ${to}`);
    }
  }
  for (const kind of ["article", "year", "month", "day", "speaker", "outlet", "topic", "quote", "wanted-article"]) {
    const { prev, next } = found.get(kind) ?? { prev: [], next: [] };
    assert.ok(prev.length > 0, kind);
    assert.deepEqual(prev.sort(), next.sort(), kind);
  }
});

test("an article's paragraphs are the record's words, each once, in order, with nothing between them", () => {
  for (const { record, prose } of sampleArchive().articles) {
    const page = sample.pages.find(({ html, kind }) => kind === "article" && html.includes(record.source.path));
    assert.ok(page, record.id);
    assert.deepEqual(
      read(page.html).paragraphs,
      [...prose.lead, ...prose.text].map(({ runs }) => runs.map(({ text }) => text).join("")),
    );
  }
});

test("every page, full or empty, in either language or from right to left, is valid HTML", async () => {
  const german = print(sampleArchive(), { ...SETTINGS, language: "de" });
  const arabic = print(sampleArchive(), { ...SETTINGS, language: "ar" });
  for (const { path, html } of [...sample.pages, ...empty.pages, ...german.pages, ...arabic.pages]) {
    assert.deepEqual(await faultsOf(html), [], path);
  }
});

test("no link is dead, whatever the archive holds", () => {
  for (const { site, pages } of [sample, empty]) {
    const anchors = new Map<string, ReadonlySet<string>>();
    const asked = new Map<string, string>();
    for (const { path, html } of pages) {
      const file = path === "404" ? "404.html" : `${path.slice(1)}index.html`;
      const read = readTargets(file, html);
      anchors.set(file, new Set(read.anchors));
      for (const target of read.targets) asked.set(target, file);
    }
    const files = [...site.files, ...site.sources.copies].map(({ path }) => path);
    for (const file of [...files, ...ASSET_FILES]) anchors.set(file, new Set());
    assert.deepEqual(
      findDeadLinks(asked, (file) => anchors.get(file) ?? null),
      [],
    );
  }
});

test("pages link to one another relatively; only the page for wrong addresses names the prefix", () => {
  const { pages } = print(sampleArchive(), { ...SETTINGS, baseUrl: "https://example.org/press/" });
  for (const { path, html } of pages) {
    for (const link of readPageLinks(html).links) {
      if (path === "404") assert.match(link, /^(\/press\/|#)/, link);
      else assert.doesNotMatch(link, /^\//, `${path}: ${link}`);
    }
  }
});

test("a page carries no script and no style of its own, and one heading of the first rank", () => {
  for (const { path, html } of sample.pages) {
    const { elements } = read(html);
    assert.doesNotMatch(html, /<style|<script(?! (?:type="module" )?src=| type="application\/ld\+json">)/, path);
    for (const { attributes } of elements) {
      const own = Object.keys(attributes).filter((name) => name === "style" || name.startsWith("on"));
      assert.deepEqual(own, [], path);
    }
    assert.equal(elements.filter(({ name }) => name === "h1").length, 1, path);
  }
});

test("nothing that only the search engine reads stands in a page", () => {
  for (const { path, html } of sample.pages) assert.doesNotMatch(html, /data-pagefind|¶/, path);
});

const HOSTILE = `"><img src=x onerror=alert(1)><script>alert(2)</script>'&lt;{{7*7}}\${7*7}`;

test("words that look like markup stay words, in every field", () => {
  const quote = "q-0000000d";
  const archive = makeArchive([
    makeRecord({
      id: "2020-01-01-hostile",
      title: HOSTILE,
      headline: `${HOSTILE} again`,
      outlet: HOSTILE,
      author: HOSTILE,
      postedBy: HOSTILE,
      topics: [HOSTILE],
      body: `> ${HOSTILE.replaceAll("[", "")}\n\n${HOSTILE} [‘${HOSTILE}’]{#${quote}}`,
      said: { [quote]: { speaker: HOSTILE, basis: "nominal", cue: HOSTILE } },
      context: [{ text: HOSTILE, quotes: [HOSTILE], speaker: HOSTILE, topics: [HOSTILE], headline: HOSTILE }],
      source: { path: `clippings/${HOSTILE}.txt`, sha256: "f".repeat(64), bytes: 1 },
    }),
  ]);
  const { pages } = print(archive, { ...SETTINGS, title: HOSTILE, description: HOSTILE, notice: HOSTILE });
  for (const { path, html } of pages) {
    const { elements } = read(html);
    for (const { name, attributes } of elements) {
      assert.notEqual(name, "img", path);
      if (name === "script" && attributes.type !== "application/ld+json")
        assert.ok(attributes.src?.includes("assets/"), path);
      for (const attribute of Object.keys(attributes)) assert.doesNotMatch(attribute, /^on|[<>"']/, path);
    }
  }
  const article = pages.find(({ kind }) => kind === "article");
  assert.ok(read(article?.html ?? "").paragraphs.some((words) => words.includes(HOSTILE)));
});

test("every list has its words for none", () => {
  const told = new Map(empty.pages.map(({ path, html }) => [path, html]));
  for (const [path, words] of [
    ["/", "No article is held."],
    ["/", "No article states a date yet."],
    ["/speakers/", "Nobody is quoted by name yet."],
    ["/outlets/", "No article states its outlet yet."],
    ["/topics/", "No article names a topic yet."],
    ["/quotes/", "No words in this archive are printed in more than one article yet."],
    ["/wanted/", "Nothing is wanted"],
  ] as const) {
    assert.ok(told.get(path)?.includes(words), `${path}: ${words}`);
  }
});

test("a clipping in another language says so on its words, and the interface keeps its own", () => {
  const archive = makeArchive([
    makeRecord({ id: "2020-01-01-fa", title: "عنوان", language: "fa", body: "متن [«نقل»]{#q-0000000e}" }),
  ]);
  const { html = "" } = print(archive).pages.find(({ kind }) => kind === "article") ?? {};
  assert.match(html, /<html lang="en" dir="ltr"/);
  assert.match(html, /<h1 lang="fa" dir="rtl"/);
  assert.match(html, /<p [^>]*id="p1"[^>]* lang="fa" dir="rtl"/);
});

test("the notice stands on every page, and the site's own title, not the software's, in every title", () => {
  for (const { path, html } of sample.pages) {
    assert.ok(html.includes("This is a sample."), path);
    assert.match(html, /<title>[^<]*The Test Drawer<\/title>/, path);
    assert.equal(html.match(/On the Record/g)?.length, 1, path);
  }
});

test("links that maintainers write from the site's root work below any prefix", () => {
  const { html = "" } = sample.pages.find(({ path }) => path === "/help/") ?? {};
  assert.ok(html.includes('<a href="../speakers/">speakers</a>'), html);
});

test("the pages of a long list lead to one another, are valid, and say which they are", async () => {
  const long = print(makeArchive(longRecords(450)), { ...SETTINGS, baseUrl: "https://example.org/press/" });
  const further = long.pages.filter(({ path }) => path.includes("page--"));
  assert.equal(new Set(further.map(({ kind }) => kind)).size, 12, "one of each kind but echoes");
  const paths = new Set(long.site.pages.map(({ path }) => path as string));
  for (const { path, html, kind } of further.filter(({ path }) => path.endsWith("page--2/"))) {
    assert.deepEqual(await faultsOf(html), [], path);
    assert.ok(/<title>[^<]+, page 2 – /.test(html), path);
    assert.ok(/page 2 of 3/.test(html), path);
    assert.ok(/rel="prev" href="[./]*">Previous page</.test(html), path);
    assert.ok(/aria-current="page"[^>]*><span class="aside">page 2</.test(html), path);
    assert.ok(paths.has(path.replace("page--2", "page--3")), path);
    if (kind === "speaker") assert.match(html, /rel="alternate"[^>]* href="\.\.\/feed\.xml"/);
  }
  assert.match(
    further.find(({ path }) => path === "/wanted/page--2/")?.html ?? "",
    /<ol class="wanted-list" start="201">/,
  );
});

test("an archive of one day says that day once", () => {
  const record = makeRecord({ id: "2023-03-03-a", title: "A", date: "2023-03-03", body: "Words." });
  const home = print(makeArchive([record])).pages.find(({ kind }) => kind === "home");
  const counts = /<p class="opening__counts">(.*?)<\/p>/s.exec(home?.html ?? "")?.[1] ?? "";
  assert.equal(counts.replace(/<[^>]+>/g, ""), "1 article · March 3, 2023");
});
