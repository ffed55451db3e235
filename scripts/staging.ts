/**
 * The staged site, file by file: what the last release holds as it should be is linked from there, everything else is written.
 * Every file stands in the ledger. A file of the staged site is never written through a link: the release before shares its bytes.
 *
 * Where an older release is there to be used up, the folder begins as that, brought up to the last release by the few files in which
 * the two differ: then what is taken over stands there already, and nothing need be done for it.
 */
import {
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { sha256 } from "../src/parse/hash.ts";
import type { FileFacts } from "../src/site/view.ts";
import { type Ledger, type Made, madeFile, NOTHING_MADE } from "./ledger.ts";
import { listAll } from "./listing.ts";

/** The release that readers have now. */
export interface Before {
  readonly directory: string;
  readonly ledger: Ledger;
}

export class Staging {
  readonly made = new Map<string, Made>();
  readonly #folders = new Set<string>();
  /** Stand in the folder, and nobody has said yet whether they are to stay. */
  readonly #standing: Set<string>;
  /** That are not the last release's very own. */
  readonly #written = new Set<string>();

  /** @param differing where the folder holds an older release: all in which that and the last one differ; else null */
  constructor(
    readonly directory: string,
    readonly before: Before | null,
    differing: readonly string[] | null = null,
  ) {
    // Looked for, not remembered: readers had the folder once, and somebody may have taken a file out of it.
    this.#standing = new Set(differing === null ? [] : listAll(directory).files);
    for (const file of differing ?? []) this.#bringUp(file);
  }

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
    const bytes = typeof content === "string" ? Buffer.from(content) : content;
    const digest = sha256(bytes);
    const key = given ?? digest;
    if (this.takeOver(file, key) || this.#takeOverBytes(file, digest, key)) return;
    this.free(file);
    this.#makeFolder(file);
    rmSync(join(this.directory, file), { force: true });
    writeFileSync(join(this.directory, file), bytes);
    this.note(file, madeFile(key, digest));
  }

  /** Of a file that stands in the folder. */
  factsOf(file: string): FileFacts {
    const made = this.made.get(file);
    if (made === undefined) throw new Error(`${file} is told of, and was not written`);
    return { bytes: statSync(join(this.directory, file)).size, sha256: made.sha256 };
  }

  /** To be called before somebody else writes a file into the folder: what stands there is shared with the last release. */
  free(file: string): void {
    if (this.#standing.delete(file)) rmSync(join(this.directory, file), { force: true });
  }

  /** A file that somebody else wrote into the folder. */
  note(file: string, made: Made): void {
    this.made.set(file, made);
    this.#written.add(file);
  }

  /** A file that somebody else wrote elsewhere on the same disk: it is moved here, or the last release's taken over where it is the same. */
  adopt(path: string, file: string, key: string): void {
    const digest = sha256(readFileSync(path));
    if (this.#takeOverBytes(file, digest, key)) return;
    this.free(file);
    this.#makeFolder(file);
    renameSync(path, join(this.directory, file));
    this.note(file, madeFile(key, digest));
  }

  /** Takes a folder out again, or makes way for others to write it. */
  remove(folder: string): void {
    rmSync(join(this.directory, folder), { recursive: true, force: true });
    for (const files of [this.made, this.#standing])
      for (const file of files.keys()) if (file.startsWith(`${folder}/`)) files.delete(file);
    this.#folders.clear();
  }

  /** Takes out what stands there still and was not made. To be called when all is. */
  sweep(): void {
    for (const file of this.#standing) this.#takeOut(file);
    this.#standing.clear();
  }

  /** All files in which the staged site and the last release differ. */
  differing(): readonly string[] {
    return [...this.#written, ...[...this.ledgerBefore.keys()].filter((file) => !this.made.has(file))];
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
    if (!this.#standing.delete(file)) {
      this.#makeFolder(file);
      try {
        link(join(this.before.directory, file), join(this.directory, file));
      } catch {
        // Gone from the release, or on a disk without links: it is made anew.
        return false;
      }
    }
    this.made.set(file, made);
    this.#written.delete(file);
    return true;
  }

  /** From as an older release has it to as the last one does. */
  #bringUp(file: string): void {
    this.#takeOut(file);
    this.#standing.delete(file);
    // Where it cannot be linked it does not stand, and is made anew.
    if (this.ledgerBefore.has(file) && this.#link(file, NOT_YET)) this.#standing.add(file);
    this.made.delete(file);
  }

  #takeOut(file: string): void {
    rmSync(join(this.directory, file), { force: true });
    removeEmpty(this.directory, dirname(file));
    this.#folders.clear();
  }

  #makeFolder(file: string): void {
    const folder = dirname(file);
    if (this.#folders.has(folder)) return;
    mkdirSync(join(this.directory, folder), { recursive: true });
    this.#folders.add(folder);
  }
}

const NOT_YET = madeFile("", "");

/** A folder and those above it, as long as nothing stands in them. */
function removeEmpty(root: string, folder: string): void {
  try {
    for (let each = folder; each !== "."; each = dirname(each)) rmdirSync(join(root, each));
  } catch {
    // Something stands in it, or it is gone.
  }
}

/** Where it cannot be done, what stands there stays. */
function link(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    replace(from, to);
  }
}

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
