/** A build that something befalls harms nothing; and a builder that publishes in place, or half, is found out. */
import assert from "node:assert/strict";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, test } from "node:test";
import { sha256 } from "../../src/parse/hash.ts";
import { MANIFEST, writeManifest } from "../../src/site/fixity.ts";
import { proveAllOrNothing } from "./all-or-nothing.ts";
import { proveKills } from "./kills.ts";
import { isKept } from "./promise.ts";
import { proveReads } from "./reads.ts";
import { STATES, TwoStates } from "./two-states.ts";

test("kills, reads and a full disk, some of each: the site is the old one or the new one, whole", async () => {
  const proofs = await proveAllOrNothing("short");
  assert.deepEqual(
    proofs.filter((proof) => !isKept(proof)),
    [],
  );
});

/** Copies the finished state over the site, file by file, each in two halves. */
const IN_PLACE = `
  const { readdirSync, readFileSync, mkdirSync, openSync, writeSync, closeSync } = require("node:fs");
  const { dirname, join } = require("node:path");
  const [from, to] = process.argv.slice(1);
  for (const entry of readdirSync(from, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const target = join(to, path.slice(from.length));
    const bytes = readFileSync(path);
    mkdirSync(dirname(target), { recursive: true });
    const file = openSync(target, "w");
    writeSync(file, bytes.subarray(0, bytes.length / 2));
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
    writeSync(file, bytes.subarray(bytes.length / 2));
    closeSync(file);
  }`;

const PAGES = 30;
let archive: TwoStates;

before(async () => {
  archive = new TwoStates(1, ({ copies, state, site }) => [
    ...[process.execPath, "-e", IN_PLACE, "--", join(copies, state), site],
  ]);
  for (const state of STATES) makeCopy(state);
  mkdirSync(archive.site);
  await archive.prime();
});
after(() => archive.remove());

/** A small site by hand, whose pages show the state. */
function makeCopy(state: string): void {
  const folder = join(archive.copies, state);
  mkdirSync(folder, { recursive: true });
  const html = `<!doctype html><title>${state}</title>`;
  const pages = Array.from({ length: PAGES }, (_, at) => `${at}.html`);
  for (const page of pages) writeFileSync(join(folder, page), html);
  writeFileSync(join(folder, MANIFEST), writeManifest(pages.map((path) => ({ path, sha256: sha256(html) }))));
}

test("a publisher that copies over files in place is found out by the reader and by the kills", async () => {
  const publish = async () => {
    archive.turn();
    await archive.build();
    return 1;
  };
  const { broke } = await proveReads(archive, 100_000, publish);
  assert.match(broke.join("\n"), /reads missed/);
  assert.match(broke.join("\n"), /neither state's/);
  assert.ok(await isFoundByKills(/^killed after \d+ ms: .* is altered$/m));
});

/** On a machine busy with other things a moment may come before the publisher's work or after it: others are drawn, from its present pace. */
async function isFoundByKills(fault: RegExp): Promise<boolean> {
  for (let seed = 1; seed <= 50; seed++) {
    const { broke } = await proveKills(await archive.prime(), 2, seed);
    if (broke.some((line) => fault.test(line))) return true;
  }
  return false;
}

test("half a page, a page too many and a page too few are found in what is published", async () => {
  const copy = await new TwoStates(1).prime();
  assert.deepEqual(copy.judge(copy.state), []);
  assert.deepEqual(copy.judge(copy.other), [`the site is not that at ${copy.other}`]);
  const page = join(copy.site, "about/index.html");
  const whole = readFileSync(page, "utf8");
  writeFileSync(page, whole.slice(0, whole.length / 2));
  assert.match(copy.judge(copy.state).join("\n"), /about\/index\.html is altered/);
  writeFileSync(page, whole);
  cpSync(page, join(dirname(page), "twin.html"));
  assert.match(copy.judge(copy.state).join("\n"), /twin\.html is no part of the site/);
  rmSync(join(dirname(page), "twin.html"));
  rmSync(page);
  assert.match(copy.judge(copy.state).join("\n"), /about\/index\.html is missing/);
  copy.remove();
});
