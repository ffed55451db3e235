/** A process beside `disks.ts`, in whose namespace it mounts: prints its proofs as JSON. */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findEngine } from "../../scripts/index.ts";
import { ROOT } from "../../scripts/root.ts";
import type { Proof } from "./promise.ts";
import { type Ending, type Options, TwoStates } from "./two-states.ts";

const ROOMY = "size=64m";
/** In the order they come in; that of the archive writes nothing. */
const STAGES = ["read", "records", "pages", "search", "verify", "publish"];
/** After which each of them finds the disks full. */
const BEFORE = ["", "read", "records", "pages", "search", "verify"];

const isShort = process.argv[2] === "short";
const root = mkdtempSync(join(tmpdir(), "disks-"));
const disks = ["out", "memory"].map((name) => join(root, name));
for (const disk of disks) {
  mkdirSync(disk);
  execFileSync("mount", ["-t", "tmpfs", "-o", ROOMY, "none", disk]);
}
const archive = await new TwoStates(isShort ? 3 : 8, undefined, root).prime();
const engine = join(root, "engine.sh");
// It begins once the disks are full, and not before.
const waits = `while [ ! -e ${disks[0]}/ballast ]; do sleep 0.05; done`;
writeFileSync(engine, `#!/bin/sh\n${waits}\nexec ${await findEngine()} "$@"\n`, { mode: 0o755 });

const proofs = [await fillUp(), ...(isShort ? [] : [await shrink(), await forbid()])];
for (const disk of disks) execFileSync("umount", [disk]);
rmSync(root, { recursive: true, force: true });
console.log(JSON.stringify(proofs));

/** At the moment a stage begins. */
async function fillUp(): Promise<Proof> {
  const broke: string[] = [];
  const hit = new Set<string>();
  const moments = isShort ? ["records"] : [...BEFORE, "publish"];
  for (const after of moments) {
    const { ending, faults } = await tryBuild(befall({ fill: disks, after }), /disk is full/i);
    if (ending.code !== 0) hit.add(stageOf(ending));
    broke.push(...faults.map((fault) => `disk full after ${after || "the beginning"}: ${fault}`));
  }
  const wanted = isShort ? ["pages"] : STAGES;
  broke.push(...wanted.filter((stage) => !hit.has(stage)).map((stage) => `no full disk met the stage ${stage}`));
  return {
    promise: "A disk that fills up at any stage of a build stops it in words, and harms nothing",
    tried: moments.length,
    of: `full disks, met by ${[...hit].join(", ")}`,
    broke,
  };
}

/** From no room at all to more than enough. */
async function shrink(): Promise<Proof> {
  const broke: string[] = [];
  const hit: string[] = [];
  const rooms = Array.from({ length: 8 }, (_, at) => at * 384 * 1024);
  for (const room of rooms) {
    for (const disk of disks) {
      const { blocks, bfree, bsize } = statfsSync(disk);
      execFileSync("mount", ["-o", `remount,size=${(blocks - bfree) * bsize + room}`, disk]);
    }
    const { ending, faults } = await tryBuild({}, /disk is full/i, `remount,${ROOMY}`);
    if (ending.code !== 0) hit.push(stageOf(ending));
    broke.push(...faults.map((fault) => `${room} bytes left: ${fault}`));
  }
  if (hit.length === 0) broke.push("no disk was too small");
  return {
    promise: "So does one that is too small from the beginning",
    tried: rooms.length,
    of: `sizes, ${hit.length} of them too small`,
    broke,
  };
}

async function forbid(): Promise<Proof> {
  const broke: string[] = [];
  for (const disk of disks) {
    execFileSync("mount", ["-o", "remount,ro", disk]);
    const { ending, faults } = await tryBuild({}, /read-only/i, "remount,rw");
    if (ending.code === 0) broke.push(`a build succeeded though ${disk} could not be written`);
    broke.push(...faults.map((fault) => `${disk} read-only: ${fault}`));
  }
  return {
    promise: "An output or a memory that cannot be written stops a build in words, and harms nothing",
    tried: disks.length,
    of: "read-only disks",
    broke,
  };
}

/** One build into trouble, and the next with nothing in its way. @param remount how the disks become what they were */
async function tryBuild(options: Options, words: RegExp, remount?: string) {
  archive.turn();
  const ending = await archive.build(options);
  const faults = [...archive.judge(archive.state, archive.other), ...judgeWords(ending, words)];
  for (const disk of disks) {
    if (remount) execFileSync("mount", ["-o", remount, disk]);
    rmSync(join(disk, "ballast"), { force: true });
  }
  faults.push(...(await archive.recover()));
  return { ending, faults };
}

function judgeWords({ code, said }: Ending, words: RegExp): readonly string[] {
  if (code === 0) return archive.judge(archive.state).map((fault) => `it ended well, but ${fault}`);
  if (words.test(said) && /Nothing was published/.test(said) && !/^\s+at /m.test(said)) return [];
  return [`it ended with ${code}, and did not say in words why: ${said.slice(-400)}`];
}

function befall(fate: { readonly fill: readonly string[]; readonly after: string }): Options {
  return {
    before: [join(ROOT, "tests/promises/fate.mjs")],
    env: {
      FATE: JSON.stringify(fate),
      ...(fate.after === "pages" ? { PAGEFIND_EXTENDED_BINARY_PATH: engine } : {}),
    },
  };
}

/** Which was at work when it stopped: the first that told of no end. */
function stageOf({ said }: Ending): string {
  return STAGES.find((stage) => !new RegExp(`^${stage} `, "m").test(said)) ?? "after publishing";
}
