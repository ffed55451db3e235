/** Combined questions against brute force. Word forms have tests of their own. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { type Entry, type Listing, listAll } from "../../src/client/listing.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY, type SearchState, SORTS } from "../../src/client/state.ts";
import { openLibrary, type Shelved } from "./library.ts";
import { ask, BORDERED, OUTLETS, pick, SPEAKERS, shelveArticle } from "./question.ts";

const ARTICLES: readonly Shelved[] = Array.from({ length: 160 }, (_, index) => shelveArticle(index));

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
