/** What grows no faster than the archive does, where clippings have something in common that few have and many may. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { decide, type Judged } from "../../src/archive/judgement.ts";
import { uniqueSlugs } from "../../src/archive/slug.ts";
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
    [3_000, 24_000],
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
