/** What a reader types, and what is asked for: examples of every rule of the query grammar. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Clause, partElisions, readQuery, straighten, type Term } from "../../src/client/query.ts";
import { timeOf } from "../bounds/growth.ts";

/** A query on one line: words bare, phrases in marks, alternatives joined by |, exclusion by -. */
function shown(text: string): string {
  const query = readQuery(text);
  const fields = query.fields.map((term) => `${term.not ? "-" : ""}${term.field}=${term.value}`);
  return [...query.clauses.map(showClause), ...fields].join(" & ");
}

function showClause(clause: Clause): string {
  return (clause.not ? "-" : "") + clause.any.map(showTerm).join("|");
}

function showTerm(term: Term): string {
  return term.kind === "words" ? term.text : `"${term.pieces.join(" .. ")}"`;
}

const EXAMPLES: readonly (readonly [why: string, typed: string, asked: string])[] = [
  ["words are asked for together", "mortal enemies", "mortal enemies"],
  ["straight marks make a phrase", '"mortal enemies"', '"mortal enemies"'],
  ["curly double marks do as well", "“mortal enemies”", '"mortal enemies"'],
  ["so do single ones round the whole query", "‘mortal enemies’", '"mortal enemies"'],
  ["and straight single ones", "'mortal enemies'", '"mortal enemies"'],
  ["an apostrophe inside does not", "Officers’ Assembly", "Officers’ Assembly"],
  ["a phrase and a word", '"mortal enemies" NATO', '"mortal enemies" & NATO'],
  ["minus excludes a word", "enemies -Turkey", "-Turkey & enemies"],
  ["minus excludes a phrase", 'enemies -"open letter"', '-"open letter" & enemies'],
  ["what nobody sees goes, as soft hyphens", "self-de\u00adfence\u200b", "self-defence"],
  ["letters that a PDF has drawn as one are typed apart", "o\ufb03ce", "office"],
  ["a hyphen inside a word is part of it", "self-defence", "self-defence"],
  ["a dash between words is nothing", "bridge - ferry", "bridge ferry"],
  ["OR joins its neighbours", "bridge OR ferry toll", "bridge|ferry & toll"],
  ["OR chains", 'bridge OR ferry OR "rope way"', 'bridge|ferry|"rope way"'],
  ["OR at an end is nothing", "OR bridge OR", "bridge"],
  ["or in small letters is a word", "bridge or ferry", "bridge or ferry"],
  ["a field takes one word", "speaker:Reyes bridge", "bridge & speaker=Reyes"],
  ["or a phrase", 'outlet:"Harbour Post"', "outlet=Harbour Post"],
  ["a field can be excluded", "-topic:trade bridge", "bridge & -topic=trade"],
  ["an unknown field is a word", "re:bridge", "re:bridge"],
  ["a field without a value is nothing", "speaker: ", ""],
  ["dots part a phrase into pieces", '"the bridge .. will stand"', '"the bridge .. will stand"'],
  ["leading dots are nothing", '"..the bridge will stand.."', '"the bridge will stand"'],
  ["[sic] does too", '"the brige [sic] will stand"', '"the brige .. will stand"'],
  ["in round brackets as well", '"the brige (sic), will stand"', '"the brige .. , will stand"'],
  ["so does a dash between spaces", '"the bridge – it is old – will stand"', '"the bridge .. it is old .. will stand"'],
  ["or any other sign", '"the bridge & – the ferry"', '"the bridge .. the ferry"'],
  ["and a long one without", '"the bridge—it is old--will stand"', '"the bridge .. it is old .. will stand"'],
  ["which parts words as well", "bridge—ferry wait...then no…’", "bridge ferry wait then no"],
  ["a hyphen inside a word does not", '"in self-defence – then"', '"in self-defence .. then"'],
  ["signs at an end are nothing", '"– the bridge will stand –"', '"the bridge will stand"'],
  ["a mark never closed is no phrase yet", '"mortal ene', "mortal ene"],
  ["marks round nothing are nothing", '""', ""],
  ["signs alone are nothing", "?! … --", ""],
  ["markup is words", "<b>bridge</b>", "<b>bridge</b>"],
];

for (const [why, typed, asked] of EXAMPLES) test(`${why}: ${typed}`, () => assert.equal(shown(typed), asked));

test("any text at all can be read, and what was read says nothing new", () => {
  const sign = fc.constantFrom(
    '"',
    "“",
    "”",
    "-",
    ":",
    "OR",
    " ",
    "speaker:",
    "from:",
    "..",
    "[sic]",
    "‘",
    "’",
    "bridge",
    "é",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary" }),
        fc.array(sign).map((signs) => signs.join("")),
      ),
      (text) => {
        for (const clause of readQuery(text).clauses)
          for (const term of clause.any)
            for (const piece of term.kind === "words" ? [term.text] : term.pieces)
              assert.ok(straighten(text).includes(piece.split(" ")[0] ?? ""));
      },
    ),
    { numRuns: 2000 },
  );
});

test("a long query is read in time that grows with its length", () => {
  const long = '"a" OR -b speaker:c .. [x '.repeat(8000);
  const read = () => [readQuery(long), partElisions(long)];
  assert.ok(timeOf(read, 1) < 2000);
});
