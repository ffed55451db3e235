/** Record bodies: prose out and the same prose back, whatever is in it; and pages that maintainers write. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readBody, renderPage, writeBody } from "../../src/parse/markdown.ts";
import type { Paragraph, Prose, Run } from "../../src/parse/prose.ts";

const HOSTILE = [
  "---js",
  "[x]{#q-00000000}",
  "[x]{q-00000000}",
  "](javascript:alert(1))",
  "[a](#q-00000000)",
  "# x",
  "1. x",
  "1963. It was.",
  "- x",
  "> x",
  ">",
  "\\",
  "\\\\[",
  "{{ x }}",
  "{#q-1a2b3c4d}",
  "(#q-1a2b3c4d)",
  "<script>",
  "&amp;",
  "*x*",
  "_x_",
  "`x`",
  "![x](y)",
  "[x]: /y",
  "    x",
  "~~~",
  "|x|",
  "\u0001",
  "\u2028",
  "\ufeff",
  "😀",
  "‮x",
];

/** Text as it stands in a paragraph: no line end, and no white space or NUL that Markdown would take. */
const words = fc
  .array(fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: "binary", maxLength: 6 })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.join(" ").replace(/[\r\n\0]/g, "·") || "·");
const id = fc
  .tuple(fc.stringMatching(/^[0-9a-f]{8}$/), fc.constantFrom("", "-2", "-13"))
  .map(([hex, count]) => `q-${hex}${count}`);
const run: fc.Arbitrary<Run> = fc.oneof(
  words.map((text) => ({ kind: "text" as const, text })),
  fc
    .tuple(id, fc.boolean(), words)
    .map(([id, continued, text]) => ({ kind: "quotation" as const, id, continued, text })),
  fc.tuple(id, words).map(([of, text]) => ({ kind: "passage" as const, of, text })),
);
/** Markdown takes the white space at a paragraph's ends; the parser has taken it before. */
const trim = (runs: readonly Run[]): Run[] => {
  const apart = runs.filter((one, i) => one.kind !== "text" || runs[i - 1]?.kind !== "text");
  return apart.map((one, i) => {
    const isEnd = i === 0 || i === apart.length - 1;
    return isEnd && one.kind === "text" ? { ...one, text: `·${one.text.trim()}·` } : one;
  });
};
const paragraph: fc.Arbitrary<Paragraph> = fc
  .array(run, { minLength: 1, maxLength: 5 })
  .map((runs) => ({ runs: trim(runs) }));
const prose: fc.Arbitrary<Prose> = fc
  .tuple(fc.array(paragraph, { maxLength: 3 }), fc.array(paragraph, { maxLength: 4 }))
  .map(([lead, text]) => ({ lead, text }));

test("a body is read back as it was written, character for character", () => {
  fc.assert(
    fc.property(prose, (written) => {
      assert.deepEqual(readBody(writeBody(written)), written);
    }),
    { numRuns: 3000 },
  );
});

test("a paragraph may begin with any mark that Markdown knows", () => {
  for (const text of HOSTILE.map((word) => word.trim()).filter((word) => word !== "")) {
    const written: Prose = { lead: [{ runs: [{ kind: "text", text }] }], text: [{ runs: [{ kind: "text", text }] }] };
    assert.deepEqual(readBody(writeBody(written)), written, text);
  }
});

test("the body is Markdown that a person can read", () => {
  const written: Prose = {
    lead: [
      { runs: [{ kind: "passage", of: "q-1a2b3c4d", text: "‘We will" }] },
      { runs: [{ kind: "text", text: ".." }] },
    ],
    text: [
      {
        runs: [
          { kind: "text", text: "He said: " },
          { kind: "quotation", id: "q-1a2b3c4d", continued: false, text: "‘We will not [yet]." },
        ],
      },
      { runs: [{ kind: "quotation", id: "q-1a2b3c4d", continued: true, text: "‘Ever.’" }] },
    ],
  };
  assert.equal(
    writeBody(written),
    "> [‘We will](#q-1a2b3c4d)\n>\n> ..\n\nHe said: [‘We will not \\[yet\\].]{#q-1a2b3c4d}\n\n[‘Ever.’]{q-1a2b3c4d}",
  );
});

test("deep and long bodies are read in time", () => {
  for (const text of [
    "[".repeat(50_000),
    "\\".repeat(50_000),
    "]".repeat(50_000),
    "[x](".repeat(20_000),
    "> ".repeat(50_000).trim(),
  ]) {
    const written: Prose = { lead: [], text: [{ runs: [{ kind: "text", text }] }] };
    assert.deepEqual(readBody(writeBody(written)), written);
    readBody(text);
  }
});

test("a maintainer's page is CommonMark without HTML, without foreign images, with safe links only", () => {
  assert.equal(
    renderPage("# About\n\n*Yes*, [us](/about/)."),
    '<h1>About</h1>\n<p><em>Yes</em>, <a href="/about/">us</a>.</p>\n',
  );
  for (const bad of [
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt:alert(1))",
    "[x](data:text/html,y)",
    "[x](blob:y)",
    "[x](vbscript:y)",
    "[x](//evil.example/)",
    "[x](file:///etc/passwd)",
    "<javascript:alert(1)>",
  ])
    assert.doesNotMatch(renderPage(bad), /<a /, bad);
  for (const good of [
    "[x](https://a.example/b)",
    "[x](mailto:a@b.example)",
    "[x](#there)",
    "[x](/search/)",
    "[x](../search/)",
    "[x](search/)",
  ])
    assert.match(renderPage(good), /<a href=/, good);
  assert.equal(renderPage("![a cat](https://a.example/cat.png)"), "<p>a cat</p>\n");
  assert.match(renderPage("![a cat](/cat.png)"), /<img src="\/cat.png" alt="a cat">/);
  assert.doesNotMatch(renderPage("<img src=x onerror=alert(1)>\n\n<script>alert(1)</script>"), /<(img|script)/);
});
