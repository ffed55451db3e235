import assert from "node:assert/strict";
import { test } from "node:test";
import { findDeadLinks, readPageLinks } from "../../src/site/link-check.ts";

function deadLinks(pages: Record<string, string>, files: readonly string[] = []): string[] {
  const read = new Map(Object.entries(pages).map(([path, html]) => [path, readPageLinks(html)]));
  return findDeadLinks(read, new Set([...Object.keys(pages), ...files])).map(
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
    "a/index.html ../b/ no such file",
    "a/index.html x.png no such file",
    "a/index.html #q-2 no such anchor",
    "a/index.html /search/ no such file",
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
