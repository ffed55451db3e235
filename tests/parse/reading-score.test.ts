/**
 * How well quotations and speakers are read, over annotated news that lies in an optional folder beside the checkout and is
 * never copied into it. Prints the table, and fails below the floor reached so far; where the folder is absent, it says so.
 */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readQuotations } from "../../src/parse/quotation.ts";

const FOLDER = join(process.cwd(), "..", "shared", "quotes");
const SCORER = join(FOLDER, "score.mjs");

interface Floor {
  readonly span: number;
  readonly speaker: number;
  readonly named: number;
  readonly endToEnd: number;
}

/** Per cent; a little below what was reached, so that a change that costs something is seen. */
const FLOORS: Readonly<Record<string, Floor>> = {
  "dev.jsonl": { span: 97.2, speaker: 89.6, named: 93.2, endToEnd: 87.7 },
  "dev-single-curly.jsonl": { span: 96.5, speaker: 90, named: 93.3, endToEnd: 87 },
  "dev-multipara.jsonl": { span: 97.1, speaker: 89.8, named: 93.3, endToEnd: 87.3 },
};

/** The scorer's counts, as far as they are needed. */
interface Counts {
  readonly gold: number;
  readonly pred: number;
  readonly gEx: number;
  readonly pEx: number;
  readonly e2e: number;
  readonly scoreable: number;
  readonly said: number;
  readonly saidOk: number;
  readonly spk: Readonly<Record<string, readonly [number, number]>>;
}

const work = mkdtempSync(join(tmpdir(), "reading-score-"));
after(() => rmSync(work, { recursive: true, force: true }));

function scoreOf(file: string): Floor {
  const gold = join(FOLDER, file);
  const read = readFileSync(gold, "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { id: string; text: string })
    .map(({ id, text }) => JSON.stringify({ id, quotes: readQuotations(text, OPTIONS) }));
  const path = join(work, file);
  writeFileSync(path, read.join("\n"));
  const lines = execFileSync(process.execPath, [SCORER, path, "--gold", gold, "--json"], { encoding: "utf8" });
  const counts = JSON.parse(lines.split("\n")[0] ?? "") as Counts;
  const spoken = Object.values(counts.spk);
  const precision = counts.pEx / counts.pred;
  const recall = counts.gEx / counts.gold;
  const sum = (index: 0 | 1): number => spoken.reduce((total, pair) => total + pair[index], 0);
  return {
    span: (200 * precision * recall) / (precision + recall),
    speaker: (100 * sum(0)) / sum(1),
    named: (100 * counts.saidOk) / counts.said,
    endToEnd: (100 * counts.e2e) / counts.scoreable,
  };
}

const OPTIONS = { language: "en", people: [], alsoNamed: [] };

if (!existsSync(SCORER)) {
  test("the annotated articles are not beside this checkout: nothing is scored", { skip: true }, () => {});
} else
  for (const [file, floor] of Object.entries(FLOORS))
    test(`${file} is read as well as before`, () => {
      const score = scoreOf(file);
      const row = Object.entries(score).map(([name, value]) => `${name} ${value.toFixed(1)}`);
      console.log(`${file.padEnd(24)} ${row.join("   ")}`);
      for (const name of Object.keys(floor) as (keyof Floor)[])
        assert.ok(score[name] >= floor[name], `${name}: ${score[name].toFixed(2)} is below ${floor[name]}`);
    });
