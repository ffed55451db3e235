import assert from "node:assert/strict";
import { test } from "node:test";
import { Parser } from "htmlparser2";
import { renderPage } from "../../layouts/render.ts";
import { withoutIndexAttributes } from "../../scripts/index-attribute.ts";
import { buildSite } from "../../src/site/build.ts";
import { ASSETS, makeArchive, makeRecord, SETTINGS, sampleArchive } from "../site/factory.ts";

function print(archive: ReturnType<typeof sampleArchive>): readonly string[] {
  return buildSite(archive, SETTINGS, []).pages.map((page) => renderPage(page, { settings: SETTINGS, assets: ASSETS }));
}

/** The words of a page without the borders between its paragraphs, and the values of its attributes. */
function read(html: string): { readonly words: string; readonly values: readonly string[] } {
  let words = "";
  let isBorder = false;
  const values: string[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      isBorder = name === "span" && "hidden" in attributes && !("class" in attributes);
      if (isBorder || /^(record|shown):/.test(attributes.name ?? "")) return;
      for (const [key, value] of Object.entries(attributes)) {
        if (!/^data-pagefind-(title|weight|meta)$/.test(key)) values.push(`${name} ${key} ${value}`);
      }
    },
    onclosetag() {
      isBorder = false;
    },
    ontext(text) {
      if (!isBorder) words += text;
    },
  });
  parser.end(html);
  return { words, values };
}

test("what only the search engine reads goes, and every other character of the page stays", () => {
  const [html = ""] = print(sampleArchive()).filter((page) => page.includes('class="quotation"'));
  const cleaned = withoutIndexAttributes(html);
  assert.match(html, /data-pagefind-title="/);
  assert.doesNotMatch(cleaned, /data-pagefind-(title|weight|meta|filter|sort)|"record:|"shown:|¶/);
  assert.match(cleaned, /data-pagefind-ignore="all"/, "the site's own script heeds it");
  assert.deepEqual(read(cleaned), read(html));
});

test("words of a clipping that look like it are left alone", () => {
  const words = `<meta name="record:x" content="y" data-pagefind-filter="z"/> and data-pagefind-title="w" <span hidden>¶</span>`;
  const archive = makeArchive([
    makeRecord({
      id: "2020-01-01-a",
      title: words,
      outlet: words,
      body: `Before ${words.replace(/[<>"]/g, "\\$&")} [‘${words.replace(/[<>"]/g, "\\$&")}’]{#q-0000000a} after.`,
      said: { "q-0000000a": words },
    }),
  ]);
  for (const page of print(archive)) {
    const cleaned = withoutIndexAttributes(page);
    assert.deepEqual(read(cleaned), read(page));
    assert.doesNotMatch(cleaned, /<meta name="(record|shown):/);
  }
});
