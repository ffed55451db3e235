/**
 * `npm run bench`: an invented archive is built from nothing, again with nothing changed, and after each of three edits; with --peer
 * Hugo and Pagefind build the same in turn. Tables go to standard error, figures as JSON to standard output. The same seed gives
 * the same archive.
 */
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readArguments } from "./arguments.ts";
import { oursOf, peersOf, type Round, summarise, weighPromises } from "./bench/figures.ts";
import { measureLinking } from "./bench/linking.ts";
import { measureBuilds } from "./bench/measure.ts";
import { BUILDS } from "./bench/ours.ts";
import { PEER_BUILDS, peerVersion } from "./bench/peer.ts";
import { measureReading } from "./bench/reading.ts";
import { writeTables } from "./bench/table.ts";
import { wordsOf } from "./fault.ts";
import { asTyped, fromUser } from "./root.ts";

const { values } = readArguments(
  "npm run bench -- [--articles N] [--seed S] [--peer] [--rounds R] [--keep DIR] [--builds-only]",
  {
    articles: { type: "string", default: "1000" },
    seed: { type: "string", default: "1" },
    rounds: { type: "string" },
    peer: { type: "boolean", default: false },
    keep: { type: "string" },
    "builds-only": { type: "boolean", default: false },
  },
);
const withPeer = values.peer === true;
const [articles, seed, count] = [values.articles, values.seed, values.rounds ?? (withPeer ? "2" : "1")].map(Number) as [
  number,
  number,
  number,
];
if (!Number.isInteger(articles) || articles < 1 || !Number.isInteger(seed) || !Number.isInteger(count) || count < 1)
  refuse("--articles and --rounds want a number from 1, --seed a whole number.");
if (withPeer && peerVersion() === null) refuse("--peer needs Hugo (Debian: apt-get install hugo).");

/** More articles do not say more about linking, and all of them are held in memory there. */
const MOST_LINKED = 10_000;

const folder = openFolder();
try {
  const { machine, archive, rounds } = await measureBuilds({ articles, seed, rounds: count, withPeer, folder }, say);
  say(`\n${writeTables(rounds)}\n`);
  const figures = { machine, archive: { ...archive, seed }, ...digest(rounds), rounds };
  console.log(JSON.stringify({ ...figures, ...(values["builds-only"] === true ? {} : measureParts()) }, round, 2));
} catch (error) {
  say(wordsOf(error));
  process.exitCode = 1;
} finally {
  if (values.keep === undefined) rmSync(folder, { recursive: true, force: true });
  else say(`What was made stands in ${asTyped(folder)}.`);
}

function digest(rounds: readonly Round[]): object {
  const clean = summarise(oursOf(rounds, "clean"));
  return {
    ours: Object.fromEntries(BUILDS.map((name) => [name, summarise(oursOf(rounds, name))])),
    peer: withPeer ? Object.fromEntries(PEER_BUILDS.map((name) => [name, summarise(peersOf(rounds, name))])) : null,
    cleanMillisecondsAnArticle: (clean.seconds / articles) * 1000,
    linkingShareOfBuildWithoutSearch: (clean.stages.archive ?? 0) / (clean.seconds - (clean.stages.search ?? 0)),
    promised: weighPromises(rounds),
  };
}

function measureParts(): object {
  say("reading and linking, measured by themselves …");
  return { reading: measureReading(seed), linking: measureLinking(Math.min(articles, MOST_LINKED), seed) };
}

/** An empty folder: the one that is to be kept, or one of the system's. */
function openFolder(): string {
  if (typeof values.keep !== "string") return mkdtempSync(join(tmpdir(), "bench-"));
  const kept = fromUser(values.keep);
  mkdirSync(kept, { recursive: true });
  if (readdirSync(kept).length > 0) refuse(`--keep ${values.keep} is not empty.`);
  return kept;
}

function say(line: string): void {
  console.error(line);
}

function refuse(message: string): never {
  console.error(message);
  process.exit(2);
}

function round(_: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Math.round(value * 1000) / 1000 : value;
}
