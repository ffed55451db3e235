/**
 * What holds for every clipping, whatever it is made of: text of all sorts put together as the source format has it, and text
 * that nobody would write.
 */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { type ClippingReading, readClipping } from "../../src/parse/clipping/clipping.ts";
import { writeRecord } from "../../src/parse/front-matter.ts";
import { readBody } from "../../src/parse/markdown.ts";
import { judgeClipping, OPTIONS as options } from "../fuzz/judgement.ts";

const readText = (text: string, path = "a.txt"): ClippingReading =>
  readClipping({ path, bytes: new TextEncoder().encode(text) }, options);

/** Words, marks and lines as clippings have them, in any order. */
const scrap = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      "The council voted.",
      "‘We will not,’ said Ana Reyes.",
      "‘And so.",
      "He said: 'No.'",
      "officers' club",
      "..",
      "“love”",
      "''",
      "'",
      "’",
      "‘",
    ),
  },
  { weight: 3, arbitrary: fc.constantFrom("\n", "\n\n", "\r\n", " ", "\u00a0", "\n\n\n") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "Context",
      "Context'..q.'",
      "'q..' - Macron'Emmanuel goes.'",
      "(Topic)(2019-2024) - ",
      "- Headline, February 7, 2022",
      "-\n",
      "- A, Febuary 7, 2022",
      "Posted by x",
      "This is an excerpt from\nDaily Post.'",
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "<blockquote>",
      "</blockquote>",
      "<br>",
      "&amp;",
      "&#8217;",
      "&lt;br&gt;",
      "\u0007",
      "\ufeff",
      "---",
      "---js",
      "# x",
      "1. x",
      "> x",
      "\\",
      "[x]{#q-00000000}",
      "](javascript:alert(1))",
      "{{ x }}",
      "![y](z)",
      "<!-- c -->",
    ),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 8 }) },
);
const clippingText = fc.array(scrap, { maxLength: 60 }).map((scraps) => scraps.join(""));
const anyText = fc.oneof(
  { weight: 3, arbitrary: clippingText },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 300 }) },
);

const judge = (text: string): unknown => judgeClipping(new TextEncoder().encode(text));

test("any text gives a record or a complaint that the catalogue knows, and loses nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => void judge(text)),
    { numRuns: 4000 },
  );
});

test("any bytes give a record or a complaint", () => {
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    anyText.chain((text) => {
      const good = new TextEncoder().encode(text);
      return fc
        .record({ at: fc.nat(Math.max(1, good.length)), byte: fc.nat(255), cut: fc.boolean() })
        .map(({ at, byte, cut }) => {
          const damaged = cut ? good.slice(0, at) : good.slice();
          if (!cut && damaged.length > 0) damaged[at % damaged.length] = byte;
          return damaged;
        });
    }),
  );
  fc.assert(
    fc.property(bytes, (file) => void judgeClipping(file)),
    { numRuns: 4000 },
  );
});

test("the same file gives the same record, and the caller's bytes are left alone", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const bytes = new TextEncoder().encode(text);
      const copy = bytes.slice();
      assert.deepEqual(
        readClipping({ path: "a.txt", bytes }, options),
        readClipping({ path: "a.txt", bytes: copy }, options),
      );
      assert.deepEqual(bytes, copy);
    }),
    { numRuns: 500 },
  );
});

test("line ends make no difference to the prose", () => {
  fc.assert(
    fc.property(
      clippingText.filter((text) => !text.includes("\r")),
      (text) => {
        const [lf, crlf, cr] = ["\n", "\r\n", "\r"].map((end) => readText(text.replaceAll("\n", end)));
        assert.deepEqual(crlf?.prose, lf?.prose);
        assert.deepEqual(cr?.prose, lf?.prose);
      },
    ),
    { numRuns: 500 },
  );
});

test("an article without front matter states nothing, and one with it states what it says", () => {
  const body = "'The council voted.'\n\n- Council votes, March 4, 2019\n";
  assert.equal(readText(body).stated.status, null);
  const { stated, fields } = readText(`---\nstatus: disputed\nnote: see below\ndate: 2020\n---\n${body}`);
  assert.deepEqual(
    [stated.status, stated.note, fields?.date, fields?.precision],
    ["disputed", "see below", "2020", "year"],
  );
});

test("a clipping of ten thousand paragraphs is read, and none of them is lost", () => {
  const paragraphs = Array.from({ length: 10_000 }, (_, i) => `‘Word ${i} of the sea,’ said Ana Reyes.`);
  const { prose, fields } = readText(`'${paragraphs.join("\n")}'\n-\nA long day, March 4, 2019\n`);
  assert.equal(prose?.text.length, 10_000);
  assert.equal(fields?.quotes.length, 10_000);
});

const SEED = "../shared/seed";
test("the real clipping is read as people read it", { skip: existsSync(SEED) ? false : `${SEED} is not here` }, () => {
  for (const name of readdirSync(SEED).filter((file) => file.endsWith(".txt"))) {
    const { fields, prose, complaints } = readClipping(
      { path: name, bytes: new Uint8Array(readFileSync(join(SEED, name))) },
      options,
    );
    assert.deepEqual(complaints, []);
    assert.ok(fields && prose);
    const { title, titleFrom, headline, date, precision, outlet, author, postedBy, speaker, quotes, context, lead } =
      fields;
    assert.match(title, /^Top Russian General Warns .* ‘Criminal Policy of Provoking a War’$/);
    assert.deepEqual(
      [titleFrom, headline, date, precision, outlet, author, postedBy],
      ["headline", title, "2022-02-07", "day", "Daily Mail", null, null],
    );
    assert.equal(speaker, "Leonid Ivashov");
    for (const name of ["Leonid Ivashov", "Jake Sullivan", "Michael McFaul"])
      assert.ok(fields.speakers.includes(name), name);
    assert.equal(quotes.length, 14);
    assert.equal(lead?.length, 4);
    assert.deepEqual(
      context.map(({ quotes: [first], speaker: by, topics, headline: line }) => [
        first?.slice(0, 12),
        by,
        topics,
        line,
      ]),
      [
        ["..Are Bush, ", null, [], null],
        ["..it is esse", "Macron", [], null],
        ["Emmanuel Mac", null, ["Alliance"], "Ukraine links arms with Turkey, Poland and UK"],
      ],
    );
    assert.equal(prose.lead.length, 7);
    assert.ok(
      prose.lead.every(({ runs }) => runs.every(({ kind }) => kind !== "quotation")),
      "the lead's quotations are the text's",
    );
    assert.deepEqual(readBody(writeRecord(fields, prose).split("\n---\n").slice(1).join("\n---\n")), prose);
  }
});

test("a topic that is named twice is one of the article's topics", () => {
  const topics = (text: string) => readText(text).fields?.topics;
  assert.deepEqual(topics("---\ntopics: [Harbour, Trade, Harbour]\n---\nThe tide came.\n"), ["Harbour", "Trade"]);
  assert.deepEqual(topics("(Harbour)(Harbour) - 'The tide came twice..'\n\nThe tide came twice.\n"), ["Harbour"]);
});
