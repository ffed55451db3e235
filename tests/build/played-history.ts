/**
 * A history of random edits, played: after each the site is built twice, once upon what the last build left and once from nothing, and
 * the two must be the same, byte for byte. In a checkout of its own, since layouts and styles are edited too.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { writeClipping } from "../../scripts/invented/clipping.ts";
import { inventPress } from "../../scripts/invented/press.ts";
import { type Random, seededRandom } from "../../scripts/invented/random.ts";
import { copyCheckout } from "../checkout.ts";

export interface Step {
  readonly edit: string;
  /** Paths that stand in one site only, or with other bytes. */
  readonly differences: readonly string[];
  /** Files of the site that are not those of the last one, by inode: what the build wrote. */
  readonly written: number;
  /** What the build said. */
  readonly said: string;
}

export interface HistoryOptions {
  readonly seed: number;
  readonly edits: number;
  /** Clippings at the beginning. */
  readonly clippings: number;
  /** The edits to draw from; all, where it is left out. */
  readonly kinds?: readonly Kind[];
}

export type Kind = keyof typeof EDITS;

/** Yields one step after another; the first is the build of the beginning. */
export function* playHistory({ seed, edits, clippings, kinds }: HistoryOptions): Generator<Step, void, undefined> {
  const root = copyCheckout();
  const random = seededRandom(seed);
  const texts = inventPress(clippings + edits, seed).articles.map(writeClipping);
  const play: Play = { root, clippings: join(root, "play", "clippings"), random, texts, next: 0 };
  try {
    for (let at = 0; at < clippings; at += 1) EDITS.add(play);
    writeFileSync(join(root, "play", "site.yml"), "title: A played history\n");
    yield build(play, "begin");
    const choices = kinds ?? (Object.keys(EDITS) as Kind[]);
    for (let at = 0; at < edits; at += 1) {
      const kind = random.pick(choices);
      yield build(play, `${kind} ${EDITS[kind](play)}`);
    }
  } finally {
    rmSync(dirname(root), { recursive: true, force: true });
  }
}

interface Play {
  readonly root: string;
  readonly clippings: string;
  readonly random: Random;
  /** Clippings not yet added. */
  readonly texts: readonly string[];
  next: number;
}

const EDITS = {
  add(play: Play): string {
    const path = join(play.clippings, String(play.next % 5), `${play.next}.txt`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, play.texts[play.next] ?? "");
    play.next += 1;
    return path;
  },
  change(play: Play): string {
    const path = pick(play);
    const lines = readFileSync(path, "utf8").split("\n\n");
    // A paragraph of another clipping, its quotations with it.
    lines.splice(2, 0, play.random.pick(play.texts).split("\n\n")[3] ?? "It rained.");
    writeFileSync(path, lines.join("\n\n"));
    return path;
  },
  delete(play: Play): string {
    const path = pick(play);
    unlinkSync(path);
    return path;
  },
  rename(play: Play): string {
    const path = pick(play);
    renameSync(path, path.replace(/\.txt$/, "-renamed.txt"));
    return path;
  },
  redate(play: Play): string {
    const path = pick(play);
    const text = readFileSync(path, "utf8");
    writeFileSync(path, text.replace(/, \d{4}(?=\n\nContext|\s*$)/, `, ${play.random.between(1990, 2021)}`));
    return path;
  },
  retitle(play: Play): string {
    const path = pick(play);
    writeFileSync(path, `---\ntitle: Retitled ${play.random.between(1, 999)}\n---\n${withoutFrontMatter(path)}`);
    return path;
  },
  correct(play: Play): string {
    const path = pick(play);
    writeFileSync(path, `---\nstatus: disputed\nnote: Doubted.\n---\n${withoutFrontMatter(path)}`);
    return path;
  },
  people(play: Play): string {
    const names = [...new Set(readFileSync(pick(play), "utf8").match(/\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?= said)/gu) ?? [])];
    const name = names[0] ?? "Ada Thorn";
    appendFileSync(
      join(play.root, "play", "people.yml"),
      `- name: ${name} ${"I".repeat(play.random.between(1, 9))}\n  spellings: [${name}]\n`,
    );
    return name;
  },
  outlets(play: Play): string {
    const name = /This is an excerpt from\n(.+)\.'$/m.exec(readFileSync(pick(play), "utf8"))?.[1] ?? "The Press";
    const path = join(play.root, "play", "outlets.yml");
    writeFileSync(path, `- name: ${name} ${play.random.between(1, 9)}\n  spellings: [${name}]\n`);
    return name;
  },
  site(play: Play): string {
    const path = join(play.root, "play", "site.yml");
    const [title, url] = [play.random.between(1, 3), play.random.pick(["", "base-url: https://press.example/\n"])];
    writeFileSync(path, `title: A played history ${title}\n${url}`);
    return `${title} ${url.trim()}`;
  },
  layout(play: Play): string {
    const path = join(play.root, "layouts", "parts", "footer.tsx");
    writeFileSync(
      path,
      readFileSync(path, "utf8").replace(
        /<footer class="[^"]*"/,
        `<footer class="footer f${play.random.between(1, 99)}"`,
      ),
    );
    return path;
  },
  style(play: Play): string {
    const path = join(play.root, "src", "style", "print.css");
    appendFileSync(path, `\n@layer layout { .f${play.random.between(1, 99)} { color: inherit; } }\n`);
    return path;
  },
} satisfies Record<string, (play: Play) => string>;

function withoutFrontMatter(path: string): string {
  return readFileSync(path, "utf8").replace(/^---\n[\s\S]*?\n---\n/, "");
}

function pick({ clippings, random }: Play): string {
  return random.pick(listFiles(clippings).map((path) => join(clippings, path)));
}

function build(play: Play, edit: string): Step {
  const before = inodes(join(play.root, "site"));
  // From nothing first: it leaves the addresses as they were remembered.
  run(play, "--output", "clean", "--archive", ".archive/clean", "--clean", "--draft");
  const said = run(play, "--output", "site", "--archive", ".archive/upon");
  const [upon, clean] = [digests(join(play.root, "site")), digests(join(play.root, "clean"))];
  const paths = new Set([...upon.keys(), ...clean.keys()]);
  return {
    edit,
    differences: [...paths].filter((path) => upon.get(path) !== clean.get(path)).sort(),
    written: [...inodes(join(play.root, "site"))].filter(([path, inode]) => before.get(path) !== inode).length,
    said,
  };
}

function run({ root }: Play, ...words: string[]): string {
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", "scripts/build.ts", "--content", "play", ...words],
    { cwd: root, encoding: "utf8", env: { ...process.env, INIT_CWD: root } },
  );
  // 1: complaints, which a history may well give rise to.
  if (status !== 0 && !/published in|Nothing changed/.test(stdout)) throw new Error(stdout + stderr);
  return stdout;
}

function digests(site: string): ReadonlyMap<string, string> {
  return new Map(
    listFiles(site).map((path) => [
      path,
      createHash("sha256")
        .update(readFileSync(join(site, path)))
        .digest("hex"),
    ]),
  );
}

function inodes(site: string): ReadonlyMap<string, number> {
  try {
    return new Map(
      readdirSync(site, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .map((path) => [path.slice(site.length + 1), statSync(path).ino]),
    );
  } catch {
    return new Map();
  }
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}
