/**
 * Which words a word stands for: all its forms and nothing else; or, where it stands nowhere itself, those that begin with it. Whatever
 * was asked before, the answer is the same.
 */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { listAll } from "../../src/client/listing.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY } from "../../src/client/state.ts";
import { openLibrary, type Shelved } from "./library.ts";

const shelve = (name: string, words: string): Shelved => ({
  ...{ name, title: `Number ${name}`, date: "2020-01-02", speakers: [], outlet: "Harbour Post" },
  text: [[words]],
});

let library: Library;
before(async () => {
  library = await openLibrary([
    shelve("1", "The port was raised."),
    shelve("2", "Portfolios are raising a question."),
    shelve("3", "Portly Müller sold the ports in self-defence."),
    shelve("4", "A café; Mr O’Neil paid $3.5 there."),
    shelve("5", "The kelpie—Scotland’s own—sank in 1914–1918…Otters saw it twice...then left."),
    shelve("6", "The kelpie — nobody’s own — sank."),
    shelve("7", "A C++ program at ~20 on its scale."),
    shelve("8", "“电车不会再来我们的城市了”,王小明说。"),
    shelve("9", "The o\ufb03ce of a \ufb01shing \ufb02eet."),
  ]);
});

async function find(text: string): Promise<{ found: string; absent: readonly string[] }> {
  const { entries, absent } = await listAll(library, readQuery(text), EMPTY);
  const names = await Promise.all(entries.map(async ({ match }) => (await match.load()).url.replaceAll("/", "")));
  return { found: names.sort().join(" "), absent };
}

const EXAMPLES: readonly (readonly [why: string, text: string, found: string])[] = [
  ["its forms", "port", "1 3"],
  ["and the other way round", "ports", "1 3"],
  ["all words, each in any form", "raise the port", "1"],
  ["what stands nowhere begins others", "portf", "2"],
  ["in whichever of the articles that have some form of them", "raisin", "1 2"],
  ["so that results come while typing", "raised por", "1 2"],
  ["accents do not count", "muller", "3"],
  ["either way", "cafè", "4"],
  ["half of a word with a hyphen", "defence", "3"],
  ["the whole of it", "self-defence", "3"],
  ["what begins its other half", "defen", "3"],
  ["an apostrophe is nothing", "oneil", "4"],
  ["money is a word", "$3.5", "4"],
  ["what stands behind a dash without a space", "scotland", "5"],
  ["and before the next", "own", "5 6"],
  ["or behind dots", "otters left", "5"],
  ["both where the dash is typed", "kelpie—Scotland", "5"],
  ["the whole of a stretch of years", "1914–1918", "5"],
  ["also with a hyphen", "1914-1918", "5"],
  ["its first year", "1914", "5"],
  ["and its last", "1918", "5"],
  ["letters that a PDF has drawn as one, typed", "office fishing", "9"],
  ["and pasted", '"o\ufb03ce of a \ufb01shing \ufb02eet"', "9"],
  ["a word of a language without spaces", "城市", "8"],
  ["and a quotation in it, whole", '"电车不会再来我们的城市了"', "8"],
  ["but not its letters in another order", "市城", ""],
  ["a phrase that ends before a dash", '"the kelpie"', "5 6"],
  ["or begins behind one", '"own—sank"', "5 6"],
  ["however the dash is printed", '"kelpie – nobody’s own—sank"', "6"],
  ["a phrase from dots to dots", '"Otters saw it twice"', "5"],
  ["and over them", '"saw it twice…then left"', "5"],
  ["signs at a word", '"C++ program"', "7"],
  ["and among words", "program + scale", "7"],
  ["a fact about the article is searched as well", "harbour", "1 2 3 4 5 6 7 8 9"],
  ["one of two", "portfolio OR café", "2 4"],
  ["and not another", "raise -port", "2"],
];

for (const order of ["in this order", "and in the other"])
  for (const [why, text, found] of order === "in this order" ? EXAMPLES : [...EXAMPLES].reverse())
    test(`${why}, ${order}: ${text}`, async () => assert.deepEqual(await find(text), { found, absent: [] }));

test("nor is one that is a little longer than a word that stands there", async () => {
  for (const word of ["questionxyz", "portxy"]) assert.deepEqual(await find(word), { found: "", absent: [word] });
});

test("a word that begins nothing is named, though the engine would answer for its first letter", async () => {
  assert.deepEqual(await find("axylophone"), { found: "", absent: ["axylophone"] });
  assert.deepEqual(await find("port axylophone"), { found: "", absent: ["axylophone"] });
});
