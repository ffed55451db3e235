import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import type { SitePath } from "../../src/site/address.ts";
import { type Move, NO_HISTORY } from "../../src/site/history.ts";
import { FOR_EVER, HEADERS, headers, LASTING, redirects } from "../../src/site/hosting.ts";
import { DEFAULT_SETTINGS } from "../../src/site/settings.ts";

const move = (from: string, to: string): Move => ({ from: from as SitePath, to: to as SitePath, name: null });
const rulesOf = (moved: readonly Move[], baseUrl: string | null = null): readonly string[] =>
  redirects({ ...NO_HISTORY, moved }, { ...DEFAULT_SETTINGS, baseUrl }).flatMap(({ content }) =>
    content.trim().split("\n"),
  );

test("every page gets every header, and no file gets one twice", () => {
  const { content } = headers(DEFAULT_SETTINGS);
  for (const [name, value] of Object.entries(HEADERS)) assert.ok(content.includes(`  ${name}: ${value}\n`));
  const names = [...content.matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name);
  assert.equal(names.filter((name) => name !== "Cache-Control").length, new Set(names).size - 1);
  assert.ok(content.split("\n").every((line) => line.length <= 2000));
});

test("headers and redirects stand below the prefix", () => {
  const settings = { ...DEFAULT_SETTINGS, baseUrl: "https://example.org/press/" };
  assert.match(headers(settings).content, /^\/press\/\*$/m);
  assert.match(headers(settings).content, /^\/press\/assets\/\*$/m);
  assert.deepEqual(rulesOf([move("/a/", "/b/#q-1")], settings.baseUrl), ["/press/a/ /press/b/#q-1 301"]);
});

test("a prefix is encoded once, as it is in the base URL", () => {
  const baseUrl = "https://example.org/k%C3%BCste/";
  assert.match(headers({ ...DEFAULT_SETTINGS, baseUrl }).content, /^\/k%C3%BCste\/\*$/m);
  assert.deepEqual(rulesOf([move("/ä/", "/b/")], baseUrl), ["/k%C3%BCste/%C3%A4/ /k%C3%BCste/b/ 301"]);
});

test("what stands below a shelf moves with it, by a rule that comes after all without a star", () => {
  assert.deepEqual(rulesOf([move("/speakers/ann/", "/speakers/anna/"), move("/2020/ä/", "/2020/b/")]), [
    "/2020/%C3%A4/ /2020/b/ 301",
    "/speakers/ann/* /speakers/anna/:splat 301",
  ]);
});

test("no more rules are written than every host reads", () => {
  const many = Array.from({ length: 2500 }, (_, at) => [
    move(`/2020/old-${at}/`, `/2020/new-${at}/`),
    move(`/speakers/old-${at}/`, `/speakers/new-${at}/`),
  ]).flat();
  const rules = rulesOf([...many, move(`/2020/${"x".repeat(1000)}/`, "/")]);
  assert.equal(rules.filter((rule) => !rule.includes("*")).length, 2000);
  assert.equal(rules.filter((rule) => rule.includes("*")).length, 100);
  assert.ok(rules.every((rule) => rule.length <= 1000));
  assert.deepEqual(redirects(NO_HISTORY, DEFAULT_SETTINGS), []);
});

test("nginx is told the same", () => {
  const conf = readFileSync("scripts/hosting/nginx.conf", "utf8");
  for (const [name, value] of Object.entries(HEADERS))
    assert.match(conf.replaceAll(/ {2,}/g, " "), new RegExp(`add_header ${name} "${literally(value)}" always;`));
  assert.ok(conf.includes(`"${FOR_EVER}"`));
  const lasting = /~(\S+)/.exec(conf)?.[1] ?? "";
  for (const folder of LASTING) assert.match(`/press${folder}x-1.js`, new RegExp(lasting));
  assert.doesNotMatch("/pagefind/pagefind.js", new RegExp(lasting));
});

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
