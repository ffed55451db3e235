/** Record files come back as they were written, whatever their fields hold; and no front matter ever runs. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parse } from "yaml";
import { readFrontMatter, readPage, readRecord, writeRecord } from "../../src/parse/front-matter.ts";
import type { RecordFields } from "../../src/parse/record.ts";
import { findLineStarts } from "../../src/parse/source.ts";
import { readYaml, toPlain } from "../../src/parse/yaml.ts";

const HOSTILE = [
  "---js",
  "---",
  "\n---\n",
  "null",
  "~",
  "1984",
  "12:30",
  "1.10",
  "0x1F",
  "yes",
  "2022-02-07",
  "# x",
  "a: b",
  "- a",
  "? a",
  "&a",
  "*a",
  "!!js/function x",
  "{{ x }}",
  "%TAG",
  "'",
  '"',
  "\\",
  "\u2028",
  "\u0085",
  "\u007f",
  "\ufeff",
  "😀",
  "\ud800",
  " x ",
  "\ta",
  "|",
  ">",
  "@",
  "`",
];
const words = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", minLength: 1, maxLength: 20 }));
const orNull = fc.option(words, { nil: null });

const fields: fc.Arbitrary<RecordFields> = fc.record(
  {
    id: words,
    title: words,
    titleFrom: fc.constantFrom("stated" as const, "title-line" as const, "file" as const),
    headline: orNull,
    date: fc.constantFrom(null, "2022", "2022-02", "2022-02-07"),
    precision: fc.constantFrom(null, "day" as const, "year" as const),
    outlet: orNull,
    author: orNull,
    postedBy: orNull,
    speaker: orNull,
    speakers: fc.array(words, { maxLength: 3 }),
    topics: fc.array(words, { maxLength: 3 }),
    language: fc.constantFrom("en", "de-AT"),
    status: fc.constantFrom(null, "corrected" as const),
    note: orNull,
    lead: fc.option(fc.array(words, { maxLength: 3 }), { nil: null }),
    quotes: fc.array(
      fc.record(
        {
          id: fc.constant("q-1a2b3c4d-2"),
          speaker: orNull,
          basis: fc.constantFrom("cue" as const, "none" as const),
          cue: orNull,
          text: words,
          status: fc.constantFrom(null, "misattributed" as const),
          note: orNull,
        },
        { noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    context: fc.array(
      fc.record(
        {
          text: words,
          quotes: fc.array(words, { maxLength: 2 }),
          speaker: orNull,
          topics: fc.array(words, { maxLength: 2 }),
          headline: orNull,
          date: orNull,
        },
        { noNullPrototype: true },
      ),
      { maxLength: 3 },
    ),
    source: fc.record({ path: words, sha256: fc.constant("0".repeat(64)), bytes: fc.nat() }, { noNullPrototype: true }),
  },
  { noNullPrototype: true },
);

test("a record is read as it was written, whatever words its fields hold", () => {
  fc.assert(
    fc.property(fields, (written) => {
      const prose = { lead: [], text: [{ runs: [{ kind: "text" as const, text: "---js" }] }] };
      assert.deepEqual(readRecord(writeRecord(written, prose), "x.md"), { fields: written, prose });
    }),
    { numRuns: 2000 },
  );
});

test("a record's front matter is YAML to any reader of YAML", () => {
  fc.assert(
    fc.property(fields, (written) => {
      const text = writeRecord(written, { lead: [], text: [] });
      const yaml = text.slice(4, text.indexOf("\n---\n") + 1);
      // Lone surrogates are no Unicode text: JSON's escape keeps them, and readers differ.
      if (!/\\ud[89a-f]/i.test(yaml)) assert.deepEqual(parse(yaml), written);
    }),
    { numRuns: 500 },
  );
});

test("what is no record is refused with its path", () => {
  for (const text of ["", "x", "---\nid: 1\n---\n", "---js\n({})\n---\n", '---\nid: "x"\n---\nbody\n'])
    assert.throws(() => readRecord(text, "some/x.md"), /some\/x\.md|JSON/);
});

test("front matter in any language but YAML is refused, and nothing of it runs", () => {
  const world = globalThis as { ran?: boolean };
  for (const opening of [
    "---js",
    "---JS",
    "--- js",
    "---javascript",
    "---json",
    "---coffee",
    "---constructor",
    "---toString",
    "---hasOwnProperty",
    "---\tjs",
  ]) {
    const text = `${opening}\n(globalThis.ran = true, {})\n---\nbody\n`;
    const reading = readFrontMatter({ path: "a.txt", text, lineStarts: findLineStarts(text) }, 0);
    assert.equal(reading.stated, null, opening);
    assert.deepEqual(
      reading.complaints.map(({ code }) => code),
      ["front-matter-language"],
    );
  }
  assert.equal(world.ran, undefined);
});

test("a broken front matter is as broken the second time", () => {
  const text = "---\ntitle: a: b\n---\n";
  const file = { path: "a.txt", text, lineStarts: findLineStarts(text) };
  assert.deepEqual(readFrontMatter(file, 0), readFrontMatter(file, 0));
  assert.equal(readFrontMatter(file, 0).stated, null);
});

test("every value is words: no number, no moment, no truth", () => {
  const text = "a: 1984\nb: 12:30\nc: 1.10\nd: 2022-02-07\ne: yes\nf: Null\ng: 0x1F\nh: 1e3\n";
  const { root } = readYaml({ path: "a.yml", text, lineStarts: findLineStarts(text) });
  assert.ok(root);
  assert.deepEqual(
    { ...(toPlain(root) as object) },
    { a: "1984", b: "12:30", c: "1.10", d: "2022-02-07", e: "yes", f: "Null", g: "0x1F", h: "1e3" },
  );
});

test("what YAML writes for nothing is nothing, and between quotation marks words", () => {
  const text = `a: null\nb: ~\nc: "null"\nd: '~'\ne: [NULL, nullable]\n`;
  const { root } = readYaml({ path: "a.yml", text, lineStarts: findLineStarts(text) });
  assert.ok(root);
  assert.deepEqual({ ...(toPlain(root) as object) }, { c: "null", d: "~", e: ["", "nullable"] });
});

test("an alias bomb is refused before it can grow", () => {
  const lines = [
    "a: &a [x, x]",
    ...Array.from(
      { length: 25 },
      (_, i) =>
        `${"bcdefghijklmnopqrstuvwxyz"[i]}: &${"bcdefghijklmnopqrstuvwxyz"[i]} [*${"abcdefghijklmnopqrstuvwxy"[i]}, *${"abcdefghijklmnopqrstuvwxy"[i]}]`,
    ),
  ];
  const text = lines.join("\n");
  assert.equal(readYaml({ path: "a.yml", text, lineStarts: findLineStarts(text) }).complaints[0]?.code, "yaml-alias");
});

test("a page's front matter is read, and its Markdown is what follows", () => {
  const { fields, markdown } = readPage("about.md", "---\ntitle: About: us\n---\n# Hello\n");
  assert.deepEqual([fields, markdown], [{}, "# Hello\n"]);
  assert.deepEqual(readPage("about.md", '---\ntitle: "About: us"\nmenu: 1\n---\n# Hello\n').fields, {
    title: "About: us",
    menu: "1",
  });
  assert.deepEqual(readPage("about.md", "# Hello\n"), { fields: {}, markdown: "# Hello\n", complaints: [] });
  assert.equal(readPage("about.md", "---js\n{}\n---\n").fields.title, undefined);
});
