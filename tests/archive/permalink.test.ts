import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { RecordWithProse } from "../../src/archive/build.ts";
import { settleIds } from "../../src/archive/identity.ts";
import { NO_PERMALINKS, nextPermalinks, type Permalinks } from "../../src/archive/permalink.ts";
import { readPermalinks, writePermalinks } from "../../src/archive/permalink-file.ts";
import { moveQuotations } from "../../src/archive/quotation-history.ts";
import { sha256 } from "../../src/parse/hash.ts";
import { recordId } from "../../src/parse/record-id.ts";
import { articleAddress } from "../../src/site/address.ts";
import { article } from "./article.ts";

/** A clipping as a test moves it about. */
interface Clipping {
  readonly path: string;
  readonly title: string;
  readonly date: string | null;
  readonly text: string;
}

const WORDS = "harbour board lamps quay tide steel bridge votes winter ferry pilots anchor crane letter rain".split(
  " ",
);

/** Some two hundred words of its own for each number; the first of them are a quotation. */
function invent(seed: number): string {
  let state = seed * 2654435761 + 1;
  const words = Array.from({ length: 200 }, () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return WORDS[(state >>> 16) % WORDS.length];
  });
  return `‘${words.slice(0, 12).join(" ")}’ ${words.slice(12).join(" ")}`;
}

const make = (number: number, more: Partial<Clipping> = {}): Clipping => ({
  path: `${number}.txt`,
  title: `Article ${number}`,
  date: "2019-03-04",
  text: invent(number),
  ...more,
});

function recordOf({ path, title, date, text }: Clipping): RecordWithProse {
  const bytes = sha256(`${title}${date}${text}`);
  const source = { path, sha256: bytes, bytes: text.length };
  return article(recordId(title, date), { title, date, text: [text], source });
}

interface Built {
  readonly permalinks: Permalinks;
  /** The first words of each article → its address. */
  readonly addressOf: ReadonlyMap<string, string>;
  readonly bytes: string;
}

/** One build: what a reader would find afterwards. */
function build(previous: Permalinks, clippings: readonly Clipping[]): Built {
  const settled = settleIds(previous, clippings.map(recordOf), articleAddress);
  const articles = settled.records.map((record) => ({
    address: articleAddress(record.fields) as string,
    was: settled.was.get(record.fields.id) ?? null,
    record,
  }));
  const { next } = nextPermalinks(previous, { articles, pages: [], successorOf: () => null, namesakeOf: () => null });
  const text = writePermalinks(next);
  const { permalinks } = readPermalinks(text);
  assert.ok(permalinks);
  const addressOf = new Map(articles.map(({ address, record }) => [record.fields.source.path, address] as const));
  return { permalinks, addressOf, bytes: text };
}

/** Where a reader who follows an old address ends, in one step: an address that stands, or the page of one that is gone. */
function follow(permalinks: Permalinks, address: string): string {
  if (address in permalinks.articles) {
    assert.ok(!(address in permalinks.moved), `${address} both stands and has moved`);
    return address;
  }
  const target = permalinks.moved[address];
  assert.ok(target, `${address} was published and does not answer`);
  assert.ok(target in permalinks.articles, `${address} leads to ${target}, which does not stand`);
  return target;
}

function play(...history: readonly (readonly Clipping[])[]): Built {
  let built: Built = { permalinks: NO_PERMALINKS, addressOf: new Map(), bytes: "" };
  for (const clippings of history) built = build(built.permalinks, clippings);
  return built;
}

test("a renamed file keeps its address, and nothing moves", () => {
  const { permalinks } = play([make(1)], [make(1, { path: "elsewhere/one.txt" })]);
  assert.deepEqual(Object.keys(permalinks.articles), ["/2019/03/04/article-1/"]);
  assert.equal(permalinks.articles["/2019/03/04/article-1/"]?.source, "elsewhere/one.txt");
  assert.deepEqual(permalinks.moved, {});
});

test("a changed title, then a changed date: both old addresses lead straight to the newest", () => {
  const { permalinks } = play([make(1)], [make(1, { title: "New" })], [make(1, { title: "New", date: "2020-01-02" })]);
  assert.deepEqual(permalinks.moved, {
    "/2019/03/04/article-1/": "/2020/01/02/new/",
    "/2019/03/04/new/": "/2020/01/02/new/",
  });
});

test("changed and changed back, the article stands where it stood and its other address leads there", () => {
  const { permalinks } = play([make(1)], [make(1, { title: "New" })], [make(1)]);
  assert.deepEqual(Object.keys(permalinks.articles), ["/2019/03/04/article-1/"]);
  assert.deepEqual(permalinks.moved, { "/2019/03/04/new/": "/2019/03/04/article-1/" });
});

test("renamed, retitled, redated and edited at once, an article is still known", () => {
  const text = `${invent(1)} One more word at the end.`;
  const changed = { path: "z.txt", title: "Other", date: "2021", text };
  const { permalinks } = play([make(1), make(2)], [make(1, changed), make(2)]);
  assert.equal(permalinks.moved["/2019/03/04/article-1/"], "/2021/other/");
});

test("two files that change names change nothing", () => {
  const before = play([make(1), make(2)]);
  const after = build(before.permalinks, [make(1, { path: "2.txt" }), make(2, { path: "1.txt" })]);
  assert.deepEqual(Object.keys(after.permalinks.articles), Object.keys(before.permalinks.articles));
  assert.deepEqual(after.permalinks.moved, {});
});

test("two articles that change titles: neither takes the other's address, and each old one leads to its own", () => {
  const { permalinks, addressOf } = play(
    [make(1), make(2)],
    [make(1, { title: "Article 2" }), make(2, { title: "Article 1" })],
  );
  assert.equal(follow(permalinks, "/2019/03/04/article-1/"), addressOf.get("1.txt"));
  assert.equal(follow(permalinks, "/2019/03/04/article-2/"), addressOf.get("2.txt"));
  assert.equal(addressOf.get("1.txt"), "/2019/03/04/article-2-2/");
});

test("an article that is gone keeps its address, and another one with its title and date gets one of its own", () => {
  const gone = play([make(1), make(2)], [make(2)]);
  assert.equal(gone.permalinks.articles["/2019/03/04/article-1/"]?.gone, true);
  const other = build(gone.permalinks, [make(2), make(3, { title: "Article 1" })]);
  assert.equal(other.addressOf.get("3.txt"), "/2019/03/04/article-1-2/");
  const back = build(other.permalinks, [make(1, { path: "again.txt" }), make(2), make(3, { title: "Article 1" })]);
  assert.equal(back.addressOf.get("again.txt"), "/2019/03/04/article-1/");
  assert.equal(back.addressOf.get("3.txt"), "/2019/03/04/article-1-2/");
});

test("a quotation whose words are edited is remembered by its old id, one that is taken out by none", () => {
  const said = (words: string): Clipping => make(1, { text: `He said: ‘${words}’ ${invent(7).slice(100)}` });
  const one = play([said("The lamps will be lit before the rain comes")]);
  const [first = ""] = Object.keys(one.permalinks.articles["/2019/03/04/article-1/"]?.quotations ?? {});
  const two = build(one.permalinks, [said("The lamps will be lit before the rains come")]);
  const edited = two.permalinks.articles["/2019/03/04/article-1/"];
  const [second = ""] = Object.keys(edited?.quotations ?? {});
  assert.notEqual(first, second);
  assert.deepEqual(edited?.moved, { [first]: second });
  const three = build(two.permalinks, [said("Nobody has counted what a ferry costs us in winter")]);
  assert.deepEqual(three.permalinks.articles["/2019/03/04/article-1/"]?.moved, { [first]: null, [second]: null });
  const back = build(two.permalinks, [said("The lamps will be lit before the rain comes")]);
  assert.deepEqual(back.permalinks.articles["/2019/03/04/article-1/"]?.moved, { [second]: first });
});

test("ids of former days come in one order, whether they were just lost or read back: pages list them", () => {
  const { moved } = moveQuotations({ quotations: { "q-2": "b", "q-3": "c" }, moved: { "q-1": null } }, []);
  assert.deepEqual(Object.keys(moved), ["q-1", "q-2", "q-3"]);
});

test("what led to a quotation leads to its article's page where the article is gone: the quotation stands there no more", () => {
  const { permalinks } = play([make(1), make(2)]);
  const address = "/2019/03/04/article-1/";
  const [quotation = ""] = Object.keys(permalinks.articles[address]?.quotations ?? {});
  const echo = `/quotes/${quotation}/`;
  const before: Permalinks = { ...permalinks, moved: { [echo]: `${address}#${quotation}` } };
  assert.equal(build(before, [make(1), make(2)]).permalinks.moved[echo], `${address}#${quotation}`);
  assert.equal(build(before, [make(2)]).permalinks.moved[echo], address);
});

test("building again changes nothing, and the file is in order, one address a line", () => {
  const clippings = [make(2), make(1), make(3, { date: null })];
  const once = play(clippings, [make(2), make(1, { title: "New" }), make(3, { date: null })]);
  const twice = build(once.permalinks, [make(3, { date: null }), make(1, { title: "New" }), make(2)]);
  assert.equal(twice.bytes, once.bytes);
  const addresses = [...once.bytes.matchAll(/^"(\/[^"]*)": \{/gm)].map(([, address]) => address);
  assert.deepEqual(addresses, ["/2019/03/04/article-2/", "/2019/03/04/new/", "/undated/article-3/"]);
});

test("where two versions of the file were merged by their lines, an article is known by its newer address, and stays", () => {
  const [one, two] = ["/2019/03/04/article-1/", "/2019/03/04/new/"];
  const before = play([make(1)]).permalinks;
  const retitled = build(before, [make(1, { title: "New" })]).permalinks;
  const merged = { ...retitled, articles: { ...before.articles, ...retitled.articles } };
  const { permalinks } = readPermalinks(writePermalinks(merged));
  assert.deepEqual(permalinks, retitled);
  for (const [title, from, to] of [
    ["New", one, two],
    ["Article 1", two, one],
  ] as const) {
    const built = build(permalinks ?? assert.fail(), [make(1, { title })]);
    assert.equal(built.addressOf.get("1.txt"), to);
    assert.deepEqual(built.permalinks.moved, { [from]: to });
  }
});

test("a file that was damaged is not taken for an empty one", () => {
  const { bytes } = play([make(1)]);
  for (const damaged of ["", "{}", bytes.slice(0, -3), bytes.replace('"sketch"', '"scetch"')]) {
    const { permalinks, fault } = readPermalinks(damaged);
    assert.equal(permalinks, null, damaged.slice(0, 20));
    assert.ok(fault);
  }
});

/** What may happen to a collection between two builds. */
const step = fc.record({
  kind: fc.constantFrom("rename", "retitle", "redate", "edit", "delete", "restore", "swap files", "swap titles"),
  one: fc.nat(4),
  other: fc.nat(4),
  value: fc.nat(2),
});

test("whatever happens to a collection, every address ever published answers, in one step, with its own article", () => {
  fc.assert(
    fc.property(fc.array(fc.array(step, { maxLength: 3 }), { maxLength: 8 }), (history) => {
      const collection = new Map(Array.from({ length: 5 }, (_, i) => [i, make(i)]));
      const held = new Set(collection.keys());
      /** Address → the number of the article that was published there. */
      const published = new Map<string, number>();
      let permalinks = NO_PERMALINKS;
      for (const steps of [[], ...history]) {
        for (const each of steps) change(collection, held, each);
        const today = [...held].sort().map((number) => [number, collection.get(number) as Clipping] as const);
        if (hasTwins(today.map(([, clipping]) => clipping))) continue;
        const built = build(
          permalinks,
          today.map(([, clipping]) => clipping),
        );
        permalinks = built.permalinks;
        for (const [number, { path }] of today) {
          const address = built.addressOf.get(path) ?? "";
          assert.ok((published.get(address) ?? number) === number, `${address} was given to another article`);
          published.set(address, number);
        }
        for (const [address, number] of published) {
          const end = follow(permalinks, address);
          assert.equal(published.get(end), number, `${address} leads to another article`);
          assert.equal(permalinks.articles[end]?.gone, !held.has(number));
        }
      }
    }),
    { seed: 4, numRuns: 300 },
  );
});

function hasTwins(clippings: readonly Clipping[]): boolean {
  const ids = clippings.map(({ title, date }) => recordId(title, date));
  return new Set(ids).size < ids.length || new Set(clippings.map(({ path }) => path)).size < clippings.length;
}

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function change(collection: Map<number, Clipping>, held: Set<number>, { kind, one, other, value }: Step): void {
  const [clipping, another] = [collection.get(one) as Clipping, collection.get(other) as Clipping];
  const put = (number: number, more: Partial<Clipping>): void => {
    collection.set(number, { ...(collection.get(number) as Clipping), ...more });
  };
  if (kind === "rename") put(one, { path: `${["a", "b", "c"][value]}/${one}.txt` });
  else if (kind === "retitle") put(one, { title: ["Lamps", "Tides", `Article ${one}`][value] ?? "" });
  else if (kind === "redate") put(one, { date: ["2019-03-04", "2020", null][value] ?? null });
  else if (kind === "edit") put(one, { text: `${clipping.text.slice(0, -12)} ${WORDS[value]}` });
  else if (kind === "delete") held.delete(one);
  else if (kind === "restore") held.add(one);
  else if (kind === "swap files") {
    put(one, { path: another.path });
    put(other, { path: clipping.path });
  } else {
    put(one, { title: another.title });
    put(other, { title: clipping.title });
  }
}
