import assert from "node:assert/strict";
import { test } from "node:test";
import type { Archive } from "../../src/archive/archive.ts";
import { complainOfLinks } from "../../src/archive/link-complaint.ts";
import type { Override } from "../../src/archive/override.ts";
import { formatComplaint } from "../../src/parse/complaint.ts";
import { findLineStarts } from "../../src/parse/source.ts";
import { archive, article, firstEntry } from "./article.ts";

const WORDS = "the ferry will not run again before the ice has gone";
const twice = [
  article("2018-01-01-one", { text: [`He said: ‘${WORDS}’`] }),
  article("2018-02-02-two", { text: [`She said: ‘${WORDS}’`] }),
  article("2019-03-03-citing", { context: [WORDS] }),
];
const SOURCE = "clippings/2019-03-03-citing.txt";

const state = (target: string, text = `'${WORDS}'`): Override => ({ source: SOURCE, text, target });
const complain = (
  built: Archive,
  overrides: readonly Override[] = [],
  text = `Context words\n\nContext\n'${WORDS}'\n`,
) => complainOfLinks(built, overrides, (path) => ({ path, text, lineStarts: findLineStarts(text) }));

test("an override settles a tie, whichever way it names the article", () => {
  assert.equal(firstEntry(archive(twice), "2019-03-03-citing").state, "ambiguous");
  for (const target of [
    "2018-02-02-two",
    "/2018/02/02/two/",
    "https://example.org/2018/02/02/two/",
    "clippings/2018-02-02-two.txt",
  ]) {
    const overrides = [state(target)];
    const built = archive(twice, { overrides });
    const entry = firstEntry(built, "2019-03-03-citing");
    assert.equal(entry.target?.article, "2018-02-02-two", target);
    assert.match(entry.target?.quote ?? "", /^q-/, "the quotation that holds the words");
    assert.equal(built.links.filter(({ kind }) => kind === "context")[0]?.to, "2018-02-02-two");
    assert.deepEqual(complain(built, overrides), []);
  }
});

test("marks, capitals and spaces of an override's text may differ from the entry's", () => {
  const built = archive(twice, { overrides: [state("2018-01-01-one", `“${WORDS.toUpperCase()}”`)] });
  assert.equal(firstEntry(built, "2019-03-03-citing").target?.article, "2018-01-01-one");
});

test("an override holds what the words alone would not find", () => {
  const records = [twice[0], article("2019-03-03-citing", { context: ["Nobody ever printed these words here"] })];
  const overrides = [state("2018-01-01-one", "Nobody ever printed these words here")];
  const built = archive(
    records.flatMap((record) => record ?? []),
    { overrides },
  );
  assert.deepEqual(firstEntry(built, "2019-03-03-citing").target, {
    article: "2018-01-01-one",
    quote: null,
    paragraph: null,
  });
  assert.deepEqual(built.wanted, []);
});

test("a tie is complained of where the entry stands, with the lines to paste that settle it", () => {
  const [complaint] = complain(archive(twice));
  assert.ok(complaint);
  assert.equal(complaint.code, "link-ambiguous");
  assert.deepEqual(complaint.place, { line: 4, column: 1 });
  const printed = formatComplaint(complaint);
  assert.match(printed, /target: 2018-01-01-one\n +# or: 2018-02-02-two/);
  assert.match(printed, /- text: "'the ferry will not run/);
});

test("where an entry's words stand in the next one as well, each is complained of in its own line", () => {
  const shorter = WORDS.slice(0, WORDS.indexOf(" before"));
  const context = [shorter, WORDS].map((text) => ({ text, quotes: [text] }));
  const built = archive([...twice.slice(0, 2), article("2019-03-03-citing", { context })]);
  const text = `Context\n${shorter}\n\n${WORDS}\n`;
  const complaints = complain(built, [], text);
  assert.deepEqual(
    complaints.map(({ place }) => place),
    [
      { line: 2, column: 1 },
      { line: 4, column: 1 },
    ],
  );
});

test("a link with differences is complained of with how far it goes", () => {
  const built = archive([
    article("2018-01-01-one", {
      text: ["He said: ‘the ferries of the northern harbour will not run again before spring’"],
    }),
    article("2019-03-03-citing", { context: ["the feries of the northern harbuor will not run again before spring"] }),
  ]);
  const [complaint] = complain(built);
  assert.equal(complaint?.code, "link-fuzzy");
  assert.match(complaint?.message ?? "", /words of 2018-01-01-one: \d characters? differ/);
});

test("an override that names no article, or no entry, is complained of and changes nothing", () => {
  for (const [override, code] of [
    [state("2018-09-09-nowhere"), "context-target-unknown"],
    [state("2018-01-01-one", "words of no entry"), "context-text-unknown"],
  ] as const) {
    const built = archive(twice, { overrides: [override] });
    assert.equal(firstEntry(built, "2019-03-03-citing").state, "ambiguous");
    assert.ok(complain(built, [override]).some((complaint) => complaint.code === code));
  }
});
