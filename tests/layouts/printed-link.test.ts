/** The quick reading of printed pages finds what a parser of HTML finds in them, whatever words they hold. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { renderPage } from "../../layouts/render.ts";
import { buildSite } from "../../src/site/build.ts";
import { readTargets } from "../../src/site/link-check.ts";
import { readPrinted } from "../../src/site/printed-link.ts";
import { ASSETS, makeArchive, makeRecord, SETTINGS, sampleArchive } from "../site/factory.ts";
import { HOSTILE, HOSTILE_SETTINGS, hostileArchive } from "../site/sample.ts";

const WRITTEN = [
  { slug: "help", markdown: `# Help\n\nA [link](/speakers/?a=1&b="2" "title href=") and ${HOSTILE} and " href=" too.` },
];

/** Words that end where an attribute would begin. */
const NEARLY = `see href="/x/" id="y" <script type="application/ld+json"> href=`;
const nearly = makeArchive([
  makeRecord({
    id: "2020-01-01-nearly",
    body: "One.",
    title: NEARLY,
    headline: NEARLY,
    outlet: NEARLY,
    topics: [NEARLY],
  }),
  makeRecord({
    id: "2020-01-02-other",
    body: "Two.",
    title: "Other",
    outlet: NEARLY,
    context: [{ text: NEARLY, quotes: [NEARLY] }],
  }),
]);

test("a page's anchors and targets are the same read quickly and read as any HTML", () => {
  const prefixed = { ...SETTINGS, baseUrl: "https://example.org/press/" };
  for (const [archive, settings] of [
    [sampleArchive(), SETTINGS],
    [sampleArchive(), prefixed],
    [hostileArchive(), HOSTILE_SETTINGS],
    [nearly, prefixed],
  ] as const)
    for (const portable of [false, true])
      for (const page of buildSite(archive, settings, WRITTEN).pages) {
        const html = renderPage(page, { settings, assets: ASSETS, portable });
        const file = page.path === "404" ? "404.html" : `${page.path.slice(1)}index.html`;
        const read = readTargets(file, html);
        assert.deepEqual(readPrinted(file, html), read, file);
        assert.ok(read.targets.length > 0 && read.anchors.length > 0);
      }
});

test("a link is resolved as a browser resolves it, plain or not", () => {
  const step = fc.constantFrom(
    "../",
    "./",
    "a/",
    "b.c/",
    "-/",
    "x",
    "x.txt",
    "#",
    "#top",
    "#q-1",
    "?q=1",
    "%20",
    "é",
    "/",
    "..",
    ":",
    "a:",
    " ",
    "\\",
  );
  const page = fc.constantFrom("index.html", "a/index.html", "2020/01/02/slug/index.html", "404.html", "x.html");
  fc.assert(
    fc.property(page, fc.array(step, { maxLength: 6 }), (page, steps) => {
      const href = steps.join("");
      assert.deepEqual(readTargets(page, `<a href="${href}">`).targets, byBrowser(page, href), `${page} ${href}`);
    }),
    { numRuns: 5000 },
  );
});

function byBrowser(page: string, href: string): string[] {
  if (!URL.canParse(href, `http://site.invalid/${page}`)) return [` ${href}`];
  const url = new URL(href, `http://site.invalid/${page}`);
  if (url.origin !== "http://site.invalid") return [];
  const [path, fragment] = [url.pathname.slice(1), url.hash.slice(1)].map((part) => decodeURIComponent(part ?? ""));
  const file = url.pathname.endsWith("/") ? `${path}index.html` : (path ?? "");
  return [fragment === "" || fragment === "top" ? file : `${file}#${fragment}`];
}
