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
import { CATALOGUE } from "../../src/parse/complaint-catalogue.ts";
import { readRecord, writeRecord } from "../../src/parse/front-matter.ts";
import { readBody } from "../../src/parse/markdown.ts";
import type { Prose } from "../../src/parse/prose.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";

const options = { language: "en", people: [], outlets: [], limits: DEFAULT_LIMITS };
const readText = (text: string, path = "a.txt"): ClippingReading =>
  readClipping({ path, bytes: new TextEncoder().encode(text) }, options);
const printedText = (prose: Prose): string =>
  [...prose.lead, ...prose.text].map(({ runs }) => runs.map(({ text }) => text).join("")).join("\n");
const withoutSpace = (text: string): string => text.replace(/\s+/g, "");

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

function judge(text: string): void {
  const bytes = new TextEncoder().encode(text);
  const reading = readClipping({ path: "a.txt", bytes }, options);
  const { fields, prose, segments, complaints } = reading;
  assert.equal(
    fields === null,
    complaints.some(({ severity }) => severity === "error"),
  );
  for (const complaint of complaints) assert.ok(complaint.code in CATALOGUE, complaint.code);
  if (segments.length > 0) {
    assert.equal(
      segments.map((segment) => segment.text).join(""),
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes),
      "segments cover the file",
    );
    for (const { rule } of segments) assert.notEqual(rule, "not covered by any rule");
  }
  if (fields === null || prose === null) return;
  assert.deepEqual(
    readRecord(writeRecord(fields, prose), "a.md"),
    { fields, prose },
    "the record is read as it was written",
  );

  const printed = withoutSpace(printedText(prose));
  const source = segments.filter(({ kind }) => kind === "lead" || kind === "text").map((segment) => segment.text);
  if (!text.includes("&"))
    assert.equal(printed, withoutSpace(source.join("")), "the body says what the prose segments say, in order");

  const ids = fields.quotes.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, "ids are unique");
  const runs = [...prose.lead, ...prose.text].flatMap((paragraph) => paragraph.runs);
  const opened = runs.flatMap((run) => (run.kind === "quotation" && !run.continued ? [run.id] : []));
  assert.deepEqual(opened, ids, "each quotation begins once, in the order of the record");
  for (const run of runs)
    if (run.kind === "passage") assert.ok(ids.includes(run.of), "a passage points at a quotation that is there");
  for (const id of fields.lead ?? []) assert.ok(ids.includes(id));
}

test("any text gives a record or a complaint that the catalogue knows, and loses nothing", () => {
  fc.assert(fc.property(anyText, judge), { numRuns: 4000 });
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
    fc.property(bytes, (file) => {
      const { fields, complaints } = readClipping({ path: "a.txt", bytes: file }, options);
      assert.equal(
        fields === null,
        complaints.some(({ severity }) => severity === "error"),
      );
    }),
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
