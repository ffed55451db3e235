/** Searching quotations one by one: all that is asked stands inside one quotation, and the speaker is who says it. */
import assert from "node:assert/strict";
import { before, test } from "node:test";
import type { Library } from "../../src/client/library.ts";
import { type Listing, listAll } from "../../src/client/listing.ts";
import { passageOf } from "../../src/client/passage.ts";
import { readQuery } from "../../src/client/query.ts";
import { EMPTY, type SearchState } from "../../src/client/state.ts";
import { openLibrary, type Shelved } from "./library.ts";

const quotation = (id: string, speaker: string, words: string) => ({ id: `q-0000000${id}`, speaker, words });

const ARTICLES: readonly Shelved[] = [
  {
    ...{
      name: "bridge",
      title: "Bridge",
      date: "2020-05-01",
      outlet: "Harbour Post",
      speakers: ["Ana Reyes", "Tom Hale"],
    },
    text: [
      [
        "Of the ferry she said: ",
        quotation("1", "Ana Reyes", "‘The bridge will stand on wet sand.’"),
        " Of the toll he said nothing.",
      ],
      [
        quotation("2", "Tom Hale", "‘The bridge is late,’"),
        " he said, ",
        quotation("3", "Tom Hale", "‘and the ferry will stand in.’"),
      ],
    ],
  },
  {
    ...{ name: "ferry", title: "Ferry", date: null, outlet: "Evening Star", speakers: ["Ana Reyes"] },
    text: [[quotation("4", "Ana Reyes", "‘No bridge, no ferry, no toll.’"), " The sand was wet."]],
  },
];

/** More articles than are read for the phrase they have; some have it also in a quotation, further on. */
const GULLS: readonly Shelved[] = Array.from({ length: 200 }, (_, index) => {
  const article = { name: `gull${index}`, title: "Gull", date: null, outlet: "Evening Star", speakers: ["Ines Vidor"] };
  const rare = quotation("5", "Ines Vidor", "‘Where the gull cries a zimbel answers.’");
  return { ...article, text: [["The gull cries."], ...(index % 10 === 0 ? [[rare]] : [])] };
});

let library: Library;
before(async () => {
  library = await openLibrary([...ARTICLES, ...GULLS]);
});

function list(text: string, state: Partial<SearchState> = {}): Promise<Listing> {
  return listAll(library, readQuery(text), { ...EMPTY, ...state, text, sight: "quotations" });
}

async function find(text: string, state: Partial<SearchState> = {}): Promise<string[]> {
  const { entries } = await list(text, state);
  const shown = entries.map(async ({ match, ordinal, hits }) => {
    const passage = passageOf(await match.load(), ordinal ?? 0, hits);
    return `${passage?.anchor?.slice(-1)} ${passage?.speaker}`;
  });
  return (await Promise.all(shown)).sort();
}

const EXAMPLES: readonly (readonly [
  why: string,
  text: string,
  state: Partial<SearchState>,
  found: readonly string[],
])[] = [
  ["every quotation with the word", "bridge", {}, ["1 Ana Reyes", "2 Tom Hale", "4 Ana Reyes"]],
  ["all words in one quotation", "bridge stand", {}, ["1 Ana Reyes"]],
  ["a phrase, wherever it stands in the article", "“will stand”", {}, ["1 Ana Reyes", "3 Tom Hale"]],
  ["the story is not searched", "nothing", {}, []],
  ["nor half of each", "“the toll he said”", {}, []],
  [
    "what is excluded is excluded from the quotation, not from its article",
    "bridge -late",
    {},
    ["1 Ana Reyes", "4 Ana Reyes"],
  ],
  ["alternatives", "late OR toll", {}, ["2 Tom Hale", "4 Ana Reyes"]],
  ["the speaker is who says it", "ferry", { selection: { speaker: ["Ana Reyes"] } }, ["4 Ana Reyes"]],
  ["in the query too", "ferry speaker:hale", {}, ["3 Tom Hale"]],
  ["and can be excluded", "bridge -speaker:reyes", {}, ["2 Tom Hale"]],
  ["outlets narrow by the article", "bridge", { selection: { outlet: ["Evening Star"] } }, ["4 Ana Reyes"]],
  ["without words, every quotation", "speaker:hale", {}, ["2 Tom Hale", "3 Tom Hale"]],
];

for (const [why, text, state, found] of EXAMPLES)
  test(`${why}: ${text}`, async () => assert.deepEqual(await find(text, state), found));

test("counts are of quotations, each speaker's own", async () => {
  const counts = await (await list("bridge", { selection: { speaker: ["Tom Hale"] } })).count();
  assert.deepEqual(counts.speaker, { "Tom Hale": 1, "Ana Reyes": 2 });
  assert.deepEqual(counts.outlet, { "Harbour Post": 1 });
});

test("by date, quotations of undated articles stand at the end and are counted", async () => {
  const listing = await list("bridge", { sort: "newest" });
  assert.equal(listing.undated, 1);
  assert.equal((await listing.entries.at(-1)?.match.load())?.url, "/ferry/");
});

test("a phrase with a wrong word: the quotation that comes closest, said to be only that", async () => {
  const listing = await list("“the tunnel will stand on wet sand”");
  assert.ok(listing.isClosest);
  const [entry] = listing.entries;
  assert.ok(entry);
  assert.equal(passageOf(await entry.match.load(), entry.ordinal ?? 0, entry.hits)?.anchor, "q-00000001");
});

test("a frequent phrase is looked for where the rare word is; only what may answer counts as unread", async () => {
  const { entries, unread } = await list("zimbel “gull cries”");
  assert.deepEqual([entries.length, unread], [GULLS.length / 10, 0]);
  assert.equal((await list("“gull cries”")).unread, GULLS.length - 150);
});
