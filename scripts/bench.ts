/**
 * `npm run bench -- --articles N`: an invented archive of N articles is written and built from nothing; each stage's seconds, the
 * peak memory, and the cost of reading and of linking as ratios are printed as JSON. The same seed gives the same archive.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { readArguments } from "./arguments.ts";
import { measureLinking } from "./bench-linking.ts";
import { measureReading } from "./bench-reading.ts";
import { writeClipping } from "./invented/clipping.ts";
import { inventPress } from "./invented/press.ts";
import { buildAndPublish } from "./site-build.ts";

const { values } = readArguments("npm run bench -- [--articles N] [--seed S]", {
  articles: { type: "string", default: "1000" },
  seed: { type: "string", default: "1" },
});
const [articles, seed] = [Number(values.articles), Number(values.seed)];
if (!Number.isInteger(articles) || articles < 1 || !Number.isInteger(seed)) {
  console.error("--articles wants a number from 1, --seed a whole number.");
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), "bench-"));
try {
  let bytes = 0;
  for (const article of inventPress(articles, seed).articles) {
    const path = join(folder, "content", "clippings", article.date.slice(0, 4), `${article.number}.txt`);
    const text = writeClipping(article);
    bytes += Buffer.byteLength(text);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
  const options = {
    content: join(folder, "content"),
    output: join(folder, "site"),
    archive: join(folder, "archive"),
    baseUrl: null,
    strict: false,
    permalinks: "kept" as const,
    portable: false,
  };
  const report = await buildAndPublish(options, (line) => console.error(line));
  const stages = Object.fromEntries(report.times.map(({ name, seconds }) => [name, round(seconds)]));
  const seconds = round(report.times.reduce((sum, { seconds }) => sum + seconds, 0));
  const withoutSearch = seconds - (stages.search ?? 0);
  // Of this process; the search engine runs in one of its own.
  const peakMegabytes = Math.round(process.resourceUsage().maxRSS / 1024);
  console.error("reading and linking, measured by themselves …");
  const figures = {
    ...{ articles, seed, megabytes: round(bytes / 1e6), seconds, stages, peakMegabytes },
    reading: measureReading(seed),
    linking: {
      ...measureLinking(articles, seed),
      shareOfBuildWithoutSearch: round((stages.archive ?? 0) / withoutSearch),
    },
  };
  console.log(JSON.stringify(figures, null, 2));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
