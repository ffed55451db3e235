/** Runs the examples of reference.test.md, which is also the manual of the forms. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { type Reference, readReferences } from "../../src/parse/clipping/reference.ts";

const lines = readFileSync("tests/parse/reference.test.md", "utf8").split("\n");

const show = (text: string, { quotes, topics, speaker, headline, date, fault }: Reference): string =>
  Object.entries({
    quotes: quotes.map(({ start, end }) => text.slice(start, end)).join(" + "),
    topics: topics.join(" + "),
    speaker,
    headline,
    date,
    fault,
  })
    .filter(([, value]) => value !== null && value !== "")
    .map(([name, value]) => `${name}: ${value}`)
    .join(" | ");

let examples = 0;
lines.forEach((line, i) => {
  if (!line.startsWith("    ") || line.startsWith("    = ")) return;
  examples++;
  test(`reference.test.md, line ${i + 1}`, () => {
    const text = line.slice(4);
    const expected = [];
    for (let at = i + 1; lines[at]?.startsWith("    = "); at++) expected.push(lines[at]?.slice(6));
    const references = readReferences(text, 0, text.length, []);
    assert.deepEqual(
      references.map((reference) => show(text, reference)),
      expected,
    );
    assert.equal(
      references
        .map(({ start, end }) => text.slice(start, end))
        .join("")
        .replace(/\s/g, ""),
      text.replace(/\s/g, ""),
      "every character is in a reference",
    );
  });
});

test("the manual of references has its examples", () => {
  assert.ok(examples >= 25);
});

test("a speaker known to people.yml settles what would be a headline, and where a lower-case quotation opens", () => {
  const people = [{ name: "The Wanderer of Ness", spellings: [], roles: [], sameAs: [], pronoun: null }];
  const [first] = readReferences("'A.' - The Wanderer of Ness", 0, 27, people);
  assert.equal(first?.speaker, "The Wanderer of Ness");
  const glued = "'A.' - The Wanderer of Ness'it rained.'";
  assert.equal(readReferences(glued, 0, glued.length, people).length, 2);
});
