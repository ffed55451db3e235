/** Runs the examples of attribution.test.md, which is also the manual of how a speaker is found, and shows every rule in it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { CARRIED, OWN } from "../../src/parse/attribution.ts";
import { readQuotations } from "../../src/parse/quotation.ts";

const lines = readFileSync("tests/parse/attribution.test.md", "utf8").split("\n");
const shown = new Set<string>();

lines.forEach((line, i) => {
  if (!line.startsWith("    ") || line.startsWith("    =")) return;
  const [, language = "en", words = ""] = /^ {4}(?:\[(..)\] )?(.*)$/.exec(line) ?? [];
  const quotations = readQuotations(words.replaceAll(" ¶ ", "\n\n"), { language, people: [], alsoNamed: [] });
  for (const { rule } of quotations) shown.add(rule);
  test(`attribution.test.md, line ${i + 1}`, () => {
    const expected = [];
    for (let at = i + 1; lines[at]?.startsWith("    = "); at++) expected.push(lines[at]?.slice(6));
    const read = quotations.map(({ text, speaker, basis, cue, rule }) =>
      [text.split(/\s+/).slice(0, 3).join(" "), speaker ?? "-", basis, cue ?? "-", rule].join(" | "),
    );
    assert.deepEqual(read, expected);
  });
});

test("every rule has an example", () => {
  for (const { name } of [...OWN, ...CARRIED]) assert.ok(shown.has(name), `no example shows the rule “${name}”`);
});

test("rules have names of their own", () => {
  const names = [...OWN, ...CARRIED].map(({ name }) => name);
  assert.equal(new Set(names).size, names.length);
});
