import assert from "node:assert/strict";
import { test } from "node:test";
import type { Speaker } from "../../src/archive/archive.ts";
import { buildArchive } from "../../src/archive/build.ts";
import { complainOfNames } from "../../src/archive/name-complaint.ts";
import { findNearNames, proposeSpelling } from "../../src/archive/near-name.ts";
import type { KnownPerson } from "../../src/parse/quotation.ts";
import { article } from "./article.ts";

function speaker(name: string, quotations = 1, named = true): Speaker {
  return {
    ...{ slug: name, name, named, spellings: [name], roles: [], sameAs: [], articles: [`article of ${name}`] },
    quotations: Array.from({ length: quotations }, () => ({ article: "a", quote: "q" })),
  };
}
const person = (name: string): KnownPerson => ({ name, spellings: [], roles: [], sameAs: [], pronoun: null });
const pairs = (names: readonly Speaker[], people: readonly KnownPerson[] = []): string[] =>
  findNearNames(names, people).map(({ name, other, nearness }) => `${name} | ${other} | ${nearness}`);

test("names one letter apart are named, the one printed more often first", () => {
  assert.deepEqual(pairs([speaker("Marta Kelner"), speaker("Marta Kellner", 5)]), [
    "Marta Kellner | Marta Kelner | one letter apart",
  ]);
  assert.deepEqual(pairs([speaker("Ines Carrow"), speaker("Inez Carrow")]), [
    "Ines Carrow | Inez Carrow | one letter apart",
  ]);
});

test("a surname with the same initial may be the same person", () => {
  assert.deepEqual(pairs([speaker("J. Aldane"), speaker("Judith Aldane", 2)]), [
    "Judith Aldane | J. Aldane | same surname and initial",
  ]);
});

test("a name in letters of two scripts is odd by itself", () => {
  assert.deepEqual(pairs([speaker("Аna Reyes")]), ["Аna Reyes | null | letters of two scripts"]);
});

test("names that differ by more, short names, phrases and bare surnames are left alone", () => {
  assert.deepEqual(pairs([speaker("Clara Reyne"), speaker("Tomas Reyne")]), []);
  assert.deepEqual(pairs([speaker("Li Wu"), speaker("Bi Wu")]), []);
  assert.deepEqual(pairs([speaker("a spokesman", 1, false), speaker("a spokesmen", 1, false)]), []);
  assert.deepEqual(pairs([speaker("Kellner"), speaker("Kelner")]), []);
});

test("two people that people.yml names apart are never asked about again", () => {
  const both = [speaker("Ines Carrow"), speaker("Inez Carrow")];
  assert.deepEqual(pairs(both, [person("Ines Carrow"), person("Inez Carrow")]), []);
  assert.equal(pairs(both, [person("Ines Carrow")]).length, 1);
});

test("the line to add is YAML for people.yml", () => {
  const [near] = findNearNames([speaker("Ines Carrow", 2), speaker("Inez Carrow")], []);
  assert.equal(near && proposeSpelling(near), '- {name: "Ines Carrow", spellings: ["Inez Carrow"]}');
});

test("as complaints they stand with the clipping that prints the rarer name, and say what to add", () => {
  const records = [
    article("2019-03-04-often", {
      text: ["‘The lamps are lit,’ said Ines Carrow. ‘All of them.’"],
      said: ["Ines Carrow", "Ines Carrow"],
    }),
    article("2019-03-05-seldom", { text: ["‘Not all,’ said Inez Carrow."], said: ["Inez Carrow"] }),
    article("2019-03-06-mixed", { text: ["‘None,’ said Аda Thorn."], said: ["Аda Thorn"] }),
  ];
  const complaints = complainOfNames(buildArchive(records, { people: [], outlets: [] }), []);
  assert.deepEqual(
    complaints.map(({ code, severity, path }) => [code, severity, path]),
    [
      ["name-near", "warning", records[1]?.fields.source.path],
      ["name-mixed", "warning", records[2]?.fields.source.path],
    ],
  );
  assert.match(complaints[0]?.remedy ?? "", /spellings: \["Inez Carrow"\]/);
});
