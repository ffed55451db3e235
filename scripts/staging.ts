/**
 * The staged site, file by file: what the last release holds as it should be is linked from there, everything else is written.
 * Every file stands in the ledger. A file of the staged site is never written through a link: the release before shares its bytes.
 */
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import type { FileFacts } from "../src/site/view.ts";
import { type Ledger, type Made, madeFile, NOTHING_MADE } from "./ledger.ts";

/** The release that readers have now. */
export interface Before {
  readonly directory: string;
  readonly ledger: Ledger;
}

export class Staging {
  readonly made = new Map<string, Made>();
  readonly #folders = new Set<string>();

  constructor(
    readonly directory: string,
    readonly before: Before | null,
  ) {}

  get ledgerBefore(): Ledger {
    return this.before?.ledger ?? NOTHING_MADE;
  }

  /**
   * True where the last release has the file, made from the same: it then stands in the staged site as well.
   * @param from what its view was made from, where it was made once more
   */
  takeOver(file: string, key: string, from = ""): boolean {
    const known = this.ledgerBefore.get(file);
    return known?.key === key && this.#link(file, known.from === from ? known : { ...known, from });
  }

  /** The same for a page whose view need not be made to tell. */
  takeOverMadeFrom(file: string, from: string): boolean {
    const known = this.ledgerBefore.get(file);
    return known?.from === from && this.#link(file, known);
  }

  /** Writes a file, or takes it over where it was made from the same; by default its own bytes are what it is made from. */
  write(file: string, content: string | Uint8Array, given?: string): void {
    const digest = sha256(content);
    const key = given ?? digest;
    if (this.takeOver(file, key) || this.#takeOverBytes(file, digest, key)) return;
    this.#makeFolder(file);
    rmSync(join(this.directory, file), { force: true });
    writeFileSync(join(this.directory, file), content);
    this.note(file, madeFile(key, digest));
  }

  /** Of a file that stands in the folder. */
  factsOf(file: string): FileFacts {
    const made = this.made.get(file);
    if (made === undefined) throw new Error(`${file} is told of, and was not written`);
    return { bytes: statSync(join(this.directory, file)).size, sha256: made.sha256 };
  }

  /** A file that somebody else wrote into the folder. */
  note(file: string, made: Made): void {
    this.made.set(file, made);
  }

  /** Takes a folder out again. */
  remove(folder: string): void {
    rmSync(join(this.directory, folder), { recursive: true, force: true });
    for (const file of this.made.keys()) if (file.startsWith(`${folder}/`)) this.made.delete(file);
    this.#folders.clear();
  }

  /** The same for everything in a folder. */
  noteFolder(folder: string): void {
    for (const entry of readdirSync(join(this.directory, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const path = join(entry.parentPath, entry.name);
      const digest = sha256(readFileSync(path));
      const file = path.slice(join(this.directory, "/").length).replaceAll("\\", "/");
      if (!this.#takeOverBytes(file, digest, digest)) this.note(file, madeFile(digest, digest));
    }
  }

  /** Where it was made from something else and came out the same. */
  #takeOverBytes(file: string, digest: string, key: string): boolean {
    const known = this.ledgerBefore.get(file);
    return known?.sha256 === digest && this.#link(file, { ...known, key });
  }

  #link(file: string, made: Made): boolean {
    if (this.before === null) return false;
    this.#makeFolder(file);
    const [from, to] = [join(this.before.directory, file), join(this.directory, file)];
    try {
      if (existsSync(to)) replace(from, to);
      else linkSync(from, to);
    } catch {
      // Gone from the release, or on a disk without links: it is made anew.
      return false;
    }
    this.made.set(file, made);
    return true;
  }

  #makeFolder(file: string): void {
    const folder = dirname(file);
    if (this.#folders.has(folder)) return;
    mkdirSync(join(this.directory, folder), { recursive: true });
    this.#folders.add(folder);
  }
}

/** Where it cannot be done, what stands there stays. */
function replace(from: string, to: string): void {
  const link = `${to}.link`;
  linkSync(from, link);
  try {
    renameSync(link, to);
  } finally {
    // It still stands there where renaming failed, or where both were one file before.
    rmSync(link, { force: true });
  }
}
