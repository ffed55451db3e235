/** Lists that name thousands of people and outlets are read once, not for every clipping. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { readClipping } from "../../src/parse/clipping/clipping.ts";
import { findOutlet } from "../../src/parse/outlets.ts";
import { DEFAULT_LIMITS } from "../../src/parse/source.ts";
import { timeOf } from "../bounds/growth.ts";

const TEXT = `The harbour is closed

‘Nobody asked us,’ said Reyes.
This is an excerpt from
Harbour Times.
- The harbour is closed, March 4, 2019
Context
'The bridge will stand' - Tom Brandt
'The quay is wide enough for two' - Bo Lind
`;

const READINGS = 20;
/** How many times longer they may take beside a long list. */
const MOST = 4;

test("people.yml and outlets.yml of any length cost a clipping the same", () => {
  const bytes = new TextEncoder().encode(TEXT);
  const timeBeside = (count: number): number => {
    const numbers = Array.from({ length: count }, (_, number) => number);
    const options = {
      language: "en",
      limits: DEFAULT_LIMITS,
      people: numbers.map((n) => ({
        name: `Ana R${n}`,
        spellings: [`A. R${n}`],
        roles: [],
        sameAs: [],
        pronoun: null,
      })),
      outlets: numbers.map((n) => ({ name: `The Post ${n}`, spellings: [`Post No. ${n}`], homePage: null })),
    };
    // The least of some runs: the first indexes the lists.
    return timeOf(() => {
      for (let i = 0; i < READINGS; i += 1) readClipping({ path: `clippings/${i}.txt`, bytes }, options);
    }, 4);
  };
  const [long, short] = [timeBeside(8_000), timeBeside(8)];
  assert.ok(
    long < MOST * Math.max(short, 5),
    `${READINGS} clippings: ${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`,
  );
});

test("a spelling that two outlets have is the first one's", () => {
  const outlets = [
    { name: "Harbour Times", spellings: ["Times"], homePage: null },
    { name: "The Times", spellings: [], homePage: null },
  ];
  assert.equal(findOutlet("the  TIMES", outlets)?.name, "Harbour Times");
  assert.equal(findOutlet("Post", outlets), null);
});
