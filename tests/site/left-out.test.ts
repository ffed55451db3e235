import assert from "node:assert/strict";
import { test } from "node:test";
import { leftOutFinder, leftOutOf } from "../../src/site/left-out.ts";

const finder = leftOutFinder([
  "The mayor said: ‘The bridge will stand, whatever the papers say of it, for a hundred years.’",
  "Nobody laughed, and the council went home. The bridge will stand, said the clerk.",
]);

test("the words that dots stand for are told, in one place and in several, across paragraphs too", () => {
  assert.deepEqual(finder.find("‘The bridge will stand.. for a hundred years.’"), ["whatever the papers say of it"]);
  assert.deepEqual(finder.find("The mayor said .. whatever the papers say [...] a hundred years"), [
    "‘The bridge will stand",
    "of it, for",
  ]);
  assert.deepEqual(finder.find("for a hundred .. and the council went home"), ["years.’\nNobody laughed"]);
});

test("the place is taken at which all pieces stand", () => {
  assert.deepEqual(finder.find("The bridge will stand … clerk"), ["said the"]);
});

test("nothing is claimed where there are no dots, where they leave out nothing, or where a piece does not stand there", () => {
  assert.deepEqual(finder.find("The bridge will stand"), []);
  assert.deepEqual(finder.find("The bridge .. will stand"), []);
  assert.deepEqual(finder.find("The bridge will stand .. for two hundred years"), []);
  assert.deepEqual(finder.find(".. the council went home .."), []);
});

test("dots between two paragraphs of a lead, alone or at an edge, stand for what the text has between them", () => {
  const text = ["One two three four five.", "Six seven eight nine ten.", "Eleven twelve thirteen."];
  assert.deepEqual(leftOutOf(["One two three four five.", "..", "Eleven twelve thirteen."], text), [
    [],
    ["Six seven eight nine ten"],
    [],
  ]);
  assert.deepEqual(leftOutOf(["One two three ..", "Eleven twelve thirteen."], text), [
    ["four five.\nSix seven eight nine ten"],
    [],
  ]);
  assert.deepEqual(leftOutOf(["One two three .. five.", "‘..eight nine ten.’"], text), [["four", "Six seven"], []]);
  assert.deepEqual(leftOutOf(["..", "Six seven eight"], text), [[], []]);
});
