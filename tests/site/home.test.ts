import assert from "node:assert/strict";
import { test } from "node:test";
import type { Echo } from "../../src/archive/archive.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { echoLink } from "../../src/site/link.ts";
import { mostQuoted } from "../../src/site/most-quoted.ts";
import { otherYears } from "../../src/site/other-years.ts";
import { makeArchive, makeRecord, SETTINGS } from "./factory.ts";

const quoting = (id: string, quote: string, words: string) =>
  makeRecord({ id, title: id, body: `She said: [‘${words}’]{#${quote}}`, said: { [quote]: "Rosa Delane" } });
const naming = (id: string, words: string, date: string) =>
  makeRecord({ id, title: id, body: "Words.", context: [{ text: `'${words}', ${date}`, quotes: [words], date }] });

const BRIDGE = "The bridge will stand whatever the papers say of it";
const STEEL = "Steel remembers everything that was ever done to it";

const printing = (article: string, quote: string): Echo["printings"][number] => ({
  passage: { article, quote, paragraph: 1 },
  text: BRIDGE,
  speaker: "Rosa Delane",
  state: "exact",
});

test("a passage counts every other article that prints or names it once, and stands once", () => {
  const records = [
    quoting("2018-01-01-steel", "q-0000000a", STEEL),
    quoting("2019-01-01-bridge", "q-0000000b", BRIDGE),
    quoting("2019-02-01-bridge-again", "q-0000000c", BRIDGE),
    naming("2020-01-01-names-bridge", BRIDGE, "2019-01-01"),
    naming("2020-02-01-names-steel", STEEL, "2018-01-01"),
    quoting("2021-01-01-alone", "q-0000000d", "Nobody ever repeated these words of mine anywhere"),
  ];
  const printings = [printing("2019-01-01-bridge", "q-0000000b"), printing("2019-02-01-bridge-again", "q-0000000c")];
  const echo: Echo = { id: "e-1", text: BRIDGE, disputed: false, printings };
  const desk = buildDesk(makeArchive(records, [echo]), SETTINGS);
  const lines = mostQuoted(desk, 5).map(({ path, text, voice, first, printedIn, namedIn }) => [
    path,
    text,
    voice?.name,
    first.title,
    printedIn,
    namedIn,
  ]);
  const [bridge, steel, ...more] = lines;
  assert.deepEqual(bridge, ["/quotes/e-1/", BRIDGE, "Rosa Delane", "2019-01-01-bridge", 2, 1]);
  assert.deepEqual(steel, ["/2018/01/01/steel/#q-0000000a", STEEL, "Rosa Delane", "2018-01-01-steel", 1, 1]);
  assert.deepEqual(more, []);
  assert.equal(mostQuoted(desk, 1).length, 1);
});

test("a quotation that another article prints twice is also printed in one other article", () => {
  const records = [
    quoting("2019-01-01-bridge", "q-0000000b", BRIDGE),
    quoting("2019-02-01-bridge-again", "q-0000000c", BRIDGE),
  ];
  const printings = [
    printing("2019-01-01-bridge", "q-0000000b"),
    printing("2019-02-01-bridge-again", "q-0000000c"),
    printing("2019-02-01-bridge-again", "q-0000000c-2"),
  ];
  const desk = buildDesk(makeArchive(records, [{ id: "e-1", text: BRIDGE, disputed: false, printings }]), SETTINGS);
  assert.equal(echoLink(desk, "2019-01-01-bridge", "q-0000000b")?.others, 1);
});

const otherYearsOf = (...ids: readonly string[]) =>
  otherYears(buildDesk(makeArchive(ids.map((id) => makeRecord({ id, title: id, body: "Words." }))), SETTINGS));

test("the newest article says what day it is, and other years are asked for that day, newest first", () => {
  const found = otherYearsOf(
    "2017-03-21-a",
    "2019-03-21-b",
    "2019-03-20-c",
    "2024-03-21-d",
    "2024-03-21-e",
    "undated-f",
  );
  assert.deepEqual([found?.name, found?.newest.text], ["March 21", "March 21, 2024"]);
  assert.deepEqual(
    found?.articles.map(({ title }) => title),
    ["2019-03-21-b", "2017-03-21-a"],
  );
});

test("where no other year has anything of that day, its month is asked for, and then nothing", () => {
  assert.deepEqual(
    [otherYearsOf("2019-03-20-a", "2018-03-b", "2024-03-21-c")].map((found) => [
      found?.name,
      found?.articles.map(({ title }) => title),
    ]),
    [["March", ["2019-03-20-a", "2018-03-b"]]],
  );
  assert.equal(otherYearsOf("2019-03-a", "2024-03-b")?.name, "March");
  assert.equal(otherYearsOf("2019-04-20-a", "2024-03-21-c", "2024-03-22-d"), null);
  assert.equal(otherYearsOf("2019", "undated-a"), null);
});
