/** What else may befall a build: a file that goes while it is read, another build, an index process or a thread that dies. */
import { existsSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findEngine } from "../../scripts/index.ts";
import { ROOT } from "../../scripts/root.ts";
import { clipping } from "../build/archive-folder.ts";
import type { Proof } from "./promise.ts";
import { type Ending, TwoStates } from "./two-states.ts";

/** A clipping that goes after one folder or another was listed. @param moments that many listings */
export async function proveVanishing(archive: TwoStates, moments: readonly number[]): Promise<Proof> {
  const broke: string[] = [];
  let named = 0;
  const stray = join(archive.content, "clippings", "stray.txt");
  for (const listing of moments) {
    archive.turn();
    writeFileSync(stray, clipping(`Stray ${listing}`));
    // Its address is not to be remembered: the archive is then what it was.
    const ending = await archive.build({ ...befall({ vanish: stray, listing }), words: ["--draft"] });
    const faults = archive.judge();
    if (existsSync(stray)) broke.push(`there were no ${listing} listings`);
    rmSync(stray, { force: true });
    const isNamed = ending.said.includes("stray.txt");
    if (isNamed) named++;
    if (ending.code !== 0 && !isNamed) faults.push(`the file was not named: ${tail(ending)}`);
    faults.push(...(await archive.recover()));
    broke.push(...faults.map((fault) => `vanished after listing ${listing}: ${fault}`));
  }
  if (named === 0) broke.push("no file vanished between listing and reading");
  return {
    promise: "A clipping that vanishes while a build reads is named or left out, and the site is whole",
    tried: moments.length,
    of: `files that vanished, ${named} of them named`,
    broke,
  };
}

export async function proveTwins(archive: TwoStates, pairs: number): Promise<Proof> {
  const broke: string[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    archive.turn();
    const endings = await Promise.all([archive.build(), archive.build()]);
    if (!endings.some(({ code }) => code === 0)) broke.push("neither of two builds came to its end");
    for (const ending of endings)
      if (ending.code !== 0 && !/Another build/.test(ending.said)) broke.push(`not refused in words: ${tail(ending)}`);
    broke.push(...archive.judge(archive.state));
    if (existsSync(join(archive.memory, "lock"))) broke.push("a lock was left behind");
  }
  return {
    promise: "Of two builds at once one publishes, and the other says who is at work",
    tried: pairs,
    of: "pairs of builds",
    broke,
  };
}

/** An engine that is killed before it begins, gives up, or is killed at its work. */
export async function proveDeadEngine(archive: TwoStates): Promise<Proof> {
  const engine = join(archive.root, "engine.sh");
  const deaths = ["kill -9 $$", "exit 3", `${await findEngine()} "$@" &\nkill -9 $!\nwait $!`];
  const broke: string[] = [];
  for (const death of deaths) {
    writeFileSync(engine, `#!/bin/sh\n${death}\n`, { mode: 0o755 });
    archive.turn();
    const ending = await archive.build({ env: { PAGEFIND_EXTENDED_BINARY_PATH: engine } });
    broke.push(...judgeStop(archive, ending, /search index could not be written/));
    broke.push(...(await archive.recover()));
  }
  return { promise: "A search engine that dies stops the build in words", tried: deaths.length, of: "deaths", broke };
}

/** Enough that threads read and print; none of it is published before a thread dies, so that none is spared its work. */
export async function proveDeadThreads(clippings: number): Promise<Proof> {
  const archive = new TwoStates(1);
  const broke: string[] = [];
  for (let at = 0; at < clippings; at++)
    writeFileSync(join(archive.content, "clippings", `small-${at}.txt`), clipping(`The lamps of pier ${at}`));
  const deaths = [
    ["reading-thread", /reading thread ended/],
    ["print-thread", /printing thread ended/],
  ] as const;
  for (const [thread, words] of deaths) {
    const { code, said } = await archive.build(befall({ thread }));
    if (code !== 1 || !words.test(said)) broke.push(`${thread}: ended with ${code}: ${said.slice(-300)}`);
    if (existsSync(archive.site)) broke.push(`${thread}: something was published`);
  }
  const { code, said } = await archive.build();
  if (code !== 0) broke.push(`the next build ended with ${code}: ${said.slice(-300)}`);
  else broke.push(...archive.judge());
  archive.remove();
  return {
    promise: "A reading or printing thread that dies stops the build in words",
    tried: deaths.length,
    of: "deaths",
    broke,
  };
}

function judgeStop(archive: TwoStates, ending: Ending, words: RegExp): readonly string[] {
  const isSaid = ending.code === 1 && words.test(ending.said) && /Nothing was published/.test(ending.said);
  return [...(isSaid ? [] : [`ended with ${ending.code}: ${tail(ending)}`]), ...archive.judge(archive.other)];
}

function befall(fate: Readonly<Record<string, string | number>>) {
  return { before: [join(ROOT, "tests/promises/fate.mjs")], env: { FATE: JSON.stringify(fate) } };
}

function tail({ said }: Ending): string {
  return said.slice(-300);
}
