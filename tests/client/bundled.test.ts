/** In a large volume what is shown of several articles lies in one file: the engine finds each in it. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { openEngine, type PagefindModule } from "../../src/client/engine.ts";
import { bind, pretendToBeABrowser, type Shelved } from "./library.ts";

const WORDS = ["anchor", "barge", "canal", "dredger", "estuary", "ferry", "gangway", "harbour", "island", "jetty"];

const articles = WORDS.map(
  (word): Shelved => ({
    name: word,
    title: `Of the ${word}`,
    text: [
      [`Nobody spoke of the ${word} before.`, { id: "q-1", speaker: "Ana Reyes", words: `the old ${word} stands` }],
    ],
    date: "2020-01-01",
    speakers: ["Ana Reyes"],
    outlet: "The Harbour Post",
  }),
);

test("each article is found in the file it shares with others", async () => {
  const directory = await bind(articles, { mostFragments: 3 });
  assert.equal(readdirSync(join(directory, "pagefind/fragment")).length, 3);
  pretendToBeABrowser(directory);
  const base = pathToFileURL(join(directory, "pagefind/")).href;
  const engine = await openEngine((await import(`${base}pagefind.js`)) as PagefindModule, base, "test");
  for (const word of WORDS) {
    const matches = await engine.search(`"old ${word} stands"`);
    const pages = await Promise.all(matches.map(({ load }) => load()));
    assert.deepEqual(
      pages.map(({ raw_url, meta }) => [raw_url, meta.title]),
      [[`/${word}/`, `Of the ${word}`]],
    );
  }
  const all = await engine.search(null);
  assert.equal(new Set(all.map(({ id }) => id)).size, WORDS.length);
});
