/**
 * The sample archive as the search knows it. Every quotation's region is that quotation; and every longer one is pasted back
 * the way people paste: other marks, the middle left out, who said it behind a dash, and sometimes a wrong word. Right is a
 * first passage that holds the quotation's words.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { listAll } from "../../src/client/listing.ts";
import { findPhrase, foldWord } from "../../src/client/occurrence.ts";
import { findPassages } from "../../src/client/passage.ts";
import { queryFromPaste } from "../../src/client/pasted.ts";
import { askedOf, readQuery } from "../../src/client/query.ts";
import { regionsOf, wordsOf } from "../../src/client/region.ts";
import { EMPTY } from "../../src/client/state.ts";
import { buildFrom } from "../browser/sample.ts";
import { openIndex } from "./library.ts";

const FEWEST_WORDS = 5;

interface Quoted {
  /** Ends in the address of its place: `/2020/01/02/slug/#q-1a2b3c4d`. */
  readonly url: string;
  readonly text: string;
  readonly speaker: string | null;
}

let library: Library;
let all: readonly Quoted[];
let quoted: readonly Quoted[];
before(async () => {
  const site = buildFrom("content");
  library = await openIndex(site);
  all = JSON.parse(readFileSync(join(site, "data/quotes.json"), "utf8")) as Quoted[];
  quoted = all.filter(({ text }) => text.split(/\s+/).length >= FEWEST_WORDS).slice(0, 300);
});

test("the region of every quotation holds its words, all of them and no others", async () => {
  const texts = new Map(all.map(({ url, text }) => [url.replace(/^https?:\/\/[^/]+/, ""), fold(text.split(/\s+/))]));
  for (const match of (await listAll(library, readQuery(""), EMPTY)).entries.map((entry) => entry.match)) {
    const page = await match.load();
    const words = wordsOf(page);
    for (const { kind, anchor, start, end } of regionsOf(page, words.length)) {
      if (kind !== "quotation") continue;
      const place = `${page.url}#${anchor}`;
      assert.equal(fold(words.slice(start, end)), texts.get(place), place);
      texts.delete(place);
    }
  }
  assert.deepEqual([...texts.keys()], [], "every quotation has a region");
});

/** Of a long quotation the beginning and the end, every second one with a gap between them. */
function shorten(words: readonly string[], index: number): string[] {
  if (words.length < 16 || index % 2 === 0) return words.slice(0, 30);
  return [...words.slice(0, 6), "..", ...words.slice(-5)];
}

function spoil(words: readonly string[], index: number): string[] {
  const at = 1 + (index % (words.length - 2));
  return words.map((word, place) => (place === at && word !== ".." ? "flumbergasted" : word));
}

const MARKS: readonly ((words: string, speaker: string | null) => string)[] = [
  (words) => `“${words}”`,
  (words, speaker) => `'..${words}..' - ${speaker ?? "Macron"}`,
  (words) => `‘${words}’`,
  (words) => `<blockquote>\n  ‘${words}’</blockquote>`,
];

/** The first passage's words, folded; empty where nothing was found. */
async function firstPassage(query: string): Promise<string> {
  const parsed = readQuery(query);
  const first = (await listAll(library, parsed, EMPTY)).entries[0]?.match;
  if (!first) return "";
  const page = await first.load();
  const words = wordsOf(page);
  const hits = [...first.words, ...askedOf(parsed).phrases.flatMap((phrase) => findPhrase(words, phrase))];
  const [passage] = findPassages(
    page,
    [...new Set(hits)].sort((a, b) => a - b),
    1,
  ).passages;
  return fold(passage?.words.map((word) => word.text) ?? []);
}

function fold(words: readonly string[]): string {
  return words
    .map(foldWord)
    .filter((word) => word !== "" && word !== "¶")
    .join(" ");
}

async function shareRight(change: (words: readonly string[], index: number) => string[]): Promise<number> {
  let right = 0;
  for (const [index, { text, speaker }] of quoted.entries()) {
    const words = shorten(text.split(/\s+/), index);
    const mark = MARKS[index % MARKS.length];
    const query = queryFromPaste(mark?.(change(words, index).join(" "), speaker) ?? "");
    assert.ok(query !== null, text);
    const pieces = words
      .join(" ")
      .split("..")
      .map((piece) => fold(piece.split(" ")));
    const found = await firstPassage(query);
    if (pieces.some((piece) => found.includes(piece) || (found !== "" && piece.includes(found)))) right++;
  }
  return right / quoted.length;
}

test("of quotations pasted exactly, the right passage comes first in 98 of 100", async (context) => {
  assert.ok(quoted.length > 200);
  const share = await shareRight((words) => [...words]);
  context.diagnostic(`${(share * 100).toFixed(1)} of 100`);
  assert.ok(share >= 0.98, `${(share * 100).toFixed(1)} of 100`);
});

test("with a wrong word in each, in 90 of 100", async (context) => {
  const share = await shareRight(spoil);
  context.diagnostic(`${(share * 100).toFixed(1)} of 100`);
  assert.ok(share >= 0.9, `${(share * 100).toFixed(1)} of 100`);
});
