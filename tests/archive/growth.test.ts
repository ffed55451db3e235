/** What grows no faster than the archive does, where clippings have something in common that few have and many may. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { test } from "node:test";
import { ROOT } from "../../scripts/root.ts";
import type { RecordWithProse } from "../../src/archive/build.ts";
import { settleIds } from "../../src/archive/identity.ts";
import { decide, type Judged } from "../../src/archive/judgement.ts";
import { NO_PERMALINKS, nextPermalinks, type Permalinks } from "../../src/archive/permalink.ts";
import { uniqueSlugs } from "../../src/archive/slug.ts";
import { articleAddress } from "../../src/site/address.ts";
import { claimSlugs } from "../../src/site/claim.ts";
import { buildFinder } from "../../src/site/finder.ts";
import { standingToday } from "../../src/site/standing.ts";
import { growthOf, isSteep } from "../bounds/growth.ts";
import { archive, article, entry } from "./article.ts";

/** @param work is made for a number of things, and then measured */
function assertLinear(work: (count: number) => () => unknown, counts: readonly [number, number]): void {
  const growth = growthOf(work, counts);
  const [small, large] = growth.times.map((time) => time.toFixed(1));
  assert.ok(!isSteep(growth), `${small} ms for ${counts[0]}, ${large} ms for ${counts[1]}`);
}

const numbered = (count: number, write: (number: number) => string): readonly string[] =>
  Array.from({ length: count }, (_, number) => write(number));

test("candidates that answer equally well, as under a title that thousands share", () => {
  const library = { articles: [], row: {} } as unknown as Parameters<typeof decide>[0];
  const reference = { entry: entry("A Port Is Closed") } as Parameters<typeof decide>[1];
  const candidate = { state: "exact", place: null, evidence: { key: "title", distance: 0 } };
  const judge = (article: number) =>
    ({ candidate: { ...candidate, article }, agreement: 0, confidence: 0.9 }) as unknown as Judged;
  assertLinear(
    (count) => {
      const judged = Array.from({ length: count }, (_, at) => judge(at));
      return () => assert.equal(decide(library, reference, judged).candidates.length, count);
    },
    [600, 4_800],
  );
});

test("a long document that two clippings print", () => {
  const said = (number: number): string => `Of paragraph ${number} nobody knows who wrote number ${number} nor why.`;
  assertLinear(
    (count) => {
      const [one, other] = [numbered(count, said), numbered(count, said).flatMap((words) => [words, "So it went."])];
      const records = [article("2001-01-01-a", { text: one }), article("2002-01-01-b", { text: other })];
      return () => assert.equal(archive(records).echoes.length, count);
    },
    [60, 720],
  );
});

test("names of one beginning", () => {
  const beginning = "The ministry said on Wednesday that for the whole of next winter the port would be closed";
  assertLinear(
    (count) => {
      const names = numbered(count, (number) => `${beginning} ${number}`);
      return () => assert.equal(new Set(uniqueSlugs(names).values()).size, count);
    },
    [250, 3_000],
  );
});

test("pages of former days whose words stood in one clipping, all of them edited since", () => {
  const said = (number: number, word: string): string => `‘Number ${number} of the ${word} ${number} was never built.’`;
  assertLinear(
    (count) => {
      const printed = (word: string) => numbered(count, (number) => said(number, word));
      const records = (first: string) => [
        article("2001-01-01-a", { text: printed(first) }),
        article("2002-01-01-b", { text: printed("bridge") }),
        article("2003-01-01-c", { text: printed("bridge") }),
      ];
      const before = build(NO_PERMALINKS, records("bridge"));
      return () => assert.ok(build(before, records("wall")));
    },
    [15, 180],
  );
});

function build(previous: Permalinks, records: readonly RecordWithProse[]): Permalinks {
  const known = { people: [], outlets: [] };
  const settled = settleIds(previous, records, articleAddress);
  const built = archive(settled.records);
  const claimed = claimSlugs(built, previous, buildFinder(built, settled, previous, known));
  const today = standingToday(claimed, settled, buildFinder(claimed, settled, previous, known), []);
  return nextPermalinks(previous, today).next;
}

test("a clipping of which thousands of quotations were edited fits into a small memory", () => {
  const code = `
    import { moveQuotations } from "./src/archive/quotation-history.ts";
    import { sha256 } from "./src/parse/hash.ts";
    const ids = (name) => Array.from({ length: 2500 }, (_, number) => name + number);
    const sketch = (id) => sha256(id).slice(0, 8);
    const quotations = Object.fromEntries(ids("old").map((id) => [id, sketch(id)]));
    const quotes = ids("new").map((id) => ({ id, text: "" }));
    moveQuotations({ quotations, moved: {} }, quotes, ids("new").map(sketch));
  `;
  const heap = ["--max-old-space-size=64", "--max-semi-space-size=4"];
  const { status, stderr } = spawnSync(
    process.execPath,
    [...heap, "--import", "tsx", "--input-type=module", "--eval", code],
    { cwd: ROOT, encoding: "utf8" },
  );
  assert.equal(status, 0, stderr.slice(0, 400));
});
