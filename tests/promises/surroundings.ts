/** A site built in other surroundings: what must make no difference to it. */
import { spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ROOT } from "../../scripts/root.ts";
import { MANIFEST, readManifest } from "../../src/site/fixity.ts";

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>;
  /** What runs the build: a program and its arguments, before Node's. */
  readonly under?: readonly string[];
  readonly node?: string;
  readonly root?: string;
  readonly content?: string;
  /** A user's id, whom the folder built into is given. */
  readonly user?: number;
  /** Built upon other states of the archive. */
  readonly isWarm?: boolean;
}

/** Path → SHA-256 of all that was published. Throws what the build said where it failed. */
export function buildIn(surroundings: Surroundings): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "surroundings-"));
  const content = join(folder, "content");
  cpSync(surroundings.content ?? join(ROOT, "content"), content, { recursive: true });
  if (surroundings.user !== undefined) {
    chownSync(folder, surroundings.user, surroundings.user);
    chmodSync(folder, 0o755);
  }
  try {
    build(folder, content, surroundings);
    if (surroundings.isWarm) {
      const added = join(content, "clippings", "added.txt");
      writeFileSync(added, "'The lamps were lit, wrote the keeper.'\n\n- Lamps, May 2, 2019\n");
      build(folder, content, surroundings);
      rmSync(added);
      build(folder, content, surroundings);
    }
    return readManifest(readFileSync(join(folder, "site", MANIFEST), "utf8")).listed;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function build(folder: string, content: string, { env, under = [], node, root = ROOT }: Surroundings): void {
  const [program = "", ...words] = [
    ...[...under, node ?? process.execPath, "--import", "tsx"],
    ...["--import", join(root, "tests/promises/otherwise.mjs"), join(root, "scripts/build.ts"), "--draft"],
    ...["--content", content, "--output", join(folder, "site"), "--archive", join(folder, "memory")],
  ];
  const { error, status, stdout, stderr } = spawnSync(program, words, {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, ...env },
  });
  if (error) throw new Error(`the build could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`the build ended with ${status}: ${stdout.slice(-300)}${stderr.slice(-500)}`);
}

/** The sample archive at another path, its files made in the opposite order. */
export function moveContent(): string {
  const moved = join(mkdtempSync(join(tmpdir(), "moved-")), "wörter & more", "content");
  const files: string[] = [];
  cpSync(join(ROOT, "content"), moved, {
    recursive: true,
    filter: (from, to) => {
      if (/\.\w+$/.test(from)) files.unshift(from);
      mkdirSync(dirname(to), { recursive: true });
      return !/\.\w+$/.test(from);
    },
  });
  for (const from of files) cpSync(from, join(moved, from.slice(join(ROOT, "content").length)));
  return moved;
}

/** Node of another line, from npm's registry into a folder that stays; null where it cannot be had. */
export function fetchNode(line: string): string | null {
  const folder = join(ROOT, "node_modules", ".cache", `node-${line}`);
  mkdirSync(folder, { recursive: true });
  const name = `node-${process.platform}-${process.arch}`;
  const { status } = spawnSync("npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", `${name}@${line}`], {
    cwd: folder,
  });
  return status === 0 ? join(folder, "node_modules", name, "bin", "node") : null;
}
