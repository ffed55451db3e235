import assert from "node:assert/strict";
import { test } from "node:test";
import { exceededLimits, HOST_LIMITS, type SiteMeasures } from "../../src/site/host-limit.ts";

const SMALL: SiteMeasures = { files: [{ path: "index.html", bytes: 1000 }], redirects: "", headers: "/*\n  X: y\n" };
const many = (count: number, folder = "") =>
  Array.from({ length: count }, (_, at) => ({ path: `${folder}${at}/index.html`, bytes: 1 }));

test("a small site exceeds nothing", () => {
  assert.deepEqual(exceededLimits(SMALL), []);
});

test("too many files, a file too large and a site too large are said by name of host", () => {
  assert.deepEqual(exceededLimits({ ...SMALL, files: many(20_001) }), [
    "Cloudflare Pages, free plan, takes at most 20,000 files: the site has 20,001",
  ]);
  const large = { path: "data/quotes.json", bytes: 26 * 2 ** 20 };
  assert.deepEqual(exceededLimits({ ...SMALL, files: [...SMALL.files, large] }), [
    "Cloudflare Pages takes at most 25 MiB in a file: data/quotes.json has 26 MiB",
  ]);
  const parts = Array.from({ length: 60 }, (_, at) => ({ path: `data/quotes-${at}.json`, bytes: 20e6 }));
  assert.deepEqual(exceededLimits({ ...SMALL, files: parts }), [
    "GitHub Pages takes at most 1 GB: the site has 1.2 GB",
    "GitLab Pages takes at most 1 GB: the site has 1.2 GB",
  ]);
});

test("what is exactly a limit is within it", () => {
  for (const { of, most } of HOST_LIMITS.filter(({ of }) => of === "files")) {
    const limits = HOST_LIMITS.filter((limit) => limit.of === of && limit.most === most);
    assert.deepEqual(exceededLimits({ ...SMALL, files: many(most) }, limits), []);
    assert.equal(exceededLimits({ ...SMALL, files: many(most + 1) }, limits).length, 1);
  }
});

test("a byte over a limit reads as more than the limit", () => {
  const file = { path: "data/quotes.json", bytes: 25 * 2 ** 20 + 1 };
  assert.deepEqual(exceededLimits({ ...SMALL, files: [file] }), [
    "Cloudflare Pages takes at most 25 MiB in a file: data/quotes.json has 25.1 MiB",
  ]);
  const limits = HOST_LIMITS.filter(({ host, of }) => host === "GitHub Pages" && of === "siteBytes");
  assert.deepEqual(exceededLimits({ ...SMALL, files: [{ path: "a", bytes: 1e9 + 1 }] }, limits), [
    "GitHub Pages takes at most 1 GB: the site has 1.01 GB",
  ]);
});

test("a folder too full is named; folders count where the host counts them", () => {
  const full = Array.from({ length: 54_001 }, (_, at) => ({ path: `data/sources/${at}.txt`, bytes: 1 }));
  const said = exceededLimits({ ...SMALL, files: full });
  assert.ok(said.includes("Netlify takes at most 54,000 files in a folder: the folder data/sources/ has 54,001"));
  const limits = HOST_LIMITS.filter(({ of }) => of === "filesAndFolders");
  assert.equal(
    exceededLimits({ ...SMALL, files: many(99_999, "a/b/") }, limits).length,
    0,
    "99,999 and two above them",
  );
  assert.equal(exceededLimits({ ...SMALL, files: many(100_000, "a/b/") }, limits).length, 1);
});

test("rules are counted, those with a star apart, comments and headers' own lines not", () => {
  const rules = (count: number, star: string) => Array.from({ length: count }, (_, at) => `/${at}/${star} /x/ 301`);
  const redirects = ["# old", ...rules(1001, ""), ...rules(101, "*"), ""].join("\n");
  const headers = Array.from({ length: 101 }, (_, at) => `/${at}/*\n  X-A: b`).join("\n");
  assert.deepEqual(exceededLimits({ ...SMALL, redirects, headers }), [
    "Cloudflare Pages takes at most 100 rules with a star in _redirects: the site has 101",
    "Cloudflare Pages takes at most 100 rules in _headers: the site has 101",
    "GitLab Pages takes at most 1,000 rules in _redirects: the site has 1,102",
  ]);
});
