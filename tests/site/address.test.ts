import assert from "node:assert/strict";
import { test } from "node:test";
import {
  articleAddress,
  hrefFrom,
  pageAddress,
  prefixOf,
  type SitePath,
  speakerAddress,
  urlOf,
} from "../../src/site/address.ts";

const at = (path: string) => path as SitePath;

test("an article's address follows its date as closely as it is known", () => {
  assert.equal(articleAddress({ id: "2022-02-07-the-eve", date: "2022-02-07" }), "/2022/02/07/the-eve/");
  assert.equal(articleAddress({ id: "2022-02-the-eve", date: "2022-02" }), "/2022/02/the-eve/");
  assert.equal(articleAddress({ id: "2022-the-eve", date: "2022" }), "/2022/the-eve/");
  assert.equal(articleAddress({ id: "undated-the-eve", date: null }), "/undated/the-eve/");
});

test("a slug that looks like a month or a day never takes the calendar's address, nor another article's", () => {
  assert.equal(articleAddress({ id: "2022-07", date: "2022" }), "/2022/x-07/");
  assert.equal(articleAddress({ id: "2022-x-07", date: "2022" }), "/2022/x-x-07/");
  assert.equal(articleAddress({ id: "2022-02-07", date: "2022-02" }), "/2022/02/x-07/");
  assert.equal(articleAddress({ id: "2022-02-07-11", date: "2022-02-07" }), "/2022/02/07/11/");
  assert.equal(articleAddress({ id: "2022-1984", date: "2022" }), "/2022/1984/");
});

test("a slug that is no single path segment is refused", () => {
  for (const slug of ["..", "a/b", "a\\b", "", ".hidden", "a?b", "a#b", "a%2fb", "a b"]) {
    assert.throws(() => speakerAddress(slug), /not one path segment/, slug);
  }
});

test("a maintainer's page that would take an address of the site's own moves below pages", () => {
  assert.equal(pageAddress("about"), "/about/");
  assert.equal(pageAddress("colophon"), "/colophon/");
  assert.equal(pageAddress("speakers"), "/pages/speakers/");
  assert.equal(pageAddress("2022"), "/pages/2022/");
  for (const file of ["feed.xml", "index.html", "robots.txt"]) assert.equal(pageAddress(file), `/pages/${file}/`);
});

test("a link is written relative to the page it stands on", () => {
  const cases = [
    ["/", "/", "./"],
    ["/", "/speakers/", "speakers/"],
    ["/speakers/", "/", "../"],
    ["/speakers/", "/speakers/", "./"],
    ["/speakers/ana/", "/speakers/", "../"],
    ["/speakers/", "/speakers/ana/", "ana/"],
    ["/2022/02/07/eve/", "/2022/02/07/", "../"],
    ["/2022/02/07/eve/", "/2022/03/01/dawn/", "../../../03/01/dawn/"],
    ["/2022/02/07/eve/", "/assets/site.css", "../../../../assets/site.css"],
    ["/about/", "/data/articles.json", "../data/articles.json"],
    ["/2022/02/07/eve/", "/2022/02/07/eve/#q-1", "#q-1"],
    ["/about/", "/about/#data", "#data"],
    ["/about/", "/#years", "../#years"],
    ["/2022/", "/2022/02/", "02/"],
    ["/2022/02/", "/2022/", "../"],
    ["/a/b/", "/b/", "../../b/"],
  ] as const;
  for (const [page, target, href] of cases) {
    assert.equal(hrefFrom(at(page), at(target)), href, `${page} → ${target}`);
    const base = `https://example.org/some/prefix${page}`;
    assert.equal(new URL(href, base).href, `https://example.org/some/prefix${target}`, `${page} → ${target}, resolved`);
  }
});

test("on a disk a link names the page in the folder, and a file as ever", () => {
  const cases = [
    ["/", "/", "index.html"],
    ["/", "/speakers/", "speakers/index.html"],
    ["/speakers/ana/", "/", "../../index.html"],
    ["/2022/02/07/eve/", "/2022/02/07/", "../index.html"],
    ["/about/", "/#years", "../index.html#years"],
    ["/2022/02/07/eve/", "/2022/02/07/eve/#q-1", "#q-1"],
    ["/about/", "/data/articles.json", "../data/articles.json"],
  ] as const;
  for (const [page, target, href] of cases)
    assert.equal(hrefFrom(at(page), at(target), "/", true), href, `${page} → ${target}`);
});

test("the page for wrong addresses stands at any depth, so it alone needs the prefix", () => {
  assert.equal(hrefFrom("404", at("/speakers/"), "/some/prefix/"), "/some/prefix/speakers/");
  assert.equal(hrefFrom("404", at("/")), "/");
});

test("the base URL makes full addresses and the prefix", () => {
  assert.equal(urlOf(at("/2022/"), "https://example.org/press/"), "https://example.org/press/2022/");
  assert.equal(urlOf(at("/2022/"), null), "/2022/");
  assert.equal(prefixOf("https://example.org/press/"), "/press/");
  assert.equal(prefixOf(null), "/");
});
