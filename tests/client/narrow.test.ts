/** `field:value` in a query: whom a name that was typed stands for. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { passes, sieveOf } from "../../src/client/narrow.ts";
import { ALWAYS } from "../../src/client/period.ts";
import { readQuery } from "../../src/client/query.ts";
import { type Column, Register } from "../../src/client/register.ts";

/** A name each, by number. */
const columnOf = (names: readonly string[]): Column => ({ names, of: names.map((_, at) => at) });

const SPEAKERS = ["J. B. Smith-Jones", "Seán O’Néill", "Smith, Ana", "unknown", "B. Jones"];
const OUTLETS = ["St. Ives Times", "Corriere.it", "O’Hara’s Weekly", "The Times", "unknown"];

const register = new Register(
  columnOf(["2001", "2002", "2003", "2004", "2005"]),
  {
    ...{ speaker: columnOf(SPEAKERS), outlet: columnOf(OUTLETS) },
    ...{ topic: columnOf(["a", "b", "c", "d", "e"]), language: columnOf(["en", "de", "fr", "it", "es"]) },
  },
  ["1", "2", "3", "4", "5"],
);

function rowsFor(text: string): number[] {
  const sieve = sieveOf({ selection: {}, period: ALWAYS }, readQuery(text), register);
  return [0, 1, 2, 3, 4].filter((row) => passes(sieve, { row, speaker: null }));
}

const EXAMPLES: readonly (readonly [text: string, rows: readonly number[]])[] = [
  ['speaker:"J. B. Smith-Jones"', [0]],
  ['speaker:"J B Smith-Jones"', [0]],
  ['speaker:"Smith-Jones, J. B."', [0]],
  ["speaker:b.", [0, 4]],
  ["speaker:O'Neill", [1]],
  ["speaker:O’Néill", [1]],
  ["speaker:smith", [2]],
  ['outlet:"St. Ives Times"', [0]],
  ["outlet:times", [0, 3]],
  ["outlet:Corriere.it", [1]],
  ["outlet:corriere", [1]],
  ["outlet:\"O'Hara's Weekly\"", [2]],
  ['outlet:"O`hara´s weekly"', [2]],
  ["outlet:.", []],
  ["outlet:unknown", [4]],
];

for (const [text, rows] of EXAMPLES) test(text, () => assert.deepEqual(rowsFor(text), rows));
