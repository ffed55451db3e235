import assert from "node:assert/strict";
import { test } from "node:test";
import type { RecordWithProse } from "../../src/archive/build.ts";
import { MOST_COMPANIONS, MOST_COMPARED, occasionsOf, pairOf, pairsIn } from "../../src/archive/companion.ts";
import { makeArchive, makeRecord } from "../site/factory.ts";

let last = 0;

/** An article in which these people are quoted once each. */
function quoting(
  id: string,
  speakers: readonly string[],
  stated: { outlet?: string; topics?: string[] } = {},
): RecordWithProse {
  const quotes = speakers.map((speaker) => [`q-${(++last).toString(16).padStart(8, "0")}`, speaker] as const);
  const body = quotes.map(([quote], at) => `[‘Words of ${id} and ${at}.’]{#${quote}}`).join(" ");
  return makeRecord({ id, title: id, body, said: Object.fromEntries(quotes), ...stated });
}

const namesOf = (records: readonly RecordWithProse[]) =>
  pairsIn(makeArchive(records)).map(({ company, names }) => [company, ...names]);

test("two who share two days are set side by side; two who met once, or in one article only, are not", () => {
  const met = [quoting("2019-01-01-a", ["Ana Frost", "Ben Hall"]), quoting("2019-05-01-b", ["Ana Frost", "Ben Hall"])];
  assert.deepEqual(namesOf(met), [["speakers", "Ana Frost", "Ben Hall"]]);
  assert.deepEqual(namesOf(met.slice(0, 1)), []);
  const once = quoting("2019-01-01-a", ["Ana Frost", "Ben Hall"], { topics: ["Harbour", "Trade"] });
  assert.deepEqual(namesOf([once]), [], "the article itself has them side by side");
});

test("a date known to the month is no day in common, and a topic is one however it is spelled", () => {
  const dated = [quoting("2019-01-a", ["Ana Frost"]), quoting("2019-01-b", ["Ben Hall"])];
  assert.deepEqual(namesOf(dated), []);
  const topical = [
    quoting("2018-01-a", ["Ana Frost"], { topics: ["Harbour", "Trade"] }),
    quoting("2019-01-b", ["Ben Hall"], { topics: ["HARBOUR", "Trade"] }),
  ];
  assert.deepEqual(namesOf(topical), [["speakers", "Ana Frost", "Ben Hall"]]);
});

test("outlets that print on the same days are set side by side too, and speakers without a name nowhere", () => {
  const records = ["2019-01-01", "2019-01-02"].flatMap((day) => [
    makeRecord({ id: `${day}-a`, outlet: "The Gazette", body: "Words." }),
    makeRecord({ id: `${day}-b`, outlet: "The Post", body: "Words." }),
  ]);
  assert.deepEqual(namesOf(records), [["outlets", "The Gazette", "The Post"]]);
  const said = { speaker: "a spokesman", basis: "nominal", cue: "said" } as const;
  const unnamed = ["2019-01-01", "2019-01-02"].map((day, at) =>
    makeRecord({
      id: `${day}-c`,
      body: `[‘One ${at}.’]{#q-0000f00${at}} [‘Two ${at}.’]{#q-0000f01${at}}`,
      said: { [`q-0000f00${at}`]: "Ana Frost", [`q-0000f01${at}`]: said },
    }),
  );
  assert.deepEqual(namesOf(unnamed), []);
});

test("there are never more pairs than a few for each, however many meet", () => {
  const speakers = Array.from(
    { length: 4 * MOST_COMPARED },
    (_, at) => `Ana X${String.fromCharCode(97 + (at % 26))}${at}`,
  );
  const records = ["2019-01-01-a", "2019-01-02-b", "2019-01-03-c"].map((id) => quoting(id, speakers));
  const pairs = pairsIn(makeArchive(records));
  assert.ok(pairs.length > 0);
  assert.ok(pairs.length <= MOST_COMPARED * MOST_COMPANIONS, `${pairs.length} pairs`);
});

test("a pair has the days and topics it shares in full, those left out of the choosing too", () => {
  const crowd = Array.from(
    { length: 2 * MOST_COMPARED },
    (_, at) => `Ana X${String.fromCharCode(97 + (at % 26))}${at}`,
  );
  const loud = quoting("2019-01-01-loud", [...crowd, ...crowd]);
  const quiet = [quoting("2019-01-01-quiet", ["Zoe Lamb"]), quoting("2019-01-01-quieter", ["Zora Lund"])];
  const archive = makeArchive([loud, ...quiet]);
  assert.deepEqual(pairOf(archive, "speakers", "zora-lund", "zoe-lamb")?.days, ["2019-01-01"]);
  assert.equal(pairOf(archive, "speakers", "zoe-lamb", "zoe-lamb"), null);
  assert.equal(pairOf(archive, "speakers", "zoe-lamb", "nobody"), null);
});

test("what stands under a day or an earlier topic is not shown again, and every quotation is shown or counted", () => {
  const archive = makeArchive([
    quoting("2019-01-01-a", ["Ana Frost", "Ben Hall"], { topics: ["Harbour"] }),
    quoting("2018-01-b", ["Ana Frost", ...Array<string>(9).fill("Ben Hall")], { topics: ["Harbour", "Trade"] }),
  ]);
  const pair = pairOf(archive, "speakers", "ana-frost", "ben-hall");
  assert.ok(pair);
  const counted = occasionsOf(archive, pair).map(({ kind, place, sides }) => [
    kind,
    place,
    ...sides.map(({ printed, above, more }) => [printed.length, above, more]),
  ]);
  assert.deepEqual(counted, [
    ["day", "2019-01-01", [1, 0, 0], [1, 0, 0]],
    ["topic", "harbour", [1, 1, 0], [6, 1, 3]],
    ["topic", "trade", [0, 1, 0], [3, 6, 0]],
  ]);
});
