/** What a reader fetches for an article of the sample: its page and the style sheets the page names, compressed. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { buildFrom, listPages } from "../browser/sample.ts";

/** In bytes of gzip at its best. */
const MOST = 14 * 1024;

test("no article of the sample weighs more than 14 KB with its style, compressed", () => {
  const site = buildFrom("content");
  const weigh = (content: string | Buffer): number => gzipSync(content, { level: 9 }).length;
  const articles = listPages(site).filter(({ kind }) => kind === "article");
  assert.ok(articles.length > 30);
  for (const { path, html } of articles) {
    const styles = [...html.matchAll(/<link rel="stylesheet" href="(?:\.\.\/)*([^"]+)"/g)].map(([, file = ""]) => file);
    assert.ok(styles.length > 0, path);
    const weight = styles.reduce((sum, file) => sum + weigh(readFileSync(join(site, file))), weigh(html));
    assert.ok(weight <= MOST, `${path} weighs ${weight} bytes`);
  }
});
