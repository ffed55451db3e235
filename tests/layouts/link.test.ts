import assert from "node:assert/strict";
import { test } from "node:test";
import { renderPage } from "../../layouts/render.ts";
import type { SitePath } from "../../src/site/address.ts";
import { buildSite } from "../../src/site/build.ts";
import type { History } from "../../src/site/history.ts";
import { ASSETS, makeArchive, makeRecord, SETTINGS, sampleArchive } from "../site/factory.ts";
import { faultsOf } from "./html.ts";

const HISTORY: History = {
  moved: [{ from: "/2001/02/03/old/" as SitePath, to: "/speakers/" as SitePath, name: "Speakers" }],
  gone: [{ path: "/2001/gone/" as SitePath, name: "A gone article", date: "2001", above: "/" as SitePath }],
  quotations: new Map(),
  pairs: [],
};
const print = (path: string, baseUrl: string | null = null): string => {
  const settings = { ...SETTINGS, baseUrl };
  const page = buildSite(sampleArchive(), settings, [], HISTORY).pages.find((each) => each.path === path);
  assert.ok(page, path);
  return renderPage(page, { settings, assets: ASSETS });
};

test("a page that moved has a refresh, a canonical address, a plain link, and a script that comes before the refresh", () => {
  const html = print("/2001/02/03/old/");
  assert.match(html, /<meta http-equiv="refresh" content="0; url=\.\.\/\.\.\/\.\.\/\.\.\/speakers\/"/);
  assert.match(html, /<link rel="canonical" href="\.\.\/\.\.\/\.\.\/\.\.\/speakers\/"/);
  assert.match(html, /<p>[^<]*<a href="\.\.\/\.\.\/\.\.\/\.\.\/speakers\/">Speakers<\/a>/);
  assert.ok(html.indexOf('src="../../../../assets/moved.js"') < html.indexOf('http-equiv="refresh"'));
  assert.match(
    print("/2001/02/03/old/", "https://example.org/press/"),
    /<link rel="canonical" href="https:\/\/example\.org\/press\/speakers\/"/,
  );
});

test("an echo's page marks the words that differ, for the eye and for the ear, and the earliest printing", () => {
  const html = print("/quotes/e-1/");
  assert.match(html, /<del><span class="aside"> left out here: <\/span>[^<]*whatever the papers say/);
  assert.match(html, /<span class="printing__mark">the earliest printing held<\/span>/);
  assert.match(html, /<span class="disputed">attributed to somebody else<\/span>/);
  assert.match(html, /2 printings/);
});

test("a passage opens the list of those who name it, and a Context entry the passage, without script", () => {
  const html = print("/2019/02/07/council-votes/");
  assert.match(html, /<details class="quoted-by"><summary>quoted by 1 article<\/summary>/);
  const citing = print("/2018/11/steel/");
  const [, id] = /popovertarget="([^"]+)">Preview</.exec(citing) ?? [];
  assert.ok(citing.includes(`<div id="${id}" class="preview" popover="auto"`));
  assert.match(citing, /<mark>‘The bridge will stand, whatever the papers say of it in the morning\.’<\/mark>/);
});

test("the drawing of a trail says what it shows, and everything in it is listed as well", () => {
  const html = print("/2018/11/steel/");
  const [svg = ""] = /<svg[\s\S]*?<\/svg>/.exec(html) ?? [];
  assert.match(svg, /role="img" aria-label="A drawing: this article draws on 1, [^"]+"/);
  assert.doesNotMatch(svg, /style=|<a /);
  const dots = svg.match(/<text/g)?.length ?? 0;
  const lists = html.slice(html.indexOf("</svg>"), html.indexOf('id="echoes"'));
  assert.equal(lists.match(/class="reference__title"/g)?.length, dots - 1, "all but the article itself");
});

test("an article that names another twice is valid all the same", async () => {
  const archive = makeArchive([
    makeRecord({
      id: "2019-02-07-council-votes",
      body: "[‘The bridge will stand, whatever the papers say.’]{#q-00000001} [‘Nobody asked the river about it.’]{#q-00000002}",
    }),
    makeRecord({
      id: "2020-01-01-later",
      body: "Years on.",
      context: [
        { text: "'The bridge will stand, whatever..'", quotes: ["The bridge will stand, whatever the papers say."] },
        { text: "'Nobody asked the river..'", quotes: ["Nobody asked the river about it."] },
      ],
    }),
  ]);
  const page = buildSite(archive, SETTINGS, []).pages.find(({ path }) => path === "/2020/01/01/later/");
  assert.ok(page);
  const html = renderPage(page, { settings: SETTINGS, assets: ASSETS });
  assert.equal(html.match(/class="preview"/g)?.length, 2);
  assert.deepEqual(await faultsOf(html), []);
});
