/** Fixity, and no text lost: what is published is what was made, of the clippings as they lie there, and has every word of them. */
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { writeArchive } from "../../scripts/bench/archive.ts";
import { verifySite } from "../../scripts/manifest.ts";
import { ROOT } from "../../scripts/root.ts";
import { checkSources } from "../../scripts/source-check.ts";
import { checkText, describeLeftOut } from "../../scripts/text-check.ts";
import { buildFrom } from "../browser/sample.ts";
import type { Proof, Prove } from "./promise.ts";

const FIXTURES = join(ROOT, "tests/fixtures/clippings");
const GENERATED = { articles: 2_000, seed: 1 };

interface Kept {
  readonly files: number;
  readonly clippings: number;
  readonly words: number;
  readonly unfixed: readonly string[];
  readonly lost: readonly string[];
}

export const proveKept: Prove = async (scale) => {
  const folder = mkdtempSync(join(tmpdir(), "kept-"));
  try {
    return proofsOf(await (scale === "short" ? [await buildAndCheck(join(ROOT, "content"))] : checkEverything(folder)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

async function checkEverything(folder: string): Promise<readonly Kept[]> {
  const generated = join(folder, "generated");
  writeArchive(generated, null, GENERATED.articles + 1, GENERATED.seed);
  return [await buildAndCheck(join(ROOT, "content")), ...(await checkFixtures(folder)), await buildAndCheck(generated)];
}

async function buildAndCheck(content: string): Promise<Kept> {
  const site = buildFrom(content);
  try {
    return await checkKept(site, content, join(dirname(site), "archive"));
  } finally {
    rmSync(dirname(site), { recursive: true, force: true });
  }
}

/** Clippings of one title cannot stand in one archive: what is held back for that has its turn in the next. */
async function checkFixtures(folder: string): Promise<readonly Kept[]> {
  const kept: Kept[] = [];
  let left = readdirSync(FIXTURES).filter((name) => name.endsWith(".txt") && !name.startsWith("bad-"));
  for (let round = 1; left.length > 0; round++) {
    const content = join(folder, `fixtures-${round}`);
    mkdirSync(join(content, "clippings"), { recursive: true });
    for (const name of ["people.yml", "outlets.yml"])
      if (existsSync(join(FIXTURES, name))) copyFileSync(join(FIXTURES, name), join(content, name));
    for (const name of left) copyFileSync(join(FIXTURES, name), join(content, "clippings", name));
    const site = buildFrom(content);
    const published = new Set(
      (JSON.parse(readFileSync(join(site, "data/sources.json"), "utf8")) as { path: string }[]).map(({ path }) => path),
    );
    const later = left.filter((name) => !published.has(`clippings/${name}`));
    for (const name of later) rmSync(join(content, "clippings", name));
    kept.push(await checkKept(site, content, join(dirname(site), "archive")));
    rmSync(dirname(site), { recursive: true, force: true });
    if (later.length === left.length) throw new Error(`never published: ${later.join(", ")}`);
    left = later;
  }
  return kept;
}

/** @param archive the folder with its records */
export async function checkKept(site: string, content: string, archive: string): Promise<Kept> {
  const { files, missing, extra, altered, odd } = verifySite(site);
  const sources = await checkSources(site, content);
  const text = await checkText(site, content, archive);
  const leftOut = describeLeftOut(text);
  return {
    files: files + sources.sources,
    clippings: text.articles,
    words: text.words,
    unfixed: [
      ...missing.map((path) => `missing: ${path}`),
      ...extra.map((path) => `extra: ${path}`),
      ...altered.map((path) => `altered: ${path}`),
      ...odd,
      ...sources.problems,
    ],
    lost: [...text.problems, ...(leftOut === null ? [] : [`not compared: ${leftOut}`])],
  };
}

export function proofsOf(kept: readonly Kept[]): readonly Proof[] {
  const sum = (of: (one: Kept) => number): number => kept.reduce((total, one) => total + of(one), 0);
  const lost = kept.flatMap((one) => one.lost);
  return [
    {
      promise:
        "A published file, and the clipping it came from, is byte for byte what the manifests say; none is missing or extra",
      tried: sum((one) => one.files),
      of: "files",
      broke: kept.flatMap((one) => one.unfixed),
    },
    {
      promise: "Clipping, record, page, search index and exports of an article agree word for word",
      tried: sum((one) => one.clippings),
      of: `clippings of ${sum((one) => one.words).toLocaleString("en")} words`,
      broke: lost,
    },
  ];
}
