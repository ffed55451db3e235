import assert from "node:assert/strict";
import { test } from "node:test";
import { findDeadLinks, readTargets } from "../../src/site/link-check.ts";

function deadLinks(pages: Record<string, string>, files: readonly string[] = []): string[] {
  const read = Object.entries(pages).map(([path, html]) => [path, readTargets(path, html)] as const);
  const anchors = new Map(read.map(([path, page]) => [path, new Set(page.anchors)]));
  for (const file of files) anchors.set(file, new Set());
  const asked = new Map(read.flatMap(([path, { targets }]) => targets.map((target) => [target, path] as const)));
  return findDeadLinks(asked, (file) => anchors.get(file) ?? null).map(
    ({ page, href, reason }) => `${page} ${href} ${reason}`,
  );
}

test("relative links, anchors, files and other hosts are alive", () => {
  const pages = {
    "index.html": `<a href="2022/a/#q-1">a</a> <img src="a.png"> <a href="https://example.org/x">x</a> <a href="mailto:a@b.c">m</a>`,
    "2022/a/index.html": `<q id="q-1"></q> <a href="../../">home</a> <a href="#q-1">self</a> <a href="#">top</a>`,
  };
  assert.deepEqual(deadLinks(pages, ["a.png"]), []);
});

test("a link to a page, a file or an anchor that is not there is dead, and said with its page", () => {
  const pages = {
    "a/index.html": `<a href="../b/">b</a> <img src="x.png"> <a href="#q-2">q</a> <form action="/search/">`,
  };
  assert.deepEqual(deadLinks(pages), [
    "a/index.html b/index.html no such file",
    "a/index.html a/x.png no such file",
    "a/index.html a/index.html#q-2 no such anchor",
    "a/index.html search/index.html no such file",
  ]);
});

test("a text fragment behind an anchor is no part of the anchor, and encoded names are read", () => {
  const pages = { "index.html": `<p id="é"></p><a href="#%C3%A9:~:text=x">x</a><a href="n%C3%A9e.txt">n</a>` };
  assert.deepEqual(deadLinks(pages, ["née.txt"]), []);
});

test("a page that writes its root as an absolute path is checked under that prefix", () => {
  const pages = {
    "404.html": `<html data-root="/some/prefix/"><a href="/some/prefix/about/">x</a>`,
    "about/index.html": "",
  };
  assert.deepEqual(deadLinks(pages), []);
});

test("a link that is no address is said to be none", () => {
  assert.deepEqual(deadLinks({ "index.html": `<a href="http://[">x</a>` }), ["index.html http://[ not an address"]);
});
