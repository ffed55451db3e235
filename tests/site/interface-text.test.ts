/** Which words a site gets by its language, and that every table is typographically its language's own. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { renderPage } from "../../layouts/render.ts";
import { ROOT } from "../../scripts/root.ts";
import { buildSite } from "../../src/site/build.ts";
import { interfaceLanguage, interfaceText } from "../../src/site/interface-text.ts";
import { ASSETS, makeArchive, makeRecord, SETTINGS } from "./factory.ts";

test("German of any country gets German words, with that country's numbers", () => {
  assert.equal(interfaceText("de").articles(1234), "1.234 Artikel");
  assert.match(interfaceText("de-CH").articles(1234), /^1[’']234 Artikel$/);
  assert.equal(interfaceText("de-AT").speakers, "Stimmen");
  assert.equal(interfaceLanguage("de-AT"), "de-AT");
});

test("a language without a table gets English, which then is the page's language; dates and words of clippings keep their own", () => {
  assert.equal(interfaceLanguage("fr"), "en");
  assert.equal(interfaceText("fr"), interfaceText("en"));
  const settings = { ...SETTINGS, language: "fr" };
  const record = makeRecord({ id: "2022-02-07-le-pont", title: "Le pont", language: "fr", body: "Le pont tiendra." });
  const pages = buildSite(makeArchive([record]), settings, []).pages.map((page) => ({
    kind: page.view.kind,
    html: renderPage(page, { settings, assets: ASSETS }),
  }));
  const article = pages.find(({ kind }) => kind === "article")?.html ?? "";
  assert.match(article, /<html lang="en" dir="ltr"/);
  assert.match(article, /<time datetime="2022-02-07" lang="fr">7 février 2022<\/time>/);
  assert.match(article, /<h1 lang="fr"/);
  assert.match(pages.find(({ kind }) => kind === "home")?.html ?? "", /<a lang="fr" href="[^"]*">Le pont<\/a>/);
});

test("a site from right to left stays so, and its quotations in another language say which and where they begin", () => {
  const settings = { ...SETTINGS, language: "ar" };
  const record = makeRecord({ id: "2022-02-07-bridge", title: "The bridge", language: "en", body: "It will stand." });
  const [page] = buildSite(makeArchive([record]), settings, []).pages.filter(({ view }) => view.kind === "article");
  assert.ok(page);
  const html = renderPage(page, { settings, assets: ASSETS });
  assert.match(html, /<html lang="en" dir="rtl"/);
  assert.match(html, /<p [^>]*dir="ltr"[^>]*>It will stand\./);
});

test("every description in the schemas of the data release has its German", () => {
  const archive = makeArchive([makeRecord({ id: "2022-02-07-x", title: "X", body: "X." })]);
  const descriptionsIn = (language: string) => {
    const found = new Set<string>();
    for (const { path, content } of buildSite(archive, { ...SETTINGS, language }, []).files)
      if (/^data\/(schema\/|datapackage)/.test(path))
        JSON.parse(content, (name, value) => {
          if (name === "description") found.add(value);
          return value;
        });
    return found;
  };
  const [english, german] = [descriptionsIn("en"), descriptionsIn("de")];
  assert.ok(english.size > 15);
  assert.deepEqual(
    [...english].filter((text) => text !== SETTINGS.description && german.has(text)),
    [],
  );
});

/** The strings of a source file of words. */
function stringsOf(path: string): readonly string[] {
  const source = readFileSync(join(ROOT, path), "utf8").replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$|^import .*$/gm, "");
  return [...source.matchAll(/"((?:[^"\\\n]|\\.)*)"|`((?:[^`\\]|\\.)*)`/g)].map((match) => match[1] ?? match[2] ?? "");
}

const SUBJECTS = readFileSync(join(ROOT, "src/site/text/german.ts"), "utf8").matchAll(/"\.\/(german\/[\w-]+\.ts)"/g);

test("German is set in German: its own marks, no straight ones, one ellipsis", () => {
  const files = [...[...SUBJECTS].map(([, file]) => `src/site/text/${file}`), "src/client/text/german.ts"];
  assert.ok(files.length > 6);
  for (const file of files)
    for (const text of stringsOf(file)) {
      if (text.includes("/^[")) continue;
      assert.doesNotMatch(text, /”|\.\.\.|\p{L}'\p{L}/u, file);
      assert.equal(text.split("„").length, text.split("“").length, `${file}: ${text}`);
    }
});
