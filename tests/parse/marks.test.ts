/** Runs the examples of quotation-marks.test.md, which is also the manual of marks, and what must hold for any text. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import fc from "fast-check";
import { findPassages } from "../../src/parse/marks.ts";

const lines = readFileSync("tests/parse/quotation-marks.test.md", "utf8").split("\n");

let examples = 0;
lines.forEach((line, i) => {
  if (!line.startsWith("    ") || line.startsWith("    =")) return;
  examples++;
  test(`quotation-marks.test.md, line ${i + 1}`, () => {
    const prose = line.slice(4).replaceAll(" ¶ ", "\n\n");
    const expected = [];
    for (let at = i + 1; lines[at]?.startsWith("    = "); at++) expected.push(lines[at]?.slice(6));
    const read = findPassages(prose).map(({ parts }) =>
      parts.map(({ start, end }) => prose.slice(start, end)).join(" ¶ "),
    );
    assert.deepEqual(read, expected);
  });
});

test("the manual of quotation marks has its examples", () => {
  assert.ok(examples >= 15);
});

/** Text with many marks in it: ordinary strings have none. */
const marked = fc
  .array(
    fc.oneof(
      fc.constantFrom("“", "”", "‘", "’", '"', "'", "''", "„", "«", "»", "`", " ", "\n", ".", ",", "s’ ", "a", "said "),
      fc.string({ unit: "binary", maxLength: 4 }),
    ),
    { maxLength: 60 },
  )
  .map((pieces) => pieces.join(""));

test("passages are in order and do not cross, their parts inside their marks and inside one paragraph, for any text", () => {
  fc.assert(
    fc.property(marked, (prose) => {
      let last = 0;
      for (const { parts, marked: spans } of findPassages(prose)) {
        assert.ok(parts.length > 0 && parts.length === spans.length);
        parts.forEach((part, index) => {
          const span = spans[index];
          assert.ok(span && last <= span.start && span.start <= part.start && part.start <= part.end);
          assert.ok(part.end <= span.end && span.end <= prose.length);
          assert.ok(!prose.slice(span.start, span.end).includes("\n"));
          last = span.end;
        });
      }
    }),
    { numRuns: 2000 },
  );
});

test("text that makes careless readers slow is read to its end", () => {
  assert.equal(findPassages("“".repeat(200_000)).length, 1);
  assert.equal(findPassages("‘a ".repeat(100_000)).length, 1);
  assert.equal(findPassages(`${"‘“".repeat(500)}x${"”’".repeat(500)}`).length, 1);
  assert.ok(findPassages("'".repeat(200_000)).length > 0);
});
