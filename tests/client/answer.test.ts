/**
 * Combined questions against brute force. The engine matches a word by its stem and by its beginning; the words here are
 * invented so that each is its own stem and begins no other, and equality is equality. Word forms have tests of their own.
 */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { type Entry, type Listing, listAll } from "../../src/client/listing.ts";
import type { Narrowing } from "../../src/client/narrow.ts";
import { ALWAYS, firstDay, lastDay } from "../../src/client/period.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY, type SearchState, SORTS } from "../../src/client/state.ts";
import { openLibrary, type Shelved } from "./library.ts";

const WORDS = [
  "bako",
  "tirun",
  "molvo",
  "geltak",
  "sorvin",
  "pludo",
  "zannok",
  "feldor",
  "wimtur",
  "kashpo",
  "drovak",
  "nimrot",
];
/** A second paragraph in every article. */
const BORDERED = "quovis";
const SPEAKERS = ["Ana Reyes", "Tom Hale", "Ines Vidor", "Paul Ober"];
const OUTLETS = ["Harbour Post", "Evening Star", "unknown"];

const random = seeded(7);
const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
const some = (most: number): string =>
  Array.from({ length: 1 + Math.floor(random() * most) }, () => pick(WORDS)).join(" ");

const ARTICLES: readonly Shelved[] = Array.from({ length: 160 }, (_, index) => ({
  name: `a${index}`,
  title: `Number ${index}`,
  text: [[some(9)], [BORDERED]],
  date: pick([null, "2019", "2020-03", "2020-03-04", "2020-03-05", "2020-12-31", "2021-01-01", "2021-06-15"]),
  speakers: [...new Set([pick(SPEAKERS), pick(SPEAKERS)])],
  outlet: pick(OUTLETS),
  // More of them than a list of facets shows, each in two articles.
  topics: [`Topic ${index % 80}`],
}));

/** mulberry32: the same numbers on every run. */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Asked {
  readonly text: string;
  readonly narrowing: Narrowing;
  readonly holds: (article: Shelved) => boolean;
}

/** A question, and the same question as a plain test of one article. */
function ask(): Asked {
  const tests: ((words: string, article: Shelved) => boolean)[] = [];
  const parts: string[] = [];
  const has = (word: string) => (words: string) => ` ${words} `.includes(` ${word} `);
  const add = (part: string, test: (words: string, article: Shelved) => boolean): void => {
    parts.push(part);
    tests.push(test);
  };
  if (random() < 0.7) {
    const word = pick(WORDS);
    add(word, has(word));
  }
  if (random() < 0.4) {
    const phrase = `${pick(WORDS)} ${pick(WORDS)}`;
    add(`“${phrase}”`, has(phrase));
  }
  if (random() < 0.3) {
    const word = pick(WORDS);
    add(`-${word}`, (words) => !has(word)(words));
  }
  if (random() < 0.3) {
    const [a, b] = [pick(WORDS), pick(WORDS)];
    add(`${a} OR ${b}`, (words) => has(a)(words) || has(b)(words));
  }
  if (random() < 0.2) add("speaker:reyes", (_, article) => article.speakers.includes("Ana Reyes"));
  if (random() < 0.2) add("from:2020-03-05", (_, { date }) => date !== null && firstDay(date) >= "2020-03-05");
  const speakers = random() < 0.3 ? [pick(SPEAKERS), pick(SPEAKERS)] : [];
  const outlets = random() < 0.3 ? [pick(OUTLETS)] : [];
  const to = random() < 0.3 ? "2020-12-31" : null;
  return {
    text: parts.join(" "),
    narrowing: { selection: { speaker: speakers, outlet: outlets }, period: { ...ALWAYS, to } },
    holds: (article) =>
      tests.every((test) => test(article.text.flat().join(" "), article)) &&
      (speakers.length === 0 || article.speakers.some((speaker) => speakers.includes(speaker))) &&
      (outlets.length === 0 || outlets.includes(article.outlet)) &&
      (to === null || (article.date !== null && lastDay(article.date) <= to)),
  };
}

let library: Library;
before(async () => {
  library = await openLibrary(ARTICLES);
});

const list = (text: string, state: Partial<SearchState> = {}): Promise<Listing> =>
  listAll(library, readQuery(text), { ...EMPTY, ...state, text });
const name = async ({ match }: Entry): Promise<string> => (await match.load()).url.replaceAll("/", "");

test("300 random questions are answered with exactly the articles that brute force finds", async () => {
  let found = 0;
  for (let run = 0; run < 300; run++) {
    const { text, narrowing, holds } = ask();
    const { entries } = await list(text, { ...narrowing, sort: pick(SORTS) });
    const names = await Promise.all(entries.map(name));
    const expected = ARTICLES.filter(holds).map((article) => article.name);
    assert.deepEqual([...names].sort(), [...expected].sort(), `${text} ${JSON.stringify(narrowing)}`);
    found += names.length;
  }
  assert.ok(found > 1000, "most questions must have had answers");
});

test("by date, articles stand in the order of their dates, and the undated at the end, counted", async () => {
  const dates = new Map(ARTICLES.map((article) => [article.name, article.date ?? ""]));
  for (const sort of ["newest", "oldest"] as const) {
    for (const text of ["bako", "bako -tirun", ""]) {
      const answer = await list(text, { sort });
      const order = (await Promise.all(answer.entries.map(name))).map((each) => dates.get(each) ?? "");
      const undated = order.filter((date) => date === "");
      assert.equal(answer.undated, undated.length);
      assert.ok(undated.length > 0);
      const dated = order.slice(0, order.length - undated.length);
      const sorted = [...dated].map((date) => date.padEnd(10, "-00")).sort();
      assert.deepEqual(
        dated.map((date) => date.padEnd(10, "-00")),
        sort === "oldest" ? sorted : sorted.reverse(),
      );
    }
  }
});

test("each count is what choosing that value gives, chosen or not, for questions plain and combined", async () => {
  const topics = [...new Set(ARTICLES.flatMap((article) => article.topics ?? []))];
  const values = { speaker: SPEAKERS, outlet: OUTLETS, topic: topics } as const;
  for (const text of ["bako", "“bako tirun”", "bako OR tirun -molvo", ""]) {
    const selection = { speaker: ["Ana Reyes"] };
    const counts = await (await list(text, { selection })).count();
    for (const facet of ["speaker", "outlet", "topic"] as const)
      for (const value of values[facet]) {
        const one = await list(text, { selection: { ...selection, [facet]: [value] } });
        assert.equal(counts[facet]?.[value] ?? 0, one.entries.length, `${text} ${facet} ${value}`);
      }
  }
  assert.equal(Object.keys((await (await list("")).count()).topic ?? {}).length, 80, "no value is left uncounted");
});

test("a word the archive does not hold is named, and the others are not answered for it", async () => {
  const { absent, entries } = await list("bako qqqqq");
  assert.deepEqual(absent, ["qqqqq"]);
  assert.equal(entries.length, 0);
});

test("pieces of a phrase must stand in their order", async () => {
  const held = ARTICLES.filter((article) => /bako .*tirun/.test(article.text.flat().join(" "))).length;
  const { entries, unread } = await list('"bako .. tirun"');
  assert.equal(entries.length, held);
  assert.equal(unread, 0);
});

test("a phrase does not run across the border of two paragraphs", async () => {
  const [first] = ARTICLES;
  const text = first?.text.flat().join(" ").split(" ") ?? [];
  const across = `“${text.at(-1)} ${BORDERED}”`;
  assert.equal((await list(across)).entries.length, 0);
  assert.ok((await list(BORDERED)).entries.length > 0);
});
