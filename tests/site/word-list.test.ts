/** The words the search page offers for mistyped ones. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildArchive } from "../../src/archive/build.ts";
import { NO_ROWS } from "../../src/site/row-memory.ts";
import { wordList } from "../../src/site/word-list.ts";
import { longRecords, makeRecord } from "./factory.ts";

test("each word once, those in most articles first, without numbers and short words", () => {
  const records = [
    makeRecord({ id: "2020-01-01-a", title: "Harbour vote", body: "The harbour, the harbour, and Bridge 1963 of it." }),
    makeRecord({ id: "2020-01-02-b", title: "Bridge", body: "A ferry." }),
  ];
  const { path, content } = wordList(buildArchive(records, { people: [], outlets: [] }));
  assert.equal(path, "search/words.txt");
  assert.deepEqual(content.split("\n"), ["bridge", "ferry", "harbour", "vote", ""]);
});

test("stretches that were counted before are not counted again, and the list is the same", () => {
  const records = longRecords(300);
  const whole = buildArchive(records, { people: [], outlets: [] });
  const stored = new Map<string, string>();
  const remembering = () => {
    const missed: string[] = [];
    const recall = (key: string) => {
      if (!stored.has(key)) missed.push(key);
      return stored.get(key) ?? null;
    };
    const store = (key: string, text: string) => void stored.set(key, text);
    return { memory: { ...NO_ROWS, ground: "ground", recall, store }, missed };
  };
  const first = remembering();
  assert.equal(wordList(whole, first.memory).content, wordList(whole).content);
  assert.ok(first.missed.length > 1);
  const added = makeRecord({ id: "2030-01-01-late", title: "Late", body: "Words that nobody printed yet: xylophone." });
  const more = buildArchive([...records, added], { people: [], outlets: [] });
  const second = remembering();
  assert.equal(wordList(more, second.memory).content, wordList(more).content);
  assert.match(wordList(more).content, /^xylophone$/m);
  assert.equal(second.missed.length, 1);
});
