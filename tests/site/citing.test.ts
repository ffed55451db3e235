/** Who names a passage is told in a time that grows with those who do, also where all of them print one sentence. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Echo } from "../../src/archive/archive.ts";
import { buildArchive } from "../../src/archive/build.ts";
import { citingLines } from "../../src/site/citing.ts";
import { buildDesk } from "../../src/site/desk.ts";
import { growthOf, isSteep } from "../bounds/growth.ts";
import { makeRecord, SETTINGS } from "./factory.ts";

const WORDS = "The bridge will stand whatever the papers say of it in the morning";
const NAMED = "2018-01-01-named";
const NAMING = "2019-01-01-naming";

const archive = buildArchive(
  [
    makeRecord({ id: NAMED, body: `He said: [‘${WORDS}.’]{#q-0000000a}` }),
    makeRecord({ id: NAMING, body: "All rights reserved.", context: [{ text: `'${WORDS}'`, quotes: [WORDS] }] }),
  ],
  { people: [], outlets: [] },
);

/** So many articles, all but in name one, that name the passage and print one sentence. */
function deskOf(count: number) {
  const [link] = archive.linksTo.get(NAMED) ?? [];
  const naming = archive.byId.get(NAMING);
  assert.ok(link && naming);
  const ids = Array.from({ length: count }, (_, number) => `2019-01-01-naming-${number}`);
  const printings = ids.map((article) => ({
    ...{ passage: { article, quote: null, paragraph: 1 }, text: "All rights reserved." },
    ...{ speaker: null, state: "exact" as const },
  }));
  const echo: Echo = { id: "q-0000000b", text: "All rights reserved.", printings, disputed: false };
  const articles = { ...archive, byId: new Map(ids.map((id) => [id, naming])) };
  const linksTo = new Map([[NAMED, ids.map((from) => ({ ...link, from }))]]);
  return { ...buildDesk({ ...articles, linksTo }, SETTINGS), echoesIn: new Map([[NAMING, [echo]]]) };
}

test("a sentence that thousands print beside their Context is not looked through for each of them", () => {
  const growth = growthOf(
    (count) => {
      const desk = deskOf(count);
      return () => assert.equal(citingLines(desk, NAMED).get("q-0000000a")?.length, count);
    },
    [500, 6_000],
  );
  assert.ok(!isSteep(growth), growth.times.map((time) => `${time.toFixed(0)} ms`).join(", then "));
});
