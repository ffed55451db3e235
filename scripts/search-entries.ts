/**
 * The search entries: every article as the search engine reads it, kept by content under `.archive/search/entries/`, so that an
 * index can be bound again from what stands there, and a changed entry is known by its name.
 */
import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { renderSearchEntry } from "../layouts/render.ts";
import { sha256 } from "../src/parse/hash.ts";
import type { SearchPiece } from "../src/site/build.ts";
import { Refusal } from "./refusal.ts";
import { writeWhole } from "./whole-file.ts";

/** Page path → digest of its entry. */
export type EntryDigests = ReadonlyMap<string, string>;

export class SearchEntries {
  /** In the order they were added, which is date order. */
  readonly digests = new Map<string, string>();
  /** Page path → the article's date as its record has it. */
  readonly dates = new Map<string, string | null>();
  readonly #folder: string;
  readonly #language: string;
  readonly #before: EntryDigests;

  /** @param before the entries of the release that pages are taken over from */
  constructor(folder: string, language: string, before: EntryDigests) {
    this.#folder = folder;
    this.#language = language;
    this.#before = before;
  }

  /** @param isTakenOver the page is as it was, and so is its entry */
  add({ entryOf: path, date, show }: SearchPiece, isTakenOver: boolean): void {
    this.dates.set(path, date);
    const known = isTakenOver ? this.#before.get(path) : undefined;
    if (known !== undefined && existsSync(this.fileOf(known))) {
      this.digests.set(path, known);
      return;
    }
    const html = renderSearchEntry(show(), this.#language);
    const digest = sha256(html);
    this.digests.set(path, digest);
    if (this.#isWhole(digest)) return;
    const file = this.fileOf(digest);
    mkdirSync(dirname(file), { recursive: true });
    // It is known by its name from now on, so half of it must never bear that.
    writeWhole(file, html);
  }

  fileOf(digest: string): string {
    return join(this.#folder, digest.slice(0, 2), `${digest.slice(2)}.html`);
  }

  /** Puts an entry where the engine will read it. Throws a Refusal where it is not as it was written. */
  hand(digest: string, target: string): void {
    const file = this.fileOf(digest);
    if (!this.#isWhole(digest))
      throw new Refusal(`${file} is damaged. Build again with --clean, which writes it anew.`);
    linkSync(file, target);
  }

  #isWhole(digest: string): boolean {
    const file = this.fileOf(digest);
    return existsSync(file) && sha256(readFileSync(file)) === digest;
  }

  /** Removes what neither this build nor the one before asked for. */
  tidy(): void {
    const kept = new Set([...this.digests.values(), ...this.#before.values()].map((digest) => this.fileOf(digest)));
    if (!existsSync(this.#folder)) return;
    for (const shelf of readdirSync(this.#folder)) {
      for (const name of readdirSync(join(this.#folder, shelf))) {
        const file = join(this.#folder, shelf, name);
        if (!kept.has(file)) rmSync(file);
      }
    }
  }
}
