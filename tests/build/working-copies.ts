/**
 * One build, and the same in parts: each part by a working copy of its own, the parts put together by another, and what came of it
 * compared with what a single build makes, byte for byte, permalinks included.
 */
import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { writeClipping } from "../../scripts/invented/clipping.ts";
import { inventPress } from "../../scripts/invented/press.ts";
import { copyCheckout } from "../checkout.ts";

export interface Ending {
  readonly code: number | null;
  readonly said: string;
  readonly seconds: number;
}

/** A checkout with an archive in `play/`. */
export class WorkingCopy {
  readonly root = copyCheckout();
  readonly content = join(this.root, "play");

  /** @param from another copy, whose archive it gets */
  constructor(from: WorkingCopy | null = null) {
    if (from !== null) cpSync(from.content, this.content, { recursive: true });
  }

  fill(articles: number, seed = 1): this {
    for (const article of inventPress(articles, seed).articles)
      this.put(`clippings/${article.date.slice(0, 4)}/${article.number}.txt`, writeClipping(article));
    return this.put("site.yml", "title: Eight desks\nbase-url: https://example.org/desks/\n");
  }

  put(path: string, text: string): this {
    mkdirSync(dirname(join(this.content, path)), { recursive: true });
    writeFileSync(join(this.content, path), text);
    return this;
  }

  build(...words: string[]): Promise<Ending> {
    return this.run("build.ts", ...words);
  }

  assemble(...words: string[]): Promise<Ending> {
    return this.run("assemble.ts", ...words);
  }

  run(script: string, ...words: string[]): Promise<Ending> {
    const from = performance.now();
    const child = spawn(
      process.execPath,
      ["--max-old-space-size=8192", "--import", "tsx", `scripts/${script}`, "--content", "play", ...words],
      { cwd: this.root, env: { ...process.env, INIT_CWD: this.root } },
    );
    let said = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        said += chunk;
      });
    return new Promise((resolve, reject) => {
      child.on("error", reject);
      child.on("close", (code) => resolve({ code, said, seconds: (performance.now() - from) / 1000 }));
    });
  }

  /** Where its parts lie. */
  get parts(): string {
    return join(this.root, ".archive", "parts");
  }

  /** Path → SHA-256 of everything published, and of the permalinks. */
  digests(): ReadonlyMap<string, string> {
    const site = join(this.root, "_site");
    const files = readdirSync(site, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    return new Map(
      [...files, join(this.content, "permalinks.json")].map((path) => [
        path.startsWith(site) ? path.slice(site.length + 1) : "permalinks.json",
        createHash("sha256").update(readFileSync(path)).digest("hex"),
      ]),
    );
  }

  remove(): void {
    rmSync(dirname(this.root), { recursive: true, force: true });
  }
}

/** Paths that only one of them has, or with other bytes. */
export function compareSites(one: WorkingCopy, other: WorkingCopy): readonly string[] {
  const [a, b] = [one.digests(), other.digests()];
  return [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path)).sort();
}

/** Each part by a copy of its own, `atOnce` at a time; in the order of their numbers. */
export async function buildParts(
  copies: readonly WorkingCopy[],
  atOnce: number,
  ...words: string[]
): Promise<readonly Ending[]> {
  const endings: Ending[] = [];
  const waiting = [...copies.entries()];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, copy] = next;
      endings[at] = await copy.build("--part", `${at + 1}/${copies.length}`, ...words);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return endings;
}
